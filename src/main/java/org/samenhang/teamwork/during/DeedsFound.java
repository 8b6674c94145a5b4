package org.samenhang.teamwork.during;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.samenhang.teamwork.Attendee;
import org.samenhang.teamwork.Meeting;
import org.samenhang.teamwork.MeetingScene;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds what was done at a meeting: from a quarter of an hour before it began until two hours after it was to end; of agreements, which know
 * only their day, on that day. Only what is written for everyone: the record is read by everybody who was there.
 */
@Component
public class DeedsFound {

    private static final Duration BEFORE = Duration.ofMinutes(15);
    private static final Duration AFTER = Duration.ofHours(2);
    private static final int MOST = 40;

    private final JdbcClient db;

    DeedsFound(JdbcClient db) {
        this.db = db;
    }

    private record Within(UUID caseId, OffsetDateTime from, OffsetDateTime until, LocalDate day) {}

    /** Of a meeting that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Deeds of(MeetingScene scene) {
        Meeting meeting = scene.meeting();
        Within within = new Within(
                meeting.caseId(),
                meeting.startsAt().minus(BEFORE).atOffset(ZoneOffset.UTC),
                meeting.endsAt().plus(AFTER).atOffset(ZoneOffset.UTC),
                meeting.day());
        return new Deeds(
                scene.together().stream()
                        .filter(Attendee::wasThere)
                        .map(seat -> new Deeds.There(seat.name(), seat.cameAt(), seat.leftAt()))
                        .toList(),
                asked("""
                        select coalesce(p.name, a.who_text) as who, a.text, a.due_on
                          from agreement a left join person p on p.id = a.who_id
                         where a.case_id = :case and a.made_on = :day and a.visible_to = 'all' and a.whereabouts_of is null
                         order by a.due_on nulls last, a.id limit :most
                        """, within)
                        .query((row, number) -> new Deeds.Agreed(
                                row.getString("who"), row.getString("text"), row.getObject("due_on", LocalDate.class)))
                        .list(),
                words("""
                        select a.text from agreement a left join person p on p.id = a.who_id
                         where a.case_id = :case and a.done_at between :from and :until and p.kind is distinct from 'family'
                           and a.visible_to = 'all' and a.whereabouts_of is null
                         order by a.done_at limit :most
                        """, within),
                words("""
                        select text from statement
                         where case_id = :case and created_at between :from and :until and withdrawn_at is null
                           and visible_to = 'all' and whereabouts_of is null
                         order by created_at, id limit :most
                        """, within),
                count("""
                        select count(*)::int from link l
                          join statement a on a.id = l.from_id join statement b on b.id = l.to_id
                         where l.case_id = :case and l.created_at between :from and :until and l.withdrawn_at is null
                           and a.case_id = :case and a.visible_to = 'all' and a.whereabouts_of is null
                           and b.case_id = :case and b.visible_to = 'all' and b.whereabouts_of is null
                        """, within),
                count("""
                        select count(*)::int from statement
                         where case_id = :case and withdrawn_at between :from and :until
                           and visible_to = 'all' and whereabouts_of is null
                        """, within),
                words("""
                        select reason from course where case_id = :case and made_at between :from and :until order by number limit :most
                        """, within),
                count("""
                        select count(*)::int from stop_press
                         where case_id = :case and pressed_at between :from and :until and visible_to = 'all'
                        """, within));
    }

    private JdbcClient.StatementSpec asked(String sql, Within within) {
        return db.sql(sql)
                .param("case", within.caseId())
                .param("from", within.from())
                .param("until", within.until())
                .param("day", within.day())
                .param("most", MOST);
    }

    private List<String> words(String sql, Within within) {
        return asked(sql, within).query(String.class).list();
    }

    private int count(String sql, Within within) {
        return asked(sql, within).query(Integer.class).single();
    }
}
