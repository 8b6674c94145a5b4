package org.samenhang.casework.consultation;

import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;

/** A consultation as it is typed. */
public record ConsultationForm(
        @Nullable String question,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String advice,
        @Nullable String minutes) {

    static ConsultationForm empty() {
        return new ConsultationForm("", "", "", "", "", "");
    }

    /** Whether this is a number of minutes as a consultation takes them, 0 to 600; empty when nobody noted them. */
    static boolean areMinutes(String typed) {
        return typed.matches("|[0-5]?\\d{1,2}|600");
    }

    /** The same without what nobody types. */
    ConsultationForm tidy() {
        return new ConsultationForm(
                Typed.text(question),
                Typed.line(kind),
                Typed.line(name),
                Typed.line(contact),
                Typed.text(advice),
                Typed.line(minutes));
    }
}
