package org.samenhang.casework.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Role;
import org.samenhang.casework.people.Participant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A role of all cases of a family proposed to one receiver at once, and received at once: each case with its own proposal and its own rules;
 * all that were chosen, or none with the reason of each that can't (decisions 0106 and 0144).
 */
@Service
class FamilyHandovers {

    private static final List<Role> ROLES = List.of(Role.PROCESS_DIRECTOR, Role.CHAIR, Role.GUARDIAN);

    private final Handovers handovers;
    private final Siblings siblings;

    FamilyHandovers(Handovers handovers, Siblings siblings) {
        this.handovers = handovers;
        this.siblings = siblings;
    }

    /**
     * A case and the others of its family.
     *
     * @param others those in which the caller can propose; never one they have no place in
     * @param roles which the caller can propose to hand over in the case
     */
    record Family(CaseFile file, List<CaseFile> others, List<Role> roles) {}

    /**
     * Why one of them can't.
     *
     * @param file null for a receiver, who does not know it
     * @param number of the one it is, for a receiver
     */
    record NotSo(@Nullable CaseFile file, int number, Why why) {

        NotSo(CaseFile file, Why why) {
            this(file, 0, why);
        }
    }

    /** A reason, with its message key. */
    record Why(String key) {

        static Why of(Said said) {
            return new Why("casework.handover.said." + said.code());
        }
    }

    /** That not all of them can: then none is. */
    static final class NotAll extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<NotSo> reasons;

        NotAll(List<NotSo> reasons) {
            super("not all cases of the family can go over", null, false, false);
            this.reasons = reasons;
        }

        List<NotSo> reasons() {
            return reasons;
        }
    }

    @Transactional
    Family of(UUID caseFile) {
        CaseFile file = handovers.toPropose(caseFile);
        return new Family(
                file,
                siblings.of(file).stream()
                        .filter(one -> Handovers.mayPropose(one.place()))
                        .toList(),
                handovers.holders(caseFile).stream()
                        .map(Participant::role)
                        .filter(ROLES::contains)
                        .distinct()
                        .toList());
    }

    /**
     * Proposes it in this case and in these others of the family; sent twice under one id it is one each.
     *
     * @param here what is told of one case alone, by case
     * @throws NotAll when one of them can't; then nothing is proposed
     */
    @Transactional
    void propose(UUID caseFile, UUID id, List<UUID> others, Role role, Handing handing, Map<UUID, String> here) {
        Family family = of(caseFile);
        List<CaseFile> chosen = new ArrayList<>(List.of(family.file()));
        family.others().stream().filter(one -> others.contains(one.id())).forEach(chosen::add);
        List<NotSo> reasons = new ArrayList<>();
        for (CaseFile one : chosen) {
            List<Participant> holders = holders(one, role);
            if (holders.size() != 1) {
                reasons.add(new NotSo(
                        one,
                        new Why(holders.isEmpty() ? "casework.family_hand.nobody" : "casework.family_hand.several")));
                continue;
            }
            String told = here.getOrDefault(one.id(), "");
            UUID made = UUID.nameUUIDFromBytes((id + " of " + one.id()).getBytes(StandardCharsets.US_ASCII));
            Said said = handovers.propose(one.id(), made, holders.getFirst().id(), handing.telling(told));
            if (said != Said.PROPOSED) {
                reasons.add(new NotSo(one, Why.of(said)));
            } else if (chosen.size() > 1) {
                handovers.goesTogether(made, id, told);
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotAll(reasons);
        }
    }

    /**
     * Accepts these of a family at once, or refuses them for one reason: all of them, or none with the reason of each that can't. Of two who answer at once
     * the second finds what the first did.
     *
     * @throws NotAll when one of them can't; then nothing is answered
     */
    @Transactional
    void answer(UUID id, List<UUID> chosen, boolean yes, String why) {
        List<NotSo> reasons = new ArrayList<>();
        int number = 0;
        for (FamilyOffer.One one : handovers.family(id).all()) {
            number++;
            UUID handover = one.offer().handover().id();
            if (chosen.contains(handover)) {
                Said said = handovers.answer(handover, yes, why);
                if (said != (yes ? Said.ACCEPTED : Said.REFUSED)) {
                    reasons.add(new NotSo(null, number, Why.of(said)));
                }
            }
        }
        if (!reasons.isEmpty()) {
            throw new NotAll(reasons);
        }
    }

    /** Who holds the role there: the caller when they do, else everybody who does. */
    private List<Participant> holders(CaseFile file, Role role) {
        List<Participant> all = handovers.holders(file.id()).stream()
                .filter(one -> one.role() == role)
                .toList();
        List<Participant> own = all.stream()
                .filter(one -> one.person().equals(file.place().person()))
                .toList();
        return own.isEmpty() ? all : own;
    }
}
