package org.samenhang.casework.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What helpers and organisations kept and did not keep, hour by hour.
 *
 * @param hours the days of the hours, the earliest first
 * @param lines one of each helper or organisation, by name
 */
public record KeptPicture(List<LocalDate> hours, List<Line> lines) {

    /** One outcome of one hour. */
    record Said(LocalDate hour, String who, String outcome) {}

    /** Of one helper or organisation, a cell for each hour. */
    public record Line(String who, List<Cell> cells) {}

    /** How much was kept and not kept. */
    public record Cell(int kept, int not) {

        /** Whether nothing was to be said. */
        public boolean isEmpty() {
            return kept + not == 0;
        }

        private Cell and(String outcome) {
            return outcome.equals("kept")
                    ? new Cell(kept + 1, not)
                    : outcome.equals("not_kept") ? new Cell(kept, not + 1) : this;
        }
    }

    /** Puts outcomes together; what is not done yet is neither kept nor not kept. */
    static KeptPicture of(List<Said> all) {
        List<LocalDate> hours = all.stream().map(Said::hour).distinct().sorted().toList();
        Map<String, List<Cell>> lines = new TreeMap<>();
        for (Said said : all) {
            List<Cell> cells = lines.computeIfAbsent(said.who(), who -> blank(hours.size()));
            int place = hours.indexOf(said.hour());
            cells.set(place, cells.get(place).and(said.outcome()));
        }
        return new KeptPicture(
                hours,
                lines.entrySet().stream()
                        .map(line -> new Line(line.getKey(), List.copyOf(line.getValue())))
                        .toList());
    }

    private static List<Cell> blank(int count) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new Cell(0, 0));
        }
        return cells;
    }
}
