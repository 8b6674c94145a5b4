package org.samenhang.analysis.coherence;

/** How much may still be tried, in steps of about a nanosecond: counted rather than timed, so that an answer is the same everywhere. */
final class Effort {

    private long left;

    Effort(long steps) {
        left = steps;
    }

    /** @throws Spent when there is nothing left */
    void spend(long steps) throws Spent {
        left -= steps;
        if (left < 0) {
            throw new Spent();
        }
    }

    /** The search was broken off; what was found so far holds, but nothing is proven. */
    static final class Spent extends Exception {

        private static final long serialVersionUID = 1;

        Spent() {
            super("the search was broken off", null, false, false);
        }
    }
}
