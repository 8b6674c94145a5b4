package org.samenhang.casework.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When a case is looked back on, and what is found then; after its closing too. */
@Service
class LookBacks {

    private static final String WHAT = "look_back";

    private static final String SELECT = """
            select id, due_on, held_on, coalesce(works_from_analysis, '') as works, coalesce(question, '') as question,
                   coalesce(text, '') as text, visible_to, version
              from look_back where case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    LookBacks(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    /** A look back, and the case it is of. */
    record Opened(CaseFile file, LookBack look) {}

    /** Those of a case the caller has opened: what is to come by its day, then what was held, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LookBack> of(UUID caseFile) {
        return db.sql(SELECT + " order by held_on is not null, held_on desc, due_on, id")
                .param("case", caseFile)
                .query(LookBacks::read)
                .list();
    }

    /**
     * Opens one to write down what was found.
     *
     * @throws NotYours when there is none such, or the caller is not of the expert team
     */
    @Transactional
    public Opened open(UUID caseFile, UUID id) {
        CaseFile file = cases.open(caseFile, WHAT);
        if (!file.place().team()) {
            throw new NotYours(WHAT, caseFile);
        }
        return new Opened(file, find(caseFile, id));
    }

    /** Plans one; planning it twice under one id is planning it once. */
    @Transactional
    public void plan(UUID caseFile, UUID id, PlanForm.Said said) {
        cases.team(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into look_back (id, region_id, case_id, due_on, question, visible_to, by_person)
                        values (:id, (select my_region()), :case, :due, :question, :visible, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("due", said.dueOn())
                .param("question", said.question())
                .param("visible", said.visibleTo())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /**
     * Writes down what was found.
     *
     * @param version as it was when the caller read it
     * @return whether it stands so now; false when somebody else wrote something different meanwhile
     */
    @Transactional
    public boolean hold(UUID caseFile, UUID id, int version, HeldForm.Said said) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        int changed = db.sql("""
                        update look_back
                           set held_on = :held, works_from_analysis = :works, text = :text, by_person = (select me()),
                               version = version + 1
                         where id = :id and case_id = :case and version = :version
                        """)
                .param("held", said.heldOn())
                .param("works", said.worksFromAnalysis())
                .param("text", said.text())
                .param("id", id)
                .param("case", caseFile)
                .param("version", version)
                .update();
        if (changed == 0) {
            return find(caseFile, id).says(said);
        }
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private LookBack find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " and id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(LookBacks::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    private static LookBack read(ResultSet row, int number) throws SQLException {
        return new LookBack(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getObject("held_on", LocalDate.class),
                row.getString("works"),
                row.getString("question"),
                row.getString("text"),
                row.getString("visible_to"),
                row.getInt("version"));
    }
}
