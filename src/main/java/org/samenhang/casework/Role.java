package org.samenhang.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** As what somebody takes part in a case (nl: rol). The level says how far the file is open to that role by default. */
public enum Role {
    PROCESS_DIRECTOR(3),
    CHAIR(3),
    EXPERT(3),
    BEHAVIOURAL_SCIENTIST(3),
    CARE_ADVISER(2),
    GUARDIAN(2),
    LOCAL_TEAM(2),
    MUNICIPALITY(2),
    SCHOOL(2),
    PROVIDER(2),
    CONFIDENTIAL_ADVISER(1),
    REGISTRANT(2),
    EMERGENCY(3),
    YOUTH(1),
    PARENT(1),
    NETWORK(1);

    private final int level;

    Role(int level) {
        this.level = level;
    }

    /** How far the file is open: 1 what the family sees, 2 what professionals see, 3 what the expert team sees. */
    public int level() {
        return level;
    }

    /** Whether this is a role of the family or its network. */
    public boolean isOfFamily() {
        return this == YOUTH || this == PARENT || this == NETWORK;
    }

    /** As the database and the message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role spelt so; empty when there is none. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** Roles that somebody of a family can be given; the youth is there from the start. */
    public static List<Role> ofFamily() {
        return List.of(PARENT, NETWORK);
    }

    /** Roles that a colleague can be given; opening a case in an emergency is done, not given. */
    public static List<Role> ofColleagues() {
        return Arrays.stream(values())
                .filter(role -> !role.isOfFamily() && role != EMERGENCY)
                .toList();
    }
}
