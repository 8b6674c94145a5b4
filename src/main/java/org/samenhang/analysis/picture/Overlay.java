package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of several people laid over each other: what all see is strong, what one sees is thin and carries that name, and
 * where they differ both are shown. Nobody is counted as right.
 *
 * @param picture to be drawn like any other
 * @param all what everyone sees, in words
 * @param alone per person what nobody else sees, in words; only who has something
 * @param differences where people see the same and say otherwise of it, in words
 */
public record Overlay(
        CoherencePicture picture, List<String> all, Map<String, List<String>> alone, List<String> differences) {

    private static final int NAMES_FIT = 20;

    /** Lays the pictures over each other, in the order given; with one picture there is nothing to compare. */
    public static Overlay of(List<OwnPicture> pictures, PictureWords words) {
        return new Laying(pictures, words).overlay();
    }

    private static final class Laying {

        private final List<String> people;
        private final PictureWords words;
        private final Map<String, Map<String, PictureStatement>> statements = new LinkedHashMap<>();
        private final Map<PictureArrow, Set<String>> arrows = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, String> letters;
        private final List<String> all = new ArrayList<>();
        private final Map<String, List<String>> alone = new LinkedHashMap<>();
        private final List<String> differences = new ArrayList<>();

        Laying(List<OwnPicture> pictures, PictureWords words) {
            this.words = words;
            people = pictures.stream().map(OwnPicture::who).distinct().toList();
            letters = letters(people);
            for (OwnPicture own : pictures) {
                for (PictureStatement statement : own.statements()) {
                    statements
                            .computeIfAbsent(statement.id(), id -> new LinkedHashMap<>())
                            .putIfAbsent(own.who(), statement);
                    texts.putIfAbsent(statement.id(), statement.text());
                }
                for (PictureArrow arrow : own.arrows()) {
                    arrows.computeIfAbsent(arrow.key(), key -> new LinkedHashSet<>())
                            .add(own.who());
                }
            }
        }

        Overlay overlay() {
            List<PictureStatement> laid = new ArrayList<>();
            for (Map<String, PictureStatement> seen : statements.values()) {
                laid.add(statement(seen));
            }
            List<PictureArrow> drawn = new ArrayList<>();
            Set<PictureArrow> said = new HashSet<>();
            for (Map.Entry<PictureArrow, Set<String>> seen : arrows.entrySet()) {
                drawn.add(arrow(seen.getKey(), seen.getValue(), said));
            }
            return new Overlay(
                    new CoherencePicture(laid, drawn, List.of(), null),
                    List.copyOf(all),
                    Collections.unmodifiableMap(alone),
                    List.copyOf(differences));
        }

        private PictureStatement statement(Map<String, PictureStatement> seen) {
            PictureStatement first = seen.values().iterator().next();
            Map<PictureEffect, List<String>> effects = new LinkedHashMap<>();
            Map<PicturePart, List<String>> parts = new LinkedHashMap<>();
            seen.forEach((who, one) -> {
                effects.computeIfAbsent(one.effect(), effect -> new ArrayList<>())
                        .add(who);
                parts.computeIfAbsent(one.part(), part -> new ArrayList<>()).add(who);
            });
            note(seen.keySet(), first.text());
            String differs = null;
            if (effects.size() > 1) {
                differs = effects.entrySet().stream()
                        .map(entry -> String.join(", ", entry.getValue()) + ": " + words.effect(entry.getKey()))
                        .collect(Collectors.joining(" · "));
                differences.add(first.text() + " (" + differs + ")");
            }
            return new PictureStatement(
                    first.id(),
                    first.text(),
                    Objects.requireNonNullElse(most(parts), first.part()),
                    Objects.requireNonNullElse(most(effects), PictureEffect.NEUTRAL),
                    first.remark(),
                    differs,
                    marking(seen.keySet()),
                    first.since(),
                    List.of());
        }

        private PictureArrow arrow(PictureArrow arrow, Set<String> who, Set<PictureArrow> said) {
            String line = texts.get(arrow.from()) + " → " + texts.get(arrow.to());
            String says = arrow.strengthens() ? words.strengthens() : words.weakens();
            PictureArrow opposite = new PictureArrow(arrow.from(), arrow.to(), !arrow.strengthens());
            Set<String> others = arrows.get(opposite);
            note(who, line + " (" + says + ")");
            if (others == null) {
                Marking marking = marking(who);
                return arrow.marked(isPlain(arrow, who) ? marking.tag(null) : marking);
            }
            if (said.add(arrow) && !said.contains(opposite)) {
                String otherwise = arrow.strengthens() ? words.weakens() : words.strengthens();
                differences.add(line + " (" + String.join(", ", who) + ": " + says + " · " + String.join(", ", others)
                        + ": " + otherwise + ")");
            }
            return arrow.marked(marking(who).tag(null)).dissent(names(who));
        }

        /** Whose arrow it is stands at one of its ends already: the same name on each arrow of a small picture covers the picture. */
        private boolean isPlain(PictureArrow arrow, Set<String> who) {
            return seers(arrow.from()).equals(who) || seers(arrow.to()).equals(who);
        }

        private Set<String> seers(String statement) {
            return statements.getOrDefault(statement, Map.of()).keySet();
        }

        private void note(Set<String> who, String what) {
            if (people.size() < 2) {
                return;
            }
            if (who.size() == people.size()) {
                all.add(what);
            } else if (who.size() == 1) {
                alone.computeIfAbsent(who.iterator().next(), one -> new ArrayList<>())
                        .add(what);
            }
        }

        private Marking marking(Set<String> who) {
            if (people.size() < 2) {
                return Marking.NONE;
            }
            if (who.size() == people.size()) {
                return Marking.NONE.weight(Weight.STRONG);
            }
            return Marking.NONE
                    .weight(who.size() == 1 ? Weight.THIN : Weight.USUAL)
                    .tag(names(who));
        }

        private String names(Set<String> who) {
            String names = String.join(", ", who);
            return names.length() <= NAMES_FIT
                    ? names
                    : who.stream().map(letters::get).collect(Collectors.joining(" "));
        }

        private static <T> @Nullable T most(Map<T, List<String>> said) {
            int most = said.values().stream().mapToInt(List::size).max().orElse(0);
            List<T> leading = said.entrySet().stream()
                    .filter(entry -> entry.getValue().size() == most)
                    .map(Map.Entry::getKey)
                    .toList();
            return leading.size() == 1 ? leading.getFirst() : null;
        }

        /** The shortest beginning of each name that no other shares. */
        private static Map<String, String> letters(List<String> people) {
            Map<String, String> letters = new LinkedHashMap<>();
            for (String who : people) {
                int length = Math.min(1, who.length());
                while (length < who.length() && isShared(who.substring(0, length), who, people)) {
                    length++;
                }
                letters.put(who, who.substring(0, length));
            }
            return letters;
        }

        private static boolean isShared(String begin, String who, List<String> people) {
            return people.stream().anyMatch(other -> !other.equals(who) && other.startsWith(begin));
        }
    }
}
