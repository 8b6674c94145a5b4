package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;

/** A statement as it is filled in; everything as typed. */
public record StatementForm(
        @Nullable String text,
        @Nullable String sphere,
        @Nullable String part,
        @Nullable String effect,
        @Nullable String endBehaviour,
        @Nullable String spoken,
        @Nullable String kind,
        @Nullable String sourcePerson,
        @Nullable String sourceText,
        @Nullable String saidOn,
        @Nullable String basis,
        @Nullable List<String> about,
        @Nullable String familyWords,
        @Nullable String visibleTo,
        @Nullable String whereaboutsOf,
        @Nullable Integer version) {

    static final int TEXT = 500;
    static final int SPOKEN = 300;
    static final int BASIS = 2000;

    static StatementForm of(Said said) {
        return new StatementForm(
                said.text(),
                said.sphere().code(),
                said.chosenPart() == null ? "" : said.chosenPart().code(),
                said.effect().code(),
                said.endBehaviour() ? "true" : null,
                said.spoken(),
                said.kind().code(),
                said.sourcePerson() == null ? "" : said.sourcePerson().toString(),
                said.sourceText(),
                said.saidOn() == null ? "" : said.saidOn().toString(),
                said.basis(),
                said.about().stream().map(named -> named.id().toString()).toList(),
                said.familyWords(),
                said.audience().code(),
                said.whereaboutsOf() == null ? "" : said.whereaboutsOf().toString(),
                said.version());
    }

    /** The same, to be saved over what somebody else saved meanwhile. */
    StatementForm over(int theirVersion) {
        return new StatementForm(
                text,
                sphere,
                part,
                effect,
                endBehaviour,
                spoken,
                kind,
                sourcePerson,
                sourceText,
                saidOn,
                basis,
                about,
                familyWords,
                visibleTo,
                whereaboutsOf,
                theirVersion);
    }

    /** Whether its box is ticked. */
    public boolean isEndBehaviour() {
        return "true".equals(endBehaviour);
    }

    /** Whom it is about, as ticked. */
    public List<String> aboutWhom() {
        return about == null ? List.of() : about;
    }

    Errors check(Whole whole, LocalDate today, Texts texts) {
        Errors errors = Errors.none();
        Limits.check(errors, "text", Typed.line(text), TEXT, texts);
        errors.require("text", Typed.line(text), texts.t("analysis.statement.text.missing"));
        Limits.check(errors, "spoken", Typed.line(spoken), SPOKEN, texts);
        Limits.check(errors, "sourceText", Typed.line(sourceText), SPOKEN, texts);
        Limits.check(errors, "basis", Typed.text(basis), BASIS, texts);
        Limits.check(errors, "familyWords", Typed.line(familyWords), TEXT, texts);
        known(errors, "sphere", Words.constant(Sphere.class, sphere).isPresent(), texts);
        known(errors, "effect", Words.constant(Effect.class, effect).isPresent(), texts);
        known(
                errors,
                "part",
                Typed.line(part).isEmpty() || Words.constant(Part.class, part).isPresent(),
                texts);
        known(errors, "kind", Words.constant(StatementKind.class, kind).isPresent(), texts);
        known(
                errors,
                "visibleTo",
                Words.constant(Audience.class, visibleTo)
                        .filter(audience -> audience.includes(whole.place().level()))
                        .isPresent(),
                texts);
        known(errors, "sourcePerson", person(sourcePerson, whole), texts);
        known(errors, "whereaboutsOf", person(whereaboutsOf, whole), texts);
        known(errors, "about", aboutWhom().stream().allMatch(one -> person(one, whole)), texts);
        LocalDate said = day();
        if (said == null && !Typed.line(saidOn).isEmpty()) {
            errors.add("saidOn", texts.t("analysis.day.wrong"));
        } else if (said != null && said.isAfter(today)) {
            errors.add("saidOn", texts.t("analysis.statement.said_on.future"));
        }
        return errors;
    }

    @Nullable
    LocalDate day() {
        return Typed.day(saidOn);
    }

    private static void known(Errors errors, String field, boolean known, Texts texts) {
        if (!known) {
            errors.add(field, texts.t("analysis.choose"));
        }
    }

    private static boolean person(@Nullable String id, Whole whole) {
        return id == null
                || id.isEmpty()
                || whole.parties().stream().map(Party::id).map(UUID::toString).anyMatch(id::equals);
    }

    static @Nullable UUID id(@Nullable String id) {
        return id == null || id.isEmpty() ? null : UUID.fromString(id);
    }
}
