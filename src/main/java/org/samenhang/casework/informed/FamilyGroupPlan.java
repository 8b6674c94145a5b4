package org.samenhang.casework.informed;

import java.time.LocalDate;
import java.util.UUID;
import org.samenhang.casework.consent.Article;
import org.samenhang.casework.consent.Rule;

/**
 * Whether a plan of their own was offered to the family first (Jeugdwet 4.1.2; nl: familiegroepsplan), and what they said.
 *
 * @param answer yes, no or later; empty while they think
 * @param why why it was not offered, or what they said
 */
public record FamilyGroupPlan(UUID id, LocalDate on, boolean offered, String answer, String why, String by)
        implements Rule {

    @Override
    public Article article() {
        return Article.JW_4_1_2;
    }

    /** The first of the two terms. */
    public LocalDate afterFourteenDays() {
        return on.plusDays(14);
    }

    /** The second of the two terms. */
    public LocalDate afterSixWeeks() {
        return on.plusWeeks(6);
    }

    /** Whether the terms still matter: it was offered and was not turned down. */
    public boolean isRunning() {
        return offered && !answer.equals("no");
    }
}
