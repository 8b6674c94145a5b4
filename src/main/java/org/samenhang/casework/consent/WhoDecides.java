package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose consent the law asks on a day: the age of the youth says whether it is theirs, that of who has authority, or both
 * ({@link AgeRule}); a judgement that the youth cannot weigh this decision gives it to who has authority
 * ({@link CapacityPerDecision}). It advises: nothing waits for it.
 *
 * @param capable whether the youth can weigh this decision, as far as anybody judged
 * @param gaps what is not known, so that this may not be all
 */
public record WhoDecides(AgeRule rule, boolean capable, List<Decider> deciders, Set<Gap> gaps) {

    /** Computes it for a day, for a youth who can weigh the decision. */
    public static WhoDecides on(LocalDate day, Youth youth, List<Authority> authorities) {
        return on(day, youth, authorities, true);
    }

    /** Computes it for a day. */
    public static WhoDecides on(LocalDate day, Youth youth, List<Authority> authorities, boolean capable) {
        AgeRule rule = AgeRule.on(day, youth.born());
        boolean inTheirPlace = rule.youthDecides() && !capable;
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        List<Decider> deciders = new ArrayList<>();
        if (rule instanceof BirthdayUnknown) {
            gaps.add(Gap.BIRTH_DAY_UNKNOWN);
        }
        if (rule instanceof BeforeBirth) {
            gaps.add(Gap.BEFORE_BIRTH);
        }
        if (rule.youthDecides() && capable) {
            deciders.add(new Decider(youth.id(), youth.name(), Capacity.YOUTH));
        }
        if (inTheirPlace && rule instanceof OfAge) {
            gaps.add(Gap.REPRESENTATIVE_UNKNOWN);
        } else if (rule.authorityDecides() || inTheirPlace) {
            Holders holders = Holders.on(day, authorities);
            deciders.addAll(holders.deciders());
            gaps.addAll(holders.gaps());
        }
        return new WhoDecides(rule, capable, List.copyOf(deciders), gaps);
    }

    /** On what it rests. */
    public List<Article> articles() {
        Article capacity = Article.JW_7_3_15;
        return capable || !rule.youthDecides() || rule.article() == capacity
                ? List.of(rule.article())
                : List.of(rule.article(), capacity);
    }

    /** Whether who has authority is asked while nobody is known to have it. */
    public boolean isAuthorityUnknown() {
        return gaps.contains(Gap.AUTHORITY_UNKNOWN)
                || gaps.contains(Gap.AUTHORITY_UNDETERMINED)
                        && deciders.stream().allMatch(one -> one.capacity() == Capacity.YOUTH);
    }

    /** The youth, as far as this rule needs to know. */
    public record Youth(UUID id, String name, @Nullable LocalDate born) {}
}
