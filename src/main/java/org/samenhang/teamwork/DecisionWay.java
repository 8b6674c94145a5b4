package org.samenhang.teamwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Option;

/** How a table decides, as it agreed itself (nl: wijze van besluiten). */
public enum DecisionWay {
    CONSENT,
    EVERYBODY,
    CHAIR_HEARD;

    /** A decision: how, and the places at the table of who took it together. */
    public record Taken(DecisionWay way, List<UUID> with) {}

    /** As in the table and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To choose from, in words. */
    public static List<Option> options(Function<String, String> words) {
        return Arrays.stream(values())
                .map(way -> new Option(way.code(), words.apply("table.way." + way.code())))
                .toList();
    }

    static Optional<DecisionWay> of(@Nullable String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }
}
