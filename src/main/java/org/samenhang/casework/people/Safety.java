package org.samenhang.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
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
    private final Participants participants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Safety(JdbcClient db, CaseFiles cases, Participants participants, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.participants = participants;
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

    /** The two who are kept apart, for a colleague of the team who thinks of lifting that. */
    @Transactional
    Apart mayMeetAgain(UUID caseFile, UUID id) {
        cases.team(Action.READ, caseFile, "must_not_meet", id);
        return apart(caseFile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours("must_not_meet", id));
    }

    /** The shielding, for who directs the case and thinks of lifting it. */
    @Transactional
    Shielded mayBeLifted(UUID caseFile, UUID id) {
        cases.directs(Action.READ, caseFile, "shielding", id);
        return shielded(caseFile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours("shielding", id));
    }

    /** What was lifted, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Lifted> lifted(UUID caseFile) {
        return db.sql("""
                        select x.shielding, a.name as one, b.name as other, coalesce(l.name, '') as by_name,
                               coalesce(x.lifted_reason, '') as why, x.lifted_at
                          from (select true as shielding, subject_id as one_id, from_id as other_id, lifted_by, lifted_reason, lifted_at
                                  from shielding where case_id = :case and lifted_at is not null
                                 union all
                                select false, one_id, other_id, lifted_by, lifted_reason, lifted_at
                                  from must_not_meet where case_id = :case and lifted_at is not null) x
                          join person a on a.id = x.one_id join person b on b.id = x.other_id left join person l on l.id = x.lifted_by
                         order by x.lifted_at desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Lifted(
                        row.getBoolean("shielding"),
                        row.getString("one"),
                        row.getString("other"),
                        row.getString("by_name"),
                        row.getString("why"),
                        LocalDate.ofInstant(
                                row.getObject("lifted_at", OffsetDateTime.class).toInstant(), clock.getZone())))
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

    /** They may meet again; lifting it twice keeps the first reason. */
    @Transactional
    void mayMeet(UUID caseFile, UUID id, String why) {
        cases.team(Action.UPDATE, caseFile, "must_not_meet", id);
        lift("""
                update must_not_meet set lifted_at = :now, lifted_reason = :why, lifted_by = (select me())
                 where id = :id and case_id = :case and lifted_at is null
                """, caseFile, id, why);
    }

    /**
     * Shields somebody's whereabouts from somebody; twice under one id is once.
     *
     * @param telling who take part in the case and tell by that where {@code subject} is
     */
    @Transactional
    void shield(UUID caseFile, UUID id, UUID subject, UUID from, String reason, List<UUID> telling) {
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
        participants.tellWhere(caseFile, telling, subject);
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Lifts a shielding; lifting it twice keeps the first reason. */
    @Transactional
    void lift(UUID caseFile, UUID id, String why) {
        cases.directs(Action.UPDATE, caseFile, "shielding", id);
        lift("""
                update shielding set lifted_at = :now, lifted_reason = :why, lifted_by = (select me())
                 where id = :id and case_id = :case and lifted_at is null
                """, caseFile, id, why);
    }

    private void lift(String sql, UUID caseFile, UUID id, String why) {
        db.sql(sql)
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("id", id)
                .param("case", caseFile)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }
}
