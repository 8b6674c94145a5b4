package org.samenhang.form;

import org.jspecify.annotations.Nullable;

/**
 * One possible answer in a choice or a select.
 *
 * @param value what is sent
 * @param label what is read
 * @param hint one line beneath the label; null when the label says it all
 */
public record Option(String value, String label, @Nullable String hint) {

    /** An answer that needs no explanation. */
    public Option(String value, String label) {
        this(value, label, null);
    }
}
