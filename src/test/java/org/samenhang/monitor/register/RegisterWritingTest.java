package org.samenhang.monitor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read back to the same, and no cell of it is a formula. */
class RegisterWritingTest {

    static List<CaseRow> rows() {
        return List.of(row(2, "1", "=1+1", "nieuw"), row(3, "@2", "'-x", "=cmd"), row(4, "'=3", "a;\"b\"\r\nc", "'+x"));
    }

    @Test
    void bothFormsAreReadBackToTheSame() {
        assertThat(Registers.bytes(RegisterWriting.csv(rows())).rows()).isEqualTo(rows());
        assertThat(Registers.workbook(RegisterWriting.xlsx(rows())).rows()).isEqualTo(rows());
    }

    @Property(tries = 200)
    void anyTextIsReadBackToTheSame(@ForAll("texts") String region, @ForAll("texts") String number) {
        List<CaseRow> rows = List.of(row(2, "n" + number, region.isEmpty() ? null : region, "nieuw"));

        assertThat(Registers.bytes(RegisterWriting.csv(rows)).rows()).isEqualTo(rows);
        assertThat(Registers.workbook(RegisterWriting.xlsx(rows)).rows()).isEqualTo(rows);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("=+-@'\";,_x000D_ab\u00e9\uFF1D")
                .ofMaxLength(12)
                .map(Words::trim);
    }

    @Test
    void noCellIsAFormula() {
        String csv = new String(RegisterWriting.csv(rows()), StandardCharsets.UTF_8).substring(1);

        assertThat(Arrays.stream(csv.split("\r\n")).flatMap(line -> Arrays.stream(line.split(";"))))
                .noneMatch(cell -> cell.matches("(?s)\"?[=+\\-@\\t\\r].*"));
    }

    @Test
    void decimalsHaveAComma() {
        assertThat(new String(RegisterWriting.csv(rows()), StandardCharsets.UTF_8))
                .contains(";5,5;");
    }

    private static CaseRow row(int row, String number, @Nullable String region, String pattern) {
        Map<Column, List<String>> codes = new HashMap<>();
        for (Column column : Column.values()) {
            if (!column.codes().isEmpty()) {
                codes.put(column, List.of(column.codes().getFirst()));
            }
        }
        codes.put(Column.PATTERNS, List.of(pattern, "onderwijs_weggevallen"));
        return new CaseRow(
                row,
                number,
                region,
                LocalDate.of(2024, 3, 1),
                LocalDate.of(2024, 4, 1),
                2010,
                null,
                new BigInteger("3"),
                new BigDecimal("5.5"),
                codes);
    }
}
