package org.samenhang.teamwork;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** As what somebody sits at the table. */
public enum MeetingRole {
    CHAIR,
    PROCESS_DIRECTOR,
    EXPERT,
    EXPERT_BY_EXPERIENCE,
    MANAGEMENT,
    YOUTH,
    PARENT,
    NETWORK,
    CARE,
    SCHOOL,
    GUARDIAN,
    LOCAL_TEAM,
    MUNICIPALITY,
    SUPPORT,
    OTHER;

    /** What a guest can be, the two that are missed most often first. */
    public static final List<MeetingRole> OF_GUESTS = List.of(
            MANAGEMENT, EXPERT_BY_EXPERIENCE, EXPERT, CARE, SCHOOL, GUARDIAN, MUNICIPALITY, NETWORK, SUPPORT, OTHER);

    /** As in the table and in texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<MeetingRole> of(@Nullable String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** As what somebody sits down who takes part in the case in this role. */
    static MeetingRole inCase(String participation) {
        return switch (participation) {
            case "behavioural_scientist", "provider", "care_adviser" -> CARE;
            case "confidential_adviser" -> SUPPORT;
            case "registrant" -> OTHER;
            default -> of(participation).orElse(OTHER);
        };
    }
}
