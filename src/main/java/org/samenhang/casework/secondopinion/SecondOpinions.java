package org.samenhang.casework.secondopinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the team to look at a solution, and its answer. */
@Service
class SecondOpinions implements CaseAsks {

    private static final String WHAT = "second_opinion";

    private static final String SELECT = """
            select s.*, p.name as by_name, coalesce(a.name, '') as answered_name
              from second_opinion s join person p on p.id = s.by_person left join person a on a.id = s.answered_by
             where s.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondOpinions(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    SecondOpinionPage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        return new SecondOpinionPage(
                file,
                db.sql(SELECT + " order by s.finding is not null, s.asked_on desc, s.id")
                        .param("case", caseFile)
                        .query(SecondOpinions::opinion)
                        .list());
    }

    @Transactional
    SecondOpinion one(UUID caseFile, UUID id) {
        cases.team(Action.READ, caseFile, WHAT, id);
        return db.sql(SELECT + " and s.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(SecondOpinions::opinion)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** Asks for one; sent twice under one id it is one. */
    @Transactional
    void ask(
            UUID caseFile,
            UUID id,
            String thoughtOf,
            String thoughtBy,
            String question,
            boolean familyAsked,
            String visibleTo) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into second_opinion (id, region_id, case_id, thought_of, thought_by, question, family_asked, asked_on, by_person, visible_to)
                        values (:id, (select my_region()), :case, :thought, :who, :question, :family, :today, (select me()), :visible)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("thought", thoughtOf)
                .param("who", thoughtBy)
                .param("question", question)
                .param("family", familyAsked)
                .param("today", LocalDate.now(clock))
                .param("visible", visibleTo)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** The team answers, or mends its answer; false when somebody else did meanwhile. */
    @Transactional
    boolean answer(UUID caseFile, UUID id, Finding finding, String answer, int version) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        int rows = db.sql("""
                        update second_opinion set finding = :finding, answer = :answer, answered_on = :today, answered_by = (select me()),
                               version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                .param("finding", finding.code())
                .param("answer", answer)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .param("version", version)
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** Everybody of the team may answer, but nobody is asked what they asked themselves; who asked is told of the answer until they looked. */
    @Override
    public String asks() {
        return """
                select s.case_id, 'second_opinion', s.asked_on, '/second-opinions' from second_opinion s
                 where s.finding is null and s.case_id = any ((select opened(3))::uuid[]) and s.case_id = any (:cases)
                   and (s.by_person <> (select me()) or s.case_id = any ((select directed())::uuid[]))
                union all
                select s.case_id, 'second_opinion_answered', s.answered_on, '/second-opinions' from second_opinion s
                 where s.finding is not null and s.by_person = (select me()) and s.answered_by <> (select me())
                   and s.answered_on >= cast(:today as date) - 60 and s.case_id = any (:cases)
                   and (select max(l.id) from access_log l
                         where l.case_id = s.case_id and l.object_id = s.id and l.action = 'update' and l.allowed)
                       > coalesce((select max(l.id) from access_log l
                                    where l.case_id = s.case_id and l.object_type = 'second_opinion' and l.action = 'read'
                                      and l.allowed and l.person_id = (select me())), 0)
                """;
    }

    private static SecondOpinion opinion(ResultSet row, int number) throws SQLException {
        return new SecondOpinion(
                row.getObject("id", UUID.class),
                row.getString("thought_of"),
                row.getString("thought_by"),
                row.getString("question"),
                row.getObject("asked_on", LocalDate.class),
                Finding.of(row.getString("finding")),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("answered_name"),
                row.getString("by_name"),
                row.getString("visible_to"),
                row.getInt("version"));
    }
}
