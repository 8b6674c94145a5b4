package org.samenhang.monitor.register;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One case as a row of the register.
 *
 * @param row the row as a spreadsheet counts (the header is row 1); 0 when it does not come from a file
 * @param number the team's own number
 * @param birthYear birth year of the youth
 * @param places places lived outside home so far
 * @param hours hours spent; null while open
 * @param codes the codes of each coded column, in lower case, each once; a column without a code may be left out
 */
public record CaseRow(
        int row,
        String number,
        @Nullable String region,
        LocalDate registered,
        @Nullable LocalDate closed,
        @Nullable Integer birthYear,
        @Nullable String municipality,
        @Nullable BigInteger places,
        @Nullable BigDecimal hours,
        Map<Column, List<String>> codes) {

    public CaseRow {
        codes = Map.copyOf(codes);
    }

    /** The codes in this column; empty when the cell is. */
    public List<String> codes(Column column) {
        return codes.getOrDefault(column, List.of());
    }

    /** The one code in this column; null when the cell is empty. */
    public @Nullable String code(Column column) {
        List<String> found = codes(column);
        return found.isEmpty() ? null : found.getFirst();
    }
}
