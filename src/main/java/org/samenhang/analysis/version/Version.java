package org.samenhang.analysis.version;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The analysis as it was laid before people (nl: versie).
 *
 * @param number counted per case
 * @param before before whom it was laid
 * @param stoodBy who with which competence stood by it
 */
public record Version(
        UUID id,
        int number,
        String state,
        int edition,
        String note,
        String madeBy,
        LocalDate on,
        List<LaidBefore> before,
        List<StoodBy> stoodBy) {

    /** Before whom, when and how. */
    public record LaidBefore(
            UUID person, String name, @Nullable String relation, LocalDate on, String how) {}

    /** Who stood by it, as what. */
    public record StoodBy(String name, String discipline, String register, String number) {}
}
