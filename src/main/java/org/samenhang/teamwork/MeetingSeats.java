package org.samenhang.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at the table of a meeting, who can be asked, and who comes in and leaves. */
@Service
public class MeetingSeats {

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;
    private final DirectedMeetings directed;
    private final Post post;
    private final Clock clock;

    MeetingSeats(JdbcClient db, AccessLog log, MeetingRows rows, DirectedMeetings directed, Post post, Clock clock) {
        this.db = db;
        this.log = log;
        this.rows = rows;
        this.directed = directed;
        this.post = post;
        this.clock = clock;
    }

    /** Who can be asked, for a new meeting of this case. */
    @Transactional
    public List<Candidate> candidates(UUID caseId) {
        log.opens(caseId, "meeting_planning");
        directed.mustDirect(caseId);
        return rows.candidates(caseId, List.of());
    }

    /** Who can still be asked to this meeting. */
    @Transactional
    public List<Candidate> candidates(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), "meeting_planning");
        return scene.directs() ? rows.candidates(scene.meeting().caseId(), scene.attendees()) : List.of();
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

    /** Who decided before for an organisation of which nobody of management comes yet. */
    @Transactional
    public List<DecidedBefore> decidedBefore(MeetingScene scene, List<String> unled) {
        log.opens(scene.meeting().caseId(), "meeting_planning");
        return !scene.directs() || unled.isEmpty()
                ? List.of()
                : rows.decidedBefore(scene.meeting().caseId()).stream()
                        .filter(one -> unled.contains(one.organisation()))
                        .toList();
    }

    /** Organisations of the case, to say with which of them somebody is tied. */
    @Transactional
    public List<String> organisations(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), "meeting_planning");
        return scene.directs() || scene.own() != null
                ? rows.organisations(scene.meeting().caseId())
                : List.of();
    }

    /**
     * Notes how somebody at the table is tied otherwise, as was said openly, and answers with it whoever of the family knew of a tie.
     *
     * @param tie null when there is none after all
     * @param organisation one of the case, for a tie that is with an organisation; empty when it is not said
     */
    @Transactional
    void tied(UUID id, UUID attendee, @Nullable Tie tie, String organisation) {
        Meeting meeting = directed.open(id, Action.UPDATE);
        seat(id, attendee, meeting.caseId());
        boolean known = tie != null
                && tie.withOrganisation()
                && rows.organisations(meeting.caseId()).contains(organisation);
        db.sql("""
                        update attendee set tie = :tie, tie_by = case when tie = :tie then tie_by end, tie_words = case when tie = :tie then tie_words end,
                               tie_with = (select o.id from organisation o where o.region_id = (select my_region()) and o.name = :organisation
                                            order by o.id limit 1)
                         where id = :id and meeting_id = :meeting
                        """)
                .param("tie", tie == null ? null : tie.code(), java.sql.Types.VARCHAR)
                .param("organisation", known ? organisation : null, java.sql.Types.VARCHAR)
                .param("id", attendee)
                .param("meeting", id)
                .update();
        db.sql("""
                        update tie_known set settled = :settled, settled_by = (select me()), settled_on = :today
                         where case_id = :case and expert_id = (select person_id from attendee where id = :id and case_id = :case)
                           and settled is distinct from :settled
                        """)
                .param("settled", tie == null ? "not_so" : "recorded")
                .param("today", LocalDate.now(clock))
                .param("case", meeting.caseId())
                .param("id", attendee)
                .update();
    }

    /** Asks somebody more to the table; a colleague takes part in the case from now on. */
    @Transactional
    void add(UUID id, UUID person) {
        Meeting meeting = directed.open(id, Action.UPDATE);
        give(meeting.caseId(), id, person);
        forgetReason(id);
    }

    /** Asks a guest, who takes part in this meeting alone and sees nothing of the case. */
    @Transactional
    void addGuest(UUID id, String name, String from, String email, MeetingRole role) {
        Meeting meeting = directed.open(id, Action.UPDATE);
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

    /**
     * Takes somebody off the list, and the meeting out of their calendar. Who was there already is put out: that they were, and until which minute, stays.
     *
     * @return whether they were put out
     */
    @Transactional
    boolean remove(UUID id, UUID attendee) {
        Meeting meeting = directed.open(id, Action.UPDATE);
        Attendee gone = seat(id, attendee, meeting.caseId());
        if (gone.wasThere()) {
            passes(id, attendee, false);
            return true;
        }
        if (gone.invitedAt() != null && gone.email() != null) {
            int sequence = directed.raise(id);
            post.callOff(
                    gone.email(), Locale.of(gone.language()), DirectedMeetings.invitation(meeting, sequence, gone));
        }
        db.sql("delete from attendee where id = :id").param("id", attendee).update();
        return false;
    }

    /**
     * Hears somebody apart from the others, at an hour of their own or at one still to be found.
     *
     * @param when null while the hour isn't known
     */
    @Transactional
    void hearApart(UUID id, UUID attendee, @Nullable Instant when, @Nullable String place) {
        Meeting meeting = directed.open(id, Action.UPDATE);
        Attendee before = seat(id, attendee, meeting.caseId());
        db.sql("""
                        update attendee set heard_separately = true, heard_at = cast(:when as timestamptz), heard_place = :place
                         where id = :id
                        """)
                .param("id", attendee)
                .param("when", when == null ? null : DirectedMeetings.at(when))
                .param("place", place)
                .update();
        Attendee after = seat(id, attendee, meeting.caseId());
        if (after.email() == null || !meeting.invited()) {
            return;
        }
        int sequence = directed.raise(id);
        if (when != null) {
            post.invite(
                    after.email(), Locale.of(after.language()), DirectedMeetings.invitation(meeting, sequence, after));
            directed.told(attendee, sequence);
        } else if (before.invitedAt() != null) {
            post.callOff(
                    after.email(), Locale.of(after.language()), DirectedMeetings.invitation(meeting, sequence, before));
        }
    }

    /** Notes that an expert said aloud that their own organisation is party to the case. */
    @Transactional
    void partyTold(UUID id, UUID attendee) {
        directed.open(id, Action.UPDATE);
        db.sql("update attendee set party_told = true where id = :id and meeting_id = :meeting")
                .param("id", attendee)
                .param("meeting", id)
                .update();
    }

    /** Somebody comes in, or leaves, now. Who comes back has not left. */
    @Transactional
    public void passes(UUID id, UUID attendee, boolean in) {
        Meeting meeting = directed.open(id, Action.UPDATE);
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

    void give(UUID caseId, UUID meeting, UUID person) {
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
        tieGoesAlong(caseId, meeting, person);
    }

    /**
     * What was said before stands with the new place: of this case, or by them of an organisation that is party to it. The line of the latter stays behind
     * where somebody's whereabouts are shielded: nobody asked yet whether it tells them (decision 0153).
     */
    private void tieGoesAlong(UUID caseId, UUID meeting, UUID person) {
        db.sql("""
                        update attendee set tie = said.tie, tie_with = said.tie_with, tie_words = said.tie_words, tie_by = said.tie_by
                          from (select b.tie, b.tie_with, b.tie_words, b.tie_by, 1 as rank, b.added_at from attendee b
                                 where b.case_id = :case and b.person_id = :person and b.tie is not null and b.meeting_id <> :meeting
                                union all
                                select t.tie, t.organisation_id,
                                       case when not exists (select from shielding s where s.case_id = :case and s.lifted_at is null)
                                            then nullif(t.words, '') end,
                                       t.person_id, 2, null
                                  from expert_tie t
                                 where t.person_id = :person
                                   and t.organisation_id in (select q.organisation_id from participation x join person q on q.id = x.person_id
                                                              where x.case_id = :case and x.level = 2 and x.until_at is null)
                                 order by rank, added_at desc limit 1) said
                         where attendee.meeting_id = :meeting and attendee.case_id = :case and attendee.person_id = :person and attendee.tie is null
                        """)
                .param("case", caseId)
                .param("meeting", meeting)
                .param("person", person)
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
}
