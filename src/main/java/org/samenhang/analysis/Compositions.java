package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.NewAgreements;
import org.samenhang.form.Typed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes what stands beside the picture. Every part has a version of its own, so that people who work on different parts
 * don't get in each other's way; each method says false when somebody else changed the same part meanwhile.
 */
@Service
class Compositions {

    private final JdbcClient db;
    private final Entrance entrance;
    private final NewAgreements agreements;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Compositions(
            JdbcClient db, Entrance entrance, NewAgreements agreements, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.entrance = entrance;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param whereaboutsOf whose whereabouts it tells; null when nobody's
     * @param said whether that was said; what stands stays when it was not
     */
    @Transactional
    boolean passage(
            UUID caseFile, Passage passage, String text, @Nullable UUID whereaboutsOf, boolean said, int version) {
        entrance.writes(Action.UPDATE, caseFile, "passage_" + passage.code(), null);
        return db.sql("""
                        insert into passage as p (region_id, case_id, part, text, whereabouts_of, by_person, version)
                        select (select my_region()), :case, :part, :text, :whereabouts, (select me()), 1
                         where :version = 0 or exists (select from passage o where o.case_id = :case and o.part = :part)
                        on conflict (case_id, part) do update
                           set text = excluded.text, by_person = excluded.by_person, changed_at = now(), version = p.version + 1,
                               whereabouts_of = case when :said then excluded.whereabouts_of else p.whereabouts_of end
                         where p.version = :version
                        """)
                        .param("case", caseFile)
                        .param("part", passage.code())
                        .param("text", text)
                        .param("whereabouts", whereaboutsOf)
                        .param("said", said)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Transactional
    boolean growth(UUID caseFile, GrowthAim aim, String worked, String wish, int version) {
        entrance.writes(Action.UPDATE, caseFile, "growth_aim", null);
        return db.sql("""
                        insert into growth_aim as g (region_id, case_id, aim, worked, wish, by_person, version)
                        select (select my_region()), :case, :aim, :worked, :wish, (select me()), 1
                         where :version = 0 or exists (select from growth_aim o where o.case_id = :case and o.aim = :aim)
                        on conflict (case_id, aim) do update
                           set worked = excluded.worked, wish = excluded.wish, by_person = excluded.by_person,
                               version = g.version + 1
                         where g.version = :version
                        """)
                        .param("case", caseFile)
                        .param("aim", aim.code())
                        .param("worked", worked)
                        .param("wish", wish)
                        .param("version", version)
                        .update()
                == 1;
    }

    /**
     * Changes the question, the level and how far it has come; going back to concept begins a new edition.
     *
     * @param question the question of the case is used when this is null
     */
    @Transactional
    boolean head(
            UUID caseFile,
            @Nullable String question,
            @Nullable StagnationLevel level,
            AnalysisState state,
            int version) {
        entrance.writes(Action.UPDATE, caseFile, "analysis", null);
        String before = db.sql("select state from analysis where case_id = :case")
                .param("case", caseFile)
                .query(String.class)
                .single();
        boolean moves = !before.equals(state.code());
        int changed = db.sql("""
                        update analysis
                           set question = nullif(:question, (select c.question from case_file c where c.id = :case)),
                               level = :level, state = :state, version = version + 1,
                               state_since = case when state = :state then state_since else now() end,
                               edition = edition + case when :state = 'concept' and state <> 'concept' then 1 else 0 end
                         where case_id = :case and version = :version
                        """)
                .param("question", question)
                .param("level", level == null ? null : level.code())
                .param("state", state.code())
                .param("case", caseFile)
                .param("version", version)
                .update();
        if (changed == 1 && moves) {
            events.publishEvent(new AnalysisAdvanced(caseFile, state, LocalDate.now(clock)));
        }
        return changed == 1;
    }

    @Transactional
    void addPriority(UUID caseFile, PriorityForm form, @Nullable UUID whereaboutsOf) {
        UUID id = UUID.randomUUID();
        entrance.writes(Action.CREATE, caseFile, "priority", id);
        db.sql("""
                        insert into priority (id, region_id, case_id, text, who_id, who_text, due_on, whereabouts_of, by_person, position)
                        select :id, (select my_region()), :case, :text, :who, :whoText, :due, :whereabouts, (select me()),
                               coalesce(max(q.position), 0) + 1
                          from priority q where q.case_id = :case
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("text", Typed.line(form.text()))
                .param("who", StatementForm.id(form.whoId()))
                .param("whoText", Words.orNull(Typed.line(form.whoText())))
                .param("due", form.day())
                .param("whereabouts", whereaboutsOf)
                .update();
    }

    @Transactional
    boolean priority(UUID caseFile, UUID priority, PriorityForm form, @Nullable UUID whereaboutsOf, boolean said) {
        entrance.writes(Action.UPDATE, caseFile, "priority", priority);
        return db.sql("""
                        update priority set text = :text, who_id = :who, who_text = :whoText, due_on = :due,
                               done_at = case when :done then coalesce(done_at, now()) end, version = version + 1,
                               whereabouts_of = case when :said then :whereabouts else whereabouts_of end
                         where id = :id and case_id = :case and version = :version
                        """)
                        .param("text", Typed.line(form.text()))
                        .param("who", StatementForm.id(form.whoId()))
                        .param("whoText", Words.orNull(Typed.line(form.whoText())))
                        .param("due", form.day())
                        .param("done", form.isDone())
                        .param("whereabouts", whereaboutsOf)
                        .param("said", said)
                        .param("id", priority)
                        .param("case", caseFile)
                        .param("version", form.versionOr(-1))
                        .update()
                == 1;
    }

    /**
     * Makes an agreement of it; once it is one, pressing again changes nothing.
     *
     * @return false while nobody is named who does it
     * @throws NotYours when the caller sees no such priority
     */
    @Transactional
    boolean agree(UUID caseFile, UUID priority) {
        entrance.writes(Action.UPDATE, caseFile, "priority", priority);
        ToAgree found = db.sql("""
                        select text, who_id, who_text, due_on, whereabouts_of, agreement_id from priority
                         where id = :id and case_id = :case and withdrawn_at is null for update
                        """)
                .param("id", priority)
                .param("case", caseFile)
                .query((row, number) -> new ToAgree(
                        row.getString("text"),
                        row.getObject("who_id", UUID.class),
                        row.getString("who_text"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("whereabouts_of", UUID.class),
                        row.getObject("agreement_id", UUID.class)))
                .optional()
                .orElseThrow(() -> new NotYours("priority", caseFile));
        if (found.agreement() != null) {
            return true;
        }
        if (found.who() == null && found.whoText() == null) {
            return false;
        }
        UUID agreement = UUID.randomUUID();
        agreements.make(
                caseFile, agreement, found.text(), found.who(), found.whoText(), found.due(), found.whereaboutsOf());
        db.sql(
                        "update priority set agreement_id = :agreement, version = version + 1 where id = :id and case_id = :case")
                .param("agreement", agreement)
                .param("id", priority)
                .param("case", caseFile)
                .update();
        return true;
    }

    private record ToAgree(
            String text,
            @Nullable UUID who,
            @Nullable String whoText,
            @Nullable LocalDate due,
            @Nullable UUID whereaboutsOf,
            @Nullable UUID agreement) {}

    /** Puts one higher in the list; the first stays where it is. */
    @Transactional
    void raise(UUID caseFile, UUID priority) {
        entrance.writes(Action.UPDATE, caseFile, "priority", priority);
        db.sql("""
                        with ordered as (select q.id, row_number() over (order by q.position, q.id) as place
                                           from priority q where q.case_id = :case and q.withdrawn_at is null),
                             chosen as (select place from ordered where id = :id)
                        update priority q
                           set position = case when o.place = c.place then o.place - 1
                                               when o.place = c.place - 1 then o.place + 1 else o.place end,
                               version = version + case when o.place between c.place - 1 and c.place then 1 else 0 end
                          from ordered o, chosen c where q.id = o.id
                        """).param("case", caseFile).param("id", priority).update();
    }

    @Transactional
    void withdrawPriority(UUID caseFile, UUID priority) {
        entrance.writes(Action.DELETE, caseFile, "priority", priority);
        int gone = db.sql(
                        "update priority set withdrawn_at = now(), version = version + 1 where id = :id and case_id = :case")
                .param("id", priority)
                .param("case", caseFile)
                .update();
        if (gone == 0) {
            throw new NotYours("priority", caseFile);
        }
    }
}
