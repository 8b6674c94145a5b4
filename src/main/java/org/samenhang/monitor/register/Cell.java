package org.samenhang.monitor.register;

/**
 * A cell as it stands in a file.
 *
 * @param text its text; dates as YYYY-MM-DD, numbers without exponent
 * @param problem what makes it unfit to be read, as a reason; empty when nothing does
 */
record Cell(String text, String problem) {

    static final Cell EMPTY = new Cell("", "");

    static Cell of(String text) {
        return new Cell(text, "");
    }

    static Cell unfit(String problem) {
        return new Cell("", problem);
    }

    boolean blank() {
        return problem.isEmpty() && Words.trim(text).isEmpty();
    }
}
