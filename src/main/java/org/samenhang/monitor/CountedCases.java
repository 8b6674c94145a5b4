package org.samenhang.monitor;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.Indicator;

/**
 * The cases that a figure counts, as far as they are the reader's to see.
 *
 * @param key the indicator, as outsiders call it
 * @param of the denominator of the figure
 * @param own cases in which the reader takes part
 * @param imported rows of an imported register
 * @param others how many cases the reader does not take part in
 */
public record CountedCases(
        int year, String key, String value, int n, int of, List<Line> own, List<Line> imported, int others) {

    static CountedCases of(Figures figures, Indicator indicator, String value, List<MonitorCase> counted) {
        List<Line> own = counted.stream()
                .filter(one -> one.caseFile() != null)
                .map(Line::of)
                .toList();
        List<Line> imported =
                counted.stream().filter(one -> !one.living()).map(Line::of).toList();
        return new CountedCases(
                figures.year(),
                indicator.key(),
                value,
                counted.size(),
                figures.of(indicator).of(),
                own,
                imported,
                counted.size() - own.size() - imported.size());
    }

    /**
     * One case of the list.
     *
     * @param caseFile the case to open; null for a row of an imported register
     * @param closed null while it is open
     */
    public record Line(
            String number,
            @Nullable UUID caseFile,
            LocalDate registered,
            @Nullable LocalDate closed,
            @Nullable String municipality) {

        static Line of(MonitorCase one) {
            return new Line(
                    one.row().number(),
                    one.caseFile(),
                    one.row().registered(),
                    one.row().closed(),
                    one.row().municipality());
        }
    }
}
