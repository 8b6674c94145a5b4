package org.samenhang.drawing;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide text is, without asking the machine for fonts. The widths are those of Atkinson Hyperlegible Next or of Arial,
 * whichever is wider for the letter, so that text fits whichever of the two is shown.
 */
public final class Lettering {

    /** The families a drawing asks for; plain names, as PDF renderers read them too. */
    public static final String FAMILIES =
            "Atkinson Hyperlegible Next, Atkinson Hyperlegible, Arial, Liberation Sans, Helvetica, sans-serif";

    /** Thousandths of the size for U+0020 to U+007E. */
    private static final int[] LATIN = {
        280, 286, 355, 651, 592, 919, 731, 191, 333, 333, 485, 606, 278, 362, 278, 387, 648, 556, 556, 576,
        614, 588, 598, 556, 615, 595, 278, 278, 584, 628, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778,
        722, 392, 512, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 317,
        387, 344, 552, 556, 333, 556, 566, 500, 564, 556, 314, 558, 556, 252, 245, 500, 262, 845, 556, 556,
        566, 574, 349, 500, 326, 556, 500, 722, 500, 500, 500, 344, 260, 344, 584
    };

    private static final int BOLD_PERCENT = 108;
    private static final int OTHER_LETTER = 700;
    private static final int WIDE_CAPITAL = 950;
    private static final int OTHER_ALPHABET = 950;
    private static final int PUNCTUATION = 1000;
    private static final int WIDE_LETTER = 1250;
    private static final String CUT = "…";

    private Lettering() {}

    /** The width of cleaned text in whole units, rounded up. */
    public static int width(String text, int size) {
        return width(text, size, false);
    }

    /** The width of cleaned text in whole units, rounded up; {@code bold} for headings and badges. */
    public static int width(String text, int size, boolean bold) {
        long thousandths = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            thousandths += thousandths(point);
        }
        long percent = bold ? BOLD_PERCENT : 100;
        return (int) Math.min(Integer.MAX_VALUE / 2, (thousandths * size * percent + 99_999) / 100_000);
    }

    /**
     * The text in lines that fit the width, broken between words and, where one word is too long, between letters as people see
     * them. What does not fit in the lines allowed ends in an ellipsis. Never empty.
     */
    public static List<String> wrap(String raw, int size, int width, int mostLines) {
        String text = CleanText.plain(raw);
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && lines.size() <= mostLines) {
                int end = fitting(line, size, width);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
            if (lines.size() > mostLines) {
                break;
            }
        }
        lines.add(line);
        return lines.size() <= mostLines ? lines : cut(lines.subList(0, mostLines), size, width);
    }

    private static List<String> cut(List<String> lines, int size, int width) {
        List<String> kept = new ArrayList<>(lines);
        String last = kept.removeLast();
        String shortened = width(last + CUT, size) <= width
                ? last
                : last.substring(0, fitting(last, size, width - width(CUT, size)));
        kept.add(shortened.stripTrailing() + CUT);
        return kept;
    }

    /** How many chars of the text fit, at least one whole letter, never half of one. */
    private static int fitting(String text, int size, int width) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        int end = letters.next();
        int fits = end;
        while (end != BreakIterator.DONE && width(text.substring(0, end), size) <= width) {
            fits = end;
            end = letters.next();
        }
        // a letter with hundreds of accents is one letter, and yet no line may grow without end
        return Math.min(fits, 400);
    }

    private static int thousandths(int point) {
        if (point >= 0x20 && point < 0x20 + LATIN.length) {
            return LATIN[point - 0x20];
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (point >= 0xA0 && point < 0x250) {
            return Character.isUpperCase(point) ? WIDE_CAPITAL : OTHER_LETTER;
        }
        return point < 0x1100 ? OTHER_ALPHABET : point < 0x2070 ? PUNCTUATION : WIDE_LETTER;
    }
}
