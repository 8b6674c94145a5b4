package org.samenhang.casework.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.ClosingProposal;
import org.samenhang.casework.Fields;

/**
 * What is typed to close a case.
 *
 * @param lasting yes or no
 */
public record ClosingForm(
        @Nullable String closedOn,
        @Nullable String lasting,
        @Nullable String familySays,
        @Nullable String professionalsSay,
        @Nullable String reasonNotLasting) {

    /** An empty form, of today. */
    public static ClosingForm of(LocalDate today) {
        return new ClosingForm(today.toString(), null, "", "", "");
    }

    ClosingProposal read(Fields fields) {
        return new ClosingProposal(
                fields.day("closedOn", closedOn),
                "yes".equals(lasting) ? Boolean.TRUE : "no".equals(lasting) ? Boolean.FALSE : null,
                fields.text("familySays", familySays),
                fields.text("professionalsSay", professionalsSay),
                fields.text("reasonNotLasting", reasonNotLasting));
    }
}
