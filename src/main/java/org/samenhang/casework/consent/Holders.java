package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who has authority on a day, in one of its six forms, and what is not sure about it: never one parent's word alone (Jeugdwet 7.3.4
 * and 7.3.15; Burgerlijk Wetboek 1:245).
 *
 * @param held every authority that holds on the day
 */
record Holders(List<Authority> held) {

    static Holders on(LocalDate day, List<Authority> authorities) {
        return new Holders(authorities.stream().filter(one -> one.holdsOn(day)).toList());
    }

    /** Those of them who decide, each once. */
    List<Decider> deciders() {
        Map<UUID, Decider> found = new LinkedHashMap<>();
        for (Authority one : deciding()) {
            Capacity capacity =
                    one.form() == AuthorityForm.GUARDIANSHIP ? Capacity.GUARDIAN : Capacity.PARENT_WITH_AUTHORITY;
            found.putIfAbsent(one.person(), new Decider(one.person(), one.name(), capacity));
        }
        return List.copyOf(found.values());
    }

    /** What is not known. */
    Set<Gap> gaps() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Authority> deciding = deciding();
        if (held.stream().anyMatch(one -> one.form() == AuthorityForm.UNDETERMINED)) {
            gaps.add(Gap.AUTHORITY_UNDETERMINED);
        } else if (deciding.isEmpty()) {
            gaps.add(Gap.AUTHORITY_UNKNOWN);
        }
        if (deciding.stream().anyMatch(one -> one.form().isShared())
                && deciding.stream().map(Authority::person).distinct().count() == 1) {
            gaps.add(Gap.OTHER_WITH_AUTHORITY_UNKNOWN);
        }
        if (deciding.stream().anyMatch(one -> !one.isChecked())) {
            gaps.add(Gap.AUTHORITY_NOT_CHECKED);
        }
        if (deciding.stream().anyMatch(Authority::underInquiry)) {
            gaps.add(Gap.AUTHORITY_UNDER_INQUIRY);
        }
        return gaps;
    }

    private List<Authority> deciding() {
        return held.stream().filter(one -> one.form().decides()).toList();
    }
}
