package org.samenhang.casework.agreements;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody wants and expects, in their own words.
 *
 * @param wants empty when only an expectation was said
 * @param expects empty when only a wish was said
 * @param visibleTo all, professionals or team
 * @param mendable whether it is the reader's to mend
 */
public record Wish(
        UUID id,
        UUID person,
        String name,
        LocalDate saidOn,
        String wants,
        String expects,
        String visibleTo,
        boolean mendable,
        int version) {}
