package org.samenhang.access;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** What is typed about somebody who works here; what was left out is empty. */
public record ColleagueForm(String name, String title, String email, String organisation) {

    private static final int LONGEST = 200;

    public ColleagueForm(
            @Nullable String name, @Nullable String title, @Nullable String email, @Nullable String organisation) {
        this.name = Typed.line(name);
        this.title = Typed.line(title);
        this.email = Typed.line(email);
        this.organisation = Typed.line(organisation);
    }

    static ColleagueForm empty() {
        return new ColleagueForm("", "", "", "");
    }

    static ColleagueForm of(Colleague known) {
        return new ColleagueForm(
                known.name(), known.title(), known.email(), Objects.toString(known.organisationId(), ""));
    }

    Errors errors(java.util.function.UnaryOperator<String> text) {
        Errors errors = Errors.none().require("name", name, text.apply("access.people.name.missing"));
        if (name.length() > LONGEST) {
            errors.add("name", text.apply("access.people.long"));
        }
        if (title.length() > LONGEST) {
            errors.add("title", text.apply("access.people.long"));
        }
        if (!email.isEmpty() && !email.matches("[^\\s@]{1,100}@[^\\s@]{1,100}")) {
            errors.add("email", text.apply("access.people.email.wrong"));
        }
        return errors;
    }

    @Nullable
    UUID organisationId() {
        return organisation.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(organisation) : null;
    }

    @Nullable
    String orNull(String line) {
        return line.isEmpty() ? null : line;
    }
}
