package org.samenhang.analysis.circles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Arrow;
import org.samenhang.analysis.coherence.Sign;

/** Which circle it is. */
class CircleIdentityTest {

    /** It is the same circle wherever one begins to read it, and when each arrow was taken away and drawn again. */
    @Property(tries = 100)
    void itIsTheSameFromWhereverOneBegins(
            @ForAll @Size(min = 1, max = 8) List<Boolean> less, @ForAll @IntRange(min = 0, max = 7) int from) {
        List<UUID> statements = less.stream().map(any -> UUID.randomUUID()).toList();
        List<Arrow> circle = circle(statements, less);
        List<Arrow> turned = new ArrayList<>(circle(statements, less));
        Collections.rotate(turned, from);
        CircleIdentity identity = CircleIdentity.of(circle);
        assertThat(CircleIdentity.of(turned)).isEqualTo(identity);
        assertThat(CircleIdentity.of(turned).key()).isEqualTo(identity.key()).matches("k[0-9a-f]{16}");
        assertThat(identity.standsAmong(turned)).isTrue();
        assertThat(identity.standsAmong(turned.subList(1, turned.size()))).isFalse();
    }

    @Test
    void throughOtherArrowsOrTheOtherWayRoundItIsAnother() {
        List<UUID> statements = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        CircleIdentity one = CircleIdentity.of(circle(statements, List.of(false, false, false)));
        CircleIdentity otherArrows = CircleIdentity.of(circle(statements, List.of(true, true, false)));
        CircleIdentity otherWay = CircleIdentity.of(circle(statements.reversed(), List.of(false, false, false)));
        assertThat(List.of(one.key(), otherArrows.key(), otherWay.key())).doesNotHaveDuplicates();
        assertThat(otherArrows.standsAmong(circle(statements, List.of(false, false, false))))
                .isFalse();
    }

    private static List<Arrow> circle(List<UUID> statements, List<Boolean> less) {
        List<Arrow> arrows = new ArrayList<>();
        for (int at = 0; at < statements.size(); at++) {
            arrows.add(new Arrow(
                    UUID.randomUUID(),
                    statements.get(at),
                    statements.get((at + 1) % statements.size()),
                    less.get(at) ? Sign.LESS : Sign.MORE,
                    null,
                    false,
                    false,
                    0,
                    0));
        }
        return arrows;
    }
}
