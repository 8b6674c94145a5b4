package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.List;

/** Gathers reasons to refuse a file, so that all can be mended at once. */
final class Reasons {

    /** More than a map of the largest size can have; a hostile file could give millions. */
    private static final int MOST = 25_000;

    /** A quoted value longer than this is cut off. */
    private static final int LONGEST_QUOTE = 80;

    private final List<Refusal.Reason> reasons = new ArrayList<>();
    private int left;

    void add(String path, String key, Object... arguments) {
        if (reasons.size() == MOST) {
            left++;
            return;
        }
        List<String> texts = new ArrayList<>();
        for (Object argument : arguments) {
            texts.add(quotable(argument.toString()));
        }
        reasons.add(new Refusal.Reason(path, key, texts));
    }

    /** @throws Refusal if there is any reason */
    void refuse() throws Refusal {
        if (left > 0) {
            reasons.add(new Refusal.Reason("", "and_more", List.of(Integer.toString(left))));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(reasons);
        }
    }

    /** A value as it can stand in a line on a terminal. */
    private static String quotable(String value) {
        int end = value.length() <= LONGEST_QUOTE ? value.length() : value.offsetByCodePoints(0, LONGEST_QUOTE / 2);
        String shown = value.substring(0, end)
                .codePoints()
                .map(point -> Character.isISOControl(point) || isSurrogate(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return end < value.length() ? shown + "…" : shown;
    }

    /** Whether it is half of a character outside the basic plane. */
    static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
