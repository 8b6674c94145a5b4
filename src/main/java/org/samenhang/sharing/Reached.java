package org.samenhang.sharing;

import org.samenhang.casework.FilledForm;
import org.samenhang.form.Typed;
import org.samenhang.interchange.Post;

/**
 * How somebody outside is reached, with at least one of both; a code goes by the other way than the link.
 *
 * @param email empty when there is none
 * @param phone empty when there is none
 */
public record Reached(String email, String phone) {

    /** Asks it. */
    public static FilledForm ask(FilledForm form) {
        return form.either("phone").either("email");
    }

    /** Reads it, and says what is to be mended. */
    public static Reached read(FilledForm form) {
        String email = form.lineOf("email");
        String phone = form.lineOf("phone");
        form.check(email.isEmpty() || Post.isAddress(email), "email", "casework.share.email.wrong")
                .check(!email.isEmpty() || !phone.isEmpty(), "phone", "casework.share.phone.missing")
                .check(phone.isEmpty() || Typed.isPhone(phone), "phone", "casework.share.phone.wrong");
        return new Reached(email, phone);
    }
}
