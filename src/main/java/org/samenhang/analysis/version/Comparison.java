package org.samenhang.analysis.version;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.version.Snapshot.Aim;
import org.samenhang.analysis.version.Snapshot.Sentence;
import org.samenhang.analysis.version.Snapshot.Stand;
import org.samenhang.analysis.version.Snapshot.Task;
import org.samenhang.analysis.version.Snapshot.Way;

/**
 * What changed from one version to another, in what a person means by change: added, gone, said otherwise, turned round.
 *
 * @param other statements that came to help, hinder or neither
 * @param tenses statements that came to be of then, or of now
 * @param turned arrows that point the other way, or mean the opposite
 * @param passages parts that were written otherwise
 * @param growth growth aims of which something else is said
 * @param tasksOther what comes first, said otherwise, by somebody else, on another day, or done by now
 */
public record Comparison(
        Snapshot from,
        Snapshot to,
        List<Sentence> added,
        List<Sentence> gone,
        List<Reworded> reworded,
        List<Reworded> other,
        List<Reworded> tenses,
        List<String> arrowsAdded,
        List<String> arrowsGone,
        List<String> turned,
        List<Moved> stances,
        List<Rewritten> passages,
        List<Regrown> growth,
        List<Task> tasksAdded,
        List<Task> tasksGone,
        List<Retasked> tasksOther) {

    static Comparison of(Snapshot from, Snapshot to) {
        List<Reworded> pairs = to.statements().stream()
                .flatMap(now -> from.sentence(now.id()).map(then -> new Reworded(then, now)).stream())
                .toList();
        List<String> arrowsAdded = new ArrayList<>();
        List<String> arrowsGone = new ArrayList<>();
        List<String> turned = new ArrayList<>();
        for (Way now : to.arrows()) {
            if (from.arrows().stream().anyMatch(then -> same(then, now))) {
                continue;
            }
            if (from.arrows().stream().anyMatch(then -> turned(then, now))) {
                turned.add(to.named(now));
            } else {
                arrowsAdded.add(to.named(now));
            }
        }
        for (Way then : from.arrows()) {
            if (to.arrows().stream().noneMatch(now -> same(then, now) || turned(then, now))) {
                arrowsGone.add(from.named(then));
            }
        }
        return new Comparison(
                from,
                to,
                to.statements().stream()
                        .filter(now -> from.sentence(now.id()).isEmpty())
                        .toList(),
                from.statements().stream()
                        .filter(then -> to.sentence(then.id()).isEmpty())
                        .toList(),
                pairs.stream()
                        .filter(pair -> !pair.then().text().equals(pair.now().text()))
                        .toList(),
                pairs.stream()
                        .filter(pair -> pair.then().effect() != pair.now().effect())
                        .toList(),
                pairs.stream().filter(Reworded::isMovedInTime).toList(),
                arrowsAdded,
                arrowsGone,
                turned,
                moved(from, to),
                rewritten(from, to),
                regrown(from, to),
                missing(to.tasks(), from.tasks()),
                missing(from.tasks(), to.tasks()),
                retasked(from, to));
    }

    /** Whether nothing changed that the reader may see. */
    public boolean isEmpty() {
        return added.isEmpty()
                && gone.isEmpty()
                && reworded.isEmpty()
                && other.isEmpty()
                && tenses.isEmpty()
                && arrowsAdded.isEmpty()
                && arrowsGone.isEmpty()
                && turned.isEmpty()
                && stances.isEmpty()
                && passages.isEmpty()
                && growth.isEmpty()
                && tasksAdded.isEmpty()
                && tasksGone.isEmpty()
                && tasksOther.isEmpty()
                && from.question().equals(to.question());
    }

    private static boolean same(Way one, Way other) {
        return one.from().equals(other.from()) && one.to().equals(other.to()) && one.more() == other.more();
    }

    private static boolean turned(Way then, Way now) {
        return then.from().equals(now.to()) && then.to().equals(now.from())
                || then.from().equals(now.from()) && then.to().equals(now.to()) && then.more() != now.more();
    }

    private static List<Moved> moved(Snapshot from, Snapshot to) {
        List<Moved> moved = new ArrayList<>();
        for (Stand now : to.stances()) {
            Stance before = from.stances().stream()
                    .filter(now::sameMatter)
                    .map(Stand::stance)
                    .findFirst()
                    .orElse(null);
            if (before != now.stance()) {
                moved.add(new Moved(now.name(), to.about(now), before, now.stance()));
            }
        }
        return moved;
    }

    private static List<Rewritten> rewritten(Snapshot from, Snapshot to) {
        TreeSet<String> parts = new TreeSet<>(from.passages().keySet());
        parts.addAll(to.passages().keySet());
        return parts.stream()
                .map(part -> new Rewritten(
                        part,
                        Objects.requireNonNullElse(from.passages().get(part), ""),
                        Objects.requireNonNullElse(to.passages().get(part), "")))
                .filter(one -> !one.then().equals(one.now()))
                .toList();
    }

    private static List<Regrown> regrown(Snapshot from, Snapshot to) {
        return Arrays.stream(GrowthAim.values())
                .map(GrowthAim::code)
                .map(aim -> new Regrown(
                        aim,
                        Objects.requireNonNullElse(from.growth().get(aim), Aim.NONE),
                        Objects.requireNonNullElse(to.growth().get(aim), Aim.NONE)))
                .filter(one -> !one.then().equals(one.now()))
                .toList();
    }

    /** Those that are not among the others. */
    private static List<Task> missing(List<Task> tasks, List<Task> others) {
        return tasks.stream()
                .filter(task -> others.stream().noneMatch(other -> other.id().equals(task.id())))
                .toList();
    }

    private static List<Retasked> retasked(Snapshot from, Snapshot to) {
        return to.tasks().stream()
                .flatMap(now -> from.tasks().stream()
                        .filter(then -> then.id().equals(now.id()) && !then.equals(now))
                        .map(then -> new Retasked(then, now)))
                .toList();
    }

    /** The same statement then and now. */
    public record Reworded(Sentence then, Sentence now) {

        boolean isMovedInTime() {
            return then.tense() != null && now.tense() != null && then.tense() != now.tense();
        }
    }

    /**
     * Somebody who came to stand elsewhere.
     *
     * @param about null for the whole
     * @param then null when they had not said it yet
     */
    public record Moved(
            String name, @Nullable String about, @Nullable Stance then, Stance now) {}

    /** A passage then and now; empty when it was not there. */
    public record Rewritten(String part, String then, String now) {}

    /** A growth aim then and now. */
    public record Regrown(String aim, Aim then, Aim now) {}

    /** What comes first, then and now. */
    public record Retasked(Task then, Task now) {}
}
