package org.samenhang.casework.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody brought in a youth (nl: aanmelding).
 *
 * @param registrant who wrote it, when they have an account; null for a guest
 * @param answers everything that was asked; what is for the team alone is missing for others
 * @param step the page to go on with
 * @param registeredOn the day it first came in; null while it is a draft
 * @param caseId the case it became; null before
 * @param consultation the consultation it grew out of; null when there was none or it is not the reader's to see
 */
public record Registration(
        UUID id,
        State state,
        Voice voice,
        RegistrantKind kind,
        @Nullable UUID registrant,
        Answers answers,
        String step,
        Instant savedAt,
        @Nullable LocalDate registeredOn,
        @Nullable Instant submittedAt,
        @Nullable Moment opened,
        @Nullable Moment returned,
        @Nullable String returnReason,
        @Nullable Instant withdrawnAt,
        @Nullable Moment takenOn,
        @Nullable UUID caseId,
        @Nullable UUID consultation) {

    /** Who did something, and when. */
    public record Moment(Instant at, UUID by) {}

    /** The question in the registrant's words; empty while it is not there yet. */
    public String question() {
        return or(Question.QUESTION, "");
    }

    /** First and family name or initials, as far as they were given. */
    public String youthName() {
        return (or(Question.YOUTH_FIRST_NAME, "") + " " + or(Question.YOUTH_FAMILY_NAME, "")).strip();
    }

    /** Who registered, as far as they said. */
    public String registrantName() {
        return or(Question.REGISTRANT_NAME, voice == Voice.YOUTH ? youthName() : "");
    }

    /** The youth's day of birth, when it is known to the day. */
    public @Nullable LocalDate bornOn() {
        Born born = born();
        return born == null ? null : born.on();
    }

    /** The youth's year of birth, when it is known. */
    public @Nullable Integer bornIn() {
        Born born = born();
        return born == null ? null : Integer.valueOf(born.year());
    }

    /** Whether somebody may not meet another, or an address is secret: to be read before anyone is called. */
    public boolean asksForCare() {
        return answers.has(Question.MUST_NOT_MEET)
                || answers.has(Question.SECRET_ADDRESS)
                || answers.has(Question.SAFETY);
    }

    List<Part> parts() {
        return Part.of(voice, kind);
    }

    private String or(Question question, String otherwise) {
        String answer = answers.to(question);
        return answer == null ? otherwise : answer;
    }

    private @Nullable Born born() {
        String written = answers.to(Question.BORN);
        // Checked when it was written down; grown older since, so not checked against today.
        return written == null ? null : Born.parse(written).orElse(null);
    }
}
