package org.samenhang.sharing.referral;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the network said to a referral, or that the region took it back. */
public enum ReferralOutcome {
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable ReferralOutcome of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(ReferralOutcome::code).toList();
    }
}
