package org.samenhang.casework.consultation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.secondopinion.Finding;

/**
 * What the team of another region makes of a solution that was talked about in a consultation; about nobody by name.
 *
 * @param otherTeam who was asked
 * @param finding null while they have not answered
 * @param answeredBy who of them answered; empty while nobody did
 */
public record OtherOpinion(
        UUID id,
        String thoughtOf,
        String question,
        String otherTeam,
        LocalDate askedOn,
        @Nullable Finding finding,
        String answer,
        String answeredBy,
        @Nullable LocalDate answeredOn,
        String by,
        int version) {

    /** Whether it waits for the other team. */
    public boolean waits() {
        return finding == null;
    }

    /** Whether this text names somebody by a word of their name. */
    static boolean names(@Nullable String somebody, String text) {
        if (somebody == null) {
            return false;
        }
        for (String word : somebody.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 2
                    && Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                            .contains(word)) {
                return true;
            }
        }
        return false;
    }
}
