package org.samenhang.analysis.circles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.samenhang.analysis.Arrow;
import org.samenhang.analysis.coherence.Sign;

/**
 * Which circle it is, by what it is made of: the statements it passes and the signs of the arrows between them. It stays the same
 * circle when an arrow goes and is drawn again, when words change, and from wherever one begins to read it.
 *
 * @param around statements in the order of the circle, from the smallest id on
 * @param signs of the arrow from each statement to the next, {@code +} or {@code -}
 */
public record CircleIdentity(List<UUID> around, String signs) {

    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);
    private static final int KEY_BYTES = 8;

    /** Sixteen, without vowels and without those that are heard for another. */
    private static final String LETTERS = "BCDFGHJKLMPRSTWZ";

    private static final int LAST_LETTER = 15;

    public CircleIdentity {
        around = List.copyOf(around);
        if (around.isEmpty() || around.size() != signs.length()) {
            throw new IllegalArgumentException("as many signs as statements, and at least one");
        }
        int first = around.indexOf(around.stream().min(BY_TEXT).orElseThrow());
        if (first > 0) {
            List<UUID> turned = new ArrayList<>(around.subList(first, around.size()));
            turned.addAll(around.subList(0, first));
            around = List.copyOf(turned);
            signs = signs.substring(first) + signs.substring(0, first);
        }
    }

    /** Of a circle by its arrows, in order, from anywhere on. */
    public static CircleIdentity of(List<Arrow> circle) {
        return new CircleIdentity(
                circle.stream().map(Arrow::from).toList(),
                circle.stream().map(arrow -> arrow.sign().code()).collect(Collectors.joining()));
    }

    /** Short, for an address; the same for the same circle, whatever its number. */
    public String key() {
        return "k" + HexFormat.of().formatHex(digest(), 0, KEY_BYTES);
    }

    /** What it is called by where it has no number: letters that make no word, the same for the same circle. */
    public String letters() {
        byte[] digest = digest();
        return IntStream.range(KEY_BYTES, 2 * KEY_BYTES)
                .mapToObj(at -> LETTERS.substring(digest[at] & LAST_LETTER, (digest[at] & LAST_LETTER) + 1))
                .collect(Collectors.joining());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest((around + signs).getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Whether it is still there: all its arrows are among these. */
    public boolean standsAmong(List<Arrow> arrows) {
        Set<Turn> known = arrows.stream()
                .map(arrow -> new Turn(arrow.from(), arrow.to(), arrow.sign()))
                .collect(Collectors.toSet());
        return known.containsAll(turns());
    }

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (int at = 0; at < around.size(); at++) {
            turns.add(new Turn(
                    around.get(at),
                    around.get((at + 1) % around.size()),
                    signs.charAt(at) == '+' ? Sign.MORE : Sign.LESS));
        }
        return turns;
    }

    private record Turn(UUID from, UUID to, Sign sign) {}
}
