package org.samenhang.interchange;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as our fonts can print it. The PDF library prints {@code #} for a letter it has no glyph for, which still passes
 * every validator; so whatever no font knows becomes a visible □ here, one for each thing a reader would call a letter.
 */
final class Lettering {

    private static final String UNKNOWN = "\u25A1";
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final IntPredicate face;
    private final IntPredicate otherScripts;

    Lettering(IntPredicate face, IntPredicate otherScripts) {
        this.face = face;
        this.otherScripts = otherScripts;
    }

    /** What may not stand in XML at all, as control characters out of a pasted text, becomes □. */
    static String xml(String text) {
        return NOT_XML.matcher(text).replaceAll(UNKNOWN);
    }

    /** The text with composed letters, without invisible direction marks, and □ for what can't be printed. */
    String printable(String text) {
        Matcher clusters = CLUSTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        StringBuilder printable = new StringBuilder(text.length());
        while (clusters.find()) {
            String visible = visible(clusters.group());
            boolean known = visible.codePoints().allMatch(this::prints);
            printable.append(known ? visible : UNKNOWN);
        }
        return printable.toString();
    }

    /** Whether the face alone can print it. */
    boolean inFace(String text) {
        return text.codePoints().allMatch(c -> isSpacing(c) || face.test(c));
    }

    private boolean prints(int codePoint) {
        return isSpacing(codePoint)
                || ArabicShapes.NON_JOINER == codePoint
                || face.test(codePoint)
                || otherScripts.test(codePoint);
    }

    private static boolean isSpacing(int codePoint) {
        return Character.isWhitespace(codePoint) || codePoint == 0xAD;
    }

    private static String visible(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0xAD) {
            return cluster;
        }
        StringBuilder visible = new StringBuilder(cluster.length());
        cluster.codePoints().filter(c -> !isInvisible(c)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Direction overrides can make a text read as something else than it says; joiners and selectors only dress a sign. */
    private static boolean isInvisible(int codePoint) {
        return (Character.getType(codePoint) == Character.FORMAT
                        && codePoint != 0xAD
                        && codePoint != ArabicShapes.NON_JOINER)
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    }
}
