package org.samenhang.teamwork.replies;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.CalendarReply;
import org.samenhang.teamwork.Attendee;
import org.samenhang.teamwork.MeetingScene;
import org.samenhang.teamwork.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in what a calendar answered, when it comes from who was invited and is about the hour that holds. */
@Service
class Replies {

    private final JdbcClient db;
    private final AccessLog log;
    private final Meetings meetings;
    private final Clock clock;

    Replies(JdbcClient db, AccessLog log, Meetings meetings, Clock clock) {
        this.db = db;
        this.log = log;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * What came of it, as the end of a key under {@code replies.came}.
     *
     * @param meeting where it was brought in; empty when nothing was
     */
    record Came(String outcome, Optional<UUID> meeting) {}

    /** What was read lately in the region, the latest first. */
    @Transactional
    List<ReplyRead> latest() {
        log.does(Action.READ, "calendar_reply", null);
        return db.sql("""
                        select r.read_at, p.name, r.outcome from calendar_reply r join person p on p.id = r.by_person
                         where r.region_id = (select my_region()) order by r.read_at desc, r.id desc limit 20
                        """)
                .query((row, number) -> new ReplyRead(
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("outcome")))
                .list();
    }

    /** Brings a reply in, or not; either is written down without what stood in it. */
    @Transactional
    Came take(byte[] bytes) {
        CalendarReply.Reading read = CalendarReply.read(bytes);
        CalendarReply reply = read.reply();
        Came came = reply == null
                ? new Came("refused." + read.refusal(), Optional.empty())
                : scene(reply.meeting()).map(scene -> take(scene, reply)).orElse(new Came("unknown", Optional.empty()));
        db.sql("""
                        insert into calendar_reply (id, region_id, outcome, by_person, read_at)
                        values (:id, (select my_region()), :outcome, (select me()), :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("outcome", came.outcome())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return came;
    }

    /** A meeting that there is not, of another region, or that is not the caller's to plan: all the same to who brings a reply. */
    private Optional<MeetingScene> scene(UUID meeting) {
        boolean mine = db.sql("select case_of_meeting(:id) is not null")
                .param("id", meeting)
                .query(Boolean.class)
                .single();
        try {
            return mine ? Optional.of(meetings.one(meeting)).filter(MeetingScene::directs) : Optional.empty();
        } catch (NotYours keptFromThem) {
            return Optional.empty();
        }
    }

    private Came take(MeetingScene scene, CalendarReply reply) {
        UUID meeting = scene.meeting().id();
        List<Attendee> asked = scene.attendees().stream()
                .filter(one -> one.invitedAt() != null && reply.from().equalsIgnoreCase(one.email()))
                .toList();
        if (asked.size() != 1) {
            return new Came("stranger", Optional.empty());
        }
        if (!scene.meeting().planned()) {
            return new Came("over", Optional.empty());
        }
        UUID seat = asked.getFirst().id();
        log.does(Action.UPDATE, scene.meeting().caseId(), "meeting", meeting);
        Told told = db.sql(
                        "select invited_sequence, greatest(partstat_at, answered_at) as said_at from attendee where id = :id")
                .param("id", seat)
                .query((row, number) -> {
                    OffsetDateTime said = row.getObject("said_at", OffsetDateTime.class);
                    return new Told(row.getInt("invited_sequence"), said == null ? Instant.EPOCH : said.toInstant());
                })
                .single();
        if (reply.sequence() != told.sequence()) {
            return new Came("sequence", Optional.empty());
        }
        if (reply.at().isBefore(told.said())
                || reply.at().isAfter(clock.instant().plusSeconds(24 * 3600L))) {
            return new Came("older", Optional.empty());
        }
        db.sql("""
                        update attendee set partstat = :says, partstat_at = :at, answered_at = :at,
                               answer = case :says when 'accepted' then 'comes' when 'declined' then 'stays_away' end
                         where id = :id and meeting_id = :meeting
                        """)
                .param("says", reply.says().code())
                .param("at", reply.at().atOffset(ZoneOffset.UTC))
                .param("id", seat)
                .param("meeting", meeting)
                .update();
        return new Came(reply.says().code(), Optional.of(meeting));
    }

    private record Told(int sequence, Instant said) {}
}
