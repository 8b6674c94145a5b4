package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SquaresTest {

    @Property(tries = 200)
    void nothingThatMeetsAPieceIsMissed(@ForAll long seed) {
        Random random = new Random(seed);
        Squares<Rect> squares = new Squares<>();
        List<Rect> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Rect one = somewhere(random, i % 5 == 0 ? 900 : 90);
            all.add(one);
            squares.put(one, one);
        }
        Rect piece = somewhere(random, 200);
        assertThat(squares.near(piece))
                .containsAll(all.stream().filter(piece::meets).toList());
    }

    private static Rect somewhere(Random random, int most) {
        return new Rect(
                random.nextInt(2_000) - 1_000,
                random.nextInt(2_000) - 1_000,
                1 + random.nextInt(most),
                1 + random.nextInt(most));
    }
}
