package org.samenhang.casework.questionanalysis;

import java.math.BigDecimal;
import java.util.List;

/** What comes in and goes out in a month (nl: maandbegroting), added up to the cent. */
public record Budget(BigDecimal in, BigDecimal out) {

    /** Adds up the lines of a budget; other lines do not count. */
    static Budget of(List<Line> lines) {
        return new Budget(sum(lines, "in"), sum(lines, "out"));
    }

    /** What is left; below nothing when more goes out. */
    public BigDecimal left() {
        return in.subtract(out);
    }

    private static BigDecimal sum(List<Line> lines, String side) {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.BUDGET && side.equals(line.side()))
                .map(line -> line.amount() == null ? BigDecimal.ZERO : line.amount())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }
}
