package org.samenhang.analysis.weighing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.life.WeighedStep;
import org.samenhang.casework.life.WeighedSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Weighs far-reaching steps. A weighing about a step of the timeline is a fact of the timeline too, written once, from here. */
@Service
public class StepWeighings {

    static final String WHAT = "step_weighing";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WeighingRows rows;
    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final WeighedSteps timeline;

    StepWeighings(WeighingRows rows, JdbcClient db, CaseFiles cases, Audiences audiences, WeighedSteps timeline) {
        this.rows = rows;
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.timeline = timeline;
    }

    /** What the pages show. */
    public record Page(CaseFile file, List<StepWeighing> weighings, List<LifeStep> steps, Audience audience) {

        /** Steps of the timeline that nobody weighed. */
        public List<LifeStep> unweighed() {
            return steps.stream().filter(step -> !step.weighed()).toList();
        }

        /** The step a weighing is about, as far as it is on the timeline. */
        public @Nullable LifeStep step(@Nullable UUID id) {
            return steps.stream()
                    .filter(step -> step.id().equals(id))
                    .findFirst()
                    .orElse(null);
        }

        StepWeighing one(UUID id) {
            return weighings.stream()
                    .filter(weighing -> weighing.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotYours(WHAT, file.id()));
        }
    }

    /** An earlier version: who, when, and the answers. */
    public record Before(java.time.LocalDate on, String by, String what, Map<Question, String> answers) {}

    @Transactional
    Page read(UUID caseFile) {
        return page(cases.open(caseFile, WHAT));
    }

    /** The same for the expert team, which writes it. */
    @Transactional
    Page toWrite(UUID caseFile) {
        return page(cases.team(Action.READ, caseFile, WHAT, null));
    }

    @Transactional
    List<Before> earlier(UUID caseFile, UUID weighing) {
        cases.open(caseFile, WHAT);
        return rows.earlier(weighing).stream().map(StepWeighings::before).toList();
    }

    /** Writes it down; twice under one id is once. */
    @Transactional
    void add(UUID caseFile, UUID id, Said said) {
        cases.team(Action.CREATE, caseFile, WHAT, id);
        bound(db.sql("""
                        insert into step_weighing (id, region_id, case_id, kind, what, about_place, about_help, weighed_on, good_enough,
                               harm, staying_near, what_else, youth_heard, parents_heard, risk, carried, advice, reason, visible_to,
                               whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :kind, :what, :place, :help, :on, :good_enough,
                               :harm, :staying_near, :what_else, :youth_heard, :parents_heard, :risk, :carried, :advice, :reason, :visible,
                               :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """), said).param("id", id).param("case", caseFile).update();
        tellTimeline(caseFile, id, said);
    }

    /**
     * Changes it; what it was stays readable for whom it was written then.
     *
     * @return false when somebody else did meanwhile
     */
    @Transactional
    boolean change(UUID caseFile, UUID id, Said said, long version) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        db.sql("""
                        insert into step_weighing_version (region_id, case_id, weighing_id, was, visible_to, whereabouts_of, by_person, at)
                        select w.region_id, w.case_id, w.id, to_jsonb(w), w.visible_to, w.whereabouts_of, w.by_person, w.changed_at
                          from step_weighing w where w.id = :id and w.case_id = :case and w.version = :version
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("version", version)
                .update();
        int changed = bound(db.sql("""
                        update step_weighing set kind = :kind, what = :what, about_place = :place, about_help = :help, weighed_on = :on,
                               good_enough = :good_enough, harm = :harm, staying_near = :staying_near, what_else = :what_else,
                               youth_heard = :youth_heard, parents_heard = :parents_heard, risk = :risk, carried = :carried,
                               advice = :advice, reason = :reason, visible_to = :visible, whereabouts_of = :whereabouts,
                               by_person = (select me()), changed_at = now(), version = version + 1
                         where id = :id and case_id = :case and version = :version
                        """), said)
                .param("id", id)
                .param("case", caseFile)
                .param("version", version)
                .update();
        if (changed == 1) {
            tellTimeline(caseFile, id, said);
        }
        return changed == 1;
    }

    /** A weighing as it is written. */
    record Said(
            StepKind kind,
            String what,
            @Nullable UUID place,
            @Nullable UUID help,
            java.time.LocalDate on,
            Map<Question, String> answers,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {

        String answer(Question question) {
            return answers.getOrDefault(question, "");
        }
    }

    private Page page(CaseFile file) {
        return new Page(file, rows.of(file.id(), null), rows.steps(file.id()), audiences.of(file.id()));
    }

    private void tellTimeline(UUID caseFile, UUID id, Said said) {
        if (said.place() != null || said.help() != null) {
            timeline.weighed(new WeighedStep(
                    caseFile,
                    id,
                    said.on(),
                    said.place(),
                    said.help(),
                    said.answer(Question.GOOD_ENOUGH),
                    said.answer(Question.HARM),
                    Stream.of(said.answer(Question.STAYING_NEAR), said.answer(Question.WHAT_ELSE))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining("\n")),
                    said.visibleTo(),
                    said.whereaboutsOf()));
        }
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, Said said) {
        JdbcClient.StatementSpec bound = sql.param("kind", said.kind().code())
                .param("what", said.what())
                .param("place", said.place())
                .param("help", said.help())
                .param("on", said.on())
                .param("visible", said.visibleTo())
                .param("whereabouts", said.whereaboutsOf());
        for (Question question : Question.values()) {
            bound = bound.param(question.code(), said.answer(question));
        }
        return bound;
    }

    private static Before before(WeighingRows.Earlier earlier) {
        JsonNode was = JSON.readTree(earlier.was());
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, was.path(question.code()).asString(""));
        }
        return new Before(earlier.on(), earlier.by(), was.path("what").asString(""), answers);
    }
}
