package org.samenhang.casework.questionanalysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;

/**
 * Something that was added to a question analysis in a few words.
 *
 * @param kind of what it is a line
 * @param level whom it concerns, or who does it; null where that is not asked
 * @param side strength or burden, in or out
 * @param amount per month, for a line of the budget
 */
public record Line(
        UUID id,
        Kind kind,
        @Nullable String level,
        @Nullable String side,
        String words,
        @Nullable BigDecimal amount) {

    static final int LONGEST = 500;

    /** As a device sends it: kind, level, side, words, amount; what is not asked is empty. */
    List<String> fields() {
        return List.of(
                kind.code(),
                level == null ? "" : level,
                side == null ? "" : side,
                words,
                amount == null ? "" : amount.toPlainString());
    }

    /** Made of what a device sent; empty when it is no line. */
    static Optional<Line> of(UUID id, @Nullable List<String> fields) {
        Optional<Kind> kind = fields == null || fields.size() != 5 ? Optional.empty() : Kind.of(fields.getFirst());
        if (fields == null || kind.isEmpty()) {
            return Optional.empty();
        }
        Kind of = kind.get();
        String words = Typed.line(fields.get(3));
        BigDecimal amount = of == Kind.BUDGET ? money(fields.get(4)) : null;
        boolean fits = !words.isEmpty()
                && words.length() <= LONGEST
                && (of.levels().isEmpty() || of.levels().contains(fields.get(1)))
                && (of.sides().isEmpty() || of.sides().contains(fields.get(2)))
                && (of != Kind.BUDGET || amount != null);
        return fits
                ? Optional.of(new Line(
                        id,
                        of,
                        of.levels().isEmpty() ? null : fields.get(1),
                        of.sides().isEmpty() ? null : fields.get(2),
                        words,
                        amount))
                : Optional.empty();
    }

    /** What bears and weighs, by {@code level.side}, as the picture of it asks: the id of each line and its words. */
    public static Map<String, List<Option>> factors(List<Line> lines) {
        Map<String, List<Option>> factors = new HashMap<>();
        lines.stream()
                .filter(line -> line.kind() == Kind.FACTOR)
                .forEach(line -> factors.computeIfAbsent(line.level() + "." + line.side(), key -> new ArrayList<>())
                        .add(new Option(line.id().toString(), line.words())));
        return factors;
    }

    /** An amount as a hand writes it, 12,50 or 12.50; null when it is none. */
    static @Nullable BigDecimal money(String typed) {
        String amount = typed.replace("€", "").replace(" ", "").replace(',', '.');
        return amount.matches("\\d{1,9}(\\.\\d{1,2})?") ? new BigDecimal(amount).setScale(2) : null;
    }

    /** What lines there are. */
    public enum Kind {
        /** What bears and what weighs (draagkracht, draaglast). */
        FACTOR,
        BUDGET,
        PRIORITY,
        /** What the family does, the team, a specialist. */
        PLAN;

        /** Where such a line can stand; empty when it is not asked. */
        public List<String> levels() {
            return switch (this) {
                case FACTOR -> List.of("child", "parents", "surroundings", "society");
                case PLAN -> List.of("family", "team", "specialist");
                default -> List.of();
            };
        }

        /** The two sides it can be on; empty when it has none. */
        public List<String> sides() {
            return switch (this) {
                case FACTOR -> List.of("strength", "burden");
                case BUDGET -> List.of("in", "out");
                default -> List.of();
            };
        }

        /** As the database, the addresses and the message keys spell it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind that is spelled so. */
        static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
