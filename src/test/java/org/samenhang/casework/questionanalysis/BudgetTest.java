package org.samenhang.casework.questionanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A month budget adds up to the cent, whatever the order. */
class BudgetTest {

    @Test
    void whatIsLeftIsWhatComesInWithoutWhatGoesOut() {
        Budget budget =
                Budget.of(List.of(line("in", 185000), line("in", 64050), line("out", 78000), line("out", 4575)));
        assertThat(budget.in()).isEqualByComparingTo("2490.50");
        assertThat(budget.left()).isEqualByComparingTo("1664.75");
    }

    @Test
    void whatIsNoLineOfTheBudgetDoesNotCount() {
        Line strength = new Line(UUID.randomUUID(), Line.Kind.FACTOR, "child", "strength", "Leest graag", null);
        assertThat(Budget.of(List.of(strength)).left()).isEqualByComparingTo("0");
    }

    @Property(tries = 100)
    void noCentIsLost(@ForAll List<@IntRange(min = 0, max = 99999999) Integer> cents) {
        List<Line> lines = new ArrayList<>();
        long in = 0;
        long out = 0;
        for (int i = 0; i < cents.size(); i++) {
            lines.add(line(i % 2 == 0 ? "in" : "out", cents.get(i)));
            in += i % 2 == 0 ? cents.get(i) : 0;
            out += i % 2 == 0 ? 0 : cents.get(i);
        }
        Budget forth = Budget.of(lines);
        assertThat(forth.left()).isEqualByComparingTo(BigDecimal.valueOf(in - out, 2));
        assertThat(Budget.of(lines.reversed())).isEqualTo(forth);
    }

    private static Line line(String side, int cents) {
        return new Line(UUID.randomUUID(), Line.Kind.BUDGET, null, side, "iets", BigDecimal.valueOf(cents, 2));
    }
}
