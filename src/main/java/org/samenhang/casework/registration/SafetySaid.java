package org.samenhang.casework.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a registration that became a case said about safety between people.
 *
 * @param apart whether there are people who must not meet
 * @param secret whether an address or whereabouts must stay secret
 * @param before whether people were kept from one another in the case this one comes back from
 * @param contact what to mind when reaching somebody; empty when nothing was written
 * @param words in the registrant's words; empty when nothing was written
 * @param apartOpen whether nobody was recorded yet who must not meet, while that was said
 * @param secretOpen whether nobody's whereabouts were shielded yet, while that was asked
 * @param wordsOpen whether something else was written and nothing came of it yet
 * @param beforeOpen whether that was so then, and nobody is kept from anybody here
 * @param settled why nothing has to be recorded; null when nobody said so
 */
public record SafetySaid(
        boolean apart,
        boolean secret,
        boolean before,
        String words,
        String contact,
        boolean apartOpen,
        boolean secretOpen,
        boolean wordsOpen,
        boolean beforeOpen,
        @Nullable Settled settled) {

    /** Whether something of it is neither recorded between people nor settled. */
    public boolean open() {
        return apartOpen || secretOpen || wordsOpen || beforeOpen;
    }

    /** Whether the registration itself said something of it. */
    public boolean atRegistration() {
        return apart || secret || !words.isEmpty() || !contact.isEmpty();
    }

    /** Why nothing has to be recorded, who said so and when. */
    public record Settled(String words, String by, LocalDate on) {}
}
