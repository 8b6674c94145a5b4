package bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The throw-away database as its administrator sees it. */
final class Database implements AutoCloseable {

    private final Connection connection;

    Database(Application application) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", application.secret("postgres.password"));
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + application.databasePort() + "/samenhang?currentSchema=samenhang",
                properties);
    }

    Connection connection() {
        return connection;
    }

    List<String> column(String query, Object... values) throws Exception {
        try (var statement = connection.prepareStatement(query)) {
            for (int at = 0; at < values.length; at++) {
                statement.setObject(at + 1, values[at]);
            }
            List<String> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    void run(String sql) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Rows per table that a request may add to. */
    Map<String, Long> counts() throws Exception {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : column("select relname from pg_class where relnamespace = 'samenhang'::regnamespace"
                + " and relkind = 'r' and relname not in ('session', 'presence', 'access_log_seal', 'flyway_schema_history')")) {
            counts.put(table, Long.parseLong(column("select count(*) from " + table).getFirst()));
        }
        return counts;
    }

    /** What was added since. */
    Map<String, Long> added(Map<String, Long> before) throws Exception {
        Map<String, Long> added = new TreeMap<>();
        counts().forEach((table, count) -> {
            if (count - before.get(table) != 0) {
                added.put(table, count - before.get(table));
            }
        });
        return added;
    }

    @Override
    public void close() throws Exception {
        connection.close();
    }
}
