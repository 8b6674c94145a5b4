package org.samenhang.casework.handover;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Role;
import org.samenhang.casework.people.Participant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A role of all cases of a family proposed to one receiver at once: each case with its own proposal, its own rules and its own acceptance;
 * all of them, or none with the reason of each that can't (decision 0106).
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

    /** Why one of them can't. */
    record NotSo(CaseFile file, Why why) {}

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
     * @throws NotAll when one of them can't; then nothing is proposed
     */
    @Transactional
    void propose(UUID caseFile, UUID id, List<UUID> others, Role role, Handing handing) {
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
            Said said = handovers.propose(
                    one.id(),
                    UUID.nameUUIDFromBytes((id + " of " + one.id()).getBytes(StandardCharsets.US_ASCII)),
                    holders.getFirst().id(),
                    handing);
            if (said != Said.PROPOSED) {
                reasons.add(new NotSo(one, Why.of(said)));
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
