package org.samenhang.analysis;

import java.util.List;

/** A passage as it stands. */
public record Written(Passage passage, String text, int version) {

    /** Its lines that hold something. */
    public List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
