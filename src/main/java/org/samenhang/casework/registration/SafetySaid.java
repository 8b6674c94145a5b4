package org.samenhang.casework.registration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a registration that became a case said about safety between people.
 *
 * @param apart whether there are people who must not meet
 * @param secret whether an address or whereabouts must stay secret
 * @param contact what to mind when reaching somebody; empty when nothing was written
 * @param words in the registrant's words; empty when nothing was written
 * @param apartOpen whether nobody was recorded yet who must not meet, while that was said
 * @param secretOpen whether nobody's whereabouts were shielded yet, while that was asked
 * @param wordsOpen whether something else was written and nothing came of it yet
 * @param settled why nothing has to be recorded; null when nobody said so
 */
public record SafetySaid(
        boolean apart,
        boolean secret,
        String words,
        String contact,
        boolean apartOpen,
        boolean secretOpen,
        boolean wordsOpen,
        @Nullable Settled settled) {

    /** Whether something of it is neither recorded between people nor settled. */
    public boolean open() {
        return apartOpen || secretOpen || wordsOpen;
    }

    /** Why nothing has to be recorded, who said so and when. */
    public record Settled(String words, String by, LocalDate on) {}
}
