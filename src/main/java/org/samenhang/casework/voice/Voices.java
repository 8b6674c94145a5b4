package org.samenhang.casework.voice;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.ToldTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes of a youth beside the plan. A wish is a wish like any other, with what it is about; contact is read from the talks that are noted. */
@Service
class Voices {

    private static final String WISH = "wish";
    private static final String RHYTHM = "contact_rhythm";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Voices(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    VoicePage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "youth_wishes");
        return new VoicePage(
                file,
                db.sql("""
                                select w.about, p.name, concat_ws(' ', w.wants, w.expects) as words, w.said_on
                                  from wish w join person p on p.id = w.person_id
                                 where w.case_id = :case and (w.about is not null or w.person_id = :youth)
                                 order by w.said_on desc, w.id
                                """)
                        .param("case", caseFile)
                        .param("youth", file.youthId())
                        .query((row, number) -> new VoicePage.Said(
                                row.getString("about") == null ? "own" : row.getString("about"),
                                row.getString("name"),
                                row.getString("words"),
                                row.getObject("said_on", LocalDate.class)))
                        .list(),
                db.sql("""
                                select a.about, a.words, p.name, a.said_on from right_answer a join person p on p.id = a.by_person
                                 where a.case_id = :case order by a.made_at desc, a.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new VoicePage.Answer(
                                row.getString("about"),
                                row.getString("words"),
                                row.getString("name"),
                                row.getObject("said_on", LocalDate.class)))
                        .list(),
                db.sql("""
                                select f.who, coalesce(f.text, '') as text, f.happened_on from life_heard f
                                 where f.case_id = :case order by f.happened_on desc, f.id limit 3
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new VoicePage.Heard(
                                row.getString("who"),
                                row.getString("text"),
                                row.getObject("happened_on", LocalDate.class)))
                        .list(),
                rhythms(file),
                rest(caseFile));
    }

    @Transactional
    CaseFile anyone(UUID caseFile) {
        return cases.open(caseFile, WISH);
    }

    @Transactional
    CaseFile works(UUID caseFile) {
        return cases.works(Action.READ, caseFile, "youth_wishes", null);
    }

    /** Writes a wish down: a family its own, of which is weighed who reads it; who works in the case of whom they heard it from. */
    @Transactional
    void wish(UUID caseFile, UUID id, String about, @Nullable UUID of, String words, ToldTo to) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WISH, id);
        boolean works = file.place().works();
        db.sql("""
                        insert into wish (id, region_id, case_id, person_id, said_on, wants, about, visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :person, :today, :words, :about, :visible,
                                case when :works then cast(:whereabouts as uuid) else whereabouts_told(:case) end, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", works && of != null ? of : file.place().person())
                .param("today", LocalDate.now(clock))
                .param("words", words)
                .param("about", about)
                .param("visible", works ? to.visibleTo() : "team")
                .param("works", works)
                .param("whereabouts", to.whereaboutsOf())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Writes down what is done with it. */
    @Transactional
    void answer(UUID caseFile, UUID id, String about, String words, ToldTo to) {
        cases.works(Action.CREATE, caseFile, "right_answer", id);
        db.sql("""
                        insert into right_answer (id, region_id, case_id, about, words, said_on, visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :about, :words, :today, :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("about", about)
                .param("words", words)
                .param("today", LocalDate.now(clock))
                .param("visible", to.visibleTo())
                .param("whereabouts", to.whereaboutsOf(), Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** One rhythm, for who works in the case. */
    @Transactional
    VoicePage.Rhythm rhythm(UUID caseFile, UUID id) {
        CaseFile file = cases.works(Action.READ, caseFile, RHYTHM, id);
        return rhythms(file).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(RHYTHM, caseFile));
    }

    /**
     * Agrees who sees the youth how often.
     *
     * @return false when somebody agreed that with them already
     */
    @Transactional
    boolean agree(UUID caseFile, UUID id, UUID person, int everyDays, String wants, ToldTo to) {
        cases.works(Action.CREATE, caseFile, RHYTHM, id);
        db.sql("""
                        insert into contact_rhythm (id, region_id, case_id, person_id, every_days, wants, from_on, visible_to, whereabouts_of,
                                                    by_person)
                        values (:id, (select my_region()), :case, :person, :every, :wants, :today, :visible, :whereabouts, (select me()))
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", person)
                .param("every", everyDays)
                .param("wants", wants)
                .param("today", LocalDate.now(clock))
                .param("visible", to.visibleTo())
                .param("whereabouts", to.whereaboutsOf(), Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
        return db.sql("select exists (select from contact_rhythm where case_id = :case and id = :id)")
                .param("case", caseFile)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Changes how often, and what the youth wants in it; false when somebody else changed it meanwhile. */
    @Transactional
    boolean change(UUID caseFile, UUID id, int version, int everyDays, String wants, @Nullable UUID whereaboutsOf) {
        cases.works(Action.UPDATE, caseFile, RHYTHM, id);
        int rows = db.sql("""
                        update contact_rhythm set every_days = :every, wants = :wants, version = version + 1,
                               whereabouts_of = coalesce(:whereabouts, whereabouts_of)
                         where case_id = :case and id = :id and version = :version and ended_on is null
                        """)
                .param("every", everyDays)
                .param("wants", wants)
                .param("whereabouts", whereaboutsOf, Types.OTHER)
                .param("case", caseFile)
                .param("id", id)
                .param("version", version)
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** It ends today. */
    @Transactional
    void end(UUID caseFile, UUID id) {
        cases.works(Action.UPDATE, caseFile, RHYTHM, id);
        int rows = db.sql("""
                        update contact_rhythm set ended_on = coalesce(ended_on, greatest(from_on, :today)), version = version + 1
                         where case_id = :case and id = :id
                        """)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new NotYours(RHYTHM, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    private List<VoicePage.Rhythm> rhythms(CaseFile file) {
        return db.sql("""
                        select r.id, r.person_id, p.name, r.every_days, r.wants, r.from_on, r.whereabouts_of, r.version,
                               (select max(m.held_on) from moment m where m.case_id = :case and m.by_person = r.person_id
                                   and m.with_person = :youth and m.kind <> 'note') as latest
                          from contact_rhythm r join person p on p.id = r.person_id
                         where r.case_id = :case and r.ended_on is null order by r.every_days, p.name
                        """)
                .param("case", file.id())
                .param("youth", file.youthId())
                .query((row, number) -> new VoicePage.Rhythm(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getInt("every_days"),
                        row.getString("wants"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("latest", LocalDate.class),
                        row.getObject("whereabouts_of", UUID.class),
                        row.getInt("version")))
                .list();
    }

    private VoicePage.@Nullable Rest rest(UUID caseFile) {
        return db.sql("""
                        select r.from_on, r.until_on, r.rhythm from agreed_rest r
                         where r.case_id = :case and r.ended_at is null and r.from_on <= :today and r.until_on >= :today
                         order by r.from_on limit 1
                        """)
                .param("case", caseFile)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new VoicePage.Rest(
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("rhythm"),
                        pressure(caseFile, row.getObject("from_on", LocalDate.class))))
                .optional()
                .orElse(null);
    }

    private List<VoicePage.Pressure> pressure(UUID caseFile, LocalDate since) {
        return db.sql("select what, on_day from (" + PRESSURE
                        + ") new where case_id = :case and on_day > :since order by on_day")
                .param("case", caseFile)
                .param("since", since)
                .query((row, number) ->
                        new VoicePage.Pressure(row.getString("what"), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** What is new in a case, and comes to a family: not what is done for its safety, nor what it asked for itself. */
    private static final String PRESSURE = """
            select h.case_id, 'help' as what, h.asked_on as on_day from tailored_help h where h.case_id = :case and h.asked_on is not null and not h.family_asked
            union all
            select b.case_id, 'breakthrough', (b.made_at at time zone 'Europe/Amsterdam')::date from breakthrough b
             where b.case_id = :case and not b.family_asked and not passed_for_family(b.id, b.case_id)
            union all
            select o.case_id, 'second_opinion', o.asked_on from second_opinion o
             where o.case_id = :case and not o.family_asked and not passed_for_family(o.id, o.case_id)
            union all
            select w.case_id, 'weighing', w.weighed_on from step_weighing w
             where w.case_id = :case and not passed_for_family(w.id, w.case_id)
            """;
}
