package org.samenhang.casework.direction;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;

/**
 * What is typed to note a moment.
 *
 * @param with id of whom it was with
 * @param whereabouts id of the person whose whereabouts the text tells
 */
public record MomentForm(
        @Nullable String heldOn,
        @Nullable String kind,
        @Nullable String with,
        @Nullable String text,
        @Nullable String visibleTo,
        @Nullable String whereabouts) {

    /** An empty form, of today. */
    public static MomentForm of(LocalDate today) {
        return new MomentForm(today.toString(), "call", null, "", "professionals", null);
    }

    /** What was typed, read. */
    record Said(
            LocalDate heldOn,
            String kind,
            @Nullable UUID with,
            String text,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    Said read(Fields fields, Audience audience, LocalDate today) {
        LocalDate on = fields.day("heldOn", heldOn, "casework.moment.day.missing");
        if (on != null && on.isAfter(today)) {
            fields.wrong("heldOn", "casework.field.ahead");
        }
        return new Said(
                on == null ? today : on,
                fields.oneOf("kind", kind, Moment.KINDS, "casework.moment.kind.missing"),
                fields.id(with),
                fields.text("text", text, "casework.moment.text.missing"),
                Visible.of(visibleTo, "professionals"),
                audience.whereaboutsOf(whereabouts, true, () -> fields.wrong("whereabouts", Audience.UNSAID)));
    }
}
