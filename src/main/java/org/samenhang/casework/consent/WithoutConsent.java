package org.samenhang.casework.consent;

import java.util.EnumSet;
import java.util.Set;

/**
 * When the law lets one go on without a consent: from 12 to 15 without that of the parents or guardian, to keep the youth from
 * serious harm or because the youth goes on wanting it after thinking it over (Jeugdwet 7.3.4). Another ground has to be named.
 */
public record WithoutConsent(AgeRule age, Capacity ofWhom, About about) implements Rule {

    @Override
    public Article article() {
        return Article.JW_7_3_4;
    }

    /** The grounds there are in this situation. */
    public Set<Ground> grounds() {
        Set<Ground> grounds = EnumSet.of(Ground.OTHER);
        if (age instanceof TwelveToFifteen && ofWhom != Capacity.YOUTH) {
            grounds.add(Ground.SERIOUS_HARM);
            grounds.add(Ground.WELL_CONSIDERED_WISH);
        }
        if (about == About.SHARING) {
            grounds.add(Ground.SUPERVISION_ORDER);
        }
        return grounds;
    }
}
