package org.samenhang.monitor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;

/**
 * What taking in a register would do, to say yes or no to.
 *
 * @param years how many cases were registered in each year
 * @param rows the first rows, to see that columns came where they belong
 * @param known when and by whom the same file was taken in before; null when it wasn't
 */
public record ImportPage(
        UUID upload,
        String fileName,
        int all,
        int taken,
        int added,
        int replaced,
        int same,
        int living,
        Map<Integer, Long> years,
        List<Line> rows,
        List<ImportRemark> warnings,
        int moreWarnings,
        @Nullable EarlierImport known) {

    private static final int SHOWN = 20;

    static ImportPage of(RegisterImport.Preview preview, MonitorWords words) {
        List<CaseRow> rows = preview.reading().rows();
        ImportPlan plan = preview.plan();
        List<ImportRemark> warnings = ImportRemark.warnings(preview.reading(), words);
        return new ImportPage(
                preview.upload(),
                preview.fileName(),
                rows.size(),
                plan.taken().size(),
                plan.added(),
                plan.replaced().size(),
                plan.same(),
                plan.living(),
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.registered().getYear(), TreeMap::new, Collectors.counting())),
                rows.stream().limit(SHOWN).map(row -> Line.of(row, words)).toList(),
                warnings,
                preview.reading().warnings().size() - warnings.size(),
                preview.known().orElse(null));
    }

    /** A row of the file, some of its columns. */
    public record Line(
            int row,
            String number,
            java.time.LocalDate registered,
            String registrant,
            String question,
            String education) {

        static Line of(CaseRow row, MonitorWords words) {
            return new Line(
                    row.row(),
                    row.number(),
                    row.registered(),
                    words.value("aanmelder", String.valueOf(row.code(Column.REGISTRANT))),
                    words.value("vraag", String.valueOf(row.code(Column.QUESTION))),
                    words.value("onderwijs", String.valueOf(row.code(Column.EDUCATION))));
        }
    }
}
