package org.samenhang.teamwork.rhythm;

import java.util.List;

/** Hours that run into each other form one block; nobody sits twice in a block. */
final class Blocks {

    private final List<Hour> hours;
    private final int[] blockOf;
    private final int count;

    private Blocks(List<Hour> hours, int[] blockOf, int count) {
        this.hours = hours;
        this.blockOf = blockOf;
        this.count = count;
    }

    /** Of hours in the order of the clock. */
    static Blocks of(List<Hour> hours) {
        int[] block = new int[hours.size()];
        int last = -1;
        java.time.Instant until = java.time.Instant.MIN;
        for (int h = 0; h < block.length; h++) {
            Hour hour = hours.get(h);
            if (!hour.from().isBefore(until)) {
                last++;
                until = hour.until();
            } else if (hour.until().isAfter(until)) {
                until = hour.until();
            }
            block[h] = last;
        }
        return new Blocks(hours, block, last + 1);
    }

    int count() {
        return count;
    }

    int of(int hour) {
        return blockOf[hour];
    }

    boolean same(Hour one, Hour other) {
        return blockOf[hours.indexOf(one)] == blockOf[hours.indexOf(other)];
    }
}
