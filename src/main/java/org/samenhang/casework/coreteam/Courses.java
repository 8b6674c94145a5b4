package org.samenhang.casework.coreteam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The courses of a case: the one that holds, and those before it. */
@Service
public class Courses {

    private static final String WHAT = "course";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Courses(JdbcClient db, CaseFiles cases, Audiences audiences, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** The one that holds, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Course now(UUID caseFile) {
        return read(caseFile, 1).stream().findFirst().orElse(none());
    }

    /** All, the latest first, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Course> all(UUID caseFile) {
        return read(caseFile, 1000);
    }

    /** What a new version begins with. */
    @Transactional
    CourseStart start(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        return new CourseStart(file, now(caseFile), audiences.of(caseFile));
    }

    /** A case with the course that holds, to change it. */
    record CourseStart(CaseFile file, Course course, Audience audience) {}

    /**
     * Sets a course; twice under one id is once.
     *
     * @param on the number of the version it was made from
     * @param withoutPlace whether it was asked and said that it tells nobody's place
     * @return whether that version still held; when not, nothing is written
     */
    @Transactional
    boolean set(UUID caseFile, UUID id, int on, List<String> principles, String reason, boolean withoutPlace) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        boolean there = db.sql("select exists (select from course where case_id = :case and id = :id)")
                .param("case", caseFile)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (there) {
            return true;
        }
        int written = db.sql("""
                        insert into course (id, region_id, case_id, number, reason, without_place, by_person)
                        select :id, (select my_region()), :case, :on + 1, :reason, :withoutPlace, (select me())
                         where :on = coalesce((select max(number) from course where case_id = :case), 0)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("on", on)
                .param("reason", reason)
                .param("withoutPlace", withoutPlace)
                .update();
        if (written == 0) {
            return false;
        }
        int number = 0;
        for (String principle : principles) {
            db.sql("""
                            insert into course_principle (region_id, case_id, course_id, number, text)
                            values ((select my_region()), :case, :course, :number, :text)
                            """)
                    .param("case", caseFile)
                    .param("course", id)
                    .param("number", ++number)
                    .param("text", principle)
                    .update();
        }
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private List<Course> read(UUID caseFile, int most) {
        Map<UUID, Course> found = new LinkedHashMap<>();
        db.sql("""
                        select c.id, c.number, c.reason, p.name as by_name, c.made_at, q.id as principle, q.number as place, q.text
                          from (select * from course where case_id = :case order by number desc limit :most) c
                          join person p on p.id = c.by_person
                          join course_principle q on q.course_id = c.id and q.case_id = :case
                         order by c.number desc, q.number
                        """).param("case", caseFile).param("most", most).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            if (!found.containsKey(id)) {
                found.put(
                        id,
                        new Course(
                                id,
                                row.getInt("number"),
                                row.getString("reason"),
                                row.getString("by_name"),
                                LocalDate.ofInstant(
                                        row.getObject("made_at", OffsetDateTime.class)
                                                .toInstant(),
                                        clock.getZone()),
                                new ArrayList<>()));
            }
            found.get(id)
                    .principles()
                    .add(new Principle(
                            row.getObject("principle", UUID.class), row.getInt("place"), row.getString("text")));
        });
        return List.copyOf(found.values());
    }

    private Course none() {
        return new Course(new UUID(0, 0), 0, "", "", LocalDate.now(clock), List.of());
    }
}
