package org.samenhang.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;

/** One row on its way into a table. */
final class Row {

    private final DataSource dataSource;
    private final String table;
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Row(DataSource dataSource, String table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    static Row of(DataSource dataSource, String table, UUID region) {
        return new Row(dataSource, table).with("region_id", region);
    }

    /** A value that is null leaves the column to its default. */
    Row with(String column, @Nullable Object value) {
        if (value != null) {
            values.put(column, value);
        }
        return this;
    }

    /** The region itself has no region to name. */
    Row without(String column) {
        values.remove(column);
        return this;
    }

    void insert() {
        new SimpleJdbcInsert(dataSource)
                .withTableName(table)
                .withoutTableColumnMetaDataAccess()
                .usingColumns(values.keySet().toArray(String[]::new))
                .execute(values);
    }
}
