package org.samenhang.casework.agreements;

import java.math.BigDecimal;
import java.util.List;

/**
 * Hours one person spent on the case.
 *
 * @param entries as they were written, the latest first
 */
public record HoursOf(String name, List<HoursEntry> entries) {

    /** All of them. */
    public BigDecimal hours() {
        return entries.stream().map(HoursEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
