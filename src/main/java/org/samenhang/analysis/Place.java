package org.samenhang.analysis;

/**
 * What the reader is in this case.
 *
 * @param level 1 family and network, 2 professional, 3 expert team
 * @param directs directs the process or chairs
 */
public record Place(int level, boolean directs) {

    /** Whether they put down statements and arrows. */
    public boolean writes() {
        return level >= 2;
    }

    /** Whether they belong to the expert team. */
    public boolean inTeam() {
        return level >= 3;
    }
}
