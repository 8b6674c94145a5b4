package org.samenhang.teamwork;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is asked to agree on a day (Jeugdwet 7.3.4 and 7.3.13): under 12 who has authority, from 12 to 15 the youth too, from 16
 * the youth alone. Where the birthday is not known, all are asked.
 *
 * @param people person to the capacity in which they decide, in the order in which to ask
 * @param authorityUnknown whether nobody's authority is on file while it matters
 */
record ConsentAsked(Map<UUID, String> people, boolean authorityUnknown) {

    static ConsentAsked on(LocalDate day, UUID youth, @Nullable LocalDate born, List<Authority> authorities) {
        boolean youthDecides = born == null || !day.isBefore(born.plusYears(12));
        boolean othersDecide = born == null || day.isBefore(born.plusYears(16));
        Map<UUID, String> asked = new LinkedHashMap<>();
        if (youthDecides) {
            asked.put(youth, "youth");
        }
        boolean known = false;
        for (Authority authority : authorities) {
            String capacity = authority.capacity();
            if (othersDecide && capacity != null && authority.holdsOn(day)) {
                asked.putIfAbsent(authority.person(), capacity);
                known = true;
            }
        }
        return new ConsentAsked(asked, othersDecide && !known);
    }
}
