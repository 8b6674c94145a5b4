package org.samenhang.analysis.coherence;

/**
 * How many steps may be spent on each kind of lever before the search is broken off and says so. Steps and not time, so that a map gives
 * the same answer on any machine.
 *
 * @param toProve to find the smallest sets and prove that they are
 * @param toTry to find a small one when that did not do
 */
record Patience(long toProve, long toTry) {

    /** For what is kept, printed or handed on: seconds at worst. */
    static final Patience FULL = new Patience(80_000_000, 40_000_000);

    /** For a screen that somebody waits for: a tenth of a second. */
    static final Patience SHORT = new Patience(1_500_000, 1_000_000);
}
