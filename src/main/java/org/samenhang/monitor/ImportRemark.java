package org.samenhang.monitor;

import java.util.List;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Remark;

/**
 * Something to say about a place in a file, in the language of the page.
 *
 * @param row as a spreadsheet counts; 0 for the file as a whole
 * @param column empty for a whole row
 */
public record ImportRemark(int row, String column, String text) {

    /** More than anybody mends at one sitting. */
    static final int MOST = 500;

    static List<ImportRemark> refusals(Reading reading, MonitorWords words) {
        return of(reading.refusals(), words);
    }

    static List<ImportRemark> warnings(Reading reading, MonitorWords words) {
        return of(reading.warnings(), words);
    }

    private static List<ImportRemark> of(List<Remark> remarks, MonitorWords words) {
        return remarks.stream()
                .limit(MOST)
                .map(remark -> new ImportRemark(
                        remark.row(),
                        remark.column(),
                        words.text(remark.key(), remark.arguments().toArray())))
                .toList();
    }
}
