package org.samenhang.casework.coreteam;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The course of a case: a handful of principles that every choice follows from.
 *
 * @param number of the version; 0 when no course was set yet
 * @param reason why it became this one
 */
public record Course(UUID id, int number, String reason, String by, LocalDate on, List<Principle> principles) {

    /** As many principles as can be kept in mind. */
    public static final int MOST = 7;

    /** Whether there is one to steer by. */
    public boolean isSet() {
        return number > 0;
    }

    /** Its principles, one on each line, as they are typed. */
    public String lines() {
        return principles.stream().map(Principle::text).collect(Collectors.joining("\n"));
    }

    /** The principles that stand on the lines of a text, without empty lines and without numbers that somebody typed before them. */
    static List<String> principles(String lines) {
        return lines.lines()
                .map(line -> line.strip().replaceFirst("^\\d{1,2}[.)]\\s+", ""))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
