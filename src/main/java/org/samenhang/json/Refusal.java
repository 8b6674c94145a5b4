package org.samenhang.json;

import java.util.List;

/** A file that is refused, with every reason. */
public final class Refusal extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Reason> reasons;

    public Refusal(List<Reason> reasons) {
        super("the file is refused");
        this.reasons = List.copyOf(reasons);
    }

    /** Every reason, in the order in which they were met. */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * One reason.
     *
     * @param path where in the file; empty for the file as a whole
     * @param key of the text that says it
     * @param arguments of that text, as text
     */
    public record Reason(String path, String key, List<String> arguments) {}
}
