package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether a youth can weigh what is at stake is judged per decision, by a person (Jeugdwet 7.3.15). Everybody is taken to be
 * able until somebody judged otherwise; the latest judgement on this very decision counts, and no other.
 */
public record CapacityPerDecision(List<Judgement> judgements) implements Rule {

    /** What somebody judged. */
    public record Judgement(About about, boolean capable, LocalDate on) {}

    @Override
    public Article article() {
        return Article.JW_7_3_15;
    }

    /** Whether the youth decides this themselves on a day, as far as it rests on this. */
    public boolean isCapable(About about, LocalDate day) {
        boolean capable = true;
        LocalDate latest = LocalDate.MIN;
        for (Judgement one : judgements) {
            if (one.about() == about && !one.on().isAfter(day) && !one.on().isBefore(latest)) {
                capable = one.capable();
                latest = one.on();
            }
        }
        return capable;
    }
}
