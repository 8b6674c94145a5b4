package org.samenhang.analysis;

import java.util.List;

/**
 * Where it can open, our own hands first; the youth and the parents are never in the first list.
 *
 * @param ownHands what those who help can change themselves
 * @param arrows how one thing works on the other: often the truest place
 * @param others of any statement that is no end behaviour, as far as not in the first list
 * @param overKept whether these touch the kept circles alone; if not, all that hold people
 * @param outOfHand the circles that hold nothing of our own
 * @param exact whether these are proven to be the smallest
 * @param proving whether that is still looked for; who looks again after a while sees the outcome
 */
public record Openings(
        List<Opening> ownHands,
        List<Opening> arrows,
        List<Opening> others,
        boolean overKept,
        List<Ring> outOfHand,
        boolean exact,
        boolean proving) {

    /** Whether there is anything to open. */
    public boolean isEmpty() {
        return ownHands.isEmpty() && arrows.isEmpty() && others.isEmpty();
    }
}
