package org.samenhang.casework.weekly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was looked at, decided and shared in weekly hours, in a case that the caller has opened. */
@Repository
class HourItems {

    /** As many hours as the picture shows. */
    static final int WEEKS = 8;

    private static final String STEPS = """
            select s.id, s.hour_id, h.held_on, s.kind = 'action' as action, s.text,
                   coalesce((select coalesce(p.name, a.who_text) from agreement a left join person p on p.id = a.who_id
                              where a.case_id = :case and a.id = s.agreement_id), '') as who,
                   q.number as principle, coalesce(c.number, 0) as of_version, coalesce(q.text, '') as principle_text,
                   coalesce(s.talked_words, '') as talked, coalesce(t.name, '') as talked_by
              from course_step s join weekly_hour h on h.id = s.hour_id and h.case_id = :case
              left join course_principle q on q.id = s.principle_id and q.case_id = :case
              left join course c on c.id = q.course_id and c.case_id = :case
              left join person t on t.id = s.talked_by
             where s.case_id = :case
            """;

    private static final String LOADS = """
            select l.id, l.hour_id, l.person_id, p.name, h.held_on, l.load, l.words, coalesce(w.name, '') as shared_with,
                   l.shared_what, l.shared_on, coalesce(s.name, '') as seen_by
              from weekly_load l join weekly_hour h on h.id = l.hour_id and h.case_id = :case
              join person p on p.id = l.person_id
              left join person w on w.id = l.shared_with left join person s on s.id = l.seen_by
             where l.case_id = :case
            """;

    private final JdbcClient db;

    HourItems(JdbcClient db) {
        this.db = db;
    }

    /** Agreements that are open or were looked at in this hour; after its end only the latter. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<HourAction> actions(UUID caseFile, WeeklyHour hour) {
        return db.sql("""
                        select a.id, a.text, coalesce(p.name, a.who_text, '') as who,
                               a.id in (select counted_agreements(:case)) as counted, a.due_on,
                               coalesce(w.outcome, '') as outcome, coalesce(w.yielded, '') as yielded,
                               coalesce(w.bearable, '') as bearable, coalesce(w.helped_by, '') as helped_by
                          from agreement a left join person p on p.id = a.who_id
                          left join weekly_action w on w.agreement_id = a.id and w.hour_id = :hour and w.case_id = :case
                         where a.case_id = :case
                           and (w.id is not null or not :finished and a.done_at is null
                                and not exists (select from course_step s where s.case_id = :case and s.hour_id = :hour
                                                   and s.agreement_id = a.id))
                         order by a.due_on nulls last, a.made_on, a.id limit 60
                        """)
                .param("case", caseFile)
                .param("hour", hour.id())
                .param("finished", hour.finished())
                .query((row, number) -> new HourAction(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("who"),
                        row.getBoolean("counted"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getString("yielded"),
                        row.getString("bearable"),
                        row.getString("helped_by"),
                        null))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<CourseStep> steps(UUID caseFile, UUID hour) {
        return db.sql(STEPS + " and s.hour_id = :hour order by s.made_at, s.id")
                .param("case", caseFile)
                .param("hour", hour)
                .query(HourItems::step)
                .list();
    }

    /** What leaves the course and was not talked about yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<CourseStep> sidePaths(UUID caseFile) {
        return db.sql(STEPS + " and s.principle_id is null and s.talked_on is null order by s.made_at, s.id")
                .param("case", caseFile)
                .query(HourItems::step)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    @Nullable
    CourseStep step(UUID caseFile, UUID id) {
        return db.sql(STEPS + " and s.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(HourItems::step)
                .optional()
                .orElse(null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Load> loads(UUID caseFile, UUID hour) {
        return db.sql(LOADS + " and l.hour_id = :hour order by p.name")
                .param("case", caseFile)
                .param("hour", hour)
                .query(HourItems::load)
                .list();
    }

    /** The last that each said. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Load> latestLoads(UUID caseFile) {
        return db.sql(LOADS + """
                         and l.id = (select m.id from weekly_load m join weekly_hour n on n.id = m.hour_id and n.case_id = :case
                                      where m.case_id = :case and m.person_id = l.person_id
                                      order by n.held_on desc, m.id desc limit 1)
                         order by p.name
                        """)
                .param("case", caseFile)
                .query(HourItems::load)
                .list();
    }

    /** What helpers and organisations kept in the latest hours. What is of a family is never asked for. */
    @Transactional(propagation = Propagation.MANDATORY)
    KeptPicture kept(UUID caseFile) {
        return KeptPicture.of(db.sql("""
                        select h.held_on, coalesce(p.name, a.who_text) as who, w.outcome
                          from (select id, held_on from weekly_hour where case_id = :case order by held_on desc, id desc limit :most) h
                          join weekly_action w on w.hour_id = h.id and w.case_id = :case and w.outcome is not null
                          join agreement a on a.id = w.agreement_id and a.case_id = :case
                          left join person p on p.id = a.who_id
                         where a.id in (select counted_agreements(:case))
                        """)
                .param("case", caseFile)
                .param("most", WEEKS)
                .query((row, number) -> new KeptPicture.Said(
                        row.getObject("held_on", LocalDate.class), row.getString("who"), row.getString("outcome")))
                .list());
    }

    private static CourseStep step(ResultSet row, int number) throws SQLException {
        return new CourseStep(
                row.getObject("id", UUID.class),
                row.getObject("hour_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getBoolean("action"),
                row.getString("text"),
                row.getString("who"),
                row.getObject("principle", Integer.class),
                row.getInt("of_version"),
                row.getString("principle_text"),
                row.getString("talked"),
                row.getString("talked_by"));
    }

    private static Load load(ResultSet row, int number) throws SQLException {
        return new Load(
                row.getObject("id", UUID.class),
                row.getObject("hour_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("held_on", LocalDate.class),
                row.getString("load"),
                row.getString("words"),
                row.getString("shared_with"),
                row.getString("shared_what"),
                row.getObject("shared_on", LocalDate.class),
                row.getString("seen_by"));
    }
}
