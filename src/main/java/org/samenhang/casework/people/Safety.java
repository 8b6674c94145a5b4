package org.samenhang.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who must not meet whom, and whose whereabouts are shielded from whom. Known to the team; nobody else sees a trace. */
@Service
class Safety {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Safety(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Apart> apart(UUID caseFile) {
        return db.sql("""
                        select m.id, a.name as one, b.name as other, m.reason
                          from must_not_meet m join person a on a.id = m.one_id join person b on b.id = m.other_id
                         where m.case_id = :case and m.lifted_at is null order by a.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Apart(
                        row.getObject("id", UUID.class),
                        row.getString("one"),
                        row.getString("other"),
                        row.getString("reason")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Shielded> shielded(UUID caseFile) {
        return db.sql("""
                        select s.id, a.name as subject, b.name as from_name, s.reason, s.set_at
                          from shielding s join person a on a.id = s.subject_id join person b on b.id = s.from_id
                         where s.case_id = :case and s.lifted_at is null order by a.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Shielded(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getString("from_name"),
                        row.getString("reason"),
                        LocalDate.ofInstant(
                                row.getObject("set_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list();
    }

    /** Writes down that two must not meet; twice under one id is once. */
    @Transactional
    void keepApart(UUID caseFile, UUID id, UUID one, UUID other, String reason, String visibleTo) {
        cases.team(Action.CREATE, caseFile, "must_not_meet", id);
        db.sql("""
                        insert into must_not_meet (id, region_id, case_id, one_id, other_id, reason, visible_to, by_person)
                        values (:id, (select my_region()), :case, :one, :other, :reason, :visible, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("one", one)
                .param("other", other)
                .param("reason", reason)
                .param("visible", visibleTo)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Transactional
    void mayMeet(UUID caseFile, UUID id) {
        cases.team(Action.UPDATE, caseFile, "must_not_meet", id);
        db.sql("update must_not_meet set lifted_at = :now where id = :id and case_id = :case and lifted_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("case", caseFile)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Shields somebody's whereabouts from somebody; twice under one id is once. */
    @Transactional
    void shield(UUID caseFile, UUID id, UUID subject, UUID from, String reason) {
        cases.directs(Action.CREATE, caseFile, "shielding", id);
        db.sql("""
                        insert into shielding (id, region_id, case_id, subject_id, from_id, reason, set_by)
                        values (:id, (select my_region()), :case, :subject, :from, :reason, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("subject", subject)
                .param("from", from)
                .param("reason", reason)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Transactional
    void lift(UUID caseFile, UUID id) {
        cases.directs(Action.UPDATE, caseFile, "shielding", id);
        db.sql("update shielding set lifted_at = :now where id = :id and case_id = :case and lifted_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("case", caseFile)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }
}
