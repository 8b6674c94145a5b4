package org.samenhang.teamwork;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.teamwork.during.Deeds;
import org.samenhang.teamwork.during.DeedsFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings to read, and what everybody at the table does: answer, agree, keep the short record. */
@Service
public class Meetings {

    static final String WHAT = "meeting";

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;
    private final DeedsFound deeds;
    private final Clock clock;

    Meetings(JdbcClient db, AccessLog log, MeetingRows rows, DeedsFound deeds, Clock clock) {
        this.db = db;
        this.log = log;
        this.rows = rows;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The meetings of all the caller's cases from the first day of this week on, called-off ones included. */
    @Transactional
    public List<Meeting> mine() {
        log.listsMine("meetings");
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        return db.sql(MeetingRows.MEETING + " where m.starts_at >= :monday order by m.starts_at, m.id limit 200")
                .param("monday", monday.atStartOfDay(Meeting.HERE).toOffsetDateTime())
                .query(MeetingRows::meeting)
                .list();
    }

    /** Whether the caller directs or chairs this case, and so plans its meetings. */
    @Transactional
    public boolean mayPlan(UUID caseId) {
        log.opens(caseId, "meetings");
        return rows.directs(caseId);
    }

    /** The meetings of one case, latest first. */
    @Transactional
    public List<Meeting> ofCase(UUID caseId) {
        log.opens(caseId, "meetings");
        int level = rows.level(caseId);
        if (level == 0) {
            throw new NotYours("case", caseId);
        }
        return db
                .sql(MeetingRows.MEETING + " where m.case_id = :case order by m.starts_at desc, m.id")
                .param("case", caseId)
                .query(MeetingRows::meeting)
                .list()
                .stream()
                .filter(meeting -> level > 1 || meeting.invited())
                .toList();
    }

    /** One meeting with its people and its record. */
    @Transactional
    public MeetingScene one(UUID id) {
        UUID caseId = rows.caseOf(id);
        log.opens(caseId, WHAT);
        return rows.scene(caseId, id);
    }

    /**
     * The caller's own place, where the meeting itself is kept from them: they are heard apart.
     *
     * @throws NotYours when they aren't asked either
     */
    @Transactional
    public Attendee apart(UUID id) {
        UUID caseId = rows.caseOf(id);
        log.opens(caseId, WHAT);
        UUID me = db.sql("select me()").query(UUID.class).single();
        return rows.attendees(id).stream()
                .filter(attendee -> me.equals(attendee.person()) && attendee.separately())
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseId));
    }

    /** The caller says whether they come, or would rather be heard in another way. */
    @Transactional
    public void answer(UUID id, String says, String words) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.UPDATE, caseId, WHAT, id);
        boolean answered = db.sql("select answer_meeting(:id, :says, :words)")
                .param("id", id)
                .param("says", says)
                .param("words", words)
                .query(Boolean.class)
                .single();
        if (!answered) {
            throw new NotYours(WHAT, caseId);
        }
    }

    /** Throws when the caller was not asked to this meeting. */
    @Transactional
    public void requireAsked(UUID id) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.READ, caseId, WHAT, id);
        boolean asked = db.sql(
                        "select exists (select from attendee where meeting_id = :id and person_id = (select me()))")
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!asked) {
            throw new NotYours(WHAT, caseId);
        }
    }

    /** Notes what somebody who decides said to the list of attendees: themselves, or a professional for them. */
    @Transactional
    public void agree(UUID id, UUID person, boolean given, @Nullable String ground) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.CREATE, caseId, "consent", id);
        MeetingScene scene = rows.scene(caseId, id);
        Decider decider = scene.deciders().stream()
                .filter(one -> one.person().equals(person))
                .filter(one -> scene.level() == 3 || one.person().equals(scene.reader()))
                .findFirst()
                .orElseThrow(() -> new NotYours("consent", caseId));
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID consent = UUID.randomUUID();
        db.sql("""
                        insert into consent (id, region_id, case_id, by_person, capacity, about, object_id, given,
                                             from_on, recorded_by, recorded_at)
                        values (:id, (select my_region()), :case, :person, :capacity, 'attendees', :meeting, :given,
                                :today, (select me()), :now)
                        """)
                .param("id", consent)
                .param("case", caseId)
                .param("person", person)
                .param("capacity", decider.capacity())
                .param("meeting", id)
                .param("given", given)
                .param("today", LocalDate.now(clock))
                .param("now", now)
                .update();
        if (ground != null) {
            db.sql("""
                            insert into consent_reason (consent_id, region_id, case_id, by_person, ground)
                            values (:id, (select my_region()), :case, :person, :ground)
                            """)
                    .param("id", consent)
                    .param("case", caseId)
                    .param("person", person)
                    .param("ground", ground)
                    .update();
        }
    }

    /** Adds a line to the short record. */
    @Transactional
    public void write(
            UUID id,
            UUID line,
            String text,
            String visibleTo,
            @Nullable UUID whereaboutsOf,
            DecisionWay.@Nullable Taken decision) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.CREATE, caseId, "meeting_line", line);
        MeetingScene scene = rows.scene(caseId, id);
        mustBeOfTheTeam(scene);
        db.sql("""
                        insert into meeting_line (id, region_id, case_id, meeting_id, said_on, text, visible_to,
                                                  whereabouts_of, by_person, created_at, decided_way, decided_with)
                        values (:id, (select my_region()), :case, :meeting, :day, :text, :visible, :whereabouts,
                                (select me()), :now, :way, :with)
                        on conflict (id) do nothing
                        """)
                .param("id", line)
                .param("case", caseId)
                .param("meeting", id)
                .param("day", scene.meeting().day())
                .param("text", text)
                .param("visible", visibleTo)
                .param("whereabouts", whereaboutsOf)
                .param("way", decision == null ? null : decision.way().code(), java.sql.Types.VARCHAR)
                .param("with", decision == null ? new UUID[0] : decision.with().toArray(UUID[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Somebody of the family would rather not have this expert there, or takes that back. Told to the team alone. */
    @Transactional
    public void object(UUID id, UUID expert, boolean rather) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.UPDATE, caseId, WHAT, id);
        MeetingScene scene = rows.scene(caseId, id);
        if (scene.level() != 1 || scene.experts().stream().noneMatch(one -> expert.equals(one.person()))) {
            return;
        }
        db.sql(
                        rather
                                ? """
                        insert into expert_objection (region_id, case_id, expert_id, by_person)
                        values ((select my_region()), :case, :expert, (select me())) on conflict do nothing
                        """
                                : "delete from expert_objection where case_id = :case and expert_id = :expert and by_person = (select me())")
                .param("case", caseId)
                .param("expert", expert)
                .update();
    }

    /** Takes a line out of the record again. */
    @Transactional
    public void strike(UUID id, UUID line) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.DELETE, caseId, "meeting_line", line);
        mustBeOfTheTeam(rows.scene(caseId, id));
        db.sql("delete from meeting_line where id = :id and meeting_id = :meeting")
                .param("id", line)
                .param("meeting", id)
                .update();
    }

    /** What was done at it, as far as the caller may see. */
    @Transactional
    Deeds deeds(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), WHAT);
        return deeds.of(scene);
    }

    private static void mustBeOfTheTeam(MeetingScene scene) {
        if (scene.level() < 3) {
            throw new NotYours(WHAT, Objects.requireNonNull(scene.meeting().caseId()));
        }
    }
}
