package org.samenhang.analysis;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;
import org.samenhang.form.Typed;

/** For whom something is written, as it was filled in. */
public record ForWhom(String visibleTo, @Nullable UUID whereaboutsOf) {

    /** Reads it; who writes can't choose for fewer than they belong to. */
    public static ForWhom read(Map<String, String> typed, Audience audience, Fields fields) {
        return new ForWhom(
                fields.oneOf("visibleTo", typed.get("visibleTo"), audience.choices(), "analysis.choose"),
                audience.whereaboutsOf(
                        Typed.line(typed.get("whereabouts")),
                        true,
                        () -> fields.wrong("whereabouts", Audience.UNSAID)));
    }
}
