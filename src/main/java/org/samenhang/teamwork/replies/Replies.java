package org.samenhang.teamwork.replies;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.interchange.CalendarReply;
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
     * What came of it, as the end of a key under {@code done.replies.came}.
     *
     * @param meeting where it was brought in; empty when nothing was
     */
    record Came(String outcome, Optional<UUID> meeting) {}

    /** What was read lately in the region, the latest first. */
    @Transactional
    List<ReplyRead> latest() {
        log.does(Action.READ, "calendar_reply", null);
        return db.sql("""
                        select r.read_at, p.name, r.outcome from calendar_reply r left join person p on p.id = r.by_person
                         where r.region_id = (select my_region()) order by r.read_at desc, r.id desc limit 20
                        """)
                .query((row, number) -> new ReplyRead(
                        row.getObject("read_at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getString("outcome")))
                .list();
    }

    /** How it stands with the mailbox; empty when there is none. */
    @Transactional
    Optional<MailboxTold> mailbox() {
        return db.sql("select looked_at, trouble, for_people from mailbox_told()")
                .query((row, number) -> {
                    OffsetDateTime looked = row.getObject("looked_at", OffsetDateTime.class);
                    return new MailboxTold(
                            looked == null ? null : looked.toInstant(),
                            row.getString("trouble"),
                            row.getInt("for_people"));
                })
                .optional();
    }

    /** Brings a reply in, or not; either is written down without what stood in it. */
    @Transactional
    Came take(byte[] bytes) {
        CalendarReply.Reading read = CalendarReply.read(bytes);
        CalendarReply reply = read.reply();
        Came came = reply == null
                ? new Came("refused." + read.refusal(), Optional.empty())
                : scene(reply.invitation())
                        .map(scene -> take(scene, reply))
                        .orElse(new Came("unknown", Optional.empty()));
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
    private Optional<MeetingScene> scene(UUID invitation) {
        try {
            return db.sql("select m from meeting_of_invitation(:id) m where m is not null")
                    .param("id", invitation)
                    .query(UUID.class)
                    .optional()
                    .map(meetings::one)
                    .filter(MeetingScene::directs);
        } catch (NotYours keptFromThem) {
            return Optional.empty();
        }
    }

    private Came take(MeetingScene scene, CalendarReply reply) {
        UUID meeting = scene.meeting().id();
        log.does(Action.UPDATE, scene.meeting().caseId(), "meeting", meeting);
        String outcome = db.sql("select answer_by_calendar(:invitation, :from, :sequence, :says, :at, 'hand')")
                .param("invitation", reply.invitation())
                .param("from", reply.from())
                .param("sequence", reply.sequence())
                .param("says", reply.says().code())
                .param("at", reply.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
        return new Came(outcome, outcome.equals(reply.says().code()) ? Optional.of(meeting) : Optional.empty());
    }
}
