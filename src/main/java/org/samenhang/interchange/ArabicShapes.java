package org.samenhang.interchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins Arabic letters: each takes the shape of its place in the word. The shapes are the presentation forms of Unicode,
 * found through their names; letters without such forms (a few of Kurdish and Urdu) stay as they are.
 */
final class ArabicShapes {

    /** Keeps two letters apart that would join, as Persian does. */
    static final int NON_JOINER = 0x200C;

    private static final char LAM = '\u0644';

    private final Map<String, Forms> forms = new HashMap<>();

    private record Forms(
            @Nullable String isolated,
            @Nullable String last,
            @Nullable String first,
            @Nullable String middle) {

        boolean joinsOnward() {
            return first != null;
        }

        boolean joinsBack() {
            return last != null;
        }
    }

    private static final class Holder {
        static final ArabicShapes SHAPES = new ArabicShapes();
    }

    /** The one table, made when the first Arabic letter is printed. */
    static ArabicShapes shapes() {
        return Holder.SHAPES;
    }

    private ArabicShapes() {
        for (int form = 0xFB50; form <= 0xFEFC; form++) {
            String name = Character.isDefined(form) ? Character.getName(form) : null;
            if (name != null && name.startsWith("ARABIC") && name.endsWith(" FORM")) {
                learn(Character.toString(form), name);
            }
        }
    }

    private void learn(String form, String name) {
        String plain = Normalizer.normalize(form, Normalizer.Form.NFKC);
        boolean letter = plain.length() == 1;
        boolean lamAlef = plain.length() == 2
                && plain.charAt(0) == LAM
                && Normalizer.normalize(plain.substring(1), Normalizer.Form.NFD).charAt(0) == '\u0627';
        if (!letter && !lamAlef) {
            return;
        }
        Forms old = forms.getOrDefault(plain, new Forms(null, null, null, null));
        if (name.endsWith(" ISOLATED FORM")) {
            forms.put(plain, new Forms(form, old.last, old.first, old.middle));
        } else if (name.endsWith(" FINAL FORM")) {
            forms.put(plain, new Forms(old.isolated, form, old.first, old.middle));
        } else if (name.endsWith(" INITIAL FORM")) {
            forms.put(plain, new Forms(old.isolated, old.last, form, old.middle));
        } else if (name.endsWith(" MEDIAL FORM")) {
            forms.put(plain, new Forms(old.isolated, old.last, old.first, form));
        }
    }

    /** The text with joined letters, in the order in which it is read. */
    String joined(String text) {
        StringBuilder joined = new StringBuilder(text.length());
        boolean joinedBefore = false;
        for (int at = 0; at < text.length(); ) {
            int length = isLamAlef(text, at) ? 2 : 1;
            String letter = text.substring(at, at + length);
            at += length;
            Forms shape = forms.get(letter);
            if (shape == null) {
                joined.append(letter.charAt(0) == NON_JOINER ? "" : letter);
                joinedBefore = joinedBefore && isMark(letter.charAt(0));
                continue;
            }
            boolean back = joinedBefore && shape.joinsBack();
            boolean onward = shape.joinsOnward() && nextJoinsBack(text, at);
            String chosen = back ? (onward ? shape.middle : shape.last) : (onward ? shape.first : shape.isolated);
            joined.append(chosen == null ? letter : chosen);
            joinedBefore = shape.joinsOnward();
        }
        return joined.toString();
    }

    /** The letters as they are typed, for a font that lacks a shape. */
    static String plain(String text) {
        return text.chars().anyMatch(c -> c >= 0xFB50 && c <= 0xFEFC)
                ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                : text;
    }

    private boolean isLamAlef(String text, int at) {
        return text.charAt(at) == LAM && at + 1 < text.length() && forms.containsKey(text.substring(at, at + 2));
    }

    private boolean nextJoinsBack(String text, int at) {
        int next = at;
        while (next < text.length() && isMark(text.charAt(next))) {
            next++;
        }
        if (next >= text.length()) {
            return false;
        }
        Forms shape = forms.get(text.substring(next, next + 1));
        return shape != null && shape.joinsBack();
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
