package org.samenhang.analysis.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Instruments;
import org.samenhang.json.Reasons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The models there are, and which one an analysis was made with. */
@Service
public class Models {

    /** What new analyses begin with; the database has it as its default. */
    public static final DefinitionKey USUAL =
            new DefinitionKey("https://samenhang.org/analysis-models/three-parts", "1");

    /** For an analysis without a case. */
    public static final DefinitionKey OF_A_THEME =
            new DefinitionKey("https://samenhang.org/analysis-models/pattern-in-care", "1");

    private final Instruments instruments;
    private final CaseFiles cases;
    private final JdbcClient db;
    private final Map<DefinitionKey, AnalysisModel> shipped = new ConcurrentHashMap<>();

    Models(Instruments instruments, CaseFiles cases, JdbcClient db) {
        this.instruments = instruments;
        this.cases = cases;
        this.db = db;
    }

    /** The model of this key; what is on the shelf stays there as long as anything was made with it. */
    public AnalysisModel of(DefinitionKey key) {
        AnalysisModel ours = shipped.get(key);
        if (ours != null) {
            return ours;
        }
        Definition definition =
                instruments.ofTheSoftware(key).or(() -> instruments.find(key)).orElse(null);
        if (definition == null) {
            return of(USUAL);
        }
        AnalysisModel model = model(definition);
        if (instruments.ofTheSoftware(key).isPresent()) {
            shipped.put(key, model);
        }
        return model;
    }

    /** Those that a new analysis may choose from: of a case, or of a theme. */
    @Transactional
    List<AnalysisModel> toChoose(boolean theme) {
        return instruments.toChoose(ModelReading.PURPOSE).stream()
                .map(Models::model)
                .filter(model -> model.isForThemes() == theme)
                .toList();
    }

    /**
     * Makes an analysis one of another model. Statements stay; what the model does not know any more goes where its sphere brings it.
     *
     * @return false when somebody changed the analysis meanwhile, or it was laid before people already
     */
    @Transactional
    boolean choose(UUID caseFile, DefinitionKey key, int version) {
        CaseFile file = cases.works(Action.UPDATE, caseFile, "analysis", null);
        if (toChoose(file.isTheme()).stream()
                .noneMatch(one -> one.definition().key().equals(key))) {
            return false;
        }
        db.sql("insert into analysis (case_id, region_id) values (:case, (select my_region())) on conflict do nothing")
                .param("case", file.id())
                .update();
        return db.sql("""
                        update analysis set model_url = :url, model_version = :edition, version = version + 1
                         where case_id = :case and version = :version and state = 'concept'
                        """)
                        .param("url", key.url())
                        .param("edition", key.version())
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Puts a statement in a part of the model, and so in its column; null: where its sphere brings it. False: changed meanwhile. */
    @Transactional
    boolean put(UUID caseFile, UUID statement, @Nullable ModelPart part, int version) {
        cases.works(Action.UPDATE, caseFile, "statement", statement);
        return db.sql("""
                        update statement set model_part = :part, part = case when cast(:part as text) is null then part else :column end,
                               version = version + 1
                         where id = :id and case_id = :case and version = :version and withdrawn_at is null
                        """)
                        .param("part", part == null ? null : part.key())
                        .param("column", part == null ? null : part.column().code())
                        .param("id", statement)
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** In which part of the model statements were put, of those that were. */
    @Transactional
    Map<UUID, String> put(UUID caseFile) {
        cases.open(caseFile, "analysis");
        return placed(caseFile);
    }

    /** The same for who read the case in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, String> placed(UUID caseFile) {
        Map<UUID, String> put = new HashMap<>();
        db.sql("select id, model_part from statement where case_id = :case and model_part is not null")
                .param("case", caseFile)
                .query((row, number) -> put.put(row.getObject("id", UUID.class), row.getString("model_part")))
                .list();
        return put;
    }

    private static AnalysisModel model(Definition definition) {
        Reasons reasons = new Reasons();
        AnalysisModel model = ModelReading.of(definition, reasons);
        if (!reasons.isEmpty()) {
            throw new IllegalStateException("A model in use can't be read: " + definition.key());
        }
        return model;
    }
}
