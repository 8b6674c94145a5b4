package org.samenhang.monitor.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Shares, percentages that add up, and intervals. */
class PercentsTest {

    @Test
    void twoOf31IsSixAloneAndSevenInAChart() {
        assertThat(Percents.percent(2, 31, 0)).isEqualTo("6");
        assertThat(Percents.to100(List.of(13, 10, 6, 2, 0), 0)).containsExactly("42", "32", "19", "7", "0");
        assertThat(Percents.to100(List.of(0, 6, 9, 9, 0, 7), 1))
                .containsExactly("0.0", "19.4", "29.0", "29.0", "0.0", "22.6");
    }

    @Test
    void equalRemaindersGoToTheLargerAndThenTheFirst() {
        assertThat(Percents.to100(List.of(1, 1, 1), 0)).containsExactly("34", "33", "33");
        assertThat(Percents.to100(List.of(1, 3), 0)).containsExactly("25", "75");
        assertThat(Percents.to100(List.of(1, 7), 0)).containsExactly("12", "88");
        assertThat(Percents.to100(List.of(5, 1, 1, 1), 0)).containsExactly("63", "13", "12", "12");
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 0, 13", "1, 200, 0, 1", "1, 201, 0, 0", "1, 2000, 1, 0.1", "1, 2001, 1, 0.0", "3, 3, 1, 100.0"})
    void aHalfIsRoundedUp(int n, int of, int decimals, String percent) {
        assertThat(Percents.percent(n, of, decimals)).isEqualTo(percent);
    }

    @Property
    void percentagesOfAChartAddUpTo100AndLieLessThanOneStepAway(
            @ForAll @Size(min = 1, max = 9) List<@IntRange(max = 500) Integer> counts,
            @ForAll @IntRange(max = 1) int decimals) {
        int of = counts.stream().mapToInt(Integer::intValue).sum();
        Assume.that(of > 0);
        List<BigDecimal> percents =
                Percents.to100(counts, decimals).stream().map(BigDecimal::new).toList();

        assertThat(percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
        for (int i = 0; i < counts.size(); i++) {
            BigDecimal exact =
                    new BigDecimal(100L * counts.get(i)).divide(new BigDecimal(of), 20, RoundingMode.HALF_UP);
            assertThat(percents.get(i).subtract(exact).abs()).isLessThan(BigDecimal.ONE.movePointLeft(decimals));
            assertThat(percents.get(i).scale()).isEqualTo(decimals);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13, 31, 0.2642, 0.5923",
        "0, 31, 0, 0.1103",
        "31, 31, 0.8897, 1",
        "1, 1, 0.2065, 1",
        "0, 1, 0, 0.7935",
        "7, 31, 0.1140, 0.3981",
        "1, 1000000, 0.0000, 0.0000"
    })
    void wilson(int n, int of, BigDecimal low, BigDecimal high) {
        assertThat(Interval.wilson(n, of).low()).isEqualByComparingTo(low);
        assertThat(Interval.wilson(n, of).high()).isEqualByComparingTo(high);
    }

    @Property
    void theIntervalHoldsTheShareAndMirrorsThatOfTheRest(
            @ForAll @IntRange(min = 1, max = 5000) int of, @ForAll @IntRange(max = 5000) int n) {
        Assume.that(n <= of);
        Interval interval = Interval.wilson(n, of);
        Interval rest = Interval.wilson(of - n, of);
        BigDecimal share = Percents.share(n, of);

        assertThat(interval.low()).isBetween(BigDecimal.ZERO, share);
        assertThat(interval.high()).isBetween(share, BigDecimal.ONE);
        assertThat(interval.low().add(rest.high()).subtract(BigDecimal.ONE).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0001"));
        if (n == 0) {
            assertThat(interval.low()).isEqualTo(BigDecimal.ZERO);
        }
        if (n == of) {
            assertThat(interval.high()).isEqualTo(BigDecimal.ONE);
        }
    }

    /** The ends of the interval solve (p - n/of)^2 = z^2 p (1 - p) / of: an independent way to the same figure. */
    @Property(tries = 200)
    void theEndsSolveTheEquationTheyComeFrom(
            @ForAll @IntRange(min = 2, max = 300) int of, @ForAll @IntRange(min = 1, max = 299) int n) {
        Assume.that(n < of);
        Interval interval = Interval.wilson(n, of);
        double share = (double) n / of;

        for (double p :
                new double[] {interval.low().doubleValue(), interval.high().doubleValue()}) {
            double z = Math.abs(p - share) / Math.sqrt(p * (1 - p) / of);
            double step = 0.00006 / Math.sqrt(p * (1 - p) / of) * (1 + Math.abs(p - share) / Math.min(p, 1 - p));
            assertThat(z).isBetween(1.959964 - step, 1.959964 + step);
        }
    }
}
