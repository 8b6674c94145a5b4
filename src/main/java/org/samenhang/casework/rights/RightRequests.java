package org.samenhang.casework.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks something by right, and answers it. */
@Service
class RightRequests {

    /** Within one month, as the privacy law has it (AVG 12). */
    static final Period ANSWER_WITHIN = Period.ofMonths(1);

    private static final String WHAT = "right_request";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightRequests(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What was asked: of oneself, or for the team of everybody. One part of the log for all of it, whatever is read. */
    @Transactional
    RequestsPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "rights");
        return new RequestsPage(
                file,
                db.sql("""
                                select r.id, r.by_person, n.name, r.kind, r.words, r.asked_on, r.due_on,
                                       coalesce(r.answer, '') as answer, coalesce(a.name, '') as answered_by
                                  from right_request r join person n on n.id = r.by_person
                                  left join person a on a.id = r.answered_by
                                 where r.case_id = :case order by r.answer is not null, r.due_on, r.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new RightRequest(
                                row.getObject("id", UUID.class),
                                row.getObject("by_person", UUID.class),
                                row.getString("name"),
                                Right.of(row.getString("kind")).orElseThrow(),
                                row.getString("words"),
                                row.getObject("asked_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("answer"),
                                row.getString("answered_by")))
                        .list());
    }

    /**
     * Asks; twice under one id is once.
     *
     * @return false when the caller asked this before and it was not answered yet: nothing is added then
     */
    @Transactional
    boolean ask(UUID caseFile, UUID id, Right right, String words) {
        if (cases.takesPart(Action.CREATE, caseFile, WHAT, id).place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended('right ' || :case || :kind || (select me()), 0))")
                .param("case", caseFile.toString())
                .param("kind", right.code())
                .query((row, number) -> true)
                .single();
        List<UUID> open = db.sql("""
                        select id from right_request
                         where case_id = :case and by_person = (select me()) and kind = :kind and answer is null
                        """)
                .param("case", caseFile)
                .param("kind", right.code())
                .query(UUID.class)
                .list();
        if (!open.isEmpty()) {
            return open.contains(id);
        }
        LocalDate today = LocalDate.now(clock);
        db.sql("""
                        insert into right_request (id, region_id, case_id, by_person, kind, words, asked_on, due_on)
                        select :id, (select my_region()), :case, (select me()), :kind, :words, :today, :due
                         where not exists (select from right_request where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", right.code())
                .param("words", words)
                .param("today", today)
                .param("due", today.plus(ANSWER_WITHIN))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    /** Answers; an answer is given once and stays. */
    @Transactional
    void answer(UUID caseFile, UUID id, String answer) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        int answered = db.sql("""
                        update right_request set answer = :answer, answered_by = (select me()), answered_at = now()
                         where id = :id and case_id = :case and answer is null
                        """)
                .param("answer", answer)
                .param("id", id)
                .param("case", caseFile)
                .update();
        if (answered == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }
}
