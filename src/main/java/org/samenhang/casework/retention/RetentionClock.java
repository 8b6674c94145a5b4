package org.samenhang.casework.retention;

import java.time.LocalDate;
import org.samenhang.casework.consent.Article;
import org.samenhang.casework.consent.Rule;

/**
 * A file is kept for twenty years from its last change, or as long as the controller decided (Jeugdwet 7.3.8). Every change sets the
 * clock anew.
 */
public record RetentionClock(LocalDate lastChange, int years) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_8;
    }

    /** The first day on which it is to be destroyed. */
    public LocalDate destroyFrom() {
        return lastChange.plusYears(years);
    }

    /** Whether that day has come. */
    public boolean isPast(LocalDate today) {
        return !today.isBefore(destroyFrom());
    }
}
