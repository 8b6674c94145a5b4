package org.samenhang.teamwork.during;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Explanations;
import org.samenhang.teamwork.MeetingScene;
import org.samenhang.teamwork.Meetings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What lies on the table while people meet. Everybody in the room looks at this screen, whoever signed in on it: it shows what is written
 * for everyone, and nothing that tells where somebody is.
 */
@Service
class DuringScenes {

    private static final int MOST = 60;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Meetings meetings;
    private final Explanations explanations;
    private final Checks checks;
    private final DeedsFound deeds;
    private final Clock clock;

    DuringScenes(
            JdbcClient db,
            CaseFiles cases,
            Meetings meetings,
            Explanations explanations,
            Checks checks,
            DeedsFound deeds,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.meetings = meetings;
        this.explanations = explanations;
        this.checks = checks;
        this.deeds = deeds;
        this.clock = clock;
    }

    @Transactional
    DuringScene of(UUID meeting, Locale locale) {
        MeetingScene scene = meetings.one(meeting);
        UUID caseId = scene.meeting().caseId();
        CaseFile file = cases.open(caseId, "meeting");
        return new DuringScene(
                scene,
                file.place().works(),
                explanations.forTheRoom(file, locale),
                principles(caseId),
                agreements(caseId),
                checks.of(caseId, meeting),
                deeds.of(scene),
                scene.meeting().goesOn(clock.instant()),
                scene.meeting().startsAt().isAfter(clock.instant()));
    }

    private List<String> principles(UUID caseId) {
        return db.sql("""
                        select p.text from course_principle p
                         where p.case_id = :case
                           and p.course_id = (select c.id from course c where c.case_id = :case order by c.number desc limit 1)
                         order by p.number
                        """).param("case", caseId).query(String.class).list();
    }

    private List<DuringScene.Agreement> agreements(UUID caseId) {
        return db.sql("""
                        select coalesce(p.name, a.who_text) as who, a.text, a.due_on
                          from agreement a left join person p on p.id = a.who_id
                         where a.case_id = :case and a.done_at is null and a.visible_to = 'all' and a.whereabouts_of is null
                         order by a.due_on nulls last, a.made_on, a.id limit :most
                        """)
                .param("case", caseId)
                .param("most", MOST)
                .query((row, number) -> new DuringScene.Agreement(
                        row.getString("who"), row.getString("text"), row.getObject("due_on", LocalDate.class)))
                .list();
    }
}
