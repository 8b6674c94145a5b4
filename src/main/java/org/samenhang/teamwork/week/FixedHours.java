package org.samenhang.teamwork.week;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.teamwork.rhythm.Discipline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the fixed hours, what experts say of themselves, and what a case asks. */
@Service
public class FixedHours {

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;

    FixedHours(JdbcClient db, AccessLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    @Transactional
    void add(UUID id, DayOfWeek weekday, LocalTime starts, int minutes, String place, String video, LocalDate from) {
        db.sql("""
                        insert into meeting_slot (id, region_id, weekday, starts, minutes, place, video_link, from_on, by_person)
                        values (:id, (select my_region()), :weekday, :starts, :minutes, nullif(:place, ''), nullif(:video, ''),
                                :from, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("weekday", weekday.getValue())
                .param("starts", starts)
                .param("minutes", minutes)
                .param("place", place)
                .param("video", video)
                .param("from", from)
                .update();
    }

    /** From the day after this one it is no longer there; meetings that stand in it stay. */
    @Transactional
    void end(UUID slot, LocalDate last) {
        db.sql("update meeting_slot set until_on = greatest(:last, from_on) where id = :id")
                .param("last", last)
                .param("id", slot)
                .update();
    }

    /** It falls out on one day, or is back again. */
    @Transactional
    void skip(UUID slot, LocalDate day, boolean out) {
        db.sql(out ? """
                        insert into meeting_slot_skip (slot_id, region_id, on_day, by_person)
                        select id, region_id, :day, (select me()) from meeting_slot where id = :slot on conflict do nothing
                        """ : "delete from meeting_slot_skip where slot_id = :slot and on_day = :day")
                .param("slot", slot)
                .param("day", day)
                .update();
    }

    @Transactional
    void brings(List<Discipline> disciplines) {
        db.sql("""
                        insert into expert_brings (person_id, region_id, brings) values ((select me()), (select my_region()), :brings)
                        on conflict (person_id) do update set brings = excluded.brings
                        """)
                .param("brings", disciplines.stream().map(Discipline::code).toArray(String[]::new))
                .update();
    }

    @Transactional
    void away(UUID id, LocalDate from, LocalDate until) {
        db.sql("""
                        insert into expert_away (id, region_id, person_id, from_on, until_on)
                        values (:id, (select my_region()), (select me()), :from, :until) on conflict (id) do nothing
                        """).param("id", id).param("from", from).param("until", until).update();
    }

    @Transactional
    void back(UUID id) {
        db.sql("delete from expert_away where id = :id").param("id", id).update();
    }

    /** What this case asks of the table; empty when it asks for nothing, or a meeting was planned since. */
    @Transactional
    public Optional<Ask> of(UUID caseId) {
        log.opens(caseId, "table_ask");
        return db.sql("""
                        select a.since, a.before, a.asks from table_ask a where a.case_id = :case and a.withdrawn_at is null
                           and not exists (select from meeting m where m.case_id = a.case_id and m.state <> 'cancelled'
                                              and m.created_at >= a.created_at)
                        """)
                .param("case", caseId)
                .query((row, number) -> new Ask(
                        row.getObject("since", LocalDate.class),
                        row.getObject("before", LocalDate.class),
                        Weeks.disciplines(row, "asks")))
                .optional();
    }

    /** The case asks for the table. An earlier ask is replaced; who waits goes on waiting since then. */
    @Transactional
    public void ask(UUID caseId, @Nullable LocalDate before, List<Discipline> disciplines) {
        LocalDate since = of(caseId).map(Ask::since).orElse(LocalDate.now(clock));
        withdraw(caseId);
        db.sql("""
                        insert into table_ask (id, region_id, case_id, since, before, asks, by_person)
                        values (:id, (select my_region()), :case, :since, cast(:before as date), :asks, (select me()))
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("since", since)
                .param("before", before)
                .param("asks", disciplines.stream().map(Discipline::code).toArray(String[]::new))
                .update();
    }

    /** The case asks no longer. */
    @Transactional
    public void withdraw(UUID caseId) {
        log.does(Action.UPDATE, caseId, "table_ask", null);
        boolean directs = db.sql("select :case = any ((select directed())::uuid[])")
                .param("case", caseId)
                .query(Boolean.class)
                .single();
        if (!directs) {
            throw new NotYours("meeting_planning", caseId);
        }
        db.sql("update table_ask set withdrawn_at = now() where case_id = :case and withdrawn_at is null")
                .param("case", caseId)
                .update();
    }
}
