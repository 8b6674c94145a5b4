package org.samenhang.casework.consent;

import java.util.List;
import java.util.UUID;

/**
 * A parent without authority does not decide, and is told on request the important facts about the youth, never more than the other
 * parent could get, and not what would harm the youth (Burgerlijk Wetboek 1:377c). From 18 there is no such right any more.
 */
public record ParentWithoutAuthority(AgeRule age, List<Decider> withAuthority) implements Rule {

    @Override
    public Article article() {
        return Article.BW_1_377C;
    }

    /** Whether this parent is told on request. */
    public boolean isToldOnRequest(UUID parent) {
        return !(age instanceof OfAge)
                && withAuthority.stream().noneMatch(one -> one.person().equals(parent));
    }
}
