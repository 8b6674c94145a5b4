package org.samenhang.analysis.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.version.Snapshot.Aim;
import org.samenhang.analysis.version.Snapshot.Sentence;
import org.samenhang.analysis.version.Snapshot.Stand;
import org.samenhang.analysis.version.Snapshot.Task;
import org.samenhang.analysis.version.Snapshot.Way;

class ComparisonTest {

    private static final UUID MOTHER = UUID.randomUUID();
    private final Sentence tired = sentence(UUID.randomUUID(), "Iedereen is moe");
    private final Sentence quarrel = sentence(UUID.randomUUID(), "Er is veel ruzie");
    private final Sentence dog = sentence(UUID.randomUUID(), "De hond is er");

    @Test
    void nothingChangedWhenNothingDid() {
        Snapshot one = snapshot(List.of(tired, quarrel), List.of(way(tired, quarrel, true)), List.of());
        Snapshot other = snapshot(List.of(tired, quarrel), List.of(way(tired, quarrel, true)), List.of());
        assertThat(Comparison.of(one, other).isEmpty()).isTrue();
    }

    @Test
    void whatCameWentAndWasRewordedIsToldApart() {
        Sentence reworded = sentence(quarrel.id(), "Wij botsen elke avond");
        Comparison found = Comparison.of(
                snapshot(List.of(tired, quarrel), List.of(), List.of()),
                snapshot(List.of(reworded, dog), List.of(), List.of()));
        assertThat(found.added()).containsExactly(dog);
        assertThat(found.gone()).containsExactly(tired);
        assertThat(found.reworded()).singleElement().satisfies(one -> {
            assertThat(one.then()).isEqualTo(quarrel);
            assertThat(one.now()).isEqualTo(reworded);
        });
    }

    @Test
    void whatCameToBeOfThenIsToldAndAVersionThatDidNotKeepItSaysNothing() {
        Sentence before = new Sentence(tired.id(), tired.text(), tired.part(), tired.effect(), Tense.PAST);
        Sentence unknown = new Sentence(quarrel.id(), quarrel.text(), quarrel.part(), quarrel.effect(), null);
        Comparison found = Comparison.of(
                snapshot(List.of(tired, unknown, dog), List.of(), List.of()),
                snapshot(List.of(before, quarrel, dog), List.of(), List.of()));
        assertThat(found.tenses()).containsExactly(new Comparison.Reworded(tired, before));
        assertThat(found.isEmpty()).isFalse();
    }

    @Test
    void anArrowThatPointsBackOrMeansTheOppositeIsTurnedAndNotNew() {
        Snapshot then = snapshot(
                List.of(tired, quarrel, dog),
                List.of(way(tired, quarrel, true), way(dog, tired, false), way(dog, quarrel, false)),
                List.of());
        Snapshot now = snapshot(
                List.of(tired, quarrel, dog),
                List.of(way(quarrel, tired, true), way(dog, tired, true), way(tired, dog, true)),
                List.of());
        Comparison found = Comparison.of(then, now);
        assertThat(found.turned()).contains("Er is veel ruzie → Iedereen is moe", "De hond is er → Iedereen is moe");
        assertThat(found.arrowsGone()).containsExactly("De hond is er → Er is veel ruzie");
        assertThat(found.arrowsAdded()).isEmpty();
    }

    @Test
    void whoCameToStandElsewhereIsNamed() {
        Snapshot then = snapshot(
                List.of(tired), List.of(), List.of(stand(null, Stance.DOES_NOT), stand(tired.id(), Stance.SHARES)));
        Snapshot now = snapshot(
                List.of(tired), List.of(), List.of(stand(null, Stance.PARTLY), stand(tired.id(), Stance.SHARES)));
        assertThat(Comparison.of(then, now).stances())
                .containsExactly(new Comparison.Moved("Moeder", null, Stance.DOES_NOT, Stance.PARTLY));
    }

    @Test
    void whatComesFirstIsComparedByWhatWhoWhenAndWhetherItIsDone() {
        Task school = new Task(UUID.randomUUID(), "Bellen met school", "Moeder", LocalDate.of(2026, 5, 1), false);
        Task walk = new Task(UUID.randomUUID(), "Samen wandelen", null, null, false);
        Task music = new Task(UUID.randomUUID(), "Weer muziek", null, null, false);
        Task later = new Task(school.id(), school.text(), school.who(), LocalDate.of(2026, 6, 1), false);
        Task done = new Task(walk.id(), walk.text(), null, null, true);
        Comparison found = Comparison.of(doing(Map.of(), school, walk), doing(Map.of(), later, done, music));
        assertThat(found.tasksAdded()).containsExactly(music);
        assertThat(found.tasksGone()).isEmpty();
        assertThat(found.tasksOther())
                .containsExactly(new Comparison.Retasked(school, later), new Comparison.Retasked(walk, done));
        assertThat(Comparison.of(doing(Map.of(), school), doing(Map.of())).tasksGone())
                .containsExactly(school);
        assertThat(found.isEmpty()).isFalse();
        assertThat(Comparison.of(doing(Map.of(), school), doing(Map.of(), school))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aGrowthAimIsComparedInWhatWorkedAndWhatIsWished() {
        Comparison found = Comparison.of(
                doing(Map.of("resilience", new Aim("Muziek", ""), "use_of_time", new Aim("", "Werken"))),
                doing(Map.of("resilience", new Aim("Muziek", "Weer spelen"), "use_of_time", new Aim("", "Werken"))));
        assertThat(found.growth())
                .containsExactly(
                        new Comparison.Regrown("resilience", new Aim("Muziek", ""), new Aim("Muziek", "Weer spelen")));
        assertThat(found.isEmpty()).isFalse();
    }

    @Test
    void whatHangsOnSomethingThatIsNotThereGoesAlong() {
        Snapshot seen = snapshot(
                        List.of(tired),
                        List.of(way(tired, quarrel, true)),
                        List.of(stand(quarrel.id(), Stance.SHARES), stand(null, Stance.SHARES)))
                .closed();
        assertThat(seen.arrows()).isEmpty();
        assertThat(seen.stances()).hasSize(1);
    }

    private static Snapshot snapshot(List<Sentence> statements, List<Way> arrows, List<Stand> stances) {
        return new Snapshot(
                "Hoe komt het?", statements, arrows, stances, Map.of("conclusion", "Samen moe"), Map.of(), List.of());
    }

    private static Snapshot doing(Map<String, Aim> growth, Task... tasks) {
        return new Snapshot("Hoe komt het?", List.of(), List.of(), List.of(), Map.of(), growth, List.of(tasks));
    }

    private static Sentence sentence(UUID id, String text) {
        return new Sentence(id, text, Part.YOUTH_FAMILY, Effect.HINDERS, Tense.NOW);
    }

    private static Way way(Sentence from, Sentence to, boolean more) {
        return new Way(UUID.randomUUID(), from.id(), to.id(), more);
    }

    private static Stand stand(@org.jspecify.annotations.Nullable UUID statement, Stance stance) {
        return new Stand(MOTHER, "Moeder", statement, null, stance, null);
    }
}
