package org.samenhang.analysis.coherence;

import java.util.Comparator;

/** Order of texts by Unicode code point; the order of String puts emoji and rare scripts before the end of the basic plane. */
enum TextOrder implements Comparator<String> {
    BY_CODE_POINT;

    @Override
    public int compare(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int at = 0; at < shared; at++) {
            char mine = left.charAt(at);
            char other = right.charAt(at);
            if (mine != other) {
                return Integer.compare(weight(mine), weight(other));
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Surrogates stand for code points above all other characters. */
    private static int weight(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
