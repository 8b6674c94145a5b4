package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
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
    private final InPrivate round;
    private final Clock clock;

    Stances(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, InPrivate round, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.round = round;
        this.clock = clock;
    }

    /**
     * Somebody says where they stand themselves: at once, or in private while a round is open.
     *
     * @return id of the stance; null when it was said in private
     * @throws NotYours when the caller takes no part, or sees no such statement
     */
    @Transactional
    @Nullable
    UUID take(UUID caseFile, UUID me, @Nullable UUID statement, @Nullable UUID arrow, Stance stance, String reasons) {
        if (round.takes(caseFile, statement, arrow, stance, reasons)) {
            return null;
        }
        UUID id = UUID.randomUUID();
        cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        return write(id, caseFile, me, null, statement, arrow, stance, reasons, "");
    }

    /**
     * The team writes down what somebody said aloud, or let somebody they chose say for them.
     *
     * @return false while a round is open: what is said aloud then waits until it is revealed
     */
    @Transactional
    boolean record(
            UUID caseFile,
            UUID me,
            UUID speaker,
            @Nullable UUID statement,
            @Nullable UUID arrow,
            Stance stance,
            String reasons,
            String through) {
        UUID id = UUID.randomUUID();
        cases.team(Action.CREATE, caseFile, WHAT, id);
        if (round.isOpen(caseFile)) {
            return false;
        }
        write(id, caseFile, speaker, me, statement, arrow, stance, reasons, through);
        return true;
    }

    /** Whether what is said now stays private until it is revealed. */
    @Transactional
    boolean inRound(UUID caseFile) {
        cases.open(caseFile, "analysis");
        return round.isOpen(caseFile);
    }

    /**
     * Adds the reasons to a stance of one's own that has none yet; what was said before stays.
     *
     * @return false when it has reasons, or was written down by somebody else
     */
    @Transactional
    boolean explain(UUID caseFile, UUID stance, String reasons) {
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
        if (added == 0 && !isMine(caseFile, stance)) {
            throw new NotYours(WHAT, caseFile);
        }
        return added == 1;
    }

    private boolean isMine(UUID caseFile, UUID stance) {
        return db.sql(
                        "select exists (select from stance where id = :id and case_id = :case and by_person = (select me()))")
                .param("id", stance)
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
    }

    private UUID write(
            UUID id,
            UUID caseFile,
            UUID speaker,
            @Nullable UUID recordedBy,
            @Nullable UUID statement,
            @Nullable UUID arrow,
            Stance stance,
            String reasons,
            String through) {
        int written = db.sql("""
                        insert into stance (id, region_id, case_id, by_person, recorded_by, statement_id, link_id, stance, said_through)
                        select :id, (select my_region()), :case, :speaker, :recorder, :statement, :arrow, :stance, nullif(:through, '')
                         where exists (select from participation p where p.case_id = :case and p.person_id = :speaker)
                           and (cast(:statement as uuid) is null or exists
                                (select from statement s where s.id = :statement and s.case_id = :case))
                           and (cast(:arrow as uuid) is null or exists
                                (select from link l where l.id = :arrow and l.case_id = :case and l.withdrawn_at is null))
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("speaker", speaker)
                .param("recorder", recordedBy)
                .param("statement", statement)
                .param("arrow", arrow)
                .param("through", through)
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
