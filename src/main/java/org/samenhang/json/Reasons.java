package org.samenhang.json;

import java.util.ArrayList;
import java.util.List;

/** Gathers reasons to refuse a file, so that all can be mended at once. */
public final class Reasons {

    /** More than a map of the largest size can have; a hostile file could give millions. */
    private static final int MOST = 25_000;

    /** A quoted value longer than this is cut off. */
    private static final int LONGEST_QUOTE = 80;

    private final List<Refusal.Reason> reasons = new ArrayList<>();
    private int left;

    /**
     * Adds a reason.
     *
     * @param path where in the file; empty for the file as a whole
     * @param key of the text that says it
     */
    public void add(String path, String key, Object... arguments) {
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

    /** Whether there is any. */
    public boolean isEmpty() {
        return reasons.isEmpty();
    }

    /** @throws Refusal if there is any reason */
    public void refuse() throws Refusal {
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
