package org.samenhang.analysis.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands on a sheet, by the squares it reaches into: with five hundred statements thousands of places are tried for a mark, and to hold
 * each against everything takes most of a minute.
 */
final class Squares<T> {

    private static final int SIDE = 128;

    private final Map<Square, List<T>> things = new HashMap<>();

    private record Square(int column, int row) {}

    void put(Rect where, T thing) {
        reachedBy(where)
                .forEach(square -> things.computeIfAbsent(square, none -> new ArrayList<>())
                        .add(thing));
    }

    /** What may meet this piece, each once: all that does, and some that stands beside it. */
    Set<T> near(Rect piece) {
        Set<T> near = Collections.newSetFromMap(new IdentityHashMap<>());
        reachedBy(piece).forEach(square -> near.addAll(things.getOrDefault(square, List.of())));
        return near;
    }

    private static List<Square> reachedBy(Rect rect) {
        List<Square> squares = new ArrayList<>();
        int right = Math.floorDiv(rect.x() + rect.width(), SIDE);
        int bottom = Math.floorDiv(rect.y() + rect.height(), SIDE);
        for (int column = Math.floorDiv(rect.x(), SIDE); column <= right; column++) {
            for (int row = Math.floorDiv(rect.y(), SIDE); row <= bottom; row++) {
                squares.add(new Square(column, row));
            }
        }
        return squares;
    }
}
