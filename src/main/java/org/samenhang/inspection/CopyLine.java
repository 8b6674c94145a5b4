package org.samenhang.inspection;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that stands in the file.
 *
 * @param head what or who, in a few words; empty when the text says it all
 * @param meta when, by whom, of what kind; empty when not known
 * @param text as it was written; empty when the head says it all
 */
public record CopyLine(String head, String meta, String text) {

    /** The text, line by line, as it was written. */
    public List<String> lines() {
        return Arrays.stream(text.split("\n")).filter(line -> !line.isBlank()).toList();
    }
}
