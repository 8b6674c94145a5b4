package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;

/**
 * Under a supervision order who carries it out may be informed without consent, as far as that task needs it (Jeugdwet 7.3.11).
 * It holds from the first to the last day of the order. Informing only: it is no consent to help.
 */
public record InformedWithoutConsentUnderSupervision(List<SupervisionOrder> orders) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_11;
    }

    /** Whether the guardian may be told without consent on a day. */
    public boolean holdsOn(LocalDate day) {
        return orders.stream().anyMatch(one -> one.holdsOn(day));
    }
}
