package org.samenhang.casework.questionanalysis;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
