package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A map as it grows in a talk, told step by step to whoever puts it down somewhere. */
public final class Talked {

    private Talked() {}

    /** Somebody says something. */
    @FunctionalInterface
    public interface Says {
        void say(String text, String sphere, String effect);
    }

    /** Somebody draws an arrow between two statements, by their number in the order of coming. */
    @FunctionalInterface
    public interface Draws {
        void draw(int from, int to, String sign);
    }

    public static void grow(int statements, long seed, Says says, Draws draws) {
        CoherencePicture map = TalkedMaps.of(statements, seed);
        Map<String, Integer> numbers = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (PictureStatement one : map.statements()) {
            numbers.put(one.id(), numbers.size());
            String sphere = switch (one.part()) {
                case YOUTH_FAMILY -> numbers.size() % 2 == 0 ? "youth" : "family";
                case INTERACTION -> "network";
                case SURROUNDINGS -> numbers.size() % 3 == 0 ? "school" : "care";
            };
            steps.add(new Step(
                    one.since(),
                    () -> says.say(one.text(), sphere, one.effect().name().toLowerCase(java.util.Locale.ROOT))));
        }
        for (PictureArrow one : map.arrows()) {
            int from = Objects.requireNonNull(numbers.get(one.from()));
            int to = Objects.requireNonNull(numbers.get(one.to()));
            steps.add(new Step(one.since(), () -> draws.draw(from, to, one.strengthens() ? "+" : "-")));
        }
        steps.sort(Comparator.comparingLong(Step::since));
        steps.forEach(step -> step.act().run());
    }

    private record Step(long since, Runnable act) {}
}
