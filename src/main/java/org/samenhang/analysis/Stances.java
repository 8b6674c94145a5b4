package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down where people stand and why, and who may read the why. Nothing is ever written over. */
@Service
class Stances {

    private static final String WHAT = "stance";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stances(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Somebody says where they stand themselves.
     *
     * @return id of the stance
     * @throws NotYours when the caller takes no part, or sees no such statement
     */
    @Transactional
    UUID take(UUID caseFile, UUID me, @Nullable UUID statement, Stance stance, String reasons) {
        UUID id = UUID.randomUUID();
        cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        return write(id, caseFile, me, null, statement, stance, reasons);
    }

    /** The team writes down what somebody said aloud. */
    @Transactional
    UUID record(UUID caseFile, UUID me, UUID speaker, @Nullable UUID statement, Stance stance, String reasons) {
        UUID id = UUID.randomUUID();
        cases.team(Action.CREATE, caseFile, WHAT, id);
        return write(id, caseFile, speaker, me, statement, stance, reasons);
    }

    /** Adds the reasons to a stance of one's own that has none yet; what was said before stays. */
    @Transactional
    void explain(UUID caseFile, UUID stance, String reasons) {
        cases.takesPart(Action.UPDATE, caseFile, WHAT, stance);
        int added = db.sql("""
                        insert into stance_reason (stance_id, region_id, case_id, by_person, recorded_by, reasons)
                        select s.id, s.region_id, s.case_id, s.by_person, s.recorded_by, :reasons from stance s
                         where s.id = :id and s.case_id = :case and s.by_person = (select me()) and s.recorded_by is null
                           and not exists (select from stance_reason r where r.stance_id = s.id)
                        """)
                .param("id", stance)
                .param("case", caseFile)
                .param("reasons", reasons)
                .update();
        if (added == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Reasons that nobody weighed yet, the oldest first. */
    @Transactional
    List<ToWeigh> toWeigh(UUID caseFile) {
        cases.directs(Action.READ, caseFile, "stance_reason", null);
        return db.sql("""
                        select r.stance_id as id, n.name, s.stance, t.text as statement, r.reasons, w.name as recorded_by
                          from stance_reason r join stance s on s.id = r.stance_id join person n on n.id = r.by_person
                          left join statement t on t.id = s.statement_id left join person w on w.id = r.recorded_by
                         where r.case_id = :case and r.weighed_at is null order by s.at, s.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new ToWeigh(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Words.constant(Stance.class, row.getString("stance")).orElseThrow(),
                        row.getString("statement"),
                        row.getString("reasons"),
                        row.getString("recorded_by")))
                .list();
    }

    /** The chair or process director weighed who may safely read it. */
    @Transactional
    void weigh(UUID caseFile, UUID stance, Audience audience) {
        cases.directs(Action.UPDATE, caseFile, "stance_reason", stance);
        int weighed = db.sql("""
                        update stance_reason set visible_to = :audience, weighed_at = now(), weighed_by = (select me())
                         where stance_id = :id and case_id = :case
                        """)
                .param("audience", audience.code())
                .param("id", stance)
                .param("case", caseFile)
                .update();
        if (weighed == 0) {
            throw new NotYours("stance_reason", caseFile);
        }
    }

    private UUID write(
            UUID id,
            UUID caseFile,
            UUID speaker,
            @Nullable UUID recordedBy,
            @Nullable UUID statement,
            Stance stance,
            String reasons) {
        int written = db.sql("""
                        insert into stance (id, region_id, case_id, by_person, recorded_by, statement_id, stance)
                        select :id, (select my_region()), :case, :speaker, :recorder, :statement, :stance
                         where exists (select from participation p where p.case_id = :case and p.person_id = :speaker)
                           and (cast(:statement as uuid) is null or exists
                                (select from statement s where s.id = :statement and s.case_id = :case))
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("speaker", speaker)
                .param("recorder", recordedBy)
                .param("statement", statement)
                .param("stance", stance.code())
                .update();
        if (written == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        if (!reasons.isEmpty()) {
            db.sql("""
                            insert into stance_reason (stance_id, region_id, case_id, by_person, recorded_by, reasons)
                            values (:id, (select my_region()), :case, :speaker, :recorder, :reasons)
                            """)
                    .param("id", id)
                    .param("case", caseFile)
                    .param("speaker", speaker)
                    .param("recorder", recordedBy)
                    .param("reasons", reasons)
                    .update();
        }
        events.publishEvent(new StanceTaken(caseFile, speaker, statement, stance, LocalDate.now(clock)));
        return id;
    }
}
