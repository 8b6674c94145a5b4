package org.samenhang.instruments;

import java.util.Locale;

/**
 * How a definition is printed, empty or filled in.
 *
 * @param columns beside each other on a page
 */
public record PrintLayout(Size size, int columns) {

    /** As most are printed. */
    public static final PrintLayout USUAL = new PrintLayout(Size.A4, 1);

    /** Of paper. */
    public enum Size {
        A4,
        A5;

        /** As a class of a style sheet. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How an item is printed.
     *
     * @param breakBefore whether it begins a page
     * @param lines blank lines for an open answer; 0 when that is not said
     */
    public record OfItem(boolean breakBefore, int lines) {

        /** As most are printed. */
        public static final OfItem USUAL = new OfItem(false, 0);

        /** So many lines are as much as a page takes. */
        static final int MOST_LINES = 30;
    }
}
