package org.samenhang.casework.weekly;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.NewAgreements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is done in a weekly hour that is not ended. */
@Service
class HourWork {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final HourItems items;
    private final NewAgreements agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HourWork(
            JdbcClient db,
            CaseFiles cases,
            HourItems items,
            NewAgreements agreements,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.items = items;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was said about agreements, by their id. Kept or not kept is written of helpers and organisations alone.
     *
     * @return what somebody else wrote meanwhile where the caller wrote too; when there is any, nothing is written
     */
    @Transactional
    List<HourAction> lookAt(UUID caseFile, HourPage page, Map<UUID, HourAction.Said> said) {
        UUID hour = page.hour().id();
        cases.works(Action.UPDATE, caseFile, WeeklyHours.WHAT, hour);
        db.sql("select pg_advisory_xact_lock(hashtextextended('hour ' || cast(:hour as text), 0))")
                .param("hour", hour)
                .query((row, number) -> true)
                .single();
        List<HourAction> now = items.actions(caseFile, page.hour());
        List<HourAction> overtaken = now.stream()
                .filter(one -> said.containsKey(one.agreement())
                        && said.get(one.agreement()).isOvertakenBy(one))
                .toList();
        if (!overtaken.isEmpty()) {
            return overtaken;
        }
        now.forEach(stands -> {
            HourAction.Said one = said.get(stands.agreement());
            if (one == null || !one.changes(stands)) {
                return;
            }
            UUID agreement = stands.agreement();
            db.sql("""
                        insert into weekly_action (region_id, case_id, hour_id, agreement_id, outcome, yielded, bearable, helped_by,
                                                   by_person)
                        select (select my_region()), :case, h.id, a.id,
                               case when a.id in (select counted_agreements(:case)) then nullif(:outcome, '') end,
                               :yielded, nullif(:bearable, ''), :helped, (select me())
                          from agreement a join weekly_hour h on h.case_id = :case and h.id = :hour and h.finished_at is null
                         where a.case_id = :case and a.id = :agreement
                        on conflict (hour_id, agreement_id) do update
                           set outcome = excluded.outcome, yielded = excluded.yielded, bearable = excluded.bearable,
                               helped_by = excluded.helped_by
                        """)
                    .param("case", caseFile)
                    .param("hour", hour)
                    .param("agreement", agreement)
                    .param("outcome", one.outcome())
                    .param("yielded", one.yielded())
                    .param("bearable", one.bearable())
                    .param("helped", one.helpedBy())
                    .update();
            if (one.over()) {
                over(caseFile, hour, agreement);
            }
        });
        events.publishEvent(new CaseChanged(caseFile));
        return overtaken;
    }

    /** Done for good: the agreement is ticked off as on its own page, of helpers and organisations alone. */
    private void over(UUID caseFile, UUID hour, UUID agreement) {
        db.sql("""
                        update agreement
                           set done_at = coalesce(done_at, now()), done_by = coalesce(done_by, (select me())), version = version + 1
                         where case_id = :case and id = :agreement and id in (select counted_agreements(:case))
                           and exists (select from weekly_hour h where h.case_id = :case and h.id = :hour and h.finished_at is null)
                        """)
                .param("case", caseFile)
                .param("agreement", agreement)
                .param("hour", hour)
                .update();
    }

    /** A decision, with the principle it follows from; twice under one id is once. */
    @Transactional
    void decide(UUID caseFile, UUID hour, UUID id, String text, @Nullable UUID principle) {
        cases.works(Action.CREATE, caseFile, "course_step", id);
        step(caseFile, hour, id, "decision", text, null, principle);
    }

    /** Something that somebody will do: an agreement like any other, with the principle it follows from. */
    @Transactional
    void agree(
            UUID caseFile,
            UUID hour,
            UUID id,
            String text,
            UUID who,
            @Nullable LocalDate dueOn,
            @Nullable UUID principle,
            @Nullable UUID whereaboutsOf) {
        cases.works(Action.CREATE, caseFile, "course_step", id);
        boolean fresh = db.sql("""
                        select exists (select from weekly_hour where case_id = :case and id = :hour and finished_at is null)
                               and not exists (select from course_step where case_id = :case and id = :id)
                               and exists (select from participation where case_id = :case and person_id = :who)
                        """)
                .param("case", caseFile)
                .param("hour", hour)
                .param("id", id)
                .param("who", who)
                .query(Boolean.class)
                .single();
        if (fresh) {
            UUID agreement = UUID.randomUUID();
            agreements.make(caseFile, agreement, text, who, null, dueOn, whereaboutsOf);
            step(caseFile, hour, id, "action", text, agreement, principle);
        }
    }

    /** How it is for a colleague, and who takes what from them; the last word holds. */
    @Transactional
    void carry(UUID caseFile, UUID hour, Carried said) {
        cases.works(Action.UPDATE, caseFile, "weekly_load", hour);
        db.sql("""
                        insert into weekly_load (region_id, case_id, hour_id, person_id, load, words, shared_with, shared_what,
                                                 shared_on, by_person)
                        select (select my_region()), :case, h.id, p.id, :load, :words, :with, :what, :on, (select me())
                          from person p join weekly_hour h on h.case_id = :case and h.id = :hour and h.finished_at is null
                         where p.id = :person and p.kind = 'professional'
                           and p.id in (select t.person_id from participation t where t.case_id = :case)
                        on conflict (hour_id, person_id) do update
                           set load = excluded.load, words = excluded.words, shared_with = excluded.shared_with,
                               shared_what = excluded.shared_what, shared_on = excluded.shared_on
                        """)
                .param("case", caseFile)
                .param("hour", hour)
                .param("person", said.person())
                .param("load", said.load())
                .param("words", said.words())
                .param("with", said.with(), java.sql.Types.OTHER)
                .param("what", said.what())
                .param("on", said.on(), java.sql.Types.DATE)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Somebody else saw how it is for them. */
    @Transactional
    void seen(UUID caseFile, UUID load) {
        CaseFile file = cases.works(Action.UPDATE, caseFile, "weekly_load", load);
        db.sql("""
                        update weekly_load set seen_by = (select me()), seen_at = now()
                         where case_id = :case and id = :load and seen_by is null and person_id <> :me
                        """)
                .param("case", caseFile)
                .param("load", load)
                .param("me", file.place().person())
                .update();
    }

    /** A side path to talk about. */
    @Transactional
    SidePath sidePath(UUID caseFile, UUID id) {
        CaseFile file = cases.works(Action.READ, caseFile, "course_step", id);
        CourseStep step = items.step(caseFile, id);
        if (step == null) {
            throw new NotYours("course_step", caseFile);
        }
        return new SidePath(file, step);
    }

    /** What came of talking about a side path; who wrote it first has the word. @return whether that was the caller */
    @Transactional
    boolean talked(UUID caseFile, UUID id, String words) {
        cases.works(Action.UPDATE, caseFile, "course_step", id);
        int rows = db.sql("""
                        update course_step set talked_words = :words, talked_by = (select me()), talked_on = :today
                         where case_id = :case and id = :id and talked_on is null and principle_id is null
                        """)
                .param("words", words)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
        return rows > 0;
    }

    private void step(
            UUID caseFile,
            UUID hour,
            UUID id,
            String kind,
            String text,
            @Nullable UUID agreement,
            @Nullable UUID principle) {
        db.sql("""
                        insert into course_step (id, region_id, case_id, hour_id, kind, text, agreement_id, principle_id, by_person)
                        select :id, (select my_region()), :case, h.id, :kind, :text, :agreement,
                               (select q.id from course_principle q where q.case_id = :case and q.id = :principle), (select me())
                          from weekly_hour h where h.case_id = :case and h.id = :hour and h.finished_at is null
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("hour", hour)
                .param("kind", kind)
                .param("text", text)
                .param("agreement", agreement, java.sql.Types.OTHER)
                .param("principle", principle, java.sql.Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** What was said about what somebody carries. */
    record Carried(
            UUID person,
            String load,
            String words,
            @Nullable UUID with,
            String what,
            @Nullable LocalDate on) {}

    /** A step of a case that is to be talked about. */
    record SidePath(CaseFile file, CourseStep step) {}
}
