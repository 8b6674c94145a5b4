package org.samenhang.form;

import org.jspecify.annotations.Nullable;

/**
 * One page of a form that is filled in step by step.
 *
 * @param label what the step is about
 * @param href address to go back to; null while it can't be opened yet
 * @param state done, here or ahead
 */
public record Step(String label, @Nullable String href, State state) {

    /** Where the reader is relative to a step. */
    public enum State {
        DONE,
        CURRENT,
        AHEAD
    }
}
