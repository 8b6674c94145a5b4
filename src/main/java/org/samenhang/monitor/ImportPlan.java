package org.samenhang.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.monitor.register.CaseRow;

/**
 * What taking in a register would do, beside what is there.
 *
 * @param taken the rows to take in: new ones and those that differ from the row there is
 * @param replaced the imported rows they take the place of
 * @param same how many rows are there already, just like this
 * @param living how many are cases that run in Samenhang itself, and are left out
 */
record ImportPlan(List<CaseRow> taken, List<UUID> replaced, int same, int living) {

    static ImportPlan of(List<CaseRow> rows, List<MonitorCase> there) {
        Map<String, MonitorCase> byNumber = new HashMap<>();
        there.forEach(one -> byNumber.put(MonitorCases.fold(one.row().number()), one));
        List<CaseRow> taken = new ArrayList<>();
        List<UUID> replaced = new ArrayList<>();
        int same = 0;
        int living = 0;
        for (CaseRow row : rows) {
            MonitorCase found = byNumber.get(MonitorCases.fold(row.number()));
            if (found == null) {
                taken.add(row);
            } else if (found.imported() == null) {
                living++;
            } else if (ImportedRow.of(row).equals(ImportedRow.of(found.row()))) {
                same++;
            } else {
                taken.add(row);
                replaced.add(found.imported());
            }
        }
        return new ImportPlan(taken, replaced, same, living);
    }

    /** How many of the rows are of cases that were not known. */
    int added() {
        return taken.size() - replaced.size();
    }
}
