package org.samenhang.analysis.coherence;

import java.util.List;

/** A file that is refused, with every reason. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Reason> reasons;

    Refusal(List<Reason> reasons) {
        super("the file is refused");
        this.reasons = List.copyOf(reasons);
    }

    List<Reason> reasons() {
        return reasons;
    }

    /**
     * One reason.
     *
     * @param path where in the file; empty for the file as a whole
     * @param key of the text that says it
     * @param arguments of that text, as text
     */
    record Reason(String path, String key, List<String> arguments) {

        String in(Wording wording) {
            String message = wording.of("refused." + key, arguments.toArray());
            return path.isEmpty() ? message : path + ": " + message;
        }
    }
}
