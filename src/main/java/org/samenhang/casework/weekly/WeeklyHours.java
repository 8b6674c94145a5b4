package org.samenhang.casework.weekly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.coreteam.Courses;
import org.samenhang.casework.people.Participants;
import org.samenhang.casework.stop.Stops;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The weekly hours of a case. */
@Service
class WeeklyHours {

    static final String WHAT = "weekly_hour";

    private static final String SELECT = """
            select h.id, h.held_on, h.present, h.next_words, h.visible_to = 'all' as for_all, h.whereabouts_of,
                   h.finished_at is not null as finished, coalesce(t.check_in, '') as check_in,
                   coalesce(t.progress, '') as progress, coalesce(t.noticed, '') as noticed,
                   coalesce(t.check_out, '') as check_out
              from weekly_hour h left join weekly_talk t on t.hour_id = h.id and t.case_id = :case
             where h.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Courses courses;
    private final Stops stops;
    private final Participants participants;
    private final HourItems items;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WeeklyHours(
            JdbcClient db,
            CaseFiles cases,
            Courses courses,
            Stops stops,
            Participants participants,
            HourItems items,
            Audiences audiences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.courses = courses;
        this.stops = stops;
        this.participants = participants;
        this.items = items;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** The latest, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<WeeklyHour> latest(UUID caseFile, int most) {
        return db.sql(SELECT + " order by h.held_on desc, h.id desc limit :most")
                .param("case", caseFile)
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** One hour, for whoever may read it. */
    @Transactional
    HourPage one(UUID caseFile, UUID id) {
        return page(cases.open(caseFile, WHAT), id);
    }

    /** One hour to work in. */
    @Transactional
    HourPage toWork(UUID caseFile, UUID id) {
        return page(cases.works(Action.READ, caseFile, WHAT, id), id);
    }

    /** Begins an hour, or goes on with the one that stands open. @return the one to work in */
    @Transactional
    UUID begin(UUID caseFile, UUID id) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("select pg_advisory_xact_lock(hashtextextended('weekly hour ' || cast(:case as text), 0))")
                .param("case", caseFile)
                .query((row, number) -> true)
                .single();
        db.sql("""
                        insert into weekly_hour (id, region_id, case_id, held_on, by_person)
                        select :id, (select my_region()), :case, :today, (select me())
                         where not exists (select from weekly_hour where case_id = :case and finished_at is null)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("today", LocalDate.now(clock))
                .update();
        UUID open = db.sql(
                        "select id from weekly_hour where case_id = :case and finished_at is null order by held_on, id limit 1")
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(id);
        db.sql("""
                        insert into weekly_talk (region_id, case_id, hour_id) values ((select my_region()), :case, :hour)
                        on conflict (hour_id) do nothing
                        """).param("case", caseFile).param("hour", open).update();
        return open;
    }

    /**
     * Writes words of a step.
     *
     * @param was what stood there when the caller began to write
     * @return whether it still stood there; when not, nothing is written
     */
    @Transactional
    boolean write(UUID caseFile, UUID hour, String name, String was, String text) {
        cases.works(Action.UPDATE, caseFile, WHAT, hour);
        int rows = db.sql("""
                        update weekly_hour
                           set present = case when :name = 'present' then :text else present end,
                               next_words = case when :name = 'nextWords' then :text else next_words end
                         where case_id = :case and id = :hour and finished_at is null
                           and case :name when 'present' then present when 'nextWords' then next_words end in (:was, :text)
                        """)
                        .param("name", name)
                        .param("was", was)
                        .param("text", text)
                        .param("case", caseFile)
                        .param("hour", hour)
                        .update()
                + db.sql("""
                        update weekly_talk t
                           set check_in = case when :name = 'checkIn' then :text else check_in end,
                               progress = case when :name = 'progress' then :text else progress end,
                               noticed = case when :name = 'noticed' then :text else noticed end,
                               check_out = case when :name = 'checkOut' then :text else check_out end
                         where t.case_id = :case and t.hour_id = :hour
                           and exists (select from weekly_hour h where h.case_id = :case and h.id = :hour and h.finished_at is null)
                           and case :name when 'checkIn' then check_in when 'progress' then progress when 'noticed' then noticed
                                          when 'checkOut' then check_out end in (:was, :text)
                        """)
                        .param("name", name)
                        .param("was", was)
                        .param("text", text)
                        .param("case", caseFile)
                        .param("hour", hour)
                        .update();
        events.publishEvent(new CaseChanged(caseFile));
        return rows > 0;
    }

    /** Whose whereabouts its words give away; said by the team alone. */
    @Transactional
    void tellsOf(UUID caseFile, UUID hour, @Nullable UUID person) {
        cases.team(Action.UPDATE, caseFile, WHAT, hour);
        db.sql("""
                        update weekly_hour set whereabouts_of = (select t.person_id from participation t where t.case_id = :case
                                                                    and t.person_id = cast(:person as uuid) limit 1)
                         where case_id = :case and id = :hour and finished_at is null
                        """)
                .param("person", person)
                .param("case", caseFile)
                .param("hour", hour)
                .update();
    }

    /** Ends it: from now on it is read, not written. */
    @Transactional
    void finish(UUID caseFile, UUID hour, boolean forAll) {
        cases.works(Action.UPDATE, caseFile, WHAT, hour);
        db.sql("""
                        update weekly_hour set finished_at = now(), visible_to = :visible
                         where case_id = :case and id = :hour and finished_at is null
                        """)
                .param("visible", forAll ? "all" : "professionals")
                .param("case", caseFile)
                .param("hour", hour)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private HourPage page(CaseFile file, UUID id) {
        UUID caseFile = file.id();
        WeeklyHour hour = db.sql(SELECT + " and h.id = :hour")
                .param("case", caseFile)
                .param("hour", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        boolean works = file.place().works();
        return new HourPage(
                file,
                hour,
                courses.now(caseFile),
                stops.open(caseFile),
                works ? participants.here(caseFile) : List.of(),
                works ? items.actions(caseFile, hour) : List.of(),
                works ? items.steps(caseFile, id) : List.of(),
                works ? items.loads(caseFile, id) : List.of(),
                works ? audiences.of(caseFile) : new Audience(1, List.of(), List.of()));
    }

    private WeeklyHour read(ResultSet row, int number) throws SQLException {
        return new WeeklyHour(
                row.getObject("id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("present"),
                row.getString("next_words"),
                row.getBoolean("for_all"),
                row.getObject("whereabouts_of", UUID.class),
                row.getBoolean("finished"),
                row.getString("check_in"),
                row.getString("progress"),
                row.getString("noticed"),
                row.getString("check_out"));
    }
}
