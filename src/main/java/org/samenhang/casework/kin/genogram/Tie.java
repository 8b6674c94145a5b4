package org.samenhang.casework.kin.genogram;

/**
 * One line between two relatives. Of a parent and a child the parent is the first, of who lives with somebody that somebody is
 * the second.
 *
 * @param slashes how being together ended: none, one for separated, two for divorced
 * @param over whether it is past
 */
public record Tie(String one, String other, Bond bond, int slashes, boolean over) {

    /** As it is today. */
    public Tie(String one, String other, Bond bond) {
        this(one, other, bond, 0, false);
    }

    boolean joins(String some, String others) {
        return one.equals(some) && other.equals(others) || one.equals(others) && other.equals(some);
    }
}
