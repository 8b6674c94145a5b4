package org.samenhang.monitor.register;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Where each column of the register stands in a file. */
final class Header {

    private final int width;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Set<Column> doubled = EnumSet.noneOf(Column.class);

    private Header(int width) {
        this.width = width;
    }

    /** Reads the header; tells what is missing or double to the one, what is unknown to the other. */
    static Header read(Line line, Consumer<Remark> refusals, Consumer<Remark> warnings) {
        Header header = new Header(line.cells().size());
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            String name = Words.fold(cell.text());
            Optional<Column> column = Column.named(name);
            if (name.isEmpty()) {
                warnings.accept(Remark.of(line.row(), "", "nameless-column", i + 1));
            } else if (seen.putIfAbsent(name, i) != null) {
                refusals.accept(Remark.of(line.row(), name, "double-column"));
                column.ifPresent(header.doubled::add);
            } else if (column.isEmpty()) {
                warnings.accept(Remark.of(line.row(), name, "unknown-column"));
            }
            int place = i;
            column.ifPresent(known -> header.places.putIfAbsent(known, place));
        }
        for (Column column : Column.values()) {
            if (column.required() && !header.places.containsKey(column)) {
                refusals.accept(Remark.of(line.row(), column.header(), "missing-column"));
            }
        }
        header.doubled.forEach(header.places::remove);
        return header;
    }

    /** How many cells each row has. */
    int width() {
        return width;
    }

    /** Whether there is exactly one such column. */
    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** Whether there is more than one such column: nobody can tell which is meant, so its cells are not judged. */
    boolean hasTwice(Column column) {
        return doubled.contains(column);
    }

    /** The cell of this column; an empty one when the file does not have exactly one such column. */
    Cell cell(Column column, List<Cell> cells) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : cells.get(place);
    }
}
