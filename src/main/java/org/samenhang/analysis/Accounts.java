package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements that people of a family put in the picture themselves: their account, word for word. The team sees it at once
 * and works with it; others once it was weighed.
 */
@Service
class Accounts implements Weighable {

    private static final String WHAT = "statement";
    private static final String WAITING = """
             from statement s join person n on n.id = s.by_person
            where n.kind = 'family' and s.source_person = s.by_person and s.visible_to = 'team' and s.withdrawn_at is null
              and not exists (select from weighing w where w.object_id = s.id and w.decision <> 'talk_first')
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Clock clock;

    Accounts(JdbcClient db, CaseFiles cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    /** The case, for who would put something in its picture. */
    @Transactional
    CaseFile open(UUID caseFile) {
        return ofFamily(cases.open(caseFile, WHAT));
    }

    /**
     * Puts down what somebody of the family says; twice under one id is once.
     *
     * @return false when the picture is full
     */
    @Transactional
    boolean tell(UUID caseFile, UUID id, String text, Sphere sphere, Effect effect) {
        ofFamily(cases.takesPart(Action.CREATE, caseFile, WHAT, id));
        int standing = db.sql("select count(*)::int from statement where case_id = :case and withdrawn_at is null")
                .param("case", caseFile)
                .query(Integer.class)
                .single();
        if (standing >= CoherenceMap.MOST_STATEMENTS) {
            return false;
        }
        db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, kind, source_person, said_on,
                                               by_person, visible_to, whereabouts_of, position)
                        select :id, (select my_region()), :case, :text, :sphere, :effect, 'account', (select me()), :today,
                               (select me()), 'team', whereabouts_told(:case),
                               (select coalesce(max(s.position), 0) + 1 from statement s where s.case_id = :case)
                         where not exists (select from statement where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("text", text)
                .param("sphere", sphere.code())
                .param("effect", effect.code())
                .param("today", LocalDate.now(clock))
                .update();
        return true;
    }

    @Override
    public List<String> kinds() {
        return List.of(WHAT);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql("""
                        select s.id, n.name, s.created_at, s.text,
                               exists (select from weighing w where w.object_id = s.id) as talking
                        """ + WAITING + " and s.case_id = :case order by s.created_at, s.id")
                .param("case", file.id())
                .query((row, number) -> new ToWeigh(
                        WHAT,
                        row.getObject("id", UUID.class),
                        "account",
                        row.getString("name"),
                        LocalDate.ofInstant(
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                clock.getZone()),
                        null,
                        null,
                        row.getString("text"),
                        null,
                        row.getBoolean("talking")))
                .list();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("select s.case_id" + WAITING + " and s.case_id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return db.sql("""
                        update statement s set visible_to = :audience, version = s.version + 1
                          from person n
                         where s.id = :id and s.case_id = :case and n.id = s.by_person and n.kind = 'family'
                           and s.source_person = s.by_person
                        returning s.by_person
                        """)
                .param("audience", decision.audience())
                .param("id", id)
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private static CaseFile ofFamily(CaseFile file) {
        if (file.place().works()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }
}
