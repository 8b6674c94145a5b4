package org.samenhang.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

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
        @Nullable String met,
        @Nullable String notMet,
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
        met = tidy(met);
        notMet = tidy(notMet);
    }

    static ProviderForm empty() {
        return new ProviderForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, "0");
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
                lines(known, true),
                lines(known, false),
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
            "cannotOffer",
            "met",
            "notMet"
        };
        @Nullable
        String[] texts = {
            support,
            growth,
            repression,
            atmosphere,
            goesWellFor,
            lessSuited,
            qualities,
            parents,
            culture,
            cannotOffer,
            met,
            notMet
        };
        for (int i = 0; i < names.length; i++) {
            tooLong(errors, names[i], texts[i], LONGEST, text);
        }
        for (String[] paper : new @Nullable String[][] {{"met", met}, {"notMet", notMet}}) {
            if (lines(paper[1]).stream().anyMatch(line -> line.length() > Provider.Requirement.LONGEST)) {
                errors.add(String.valueOf(paper[0]), text.apply("matching.form.line.long"));
            }
        }
        return errors;
    }

    @Nullable
    Integer count(@Nullable String typed) {
        return typed == null ? null : Integer.valueOf(typed);
    }

    @Nullable
    LocalDate day() {
        return Typed.day(freeFrom);
    }

    /** The version the form was opened on; -1 when the form does not say. */
    public int opened() {
        return version != null && version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
    }

    List<String> cannot() {
        return lines(cannotOffer);
    }

    /** What is asked on paper: first what is in order. */
    List<Provider.Requirement> requirements() {
        return Stream.concat(
                        lines(met).stream().map(line -> new Provider.Requirement(line, true)),
                        lines(notMet).stream().map(line -> new Provider.Requirement(line, false)))
                .toList();
    }

    private static List<String> lines(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("\\R"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private static String lines(Provider known, boolean met) {
        return known.requirements().stream()
                .filter(one -> one.met() == met)
                .map(Provider.Requirement::text)
                .collect(Collectors.joining("\n"));
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
