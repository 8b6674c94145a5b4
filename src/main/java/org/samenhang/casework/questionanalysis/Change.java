package org.samenhang.casework.questionanalysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed on a device, to be taken when there is a network (nl: wijziging).
 *
 * @param id given by the device, so that what is sent twice is done once
 * @param target which question, line or person on the map
 * @param was what stood there when it was changed; null when it was not there
 * @param is what it was changed to; null when it was taken away
 */
record Change(
        UUID id,
        What what,
        String target,
        @Nullable List<String> was,
        @Nullable List<String> is) {

    /** The most changes that are taken at once. */
    static final int MOST = 200;

    /** What was changed. */
    enum What {
        /** An answer: its values. */
        ANSWER,
        /** A line: kind, level, side, words, amount. */
        LINE,
        /** Somebody on the network map: name, area, nearness, what they give, what they ask. */
        MEMBER;

        /** As devices and the message keys spell it. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<What> of(String code) {
            return Arrays.stream(values())
                    .filter(what -> what.code().equals(code))
                    .findFirst();
        }
    }
}
