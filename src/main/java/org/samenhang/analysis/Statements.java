package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.form.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts statements down, changes them, takes them away and puts them back. */
@Service
class Statements {

    private static final String WHAT = "statement";

    private final JdbcClient db;
    private final Entrance entrance;
    private final Clock clock;

    Statements(JdbcClient db, Entrance entrance, Clock clock) {
        this.db = db;
        this.entrance = entrance;
        this.clock = clock;
    }

    /**
     * Puts one down in a line; the rest can be filled in later. Twice under one id is once.
     *
     * @return false when the picture is full
     */
    @Transactional
    boolean add(UUID caseFile, UUID id, String text, Sphere sphere, Effect effect) {
        entrance.writes(Action.CREATE, caseFile, WHAT, id);
        int added = db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, said_on, by_person, position)
                        select :id, (select my_region()), :case, :text, :sphere, :effect, :today, (select me()),
                               coalesce(max(s.position), 0) + 1
                          from statement s where s.case_id = :case
                        having count(*) filter (where s.withdrawn_at is null) < :most
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("text", text)
                .param("sphere", sphere.code())
                .param("effect", effect.code())
                .param("today", LocalDate.now(clock))
                .param("most", CoherenceMap.MOST_STATEMENTS)
                .update();
        return added == 1 || exists(caseFile, id);
    }

    /**
     * Changes one.
     *
     * @param form checked
     * @param back whether it is put back too when somebody took it away
     * @return false when somebody else changed it since it was opened; then nothing is changed
     * @throws NotYours when the caller sees no such statement
     */
    @Transactional
    boolean change(UUID caseFile, UUID statement, StatementForm form, boolean back) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        int changed = db.sql("""
                        update statement
                           set text = :text, sphere = :sphere, part = :part, effect = :effect, end_behaviour = :end,
                               spoken = :spoken, kind = :kind, source_person = :person, source_text = :source,
                               said_on = :on, basis = :basis, family_words = :words, visible_to = :visible,
                               whereabouts_of = :whereabouts, version = version + 1,
                               withdrawn_at = case when :back then null else withdrawn_at end,
                               withdrawn_by = case when :back then null else withdrawn_by end
                         where id = :id and case_id = :case and version = :version
                        """)
                .param("text", Typed.line(form.text()))
                .param("sphere", form.sphere())
                .param("part", Words.orNull(Typed.line(form.part())))
                .param("effect", form.effect())
                .param("end", form.isEndBehaviour())
                .param("spoken", Words.orNull(Typed.line(form.spoken())))
                .param("kind", form.kind())
                .param("person", StatementForm.id(form.sourcePerson()))
                .param("source", Words.orNull(Typed.line(form.sourceText())))
                .param("on", form.day())
                .param("basis", Words.orNull(Typed.text(form.basis())))
                .param("words", Words.orNull(Typed.line(form.familyWords())))
                .param("visible", form.visibleTo())
                .param("whereabouts", StatementForm.id(form.whereaboutsOf()))
                .param("back", back)
                .param("id", statement)
                .param("case", caseFile)
                .param("version", Objects.requireNonNullElse(form.version(), -1))
                .update();
        if (changed == 0) {
            mustExist(caseFile, statement);
            return false;
        }
        isAbout(caseFile, statement, form.aboutWhom());
        return true;
    }

    /** Takes one away, with its arrows; it can be put back. */
    @Transactional
    void withdraw(UUID caseFile, UUID statement) {
        entrance.writes(Action.DELETE, caseFile, WHAT, statement);
        move(caseFile, statement, "withdrawn_at = now(), withdrawn_by = (select me())");
    }

    /** Puts back what was taken away, with its arrows. */
    @Transactional
    void putBack(UUID caseFile, UUID statement) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        move(caseFile, statement, "withdrawn_at = null, withdrawn_by = null");
    }

    private void move(UUID caseFile, UUID statement, String how) {
        int moved = db.sql("update statement set " + how + ", version = version + 1 where id = :id and case_id = :case")
                .param("id", statement)
                .param("case", caseFile)
                .update();
        if (moved == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private void isAbout(UUID caseFile, UUID statement, List<String> people) {
        db.sql("delete from statement_about where statement_id = :id and case_id = :case")
                .param("id", statement)
                .param("case", caseFile)
                .update();
        for (String person : people.stream().distinct().toList()) {
            db.sql("""
                            insert into statement_about (statement_id, person_id, region_id, case_id)
                            values (:id, :person, (select my_region()), :case)
                            """)
                    .param("id", statement)
                    .param("person", StatementForm.id(person))
                    .param("case", caseFile)
                    .update();
        }
    }

    private void mustExist(UUID caseFile, UUID statement) {
        if (!exists(caseFile, statement)) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private boolean exists(UUID caseFile, UUID statement) {
        return db.sql("select 1 from statement where id = :id and case_id = :case")
                .param("id", statement)
                .param("case", caseFile)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
