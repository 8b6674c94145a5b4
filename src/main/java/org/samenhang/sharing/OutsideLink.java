package org.samenhang.sharing;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in for somebody outside the case (nl: deellink, vraag).
 *
 * @param kind share, to read what was chosen; question, to add without seeing
 * @param purpose what it is for, or what is asked
 * @param ground why it may: consent, involved, guardian, other; null for a question
 * @param level as whom of the case they read: 1 the family, 2 who works in it; 0 for a question
 * @param sentOn the day the link was made; null while it is prepared
 * @param shut closed after five wrong codes
 */
public record OutsideLink(
        UUID id,
        String kind,
        String name,
        String organisation,
        String email,
        String phone,
        String purpose,
        @Nullable String ground,
        String reason,
        int level,
        LocalDate endsOn,
        String madeBy,
        @Nullable LocalDate sentOn,
        boolean shut,
        @Nullable LocalDate withdrawnOn) {

    /** Whether it lets somebody read. */
    public boolean isShare() {
        return kind.equals("share");
    }

    /** How it stands: draft, open, over, shut or withdrawn. */
    public String state(LocalDate today) {
        if (withdrawnOn != null) {
            return "withdrawn";
        }
        if (shut) {
            return "shut";
        }
        if (endsOn.isBefore(today)) {
            return "over";
        }
        return sentOn == null ? "draft" : "open";
    }

    /** Whether it opens today. */
    public boolean isOpen(LocalDate today) {
        return state(today).equals("open");
    }

    /** Whether it is still prepared. */
    public boolean isDraft(LocalDate today) {
        return state(today).equals("draft");
    }
}
