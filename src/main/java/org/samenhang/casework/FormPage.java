package org.samenhang.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;

/**
 * A page that asks one form.
 *
 * @param title what it asks
 * @param lead one soft line beneath; null when the title says it all
 * @param here the part of the case it belongs to
 * @param action where it is sent
 * @param back where one goes without sending it
 * @param hidden what is sent along
 * @param notice something to know first; null when there is nothing
 */
public record FormPage(
        CaseFile file,
        String title,
        @Nullable String lead,
        String here,
        String action,
        String back,
        String submit,
        List<FormField> fields,
        Errors errors,
        Map<String, String> hidden,
        @Nullable String notice) {

    /** The page of a form, with its texts from the bundle: {@code title}, {@code lead}, {@code save}. */
    public static FormPage of(
            CaseFile file,
            String here,
            String action,
            String back,
            FilledForm form,
            Errors errors,
            Map<String, String> hidden) {
        return new FormPage(
                file,
                form.says("title"),
                form.maySay("lead"),
                here,
                file.path() + action,
                file.path() + back,
                form.says("save"),
                form.questions(),
                errors,
                hidden,
                null);
    }

    /** The same page, with something to know first. */
    public FormPage saying(String text) {
        return new FormPage(file, title, lead, here, action, back, submit, fields, errors, hidden, text);
    }
}
