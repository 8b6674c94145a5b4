package org.samenhang.instruments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is asked: what another question has to be answered with (FHIR enableWhen).
 *
 * @param question link id of the other, which comes before
 * @param kind of the answers of the other
 * @param expected as an answer is kept; true or false where it is asked whether there is any
 */
public record Condition(String question, AnswerKind kind, Operator operator, String expected) {

    /** How the answer is held against what is expected. */
    public enum Operator {
        EXISTS("exists"),
        EQUAL("="),
        NOT_EQUAL("!="),
        GREATER(">"),
        LESS("<"),
        AT_LEAST(">="),
        AT_MOST("<=");

        private final String code;

        Operator(String code) {
            this.code = code;
        }

        /** As FHIR spells it. */
        public String code() {
            return code;
        }

        boolean needsOrder() {
            return ordinal() > NOT_EQUAL.ordinal();
        }
    }

    /** Whether it is met; of several answers one is enough, and none may be equal where it has to differ. */
    boolean isMetBy(List<String> answers) {
        return switch (operator) {
            case EXISTS -> Boolean.parseBoolean(expected) != answers.isEmpty();
            case EQUAL -> answers.stream().anyMatch(answer -> compare(answer) == 0);
            case NOT_EQUAL -> answers.stream().noneMatch(answer -> compare(answer) == 0);
            case GREATER -> answers.stream().anyMatch(answer -> compare(answer) > 0);
            case LESS -> answers.stream().anyMatch(answer -> compare(answer) < 0);
            case AT_LEAST -> answers.stream().anyMatch(answer -> compare(answer) >= 0);
            case AT_MOST -> answers.stream().anyMatch(answer -> compare(answer) <= 0);
        };
    }

    private int compare(String answer) {
        return switch (kind) {
            case SCALE, AMOUNT -> new BigDecimal(answer).compareTo(new BigDecimal(expected));
            case DATE -> LocalDate.parse(answer).compareTo(LocalDate.parse(expected));
            default -> answer.compareTo(expected);
        };
    }
}
