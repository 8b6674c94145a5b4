package org.samenhang.casework.given;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.Definition;

/**
 * An instrument that was answered in a case. A note with its source: what it holds is read on its own page, and is no figure of somebody.
 *
 * @param definition with the version it was answered with
 * @param on the day it was answered
 * @param lookBack the day of the look back it belongs to; null when to none the reader sees
 * @param with in whose words somebody else wrote it down; null when it is the writer's own
 * @param withPerson who that is
 * @param by who wrote it
 * @param family whether these are the words of somebody of the family or its network
 * @param mine whether the reader wrote it
 */
public record GivenInstrument(
        UUID id,
        Kind kind,
        Definition definition,
        Answers answers,
        LocalDate on,
        @Nullable LocalDate lookBack,
        @Nullable String with,
        @Nullable UUID withPerson,
        String by,
        UUID byPerson,
        boolean family,
        boolean mine,
        String visibleTo,
        @Nullable UUID whereaboutsOf,
        int version) {

    /** What an instrument is for. */
    public enum Kind {
        /** What a licensed questionnaire gave, without its questions. */
        LICENSED_OUTCOME("licensed-outcome"),
        QUESTIONNAIRE("questionnaire"),
        /** How content somebody is with the help, at a look back. */
        CONTENTMENT("contentment");

        private final String purpose;

        Kind(String purpose) {
            this.purpose = purpose;
        }

        /** As a definition spells it. */
        public String purpose() {
            return purpose;
        }

        /** As its table spells it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whose answers they are. */
    public String whose() {
        return with == null ? by : with;
    }

    /** The day it belongs to: of the look back, or else on which it was answered. */
    public LocalDate day() {
        return lookBack == null ? on : lookBack;
    }
}
