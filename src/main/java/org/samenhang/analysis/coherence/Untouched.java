package org.samenhang.analysis.coherence;

import java.util.List;

/** Finds vicious circles that a choice leaves alone. */
interface Untouched {

    /**
     * Vicious circles that hold none of the chosen elements but do hold one that may be chosen, each as its elements that may be
     * chosen; no two share one. Empty only if there are no such circles.
     *
     * @param chosen per element whether it is chosen
     * @throws Effort.Spent if that could not be found out
     */
    List<int[]> by(boolean[] chosen, Effort effort) throws Effort.Spent;
}
