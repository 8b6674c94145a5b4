package org.samenhang.casework;

import java.util.Set;
import java.util.UUID;

/**
 * The caller's place in a case.
 *
 * @param person the caller
 * @param level 1 family and network, 2 professional, 3 expert team
 * @param roles as what they take part, today
 */
public record Place(UUID person, int level, Set<Role> roles) {

    /** Works in this case, and writes in its file. */
    public boolean works() {
        return level >= 2;
    }

    /** Belongs to the expert team in this case. */
    public boolean team() {
        return level >= 3;
    }

    /** Directs the process or chairs: says who takes part. */
    public boolean directs() {
        return team() && (roles.contains(Role.PROCESS_DIRECTOR) || roles.contains(Role.CHAIR));
    }

    /** Is the youth it is about, or a parent: the rights to the file are theirs. */
    public boolean kin() {
        return roles.contains(Role.YOUTH) || roles.contains(Role.PARENT);
    }

    /** Is the youth it is about. */
    public boolean isYouth() {
        return roles.contains(Role.YOUTH);
    }
}
