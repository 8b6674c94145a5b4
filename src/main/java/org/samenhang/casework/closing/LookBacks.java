package org.samenhang.casework.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowCallbackHandler;
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
                   coalesce(text, '') as text, visible_to, called_off_at, version
              from look_back where case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LookBacks(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** A look back, and the case it is of. */
    record Opened(CaseFile file, LookBack look) {}

    /** Those of a case the caller has opened: what is to come by its day, what was held, the latest first, what was called off. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LookBack> of(UUID caseFile) {
        Map<UUID, List<LookBackChange>> changes = changes(caseFile);
        return db.sql(SELECT + " order by called_off_at is not null, held_on is not null, held_on desc, due_on, id")
                .param("case", caseFile)
                .query((row, number) -> read(row, changes))
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
                        insert into look_back (id, region_id, case_id, due_on, question, visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :due, :question, :visible,
                                (select min(cast(p.person_id as text))::uuid from participation p
                                  where p.case_id = :case and p.person_id = :whereabouts), (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("due", said.dueOn())
                .param("question", said.question())
                .param("visible", said.visibleTo())
                .param("whereabouts", said.whereaboutsOf())
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
                               called_off_at = null, version = version + 1
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

    /**
     * Mends a planned look back; one that goes to another day keeps the day it went from.
     *
     * @param version as it was when the caller read it
     * @return whether it stands so now; false when it is no longer as the caller read it
     */
    @Transactional
    public boolean replan(UUID caseFile, UUID id, int version, ReplanForm.Said said) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        LookBack before = find(caseFile, id);
        int changed = db.sql("""
                        update look_back
                           set due_on = :due, question = :question, visible_to = :visible, version = version + 1
                         where id = :id and case_id = :case and version = :version
                           and held_on is null and called_off_at is null
                        """)
                .param("due", said.dueOn())
                .param("question", said.question())
                .param("visible", said.visibleTo())
                .param("id", id)
                .param("case", caseFile)
                .param("version", version)
                .update();
        if (changed == 0) {
            return find(caseFile, id).says(said);
        }
        if (!before.dueOn().equals(said.dueOn())) {
            note(caseFile, before, said.dueOn(), said.why());
        }
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    /**
     * Calls off a planned look back; it stays readable with the reason.
     *
     * @param version as it was when the caller read it
     * @return whether it is off now; false when it is no longer as the caller read it
     */
    @Transactional
    public boolean callOff(UUID caseFile, UUID id, int version, String why) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        LookBack before = find(caseFile, id);
        int changed = db.sql("""
                        update look_back set called_off_at = now(), version = version + 1
                         where id = :id and case_id = :case and version = :version
                           and held_on is null and called_off_at is null
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("version", version)
                .update();
        if (changed == 0) {
            return find(caseFile, id).calledOffOn() != null;
        }
        note(caseFile, before, null, why);
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private void note(UUID caseFile, LookBack before, @Nullable LocalDate due, String why) {
        db.sql("""
                        insert into look_back_change (region_id, case_id, look_back_id, was_due_on, due_on, why, by_person)
                        values ((select my_region()), :case, :look, :was, :due, :why, (select me()))
                        """)
                .param("case", caseFile)
                .param("look", before.id())
                .param("was", before.dueOn())
                .param("due", due)
                .param("why", why)
                .update();
    }

    private Map<UUID, List<LookBackChange>> changes(UUID caseFile) {
        Map<UUID, List<LookBackChange>> changes = new HashMap<>();
        db.sql("""
                        select c.look_back_id, c.was_due_on, c.due_on, c.why, c.changed_at, coalesce(p.name, '') as by_name
                          from look_back_change c left join person p on p.id = c.by_person
                         where c.case_id = :case order by c.changed_at, c.id
                        """).param("case", caseFile).query((RowCallbackHandler) row -> changes.computeIfAbsent(
                        row.getObject("look_back_id", UUID.class), look -> new ArrayList<>())
                .add(new LookBackChange(
                        Objects.requireNonNull(row.getObject("was_due_on", LocalDate.class)),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("why"),
                        row.getString("by_name"),
                        day(Objects.requireNonNull(row.getObject("changed_at", OffsetDateTime.class))))));
        return changes;
    }

    private LookBack find(UUID caseFile, UUID id) {
        Map<UUID, List<LookBackChange>> changes = changes(caseFile);
        return db.sql(SELECT + " and id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> read(row, changes))
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    private LookBack read(ResultSet row, Map<UUID, List<LookBackChange>> changes) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime calledOff = row.getObject("called_off_at", OffsetDateTime.class);
        return new LookBack(
                id,
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                row.getObject("held_on", LocalDate.class),
                row.getString("works"),
                row.getString("question"),
                row.getString("text"),
                row.getString("visible_to"),
                calledOff == null ? null : day(calledOff),
                List.copyOf(changes.getOrDefault(id, List.of())),
                row.getInt("version"));
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
