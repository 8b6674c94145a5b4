package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's authority over the youth (nl: gezag).
 *
 * @param underInquiry whether it is being looked into; it holds meanwhile
 * @param from null: from birth
 * @param until last day, included; null while it goes on
 * @param checkedBy name of who looked it up; null when nobody did, and then it is one parent's word
 * @param register where it was looked up; empty when not said
 */
public record Authority(
        UUID id,
        UUID person,
        String name,
        AuthorityForm form,
        boolean underInquiry,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String checkedBy,
        @Nullable LocalDate checkedOn,
        String register) {

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** Whether somebody looked it up. */
    public boolean isChecked() {
        return checkedOn != null;
    }
}
