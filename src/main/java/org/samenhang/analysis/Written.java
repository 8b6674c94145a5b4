package org.samenhang.analysis;

import java.util.List;

/**
 * A passage as it stands.
 *
 * @param tells whether it gives away where somebody is
 */
public record Written(Passage passage, String text, int version, boolean tells) {

    /** As a screen shows it that everyone in the room looks at. */
    Written forTheRoom() {
        return tells ? new Written(passage, "", version, false) : this;
    }

    /** Its lines that hold something. */
    public List<String> lines() {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
