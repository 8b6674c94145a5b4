package org.samenhang.casework.consent;

import java.time.Instant;

/**
 * Nobody looks on at help unless the person agrees (Jeugdwet 7.3.13): before an expert meeting those who decide agree to the
 * list of who will be there. Who comes onto the list later was not agreed to, so that the question is open again.
 */
public record AttendeesConsent(Instant listChanged) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_13;
    }

    /** Whether what was said then was said of the list as it is now. */
    public boolean speaksOfThisList(Instant said) {
        return !said.isBefore(listChanged);
    }
}
