package org.samenhang.monitor.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** An interval within which a share lies, four decimals rounded half up. */
record Interval(BigDecimal low, BigDecimal high) {

    private static final int DECIMALS = 4;
    private static final MathContext EXACT_ENOUGH = new MathContext(60);
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");
    private static final BigDecimal Z2 = Z.multiply(Z);

    /** The 95% Wilson score interval of n out of a denominator that is not 0. */
    static Interval wilson(int n, int of) {
        BigDecimal cases = BigDecimal.valueOf(n);
        BigDecimal all = BigDecimal.valueOf(of);
        BigDecimal spread = cases.multiply(all.subtract(cases))
                .divide(all, EXACT_ENOUGH)
                .add(Z2.divide(BigDecimal.valueOf(4)))
                .sqrt(EXACT_ENOUGH)
                .multiply(Z);
        BigDecimal middle = cases.add(Z2.divide(BigDecimal.TWO));
        BigDecimal size = all.add(Z2);
        return new Interval(
                n == 0 ? BigDecimal.ZERO : rounded(middle.subtract(spread), size),
                n == of ? BigDecimal.ONE : rounded(middle.add(spread), size));
    }

    private static BigDecimal rounded(BigDecimal value, BigDecimal size) {
        return value.divide(size, DECIMALS, RoundingMode.HALF_UP);
    }
}
