package org.samenhang.teamwork;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.Invitation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Meetings for who directs or chairs their case, and what the calendars of who comes were told. */
@Repository
class DirectedMeetings {

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;
    private final Clock clock;

    DirectedMeetings(JdbcClient db, AccessLog log, MeetingRows rows, Clock clock) {
        this.db = db;
        this.log = log;
        this.rows = rows;
        this.clock = clock;
    }

    /** A meeting that is still to be held, logged as it is opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting open(UUID id, Action action) {
        UUID caseId = rows.caseOf(id);
        log.does(action, caseId, Meetings.WHAT, id);
        mustDirect(caseId);
        Meeting meeting = rows.scene(caseId, id).meeting();
        if (!meeting.planned()) {
            throw new NotYours(Meetings.WHAT, caseId);
        }
        return meeting;
    }

    /** Nobody plans but who directs or chairs. */
    void mustDirect(UUID caseId) {
        if (!rows.directs(caseId)) {
            throw new NotYours("meeting_planning", caseId);
        }
    }

    /** Counts one change that calendars learn of. */
    int raise(UUID id) {
        return db.sql("update meeting set sequence = sequence + 1 where id = :id returning sequence")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Notes of which change somebody's calendar learned. */
    void told(UUID attendee, int sequence) {
        db.sql("update attendee set invited_at = :now, invited_sequence = :sequence where id = :id")
                .param("sequence", sequence)
                .param("now", OffsetDateTime.now(clock))
                .param("id", attendee)
                .update();
    }

    /** What a calendar is told: when, and nothing of what about. */
    static Invitation invitation(Meeting meeting, int sequence, Attendee attendee) {
        Instant own = attendee.separately() ? attendee.heardAt() : null;
        Instant from = own == null ? meeting.startsAt() : own;
        Instant until = own == null ? meeting.endsAt() : own.plusSeconds(45 * 60L);
        return new Invitation(attendee.invitation(), sequence, from, until, "/meetings/" + meeting.id());
    }

    static OffsetDateTime at(Instant when) {
        return when.atOffset(ZoneOffset.UTC);
    }
}
