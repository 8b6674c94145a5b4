package org.samenhang.analysis;

import java.util.Locale;

/** The five growth aims through which strengths of then lead to what is wished for (nl: groeidoelen). */
public enum GrowthAim {
    RESILIENCE,
    SELF_CONFIDENCE,
    SOCIAL_RELATIONS,
    HEALTHY_SAFE_ENVIRONMENT,
    USE_OF_TIME;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
