package org.samenhang.casework;

import jakarta.servlet.http.HttpServletResponse;
import org.samenhang.form.Errors;

/** A form that comes back with everything that was typed, and what its page says of it. */
public final class SentBack {

    private SentBack() {}

    /** Something is to be mended in it. */
    public static Errors toMend(FilledForm form, HttpServletResponse response) {
        response.setStatus(422);
        return form.errors();
    }

    /** Somebody else changed the same meanwhile; what they wrote stands beside what was typed. */
    public static Errors meanwhile(FilledForm form, HttpServletResponse response) {
        response.setStatus(409);
        return form.meanwhile();
    }
}
