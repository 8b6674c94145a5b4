package org.samenhang.monitor.register;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What reading a register gave.
 *
 * @param rows the rows that could be read, in the order of the file; when the file is refused only fit for a preview
 * @param refusals why the file is refused; empty when it is taken
 * @param warnings what was ignored or kept as it is
 */
public record Reading(List<CaseRow> rows, List<Remark> refusals, List<Remark> warnings) {

    public Reading {
        rows = List.copyOf(rows);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /** Nothing may be taken from a refused file. */
    public boolean refused() {
        return !refusals.isEmpty();
    }

    /** How many rows there is nothing against; a row that could be read may still be refused, as when its number is double. */
    public int right() {
        Set<Integer> faulty = refusals.stream().map(Remark::row).collect(Collectors.toSet());
        return (int) rows.stream().filter(row -> !faulty.contains(row.row())).count();
    }
}
