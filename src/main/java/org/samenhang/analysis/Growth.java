package org.samenhang.analysis;

/** One growth aim: what worked then, and what is wished for. */
public record Growth(GrowthAim aim, String worked, String wish, int version) {

    /** Whether nothing stands there yet. */
    public boolean isEmpty() {
        return worked.isEmpty() && wish.isEmpty();
    }
}
