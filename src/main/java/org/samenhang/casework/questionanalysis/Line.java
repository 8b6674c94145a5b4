package org.samenhang.casework.questionanalysis;

import java.math.BigDecimal;
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
        FACTOR("child", "parents", "surroundings", "society"),
        BUDGET,
        PRIORITY,
        /** What the family does, the team, a specialist. */
        PLAN("family", "team", "specialist");

        private final java.util.List<String> levels;

        Kind(String... levels) {
            this.levels = java.util.List.of(levels);
        }

        /** Where such a line can stand; empty when it is not asked. */
        public java.util.List<String> levels() {
            return levels;
        }

        /** The two sides it can be on; empty when it has none. */
        public java.util.List<String> sides() {
            return switch (this) {
                case FACTOR -> java.util.List.of("strength", "burden");
                case BUDGET -> java.util.List.of("in", "out");
                default -> java.util.List.of();
            };
        }

        /** As the database, the addresses and the message keys spell it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** The kind that is spelled so. */
        static java.util.Optional<Kind> of(String code) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
