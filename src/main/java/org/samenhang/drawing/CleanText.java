package org.samenhang.drawing;

/** Text as anyone may have typed it, made safe for one line of XML: nothing in it can end an element or turn its neighbours around. */
final class CleanText {

    private CleanText() {}

    /** The text on one line: characters XML cannot hold become a space or U+FFFD, marks that override the direction are dropped. */
    static String plain(String raw) {
        StringBuilder clean = new StringBuilder(raw.length());
        boolean space = true;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            if (turnsDirection(point)) {
                continue;
            }
            if (Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point)) {
                if (!space) {
                    clean.append(' ');
                }
                space = true;
                continue;
            }
            space = false;
            clean.appendCodePoint(allowed(point) ? point : 0xFFFD);
        }
        int end = clean.length();
        return end > 0 && clean.charAt(end - 1) == ' ' ? clean.substring(0, end - 1) : clean.toString();
    }

    /** Cleaned text with the five characters of XML escaped, for content and for attributes in double quotes. */
    static String escaped(String raw) {
        String clean = plain(raw);
        StringBuilder out = new StringBuilder(clean.length() + 16);
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean allowed(int point) {
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean nonCharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !surrogate && !nonCharacter;
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
