package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent the law asks on a day: under 12 of who has authority, from 12 to 15 of the youth and of who has authority,
 * from 16 of the youth alone (Jeugdwet 7.3.4, 7.3.5). It advises: nothing waits for it, and capacity is judged per
 * decision by people (7.3.15).
 *
 * @param gaps what is not known, so that this may not be all
 */
public record WhoDecides(AgeGroup group, List<Decider> deciders, Set<Gap> gaps) {

    /** Computes it for a day. */
    public static WhoDecides on(LocalDate day, Youth youth, List<Authority> authorities) {
        AgeGroup group = AgeGroup.of(youth.born(), day);
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Decider> deciders = new ArrayList<>();
        if (group == AgeGroup.UNKNOWN) {
            gaps.add(Gap.BIRTH_DAY_UNKNOWN);
        }
        if (group.youthDecides()) {
            deciders.add(new Decider(youth.id(), youth.name(), Capacity.YOUTH));
        }
        if (group.authorityDecides()) {
            List<Authority> holding =
                    authorities.stream().filter(one -> one.holdsOn(day)).toList();
            deciders.addAll(holders(holding));
            gaps.addAll(gaps(holding));
        }
        return new WhoDecides(group, List.copyOf(deciders), gaps);
    }

    private static List<Decider> holders(List<Authority> holding) {
        Map<UUID, Decider> holders = new LinkedHashMap<>();
        for (Authority one : holding) {
            if (one.form().decides()) {
                Capacity capacity =
                        one.form() == AuthorityForm.GUARDIANSHIP ? Capacity.GUARDIAN : Capacity.PARENT_WITH_AUTHORITY;
                holders.putIfAbsent(one.person(), new Decider(one.person(), one.name(), capacity));
            }
        }
        return List.copyOf(holders.values());
    }

    private static Set<Gap> gaps(List<Authority> holding) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Authority> deciding =
                holding.stream().filter(one -> one.form().decides()).toList();
        if (holding.stream().anyMatch(one -> one.form() == AuthorityForm.UNDETERMINED)) {
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

    /** The youth, as far as this rule needs to know. */
    public record Youth(UUID id, String name, @Nullable LocalDate born) {}
}
