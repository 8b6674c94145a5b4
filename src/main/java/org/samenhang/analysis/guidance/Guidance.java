package org.samenhang.analysis.guidance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.analysis.model.Guided;
import org.samenhang.analysis.model.Models;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.TextLayer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people answer to the questions that guide them. A draft is theirs alone; what they send is read by the team. */
@Service
public class Guidance {

    static final String WHAT = "guidance_answer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            select g.id, p.name, g.reader, g.definition_url, g.definition_version, g.answers::text as answers, g.sent_at, g.version
              from guidance_answer g join person p on p.id = g.by_person
            """;

    private final CaseFiles cases;
    private final Models models;
    private final JdbcClient db;

    Guidance(CaseFiles cases, Models models, JdbcClient db) {
        this.cases = cases;
        this.models = models;
        this.db = db;
    }

    /** The caller's questions, with their draft if they have one. */
    @Transactional
    Asked asked(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        Guided reader = Guided.of(file.place().roles()).orElseThrow(() -> new NotYours(WHAT, caseFile));
        GivenAnswers draft = draft(caseFile)
                .orElseGet(() -> new GivenAnswers(null, null, reader, key(caseFile), Answers.none(), null, 0));
        AnalysisModel model = models.of(draft.definition());
        Definition definition = model.guide(draft.reader()).orElseThrow(() -> new NotYours(WHAT, caseFile));
        return new Asked(file, draft.reader(), definition, draft, sent(caseFile, true));
    }

    /** Keeps a draft; false when it was changed elsewhere meanwhile. */
    @Transactional
    boolean keep(UUID caseFile, Asked asked, Answers answers, int version) {
        UUID id = asked.draft().id();
        cases.takesPart(id == null ? Action.CREATE : Action.UPDATE, caseFile, WHAT, id);
        String json = JSON.writeValueAsString(answers.given());
        if (id == null) {
            return db.sql("""
                            insert into guidance_answer (id, region_id, case_id, by_person, reader, definition_url, definition_version,
                                                         answers, version)
                            select :id, (select my_region()), :case, (select me()), :reader, :url, :edition, cast(:answers as jsonb), 1
                             where :version = 0
                            on conflict do nothing
                            """)
                            .param("id", UUID.randomUUID())
                            .param("case", caseFile)
                            .param("reader", asked.reader().code())
                            .param("url", asked.draft().definition().url())
                            .param("edition", asked.draft().definition().version())
                            .param("answers", json)
                            .param("version", version)
                            .update()
                    == 1;
        }
        return db.sql("""
                        update guidance_answer set answers = cast(:answers as jsonb), version = version + 1
                         where id = :id and version = :version and sent_at is null
                        """)
                        .param("answers", json)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Sends the draft to the team; nothing happens when there is none. */
    @Transactional
    void send(UUID caseFile) {
        cases.takesPart(Action.UPDATE, caseFile, WHAT, null);
        db.sql("""
                        update guidance_answer set sent_at = now(), version = version + 1
                         where case_id = :case and by_person = (select me()) and sent_at is null and answers <> '{}'
                        """).param("case", caseFile).update();
    }

    /** What was sent, as far as the caller reads it: all for the team, one's own for everyone else. */
    @Transactional
    List<Sent> sent(UUID caseFile) {
        cases.open(caseFile, WHAT);
        return sent(caseFile, false).stream().map(this::withQuestions).toList();
    }

    /** What was sent, answer by answer, as far as the caller reads it; read in the transaction that opened the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Answered> answered(UUID caseFile, Locale locale) {
        List<Answered> answered = new ArrayList<>();
        for (Sent sent : sent(caseFile, false).stream().map(this::withQuestions).toList()) {
            TextLayer layer = sent.given().reader().layer();
            Answers answers = sent.given().answers();
            for (Item item : answers.questions(sent.definition())) {
                String words = answers.to(item.linkId()).stream()
                        .map(one -> item.choice(one)
                                .map(choice -> choice.text().in(locale, layer))
                                .orElse(one))
                        .collect(Collectors.joining(", "));
                if (!words.isEmpty()) {
                    answered.add(new Answered(
                            Objects.requireNonNullElse(sent.given().by(), ""),
                            Objects.requireNonNull(sent.given().sentAt()),
                            item.text().in(locale, layer),
                            words));
                }
            }
        }
        return answered;
    }

    /** One of them. */
    @Transactional
    Sent one(UUID caseFile, UUID id) {
        cases.open(caseFile, WHAT);
        return db.sql(SELECT + " where g.id = :id and g.case_id = :case and g.sent_at is not null")
                .param("id", id)
                .param("case", caseFile)
                .query(this::row)
                .optional()
                .map(this::withQuestions)
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** The caller does not want to see this suggestion now. */
    @Transactional
    void skip(UUID caseFile, Suggestion suggestion) {
        cases.takesPart(Action.UPDATE, caseFile, "guidance_skip", null);
        db.sql("""
                        insert into guidance_skip (region_id, case_id, by_person, suggestion)
                        values ((select my_region()), :case, (select me()), :suggestion) on conflict do nothing
                        """)
                .param("case", caseFile)
                .param("suggestion", suggestion.code())
                .update();
    }

    private Sent withQuestions(GivenAnswers given) {
        return new Sent(
                given,
                models.of(given.definition())
                        .guide(given.reader())
                        .orElseThrow(
                                () -> new IllegalStateException("A model lost its questions: " + given.definition())));
    }

    private List<GivenAnswers> sent(UUID caseFile, boolean mine) {
        return db.sql(SELECT + """
                         where g.case_id = :case and g.sent_at is not null and (not :mine or g.by_person = (select me()))
                         order by g.sent_at desc, g.id
                        """)
                .param("case", caseFile)
                .param("mine", mine)
                .query(this::row)
                .list();
    }

    private Optional<GivenAnswers> draft(UUID caseFile) {
        return db.sql(SELECT + " where g.case_id = :case and g.by_person = (select me()) and g.sent_at is null")
                .param("case", caseFile)
                .query(this::row)
                .optional();
    }

    private DefinitionKey key(UUID caseFile) {
        return db.sql("select model_url, model_version from analysis where case_id = :case")
                .param("case", caseFile)
                .query((row, number) -> new DefinitionKey(row.getString("model_url"), row.getString("model_version")))
                .optional()
                .orElse(Models.USUAL);
    }

    private GivenAnswers row(ResultSet row, int number) throws SQLException {
        Map<String, List<String>> given =
                JSON.readValue(row.getString("answers"), new TypeReference<Map<String, List<String>>>() {});
        return new GivenAnswers(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Guided.valueOf(row.getString("reader").toUpperCase(Locale.ROOT)),
                new DefinitionKey(row.getString("definition_url"), row.getString("definition_version")),
                new Answers(given),
                row.getObject("sent_at", OffsetDateTime.class),
                row.getInt("version"));
    }

    /** The caller's questions. */
    record Asked(CaseFile file, Guided reader, Definition definition, GivenAnswers draft, List<GivenAnswers> sent) {}

    /** Answers with what was asked. */
    public record Sent(GivenAnswers given, Definition definition) {}
}
