package org.samenhang.teamwork;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Planning a meeting, by who directs or chairs the case: when, where, what about, and what calendars learn of it. */
@Service
public class MeetingPlanning {

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;
    private final DirectedMeetings directed;
    private final MeetingSeats seats;
    private final Post post;
    private final Clock clock;

    MeetingPlanning(
            JdbcClient db,
            AccessLog log,
            MeetingRows rows,
            DirectedMeetings directed,
            MeetingSeats seats,
            Post post,
            Clock clock) {
        this.db = db;
        this.log = log;
        this.rows = rows;
        this.directed = directed;
        this.seats = seats;
        this.post = post;
        this.clock = clock;
    }

    /** Prepares a meeting; nobody hears of it yet. Planning it twice under one id is planning it once. */
    @Transactional
    void plan(UUID caseId, UUID id, MeetingPlan plan, List<UUID> people) {
        log.does(Action.CREATE, caseId, Meetings.WHAT, id);
        directed.mustDirect(caseId);
        int made = db.sql("""
                        insert into meeting (id, region_id, case_id, starts_at, minutes, place, video_link, purpose, agenda, by_person)
                        values (:id, (select my_region()), :case, :starts, :minutes, :place, :video, :purpose, :agenda, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("starts", DirectedMeetings.at(plan.startsAt()))
                .param("minutes", plan.minutes())
                .param("place", plan.place())
                .param("video", plan.video())
                .param("purpose", plan.purpose())
                .param("agenda", plan.agenda().toArray(String[]::new))
                .update();
        if (made == 1) {
            people.forEach(person -> seats.give(caseId, id, person));
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
            directed.mustDirect(one.caseId());
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
        directed.open(id, Action.UPDATE);
        db.sql("update meeting set decides = :way, version = version + 1 where id = :id")
                .param("way", way.code())
                .param("id", id)
                .update();
    }

    /** Records why people who must not meet come together all the same. */
    @Transactional
    void together(UUID id, String reason) {
        directed.open(id, Action.UPDATE);
        db.sql("update meeting set together_reason = :reason, version = version + 1 where id = :id")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /**
     * Sends the invitations to whoever has none yet.
     *
     * @return false when people who must not meet would and nobody said why, an expert comes whom the family would rather not have, one whose own
     *     organisation is party to the case and that was not said aloud, or one of whom the family knows a tie that was not asked about
     */
    @Transactional
    boolean invite(UUID id) {
        Meeting meeting = directed.open(id, Action.EXECUTE);
        MeetingScene scene = rows.scene(meeting.caseId(), id);
        if (scene.stopped()
                || !scene.unwanted().isEmpty()
                || !scene.untold().isEmpty()
                || !scene.unasked().isEmpty()) {
            return false;
        }
        for (Attendee attendee : scene.attendees()) {
            boolean hourKnown = !attendee.separately() || attendee.heardAt() != null;
            if (attendee.invitedAt() == null && hourKnown) {
                if (attendee.email() != null) {
                    post.invite(
                            attendee.email(),
                            Locale.of(attendee.language()),
                            DirectedMeetings.invitation(meeting, meeting.sequence(), attendee));
                }
                directed.told(attendee.id(), meeting.sequence());
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
        Meeting before = directed.open(id, Action.UPDATE);
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
                .param("starts", DirectedMeetings.at(plan.startsAt()))
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
                            DirectedMeetings.invitation(
                                    scene.meeting(), scene.meeting().sequence(), attendee));
                    db.sql("update attendee set invited_sequence = :sequence where id = :id")
                            .param("sequence", scene.meeting().sequence())
                            .param("id", attendee.id())
                            .update();
                }
            }
            db.sql("""
                            update attendee set answer = null, answered_at = null, partstat = null, partstat_by = null, partstat_at = null
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
        directed.mustDirect(caseId);
        Meeting meeting = rows.scene(caseId, id).meeting();
        if (!meeting.planned()) {
            return false;
        }
        int sequence = directed.raise(id);
        for (Attendee attendee : rows.attendees(id)) {
            if (attendee.invitedAt() != null && attendee.email() != null) {
                post.callOff(
                        attendee.email(),
                        Locale.of(attendee.language()),
                        DirectedMeetings.invitation(meeting, sequence, attendee));
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

    /** Notes who was there and when, and that it was held. */
    @Transactional
    void hold(UUID id, List<Presence> presences) {
        UUID caseId = rows.caseOf(id);
        log.does(Action.UPDATE, caseId, Meetings.WHAT, id);
        directed.mustDirect(caseId);
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
                    .param("came", presence.came() == null ? null : DirectedMeetings.at(presence.came()))
                    .param("left", presence.left() == null ? null : DirectedMeetings.at(presence.left()))
                    .param("id", presence.attendee())
                    .param("meeting", id)
                    .update();
        }
        db.sql("""
                        update meeting set state = 'held', held_at = coalesce(held_at, :now), kept_by = (select me()),
                               version = version + 1 where id = :id
                        """).param("now", OffsetDateTime.now(clock)).param("id", id).update();
    }
}
