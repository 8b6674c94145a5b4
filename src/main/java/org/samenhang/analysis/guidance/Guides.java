package org.samenhang.analysis.guidance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Board;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.model.AnalysisModel;
import org.samenhang.analysis.model.Guided;
import org.samenhang.analysis.model.Moment;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Item;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees where an analysis stands, as its reader may see it, and what they could do next. */
@Service
public class Guides {

    private static final int QUESTIONS = 3;

    private final JdbcClient db;
    private final Clock clock;

    Guides(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What of the guidance is kept for the caller; read in the transaction that opened the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Known known(UUID caseFile) {
        return db.sql("""
                        select array(select suggestion from guidance_skip where case_id = :case) as skipped,
                               exists (select from look_back where case_id = :case) as look_back,
                               exists (select from guidance_answer where case_id = :case and by_person = (select me())
                                        and sent_at is null) as draft,
                               exists (select from guidance_answer where case_id = :case and by_person = (select me())
                                        and sent_at is not null) as sent,
                               exists (select from analysis_version v where v.case_id = :case and v.state = 'concept') as concept,
                               exists (select from analysis_version v where v.case_id = :case and v.state = 'shared') as shared,
                               exists (select from laid_before b join participation p on p.case_id = b.case_id and p.person_id = b.person_id
                                        where b.case_id = :case and p.role in ('youth', 'parent')) as had_by_family,
                               exists (select from look_back b
                                        where b.case_id = :case and b.called_off_at is null and b.held_on is null and b.due_on <= :today
                                          and not exists (select from recheck_answer a
                                                           where a.look_back_id = b.id and a.by_person = (select me()))) as recheck_due
                        """)
                .param("case", caseFile)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new Known(
                        suggestions((String[]) row.getArray("skipped").getArray()),
                        row.getBoolean("look_back"),
                        new Mine(row.getBoolean("draft"), row.getBoolean("sent")),
                        new Kept(
                                row.getBoolean("concept"),
                                row.getBoolean("shared"),
                                row.getBoolean("had_by_family"),
                                row.getBoolean("recheck_due"))))
                .single();
    }

    /** The guidance beside this board, for the caller. */
    public Guide of(Board board, Known known, UUID me) {
        Whole whole = board.whole();
        UUID caseFile = whole.head().caseId();
        Optional<Guided> reader = Guided.of(whole.place().roles());
        Set<Suggestion> skipped = known.skipped();
        Mine mine = known.mine();
        Situation now = situation(board, known);
        Way way = whole.place().works()
                ? Way.of(now, skipped)
                : Way.ofFamily(
                        now,
                        whole.statements().stream().anyMatch(said -> me.equals(said.sourcePerson())),
                        reader.isPresent() && !mine.sent(),
                        whole.of(me, null).isPresent(),
                        !whole.passage(Passage.FAMILY_SUMMARY).text().isEmpty()
                                || !board.connections().rings().isEmpty(),
                        skipped);
        return new Guide(
                "/cases/" + caseFile,
                way,
                reader.orElse(null),
                reader.map(one -> questions(board.model(), one, way.here())).orElse(List.of()),
                mine.draft(),
                moments(board.model(), whole.file().isTheme()));
    }

    private static List<Moment> moments(AnalysisModel model, boolean theme) {
        return Arrays.stream(Moment.values())
                .filter(moment -> !theme || moment != Moment.FAMILY && moment != Moment.LATER)
                .toList();
    }

    private static List<Item> questions(AnalysisModel model, Guided reader, Moment here) {
        return model.guide(reader).stream()
                .flatMap(guide -> guide.all())
                .filter(item -> item.kind() == AnswerKind.OPEN && AnalysisModel.moment(item) == here)
                .limit(QUESTIONS)
                .toList();
    }

    private static Situation situation(Board board, Known known) {
        Whole whole = board.whole();
        List<Said> all = whole.statements();
        AnalysisModel model = board.model();
        AnalysisState state = whole.head().state();
        boolean theme = whole.file().isTheme();
        return new Situation(
                all.size(),
                all.stream().anyMatch(said -> said.sphere().isOurs()),
                all.stream().anyMatch(said -> said.sphere() == Sphere.YOUTH || said.sphere() == Sphere.FAMILY),
                all.stream()
                        .anyMatch(said -> said.familyWords() != null
                                || whole.parties().stream()
                                        .anyMatch(party ->
                                                party.family() && party.id().equals(said.sourcePerson()))),
                all.stream().anyMatch(said -> said.effect().code().equals("helps")),
                whole.arrows().size(),
                all.stream().anyMatch(said -> said.endBehaviour() && !board.explained(said)),
                board.connections().rings().size(),
                !board.connections().hasKept()
                        && board.connections().rings().stream().anyMatch(ring -> !ring.setAside()),
                model.aims().isEmpty() || whole.growth().stream().anyMatch(growth -> !growth.isEmpty()),
                state != AnalysisState.CONCEPT,
                state == AnalysisState.SHARED || state == AnalysisState.HANDED_OVER,
                !theme,
                whole.notYetHeard().size(),
                whole.toWeigh(),
                !whole.passage(Passage.CONCLUSION).text().isEmpty(),
                !model.asks(Passage.FAMILY_SUMMARY)
                        || !whole.passage(Passage.FAMILY_SUMMARY).text().isEmpty(),
                !model.asks(Passage.CONTINUING_COURSE)
                        || !whole.passage(Passage.CONTINUING_COURSE).text().isEmpty(),
                !whole.priorities().isEmpty(),
                known.lookBack(),
                whole.place().directs(),
                state == AnalysisState.CONCEPT
                        && known.kept().concept()
                        && !known.kept().hadByFamily(),
                state == AnalysisState.SHARED
                        && known.kept().shared()
                        && whole.onTheWhole().isEmpty(),
                known.kept().recheckDue());
    }

    private static Set<Suggestion> suggestions(String[] codes) {
        Set<String> known = Set.of(codes);
        return Arrays.stream(Suggestion.values())
                .filter(one -> known.contains(one.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Suggestion.class)));
    }

    /** What is kept beside the analysis itself. */
    public record Known(Set<Suggestion> skipped, boolean lookBack, Mine mine, Kept kept) {}

    /**
     * What was kept and what is asked.
     *
     * @param concept whether a version of the concept was kept
     * @param shared whether a shared version was
     * @param hadByFamily whether any version was laid before the youth or a parent
     * @param recheckDue whether the caller is asked today whether people still work from it
     */
    record Kept(boolean concept, boolean shared, boolean hadByFamily, boolean recheckDue) {}

    /** Whether the caller has answers that were not sent yet, and answers that were. */
    record Mine(boolean draft, boolean sent) {}
}
