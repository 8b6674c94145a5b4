package org.samenhang.casework.informed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.consent.Article;
import org.samenhang.casework.consent.Rule;

/**
 * Something may be kept from a youth, or a parent, only when telling it would harm them, and after a colleague was asked (Jeugdwet
 * 7.3.2): what was withheld is written down with why and with whom that was weighed.
 *
 * @param withheld what was not told; empty when all was
 * @param why why not
 * @param consulted the colleague who was asked about that
 */
public record Withholding(
        String withheld, String why, @Nullable UUID consulted) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_2;
    }

    /** Whether anything was withheld. */
    public boolean isPartial() {
        return !withheld.isEmpty();
    }

    /** Whether the reason is still to be said. */
    public boolean isWhyMissing() {
        return isPartial() && why.isEmpty();
    }

    /** Whether a colleague is still to be asked. */
    public boolean isColleagueMissing() {
        return isPartial() && consulted == null;
    }
}
