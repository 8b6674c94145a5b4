package org.samenhang.monitor.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The classes in which hours are published, after rounding half up to whole hours. */
final class HoursClass {

    static final List<String> CODES = List.of("0-5", "6-10", "11-15", "16-20", ">20", "open");

    private HoursClass() {}

    /** The class of a number of hours; of none, that it is open. */
    static String of(@Nullable BigDecimal hours) {
        if (hours == null) {
            return "open";
        }
        BigDecimal whole = hours.setScale(0, RoundingMode.HALF_UP);
        for (int i = 0; i < 4; i++) {
            if (whole.compareTo(BigDecimal.valueOf(5L * (i + 1))) <= 0) {
                return CODES.get(i);
            }
        }
        return ">20";
    }
}
