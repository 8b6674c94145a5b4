package org.samenhang.casework.stop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.StopPressed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The stops of a case. Who may know of one is decided by the database: said to the chair alone, nobody else is shown it. */
@Service
public class Stops implements CaseAsks {

    private static final String WHAT = "stop";
    private static final String SELECT = """
            select s.id, s.by_person, p.name as by_name, s.why, s.visible_to = 'chair' as to_chair, s.pressed_at, s.meet_by,
                   coalesce(s.zoom_seen, '') as seen, coalesce(s.zoom_between, '') as between_people,
                   coalesce(s.zoom_first, '') as first_thing, coalesce(z.name, '') as zoomed_by,
                   coalesce(s.outcome, '') as outcome, coalesce(l.name, '') as lifted_by, s.lifted_at
              from stop_press s join person p on p.id = s.by_person
              left join person z on z.id = s.zoomed_by left join person l on l.id = s.lifted_by
             where s.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Stops(JdbcClient db, CaseFiles cases, Audiences audiences, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** Those that stand, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Stop> open(UUID caseFile) {
        return db.sql(SELECT + " and s.lifted_at is null order by s.pressed_at, s.id")
                .param("case", caseFile)
                .query(this::read)
                .list();
    }

    /** Those that stand or stood, the latest first, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Stop> all(UUID caseFile) {
        return db.sql(SELECT + " order by s.pressed_at desc, s.id")
                .param("case", caseFile)
                .query(this::read)
                .list();
    }

    @Transactional
    StopPage one(UUID caseFile, UUID id) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new StopPage(
                file,
                find(caseFile, id),
                audiences.of(caseFile),
                file.place().works() ? passed(caseFile, id) : List.of());
    }

    /** One to zoom out on. */
    @Transactional
    StopPage toZoom(UUID caseFile, UUID id) {
        StopPage page = one(caseFile, id);
        if (!page.file().place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        return page;
    }

    /** One to lift. */
    @Transactional
    StopPage toLift(UUID caseFile, UUID id) {
        StopPage page = one(caseFile, id);
        if (!page.file().place().directs()
                && !page.file().place().person().equals(page.stop().byPerson())) {
            throw new NotYours(WHAT, caseFile);
        }
        return page;
    }

    /** Presses it; twice under one id is once. */
    @Transactional
    void press(UUID caseFile, UUID id, String why, boolean toChair) {
        cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        int pressed = db.sql("""
                        insert into stop_press (id, region_id, case_id, why, visible_to, meet_by, by_person)
                        values (:id, (select my_region()), :case, :why, :to, :meet, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("why", why)
                .param("to", toChair ? "chair" : "all")
                .param("meet", WorkingDays.after(LocalDate.now(clock), Stop.WITHIN))
                .update();
        if (pressed == 1) {
            events.publishEvent(new StopPressed(caseFile, toChair));
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Keeps what was seen from further away. */
    @Transactional
    void zoomOut(UUID caseFile, UUID id, String seen, String between, String first) {
        toZoom(caseFile, id);
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        db.sql("""
                        update stop_press set zoom_seen = :seen, zoom_between = nullif(:between, ''), zoom_first = :first,
                                              zoomed_by = (select me()), zoomed_on = :today
                         where case_id = :case and id = :id and lifted_at is null
                        """)
                .param("seen", seen)
                .param("between", between)
                .param("first", first)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Lifts it, with what came of it. Who lifted it first has the word. */
    @Transactional
    void lift(UUID caseFile, UUID id, String outcome) {
        toLift(caseFile, id);
        cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        db.sql("""
                        update stop_press set outcome = :outcome, lifted_by = (select me()), lifted_at = now()
                         where case_id = :case and id = :id and lifted_at is null
                        """)
                .param("outcome", outcome)
                .param("case", caseFile)
                .param("id", id)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    public String asks() {
        return """
                select s.case_id, 'stop', (s.pressed_at at time zone 'Europe/Amsterdam')::date, '/core-team' from stop_press s
                 where s.lifted_at is null and s.case_id = any (:cases)
                   and (s.case_id = any ((select directed())::uuid[])
                        or s.visible_to = 'all' and exists (select from core_member m where m.case_id = s.case_id
                                                               and m.person_id = (select me()) and m.ended_on is null))
                """;
    }

    private List<StopPage.Passed> passed(UUID caseFile, UUID id) {
        return db.sql("""
                        select p.what, p.why, p.words, b.name, p.passed_at from stop_passed p join person b on b.id = p.by_person
                         where p.case_id = :case and p.stop_id = :id order by p.passed_at, p.id
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> new StopPage.Passed(
                        row.getString("what"),
                        row.getString("why"),
                        row.getString("words"),
                        row.getString("name"),
                        day(row.getObject("passed_at", OffsetDateTime.class))))
                .list();
    }

    private Stop find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " and s.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    private Stop read(ResultSet row, int number) throws SQLException {
        OffsetDateTime lifted = row.getObject("lifted_at", OffsetDateTime.class);
        return new Stop(
                row.getObject("id", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getString("by_name"),
                row.getString("why"),
                row.getBoolean("to_chair"),
                day(row.getObject("pressed_at", OffsetDateTime.class)),
                row.getObject("meet_by", LocalDate.class),
                row.getString("seen"),
                row.getString("between_people"),
                row.getString("first_thing"),
                row.getString("zoomed_by"),
                row.getString("outcome"),
                row.getString("lifted_by"),
                dayOrNull(lifted));
    }

    private @Nullable LocalDate dayOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : day(at);
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
