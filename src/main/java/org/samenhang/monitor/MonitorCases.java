package org.samenhang.monitor;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases of the region as rows of the register: the living ones and those that were imported. */
@Repository
class MonitorCases {

    private static final Set<Column> UNCODED = Set.of(
            Column.CASE_NUMBER,
            Column.REGION,
            Column.REGISTERED,
            Column.CLOSED,
            Column.BIRTH_YEAR,
            Column.MUNICIPALITY,
            Column.PLACES,
            Column.HOURS_SPENT);

    private final JdbcClient db;

    MonitorCases(JdbcClient db) {
        this.db = db;
    }

    /**
     * Every case of every year, by the day of registration. A living case goes before an imported row of the same number: it
     * is the same case, exported once and imported again.
     */
    List<MonitorCase> all() {
        List<MonitorCase> living = db.sql(
                        "select m.*, null::uuid as imported, 0 as file_row from monitor_cases(null) m")
                .query((row, place) -> read(row, true))
                .list();
        Set<String> numbers = new HashSet<>();
        living.forEach(one -> numbers.add(fold(one.row().number())));
        Stream<MonitorCase> imported = db.sql("""
                        select null::uuid as case_id, id as imported, file_row, casus, regio, aangemeld, afgesloten,
                               geboortejaar, gemeente, aanmelder, vraag, knelpunt, onderwijs, schoolproblemen, va_vooraf,
                               va_vooraf_door, heraanmelding, doorstroom_verblijf, verblijfplekken, schadelijke_zorg,
                               patronen, uren, zorgadviseur, oordeel_gezin, oordeel_hulpverlening, opbrengst, kosten
                          from register_case where replaced_by is null
                         order by aangemeld, casus
                        """).query((row, place) -> read(row, false)).list().stream()
                .filter(one -> !numbers.contains(fold(one.row().number())));
        return Stream.concat(living.stream(), imported).toList();
    }

    /** Numbers of the cases of which somebody objects to figures and research. */
    Set<String> objected() {
        Set<String> numbers = new HashSet<>();
        db.sql("select number from objected_case_numbers()")
                .query(String.class)
                .list()
                .forEach(number -> numbers.add(fold(number)));
        return numbers;
    }

    /** Numbers of cases are the same whatever their case. */
    static String fold(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }

    private static MonitorCase read(ResultSet row, boolean living) throws SQLException {
        Map<Column, List<String>> codes = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            if (!UNCODED.contains(column)) {
                codes.put(column, codes(row.getObject(column.header())));
            }
        }
        BigDecimal places = row.getBigDecimal(Column.PLACES.header());
        CaseRow found = new CaseRow(
                row.getInt("file_row"),
                row.getString(Column.CASE_NUMBER.header()),
                row.getString(Column.REGION.header()),
                row.getObject(Column.REGISTERED.header(), LocalDate.class),
                row.getObject(Column.CLOSED.header(), LocalDate.class),
                row.getObject(Column.BIRTH_YEAR.header(), Integer.class),
                row.getString(Column.MUNICIPALITY.header()),
                places == null ? null : places.toBigInteger(),
                row.getBigDecimal(Column.HOURS_SPENT.header()),
                codes);
        return new MonitorCase(
                found, living, row.getObject("case_id", UUID.class), row.getObject("imported", UUID.class));
    }

    /** In lower case and each once, as a register has them. */
    private static List<String> codes(@org.jspecify.annotations.Nullable Object cell) throws SQLException {
        if (cell == null) {
            return List.of();
        }
        Stream<String> found = cell instanceof Array several
                ? Arrays.stream((String[]) several.getArray())
                : Stream.of(cell.toString());
        return found.flatMap(code -> Arrays.stream(code.split(",")))
                .map(MonitorCases::fold)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
