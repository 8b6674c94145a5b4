package bench;

import java.io.Serializable;
import java.util.List;

/**
 * What one request asks of the database.
 *
 * @param whole every transaction as the application has it, with session and row security
 * @param thin the same queries and the same log row, and nothing else
 */
record Script(List<Transaction> whole, List<Transaction> thin) implements Serializable {

    int statements() {
        return whole.stream().mapToInt(each -> each.steps().size()).sum();
    }

    record Transaction(List<Step> steps) implements Serializable {

        boolean contains(String words) {
            return steps.stream().anyMatch(step -> step.sql().contains(words));
        }
    }

    /** One statement with question marks, and what to put there. */
    record Step(String sql, List<Filling> fillings) implements Serializable {}

    /** What goes into a question mark. */
    sealed interface Filling extends Serializable {

        /** Always the same; null for NULL. */
        record Fixed(String value) implements Filling {}

        /** What the form says. */
        record Field(String name) implements Filling {}

        /** A new id, one per request and number. */
        record Fresh(int number) implements Filling {}
    }
}
