package org.samenhang.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.Invitation;
import org.samenhang.interchange.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning a meeting, by who directs or chairs the case: who comes, when, and what calendars learn of it. */
@Service
public class MeetingPlanning {

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;
    private final Post post;
    private final Clock clock;

    MeetingPlanning(JdbcClient db, AccessLog log, MeetingRows rows, Post post, Clock clock) {
        this.db = db;
        this.log = log;
        this.rows = rows;
        this.post = post;
        this.clock = clock;
    }

    /** Who can be asked, for a new meeting of this case. */
    @Transactional
    public List<Candidate> candidates(UUID caseId) {
        log.opens(caseId, "meeting_planning");
        mustDirect(caseId);
        return rows.candidates(caseId, List.of());
    }

    /** Who can still be asked to this meeting. */
    @Transactional
    public List<Candidate> candidates(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), "meeting_planning");
        return scene.directs() ? rows.candidates(scene.meeting().caseId(), scene.attendees()) : List.of();
    }

    /** Prepares a meeting; nobody hears of it yet. Planning it twice under one id is planning it once. */
    @Transactional
    void plan(UUID caseId, UUID id, MeetingPlan plan, List<UUID> people) {
        log.does(Action.CREATE, caseId, Meetings.WHAT, id);
        mustDirect(caseId);
        int made = db.sql("""
                        insert into meeting (id, region_id, case_id, starts_at, minutes, place, video_link, purpose, agenda, by_person)
                        values (:id, (select my_region()), :case, :starts, :minutes, :place, :video, :purpose, :agenda, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("starts", at(plan.startsAt()))
                .param("minutes", plan.minutes())
                .param("place", plan.place())
                .param("video", plan.video())
                .param("purpose", plan.purpose())
                .param("agenda", plan.agenda().toArray(String[]::new))
                .update();
        if (made == 1) {
            people.forEach(person -> giveSeat(caseId, id, person));
        }
    }

    /** A meeting in a fixed hour; {@code despite} says by expert why they are asked although they are away or sit elsewhere. */
    public record InWeek(UUID caseId, InSlot in, List<UUID> people, Map<UUID, String> despite) {}

    /**
     * Why a meeting of a week cannot be made.
     *
     * @param why taken when another meeting stands in that hour meanwhile, planned when the case has a meeting meanwhile
     */
    public record Conflict(InWeek of, String why) {}

    /**
     * Prepares the meetings of a week in the fixed hours of the rhythm: all of them, or none.
     *
     * @return what stands in the way; then nothing was made
     * @throws org.springframework.dao.DuplicateKeyException when somebody took one of these hours at the same moment; nothing was made
     */
    @Transactional
    public List<Conflict> planWeek(List<InWeek> week) {
        List<Conflict> conflicts = new ArrayList<>();
        for (InWeek one : week) {
            log.opens(one.caseId(), "meeting_planning");
            mustDirect(one.caseId());
            if (isTaken(one.in())) {
                conflicts.add(new Conflict(one, "taken"));
            } else if (!asks(one.caseId())) {
                conflicts.add(new Conflict(one, "planned"));
            }
        }
        if (conflicts.isEmpty()) {
            week.forEach(this::planInSlot);
        }
        return conflicts;
    }

    private boolean isTaken(InSlot in) {
        return db.sql("select exists (select from slots_taken(:day, :day) where slot = :slot)")
                .param("day", in.day())
                .param("slot", in.slot())
                .query(Boolean.class)
                .single();
    }

    /** Whether the case still asks for the table: not when a meeting was planned since. */
    private boolean asks(UUID caseId) {
        return db.sql("""
                        select exists (select from table_ask a where a.case_id = :case and a.withdrawn_at is null
                                          and not exists (select from meeting m where m.case_id = a.case_id and m.state <> 'cancelled'
                                                             and m.created_at >= a.created_at))
                        """).param("case", caseId).query(Boolean.class).single();
    }

    private void planInSlot(InWeek one) {
        UUID id = UUID.randomUUID();
        InSlot in = one.in();
        plan(
                one.caseId(),
                id,
                new MeetingPlan(in.startsAt(), in.minutes(), in.place(), in.video(), in.purpose(), in.agenda()),
                one.people());
        db.sql("update meeting set slot_id = :slot, slot_day = :day where id = :id")
                .param("slot", in.slot())
                .param("day", in.day())
                .param("id", id)
                .update();
        one.despite()
                .forEach((expert, why) -> db.sql(
                                "update attendee set despite = :why where meeting_id = :id and person_id = :expert")
                        .param("why", why)
                        .param("id", id)
                        .param("expert", expert)
                        .update());
    }

    /** How this table decides, as was agreed. */
    @Transactional
    void decides(UUID id, DecisionWay way) {
        open(id, Action.UPDATE);
        db.sql("update meeting set decides = :way, version = version + 1 where id = :id")
                .param("way", way.code())
                .param("id", id)
                .update();
    }

    /** Organisations of the case of which nobody of management comes yet. */
    @Transactional
    public List<String> unled(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), Meetings.WHAT);
        if (!scene.meeting().planned()) {
            return List.of();
        }
        return rows.organisations(scene.meeting().caseId()).stream()
                .filter(organisation -> scene.attendees().stream()
                        .noneMatch(one -> one.role() == MeetingRole.MANAGEMENT
                                && (one.from() == null || organisation.equalsIgnoreCase(one.from()))))
                .toList();
    }

    /** Asks somebody more to the table; a colleague takes part in the case from now on. */
    @Transactional
    void add(UUID id, UUID person) {
        Meeting meeting = open(id, Action.UPDATE);
        giveSeat(meeting.caseId(), id, person);
        forgetReason(id);
    }

    /** Asks a guest, who takes part in this meeting alone and sees nothing of the case. */
    @Transactional
    void addGuest(UUID id, String name, String from, String email, MeetingRole role) {
        Meeting meeting = open(id, Action.UPDATE);
        db.sql("""
                        insert into attendee (id, region_id, case_id, meeting_id, guest_name, guest_from, guest_email, role_in_meeting, added_at)
                        values (:id, (select my_region()), :case, :meeting, :name, nullif(:from, ''), nullif(:email, ''), :role, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("case", meeting.caseId())
                .param("meeting", id)
                .param("name", name)
                .param("from", from)
                .param("email", email)
                .param("role", role.code())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes somebody off the list, and the meeting out of their calendar. */
    @Transactional
    void remove(UUID id, UUID attendee) {
        Meeting meeting = open(id, Action.UPDATE);
        Attendee gone = seat(id, attendee, meeting.caseId());
        if (gone.invitedAt() != null && gone.email() != null) {
            int sequence = raise(id);
            post.callOff(gone.email(), Locale.of(gone.language()), invitation(meeting, sequence, gone));
        }
        db.sql("delete from attendee where id = :id").param("id", attendee).update();
    }

    /**
     * Hears somebody apart from the others, at an hour of their own or at one still to be found.
     *
     * @param when null while the hour isn't known
     */
    @Transactional
    void hearApart(UUID id, UUID attendee, @Nullable Instant when, @Nullable String place) {
        Meeting meeting = open(id, Action.UPDATE);
        Attendee before = seat(id, attendee, meeting.caseId());
        db.sql("""
                        update attendee set heard_separately = true, heard_at = cast(:when as timestamptz), heard_place = :place
                         where id = :id
                        """)
                .param("id", attendee)
                .param("when", when == null ? null : at(when))
                .param("place", place)
                .update();
        Attendee after = seat(id, attendee, meeting.caseId());
        if (after.email() == null || !meeting.invited()) {
            return;
        }
        int sequence = raise(id);
        if (when != null) {
            post.invite(after.email(), Locale.of(after.language()), invitation(meeting, sequence, after));
            told(attendee, sequence);
        } else if (before.invitedAt() != null) {
            post.callOff(after.email(), Locale.of(after.language()), invitation(meeting, sequence, before));
        }
    }

    /** Records why people who must not meet come together all the same. */
    @Transactional
    void together(UUID id, String reason) {
        open(id, Action.UPDATE);
        db.sql("update meeting set together_reason = :reason, version = version + 1 where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Notes that an expert said aloud that their own organisation is party to the case. */
    @Transactional
    void partyTold(UUID id, UUID attendee) {
        open(id, Action.UPDATE);
        db.sql("update attendee set party_told = true where id = :id and meeting_id = :meeting")
                .param("id", attendee)
                .param("meeting", id)
                .update();
    }

    /**
     * Sends the invitations to whoever has none yet.
     *
     * @return false when people who must not meet would and nobody said why, an expert comes whom the family would rather not have, or one
     *     whose own organisation is party to the case and that was not said aloud
     */
    @Transactional
    boolean invite(UUID id) {
        Meeting meeting = open(id, Action.EXECUTE);
        MeetingScene scene = rows.scene(meeting.caseId(), id);
        if (scene.stopped() || !scene.unwanted().isEmpty() || !scene.untold().isEmpty()) {
            return false;
        }
        for (Attendee attendee : scene.attendees()) {
            boolean hourKnown = !attendee.separately() || attendee.heardAt() != null;
            if (attendee.invitedAt() == null && hourKnown) {
                if (attendee.email() != null) {
                    post.invite(
                            attendee.email(),
                            Locale.of(attendee.language()),
                            invitation(meeting, meeting.sequence(), attendee));
                }
                told(attendee.id(), meeting.sequence());
            }
        }
        db.sql("update meeting set invited_at = coalesce(invited_at, :now), version = version + 1 where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        return true;
    }

    /**
     * Changes when, where or what about. Calendars learn of another hour, and who said they would come is asked again.
     *
     * @return false when somebody else changed it meanwhile
     */
    @Transactional
    boolean change(UUID id, int version, MeetingPlan plan) {
        Meeting before = open(id, Action.UPDATE);
        boolean moved = !before.startsAt().equals(plan.startsAt()) || before.minutes() != plan.minutes();
        boolean elsewhere =
                !Objects.equals(before.place(), plan.place()) || !Objects.equals(before.videoLink(), plan.video());
        boolean tell = before.invited() && (moved || elsewhere);
        int changed = db.sql("""
                        update meeting set slot_id = case when starts_at = :starts then slot_id end,
                               slot_day = case when starts_at = :starts then slot_day end, starts_at = :starts, minutes = :minutes, place = :place, video_link = :video,
                               purpose = :purpose, agenda = :agenda, sequence = sequence + :raise, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("starts", at(plan.startsAt()))
                .param("minutes", plan.minutes())
                .param("place", plan.place())
                .param("video", plan.video())
                .param("purpose", plan.purpose())
                .param("agenda", plan.agenda().toArray(String[]::new))
                .param("raise", tell ? 1 : 0)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 1 && tell) {
            MeetingScene scene = rows.scene(before.caseId(), id);
            for (Attendee attendee : scene.together()) {
                if (attendee.email() != null && attendee.invitedAt() != null) {
                    post.invite(
                            attendee.email(),
                            Locale.of(attendee.language()),
                            invitation(scene.meeting(), scene.meeting().sequence(), attendee));
                    db.sql("update attendee set invited_sequence = :sequence where id = :id")
                            .param("sequence", scene.meeting().sequence())
                            .param("id", attendee.id())
                            .update();
                }
            }
            db.sql("""
                            update attendee set answer = null, answered_at = null, partstat = null, partstat_at = null
                             where :moved and meeting_id = :id and (answer = 'comes' or partstat = 'tentative') and not heard_separately
                            """).param("moved", moved).param("id", id).update();
        }
        return changed == 1;
    }

    /**
     * Calls it off, in every calendar it stands in.
     *
     * @return false when it was held or called off already
     */
    @Transactional
    boolean cancel(UUID id, String why) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.UPDATE, caseId, Meetings.WHAT, id);
        mustDirect(caseId);
        Meeting meeting = rows.scene(caseId, id).meeting();
        if (!meeting.planned()) {
            return false;
        }
        int sequence = raise(id);
        for (Attendee attendee : rows.attendees(id)) {
            if (attendee.invitedAt() != null && attendee.email() != null) {
                post.callOff(attendee.email(), Locale.of(attendee.language()), invitation(meeting, sequence, attendee));
            }
        }
        db.sql("""
                        update meeting set state = 'cancelled', cancelled_at = :now, cancelled_why = nullif(:why, ''),
                               version = version + 1 where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("id", id)
                .update();
        return true;
    }

    /** Somebody comes in, or leaves, now. Who comes back has not left. */
    @Transactional
    public void passes(UUID id, UUID attendee, boolean in) {
        Meeting meeting = open(id, Action.UPDATE);
        seat(id, attendee, meeting.caseId());
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
        db.sql(
                        in
                                ? "update attendee set present = true, came_at = coalesce(came_at, :now), left_at = null where id = :id"
                                : "update attendee set present = true, left_at = greatest(came_at, :now) where id = :id")
                .param("now", now)
                .param("id", attendee)
                .update();
    }

    /** Notes who was there and when, and that it was held. */
    @Transactional
    void hold(UUID id, List<Presence> presences) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.UPDATE, caseId, Meetings.WHAT, id);
        mustDirect(caseId);
        Meeting meeting = rows.scene(caseId, id).meeting();
        if (meeting.cancelled()) {
            throw new NotYours(Meetings.WHAT, caseId);
        }
        for (Presence presence : presences) {
            db.sql("""
                            update attendee set present = :present, came_at = cast(:came as timestamptz),
                                   left_at = cast(:left as timestamptz)
                             where id = :id and meeting_id = :meeting
                            """)
                    .param("present", presence.present())
                    .param("came", presence.came() == null ? null : at(presence.came()))
                    .param("left", presence.left() == null ? null : at(presence.left()))
                    .param("id", presence.attendee())
                    .param("meeting", id)
                    .update();
        }
        db.sql("""
                        update meeting set state = 'held', held_at = coalesce(held_at, :now), kept_by = (select me()),
                               version = version + 1 where id = :id
                        """).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }

    private Meeting open(UUID id, Action action) {
        UUID caseId = rows.caseOf(id);
        log.does(action, caseId, Meetings.WHAT, id);
        mustDirect(caseId);
        Meeting meeting = rows.scene(caseId, id).meeting();
        if (!meeting.planned()) {
            throw new NotYours(Meetings.WHAT, caseId);
        }
        return meeting;
    }

    private void mustDirect(UUID caseId) {
        if (!rows.directs(caseId)) {
            throw new NotYours("meeting_planning", caseId);
        }
    }

    private void giveSeat(UUID caseId, UUID meeting, UUID person) {
        Candidate found = rows.candidates(caseId, List.of()).stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotYours("person", caseId));
        if (!found.inCase()) {
            db.sql("""
                            insert into participation (id, region_id, case_id, person_id, role, level, added_by)
                            values (:id, (select my_region()), :case, :person, 'expert', 3, (select me()))
                            """)
                    .param("id", UUID.randomUUID())
                    .param("case", caseId)
                    .param("person", person)
                    .update();
        }
        db.sql("""
                        insert into attendee (id, region_id, case_id, meeting_id, person_id, role_in_meeting, added_at)
                        values (:id, (select my_region()), :case, :meeting, :person, :role, :now)
                        on conflict (meeting_id, person_id) do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("case", caseId)
                .param("meeting", meeting)
                .param("person", person)
                .param("role", found.role().code())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    private Attendee seat(UUID meeting, UUID attendee, UUID caseId) {
        return rows.attendees(meeting).stream()
                .filter(one -> one.id().equals(attendee))
                .findFirst()
                .orElseThrow(() -> new NotYours("attendee", caseId));
    }

    /** A reason counts for the people it was given for, not for who is added later. */
    private void forgetReason(UUID id) {
        db.sql("update meeting set together_reason = null where id = :id")
                .param("id", id)
                .update();
    }

    private int raise(UUID id) {
        return db.sql("update meeting set sequence = sequence + 1 where id = :id returning sequence")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private void told(UUID attendee, int sequence) {
        db.sql("update attendee set invited_at = :now, invited_sequence = :sequence where id = :id")
                .param("sequence", sequence)
                .param("now", OffsetDateTime.now(clock))
                .param("id", attendee)
                .update();
    }

    private static Invitation invitation(Meeting meeting, int sequence, Attendee attendee) {
        Instant own = attendee.separately() ? attendee.heardAt() : null;
        Instant from = own == null ? meeting.startsAt() : own;
        Instant until = own == null ? meeting.endsAt() : own.plusSeconds(45 * 60L);
        return new Invitation(meeting.id(), sequence, from, until, "/meetings/" + meeting.id());
    }

    private static OffsetDateTime at(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
