package org.samenhang.casework.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The facts of a life: read by everything that later asks what happened, written by who was there or was told. */
@Service
public class LifeFacts {

    /** What the facts of a case are called in the access log. */
    static final String WHAT = "timeline";

    private static final String ALL =
            Arrays.stream(FactKind.values()).map(FactKind::selecting).collect(Collectors.joining(" union all "))
                    + " order by from_on, id";

    private final JdbcClient db;
    private final AccessLog log;

    LifeFacts(JdbcClient db, AccessLog log) {
        this.db = db;
        this.log = log;
    }

    /**
     * The facts of this case that the caller may see, oldest first. Opens the case in the log.
     *
     * @throws NotYours when the case isn't the caller's
     */
    @Transactional
    public List<Fact> of(UUID caseId) {
        return scene(caseId).facts();
    }

    /** The facts with what is needed to draw and to add to them. */
    @Transactional
    public LifeScene scene(UUID caseId) {
        log.opens(caseId, WHAT);
        return read(caseId);
    }

    /** Writes a fact down. Writing it twice under one id is writing it once. */
    @Transactional
    public void add(UUID caseId, UUID id, FactWriting fact) {
        log.does(Action.CREATE, caseId, WHAT, id);
        LifeScene scene = read(caseId);
        bind(db.sql(fact.kind().inserting()), caseId, id, fact)
                .param("visible_to", audience(scene, fact))
                .param("whereabouts_of", guarded(caseId, scene, fact))
                .update();
    }

    /**
     * Mends a fact.
     *
     * @throws FactChanged when it is no longer as it was when it was opened
     */
    @Transactional
    void change(UUID caseId, UUID id, int version, FactWriting fact) {
        log.does(Action.UPDATE, caseId, WHAT, id);
        LifeScene scene = read(caseId);
        Fact before = mine(scene, id);
        // The writer of a family doesn't see whose whereabouts a fact gives away, so keeps what stands there.
        UUID kept = scene.level() > 1 ? fact.whereaboutsOf() : before.whereaboutsOf();
        int changed = bind(db.sql(fact.kind().updating()), caseId, id, fact)
                .param("visible_to", audience(scene, fact))
                .param("own_words", scene.level() == 1)
                .param("whereabouts_of", kept)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new FactChanged();
        }
    }

    /**
     * Removes a fact for good.
     *
     * @throws FactChanged when it is no longer as it was when it was shown
     * @throws FactInUse when a weighing is about it
     */
    @Transactional
    void remove(UUID caseId, UUID id, int version) {
        log.does(Action.DELETE, caseId, WHAT, id);
        Fact fact = mine(read(caseId), id);
        try {
            int gone = db.sql(fact.kind().deleting())
                    .param("id", id)
                    .param("case", caseId)
                    .param("version", version)
                    .update();
            if (gone == 0) {
                throw new FactChanged();
            }
        } catch (DataIntegrityViolationException leanedOn) {
            throw new FactInUse();
        }
    }

    /** A fact the caller may mend, and all around it. */
    @Transactional
    LifeScene toMend(UUID caseId, UUID id) {
        log.opens(caseId, WHAT);
        LifeScene scene = read(caseId);
        mine(scene, id);
        return scene;
    }

    /** What somebody of a family tells is weighed before others read it. */
    private static String audience(LifeScene scene, FactWriting fact) {
        return scene.level() == 1 ? "team" : fact.visibleTo();
    }

    private @Nullable UUID guarded(UUID caseId, LifeScene scene, FactWriting fact) {
        return scene.level() > 1
                ? fact.whereaboutsOf()
                : db.sql("select whereabouts_told(:case)")
                        .param("case", caseId)
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private Fact mine(LifeScene scene, UUID id) {
        UUID me = db.sql("select me()").query(UUID.class).single();
        return scene.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .filter(fact -> scene.level() > 1 || me.equals(fact.by()))
                .findFirst()
                .orElseThrow(() -> new NotYours("fact", scene.caseId()));
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, UUID caseId, UUID id, FactWriting fact) {
        JdbcClient.StatementSpec bound = statement
                .param("id", id)
                .param("case", caseId)
                .param("from", fact.from())
                .param("to", fact.to())
                .param("text", fact.text())
                .param("told_by", fact.toldBy())
                .param("told_by_text", fact.toldByText());
        for (FactDetail detail : fact.kind().details()) {
            bound = bound.param(detail.code(), fact.details().get(detail));
        }
        return bound;
    }

    private LifeScene read(UUID caseId) {
        List<Fact> facts =
                db.sql(ALL).param("case", caseId).query(LifeFacts::fact).list();
        List<LifePerson> people = db.sql("""
                        select p.id, p.name, p.kind = 'professional' as professional, min(a.role) as role
                          from participation a join person p on p.id = a.person_id
                         where a.case_id = :case and (a.until_at is null or a.until_at > now())
                         group by p.id, p.name, p.kind
                         order by p.kind, p.name
                        """)
                .param("case", caseId)
                .query((row, number) -> new LifePerson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getBoolean("professional")))
                .list();
        return db.sql("""
                        select c.number, c.question, c.youth_id, y.name, y.born,
                               case when c.id in (select open_cases(3)) then 3
                                    when c.id in (select open_cases(2)) then 2 else 1 end as level,
                               exists (select from shielding s where s.case_id = c.id and s.lifted_at is null) as shielded
                          from case_file c join person y on y.id = c.youth_id where c.id = :case
                        """)
                .param("case", caseId)
                .query((row, number) -> new LifeScene(
                        caseId,
                        row.getString("number"),
                        row.getString("question"),
                        row.getObject("youth_id", UUID.class),
                        row.getString("name"),
                        row.getObject("born", LocalDate.class),
                        row.getInt("level"),
                        row.getBoolean("shielded"),
                        people,
                        facts))
                .optional()
                .orElseThrow(() -> new NotYours("case", caseId));
    }

    private static Fact fact(ResultSet row, int number) throws SQLException {
        String[] pairs = (String[]) row.getArray("details").getArray();
        Map<FactDetail, String> details = new EnumMap<>(FactDetail.class);
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                details.put(FactDetail.valueOf(pairs[i].toUpperCase(Locale.ROOT)), pairs[i + 1]);
            }
        }
        return new Fact(
                row.getObject("id", UUID.class),
                FactKind.of(row.getString("fact")).orElseThrow(),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                details,
                row.getString("text"),
                row.getObject("told_by", UUID.class),
                row.getString("told_by_text"),
                row.getString("visible_to"),
                row.getObject("whereabouts_of", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getInt("version"));
    }
}
