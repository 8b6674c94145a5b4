package org.samenhang.house;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Time that passes for a region of a test. Rules of the database go by its own clock, which no test may move for the others: so everything that
 * was written in the region becomes that much older instead.
 */
public final class Passing {

    private Passing() {}

    /** Makes all that was written in the region this many days older: days and moments alike. */
    public static void days(ARegion region, int days) {
        record Column(String table, String name, String type) {}
        var db = House.open().asData();
        List<Column> columns = db.sql("""
                        select c.table_name as "table", c.column_name as name, c.data_type as type
                          from information_schema.columns c
                          join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                         where c.table_schema = 'samenhang' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
                           and c.data_type in ('date', 'timestamp with time zone') and c.column_name not like '%born%'
                           and c.table_name in (select a.table_name from information_schema.columns a
                                                 where a.table_schema = 'samenhang' and a.column_name = 'case_id'
                                                union select 'case_file')
                           and c.table_name not in ('registration', 'access_log', 'outgoing_mail')
                         order by 1, 2
                        """).query(Column.class).list();
        columns.stream()
                .collect(Collectors.groupingBy(Column::table))
                .forEach((table, of) -> db.sql("update " + table + " set "
                                + of.stream()
                                        .map(one -> one.name() + " = " + one.name()
                                                + (one.type().equals("date")
                                                        ? " - cast(:days as integer)"
                                                        : " - make_interval(days => cast(:days as integer))"))
                                        .collect(Collectors.joining(", "))
                                + " where region_id = :region")
                        .param("days", days)
                        .param("region", region.id())
                        .update());
    }
}
