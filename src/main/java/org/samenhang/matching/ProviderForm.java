package org.samenhang.matching;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;

/** What somebody typed about a provider; an empty field is null. */
public record ProviderForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String place,
        @Nullable String ages,
        @Nullable String places,
        @Nullable String freePlaces,
        @Nullable String freeFrom,
        @Nullable String support,
        @Nullable String growth,
        @Nullable String repression,
        @Nullable String atmosphere,
        @Nullable String goesWellFor,
        @Nullable String lessSuited,
        @Nullable String qualities,
        @Nullable String parents,
        @Nullable String culture,
        @Nullable String cannotOffer,
        @Nullable String version) {

    private static final int LONGEST = 4000;

    public ProviderForm {
        name = tidy(name);
        kind = tidy(kind);
        place = tidy(place);
        ages = tidy(ages);
        places = tidy(places);
        freePlaces = tidy(freePlaces);
        freeFrom = tidy(freeFrom);
        support = tidy(support);
        growth = tidy(growth);
        repression = tidy(repression);
        atmosphere = tidy(atmosphere);
        goesWellFor = tidy(goesWellFor);
        lessSuited = tidy(lessSuited);
        qualities = tidy(qualities);
        parents = tidy(parents);
        culture = tidy(culture);
        cannotOffer = tidy(cannotOffer);
    }

    static ProviderForm empty() {
        return new ProviderForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                "0");
    }

    static ProviderForm of(Provider known) {
        return new ProviderForm(
                known.name(),
                known.kind(),
                known.place(),
                known.ages(),
                text(known.places()),
                text(known.freePlaces()),
                text(known.freeFrom()),
                known.support(),
                known.growth(),
                known.repression(),
                known.atmosphere(),
                known.goesWellFor(),
                known.lessSuited(),
                known.qualities(),
                known.parents(),
                known.culture(),
                String.join("\n", known.cannotOffer()),
                String.valueOf(known.version()));
    }

    Errors errors(java.util.function.UnaryOperator<String> text) {
        Errors errors = Errors.none().require("name", name, text.apply("matching.form.name.missing"));
        tooLong(errors, "name", name, 200, text);
        tooLong(errors, "place", place, 200, text);
        tooLong(errors, "ages", ages, 200, text);
        if (kind == null || !Providers.KINDS.contains(kind)) {
            errors.add("kind", text.apply("matching.form.kind.missing"));
        }
        for (String[] number : new String[][] {{"places", places}, {"freePlaces", freePlaces}}) {
            if (number[1] != null && !number[1].matches("[0-9]{1,4}")) {
                errors.add(number[0], text.apply("matching.form.number"));
            }
        }
        if (freeFrom != null && day() == null) {
            errors.add("freeFrom", text.apply("matching.form.day"));
        }
        String[] names = {
            "support",
            "growth",
            "repression",
            "atmosphere",
            "goesWellFor",
            "lessSuited",
            "qualities",
            "parents",
            "culture",
            "cannotOffer"
        };
        @Nullable
        String[] texts = {
            support, growth, repression, atmosphere, goesWellFor, lessSuited, qualities, parents, culture, cannotOffer
        };
        for (int i = 0; i < names.length; i++) {
            tooLong(errors, names[i], texts[i], LONGEST, text);
        }
        return errors;
    }

    @Nullable
    Integer count(@Nullable String typed) {
        return typed == null ? null : Integer.valueOf(typed);
    }

    @Nullable
    LocalDate day() {
        try {
            return freeFrom == null ? null : LocalDate.parse(freeFrom);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    /** The version the form was opened on; -1 when the form does not say. */
    public int opened() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    List<String> cannot() {
        return cannotOffer == null
                ? List.of()
                : Arrays.stream(cannotOffer.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static void tooLong(
            Errors errors,
            String field,
            @Nullable String typed,
            int longest,
            java.util.function.UnaryOperator<String> text) {
        if (typed != null && typed.length() > longest) {
            errors.add(field, text.apply("matching.form.long"));
        }
    }

    private static @Nullable String tidy(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String tidy = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
