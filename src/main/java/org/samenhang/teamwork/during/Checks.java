package org.samenhang.teamwork.during;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.teamwork.Meeting;
import org.samenhang.teamwork.MeetingScene;
import org.samenhang.teamwork.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each comes in and leaves: said, kept at wish, taken back. */
@Service
class Checks {

    private static final String WHAT = "meeting_check";

    private final JdbcClient db;
    private final AccessLog log;
    private final Meetings meetings;
    private final Clock clock;

    Checks(JdbcClient db, AccessLog log, Meetings meetings, Clock clock) {
        this.db = db;
        this.log = log;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Those of a meeting that the caller has opened. */
    List<Check> of(UUID caseId, UUID meeting) {
        return db.sql("""
                        select c.id, c.attendee_id, c.moment, c.text, c.keep,
                               c.by_person = (select me()) or a.person_id is not distinct from (select me()) as own
                          from meeting_check c join attendee a on a.id = c.attendee_id
                         where c.case_id = :case and c.meeting_id = :meeting order by c.said_at, c.id
                        """)
                .param("case", caseId)
                .param("meeting", meeting)
                .query((row, number) -> new Check(
                        row.getObject("id", UUID.class),
                        row.getObject("attendee_id", UUID.class),
                        CheckMoment.of(row.getString("moment")).orElseThrow(),
                        row.getString("text"),
                        row.getBoolean("keep"),
                        row.getBoolean("own")))
                .list();
    }

    /**
     * Somebody says how they are. Twice under one id is once.
     *
     * @return false when something was said for them meanwhile
     */
    @Transactional
    boolean say(UUID meeting, UUID id, UUID seat, CheckMoment moment, String text, boolean keep) {
        MeetingScene scene = meetings.one(meeting);
        UUID caseId = scene.meeting().caseId();
        log.does(Action.CREATE, caseId, WHAT, id);
        boolean mayType = scene.together().stream()
                .anyMatch(one -> one.id().equals(seat)
                        && (scene.level() == 3 || scene.reader().equals(one.person())));
        if (!mayType || !scene.meeting().goesOn(clock.instant())) {
            throw new NotYours(WHAT, caseId);
        }
        int said = db.sql("""
                        insert into meeting_check (id, region_id, case_id, meeting_id, attendee_id, moment, text, keep, by_person, said_at)
                        values (:id, (select my_region()), :case, :meeting, :seat, :moment, :text, :keep, (select me()), :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("meeting", meeting)
                .param("seat", seat)
                .param("moment", moment.code())
                .param("text", text)
                .param("keep", keep)
                .param("now", OffsetDateTime.now(clock))
                .update();
        return said == 1
                || db.sql("select exists (select from meeting_check where id = :id and meeting_id = :meeting)")
                        .param("id", id)
                        .param("meeting", meeting)
                        .query(Boolean.class)
                        .single();
    }

    /** That person wants it kept, or not after all: then it is gone when the meeting is over, and at once when it is over already. */
    @Transactional
    void keep(UUID meeting, UUID id, boolean keep) {
        Meeting of = meetings.one(meeting).meeting();
        UUID caseId = of.caseId();
        log.does(Action.UPDATE, caseId, WHAT, id);
        boolean stays = keep || of.goesOn(clock.instant());
        int changed = db.sql(stays ? """
                        update meeting_check set keep = :keep
                         where id = :id and meeting_id = :meeting
                           and (by_person = (select me())
                                or attendee_id in (select a.id from attendee a where a.meeting_id = :meeting and a.person_id = (select me())))
                        """ : """
                        delete from meeting_check
                         where id = :id and meeting_id = :meeting and not :keep
                           and (by_person = (select me())
                                or attendee_id in (select a.id from attendee a where a.meeting_id = :meeting and a.person_id = (select me())))
                        """)
                .param("keep", keep)
                .param("id", id)
                .param("meeting", meeting)
                .update();
        if (changed == 0) {
            throw new NotYours(WHAT, caseId);
        }
    }

    /** Takes it away, also what was kept. */
    @Transactional
    void remove(UUID meeting, UUID id) {
        UUID caseId = meetings.one(meeting).meeting().caseId();
        log.does(Action.DELETE, caseId, WHAT, id);
        int gone = db.sql("delete from meeting_check where id = :id and meeting_id = :meeting")
                .param("id", id)
                .param("meeting", meeting)
                .update();
        if (gone == 0) {
            throw new NotYours(WHAT, caseId);
        }
    }
}
