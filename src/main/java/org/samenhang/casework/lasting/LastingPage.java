package org.samenhang.casework.lasting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.help.Piece;

/**
 * Whether it lasts.
 *
 * @param pieces help of which it is known when it was asked for
 * @param over what professionals of the region said, all cases together; null while too few said it
 */
public record LastingPage(
        CaseFile file,
        List<Look> looks,
        List<Piece> pieces,
        List<Gain> gains,
        @Nullable OverCases over) {

    /** A look back, held or to come. */
    public record Look(LocalDate on, boolean held, String text, int family, int professionals) {}

    /** What it gave a professional, in their own words. */
    public record Gain(
            UUID person, String name, String conflicts, String together, String pleasure, String words, LocalDate on) {}

    /**
     * What professionals said over the cases of a region: how many answers, of how many people and cases, and how many of them this or the opposite.
     */
    public record OverCases(
            int people,
            int cases,
            int conflictsFewer,
            int conflictsMore,
            int togetherBetter,
            int togetherWorse,
            int pleasureMore,
            int pleasureLess,
            int answers) {}

    /** Whether a look back is still to come. */
    public boolean looksAhead() {
        return looks.stream().anyMatch(one -> !one.held());
    }
}
