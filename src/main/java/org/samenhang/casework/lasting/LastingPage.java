package org.samenhang.casework.lasting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.help.Piece;

/**
 * Whether it lasts.
 *
 * @param pieces help of which it is known when it was asked for
 */
public record LastingPage(CaseFile file, List<Look> looks, List<Piece> pieces, List<Gain> gains) {

    /** A look back, held or to come. */
    public record Look(LocalDate on, boolean held, String text, int family, int professionals) {}

    /** What it gave a professional, in their own words. */
    public record Gain(
            UUID person, String name, String conflicts, String together, String pleasure, String words, LocalDate on) {}

    /** Whether a look back is still to come. */
    public boolean looksAhead() {
        return looks.stream().anyMatch(one -> !one.held());
    }
}
