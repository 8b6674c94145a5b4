package org.samenhang.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chapter of a document, or of a page that reads like one: a title and what stands beneath it.
 *
 * @param lead a sentence that says how to read it; null when it speaks for itself
 */
public record Chapter(String title, @Nullable String lead, List<Entry> entries) {

    /**
     * One thing in it.
     *
     * @param title null when it has none
     * @param lines paragraphs
     * @param note who and when, in small print; null when there is nothing to say
     */
    public record Entry(
            @Nullable String title,
            List<String> lines,
            @Nullable String note) {}
}
