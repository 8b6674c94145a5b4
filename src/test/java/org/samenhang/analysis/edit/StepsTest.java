package org.samenhang.analysis.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Back and forth through what somebody did, tried on a small world of things with three fields. */
class StepsTest {

    private static final List<String> FIELDS = List.of("text", "sphere", "withdrawn");

    private final Map<UUID, Map<String, Integer>> world = new HashMap<>();
    private final List<Steps.Done<Integer>> done = new ArrayList<>();
    private int count;

    @Property(tries = 200)
    void undoingEverythingGivesTheStateBefore(@ForAll long seed, @ForAll @IntRange(max = 50) int acts) {
        begin(seed);
        Map<UUID, Map<String, Integer>> before = Map.copyOf(world);
        Random random = new Random(seed);
        List<Map<UUID, Map<String, Integer>>> states = new ArrayList<>();
        for (int i = 0; i < acts; i++) {
            states.add(Map.copyOf(world));
            act(random);
        }
        for (int i = acts - 1; i >= 0; i--) {
            assertThat(undo()).isTrue();
            assertThat(world).isEqualTo(states.get(i));
        }
        assertThat(undo()).isFalse();
        assertThat(world).isEqualTo(before);
    }

    @Property(tries = 200)
    void redoingWhatWasUndoneGivesTheStateAfter(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int acts, @ForAll @IntRange(max = 30) int back) {
        begin(seed);
        Random random = new Random(seed);
        for (int i = 0; i < acts; i++) {
            act(random);
        }
        Map<UUID, Map<String, Integer>> after = Map.copyOf(world);
        int undone = 0;
        while (undone < back && undo()) {
            undone++;
        }
        for (int i = 0; i < undone; i++) {
            assertThat(redo()).isTrue();
        }
        assertThat(redo()).isFalse();
        assertThat(world).isEqualTo(after);
    }

    @Property(tries = 200)
    void whatSomebodyElseChangedIsNeverUndone(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int acts) {
        begin(seed);
        Random random = new Random(seed);
        for (int i = 0; i < acts; i++) {
            act(random);
        }
        Step<Integer> last = new Steps<>(done).toUndo().orElseThrow();
        Change<Integer> one = last.changes().getLast();
        String field = one.after().keySet().iterator().next();
        set(one.object(), Map.of(field, -1));
        Map<UUID, Map<String, Integer>> theirs = Map.copyOf(world);
        assertThat(undo()).isFalse();
        assertThat(world).isEqualTo(theirs);
        assertThat(last.back(world).inTheWay()).isPresent();
    }

    @Property(tries = 100)
    void whatSomebodyElseChangedBesideItStays(@ForAll long seed) {
        begin(seed);
        UUID thing = world.keySet().iterator().next();
        record(List.of(change(thing, Map.of("text", 900))));
        set(thing, Map.of("sphere", 901));
        assertThat(undo()).isTrue();
        assertThat(Objects.requireNonNull(world.get(thing)).get("sphere")).isEqualTo(901);
        assertThat(Objects.requireNonNull(world.get(thing)).get("text")).isNotEqualTo(900);
    }

    @Property(tries = 20)
    void atMostFiftyStepsGoBack(@ForAll long seed) {
        begin(seed);
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            act(random);
        }
        int undone = 0;
        while (undo()) {
            undone++;
        }
        assertThat(undone).isEqualTo(Steps.MOST);
    }

    private void begin(long seed) {
        world.clear();
        done.clear();
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            world.put(new UUID(1, i), Map.of("text", random.nextInt(5), "sphere", random.nextInt(5), "withdrawn", 0));
        }
    }

    /** One to three changes in one go; what was undone before is dropped. */
    private void act(Random random) {
        List<Change<Integer>> changes = new ArrayList<>();
        Map<UUID, Map<String, Integer>> before = Map.copyOf(world);
        int number = 1 + random.nextInt(3);
        for (int i = 0; i < number; i++) {
            UUID thing = new UUID(1, random.nextInt(4));
            String field = FIELDS.get(random.nextInt(3));
            Change<Integer> change = change(thing, Map.of(field, ++count));
            set(thing, change.after());
            changes.add(change);
        }
        world.putAll(before);
        record(changes);
    }

    private Change<Integer> change(UUID thing, Map<String, Integer> after) {
        Map<String, Integer> before = new HashMap<>(Objects.requireNonNull(world.get(thing)));
        before.keySet().retainAll(after.keySet());
        return new Change<>("statement", thing, before, after);
    }

    private void record(List<Change<Integer>> changes) {
        done.removeIf(Steps.Done::undone);
        changes.forEach(change -> set(change.object(), change.after()));
        done.add(new Steps.Done<>(new Step<>("step " + ++count, changes), false));
    }

    private void set(UUID thing, Map<String, Integer> fields) {
        Map<String, Integer> now = new HashMap<>(Objects.requireNonNull(world.get(thing)));
        now.putAll(fields);
        world.put(thing, Map.copyOf(now));
    }

    private boolean undo() {
        return new Steps<>(done).toUndo().map(step -> turn(step, true)).orElse(false);
    }

    private boolean redo() {
        return new Steps<>(done)
                .toRedo()
                .map(step -> turn(step.turned(), false))
                .orElse(false);
    }

    private boolean turn(Step<Integer> step, boolean undone) {
        Step.Back<Integer> back = step.back(world);
        if (back.inTheWay().isPresent()) {
            return false;
        }
        back.set().forEach(this::set);
        done.replaceAll(one ->
                one.step().id().equals(step.id()) ? new Steps.Done<>(undone ? step : step.turned(), undone) : one);
        return true;
    }
}
