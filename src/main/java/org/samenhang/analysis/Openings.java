package org.samenhang.analysis;

import java.util.List;

/**
 * Where it can open, our own hands first; the youth and the parents are never in the first list.
 *
 * @param ownHands what those who help can change themselves
 * @param arrows how one thing works on the other: often the truest place
 * @param others of any statement that is no end behaviour, as far as not in the first list
 * @param exact whether these are proven to be the smallest, over all circles
 * @param outOfHand numbers of the circles that hold nothing of our own
 */
public record Openings(
        List<Opening> ownHands, List<Opening> arrows, List<Opening> others, List<Integer> outOfHand, boolean exact) {

    /** Whether there is anything to open. */
    public boolean isEmpty() {
        return ownHands.isEmpty() && arrows.isEmpty() && others.isEmpty();
    }
}
