package org.samenhang.teamwork;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An expert team meeting (nl: expertteambijeenkomst). It advises; nothing waits for its approval.
 *
 * @param minutes how long it takes
 * @param state planned, held or cancelled
 * @param sequence raised with each change that calendars must learn of
 * @param togetherReason why people who must not meet are in one room all the same
 * @param invitedAt when the invitations went out; null while it is being prepared
 * @param decides how this table decides, as it agreed; null while it did not
 */
public record Meeting(
        UUID id,
        UUID caseId,
        String caseNumber,
        String question,
        Instant startsAt,
        int minutes,
        @Nullable String place,
        @Nullable String videoLink,
        String purpose,
        String state,
        int sequence,
        List<String> agenda,
        @Nullable String togetherReason,
        @Nullable Instant invitedAt,
        @Nullable String cancelledWhy,
        int version,
        @Nullable String decides) {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** The start on the clock of the region. */
    public ZonedDateTime start() {
        return startsAt.atZone(HERE);
    }

    /** The end. */
    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** The day it is on. */
    public LocalDate day() {
        return start().toLocalDate();
    }

    /** Whether it is still to come, as far as anybody said. */
    public boolean planned() {
        return state.equals("planned");
    }

    /** Whether it goes on now, as far as anybody said: from an hour before it begins until four hours after it was to end. */
    public boolean goesOn(Instant now) {
        return planned() && !now.isBefore(startsAt.minusSeconds(3600)) && now.isBefore(endsAt().plusSeconds(4 * 3600));
    }

    /** Whether it took place. */
    public boolean held() {
        return state.equals("held");
    }

    /** Whether it was called off. */
    public boolean cancelled() {
        return state.equals("cancelled");
    }

    /** Whether the invitations went out. */
    public boolean invited() {
        return invitedAt != null;
    }

    /** The day and hour in words: donderdag 26 november 2026, 10:00. */
    public String when(Locale language) {
        return moment(startsAt, language);
    }

    /** Where, in one line; the address of a video meeting is shown apart. */
    public String where() {
        return place == null ? "" : place;
    }

    /** A moment in words, on the clock of the region. */
    public static String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", language).format(at.atZone(HERE));
    }

    /** The hour on the clock of the region; empty for null. */
    public static String hour(@Nullable Instant at) {
        return at == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(HERE));
    }
}
