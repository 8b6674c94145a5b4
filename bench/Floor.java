package bench;

import bench.Script.Filling;
import bench.Script.Step;
import bench.Script.Transaction;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The thin floor: nothing between HTTP and the database but the JDK's own server on virtual threads, a pool and JDBC. It
 * knows no framework, no template, no session; its page is a table of what the queries gave.
 *
 * <p>{@code /thin/N} does the queries and the log row of script N past row security; {@code /whole/N} does every
 * statement that the application does, under row security.
 */
final class Floor {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Script> scripts;
    private final HikariDataSource past;
    private final HikariDataSource under;

    private Floor(List<Script> scripts, HikariDataSource past, HikariDataSource under) {
        this.scripts = scripts;
        this.past = past;
        this.under = under;
    }

    /** Arguments: own port, port of the database, file of scripts, token for the functions that ask who it is. */
    @SuppressWarnings("unchecked")
    public static void main(String[] arguments) throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        List<Script> scripts;
        try (var file = new ObjectInputStream(Files.newInputStream(Path.of(arguments[2])))) {
            scripts = (List<Script>) file.readObject();
        }
        Floor floor = new Floor(
                scripts,
                pool(arguments[1], "postgres", System.getenv("PAST"), "-c samenhang.token=" + arguments[3]),
                pool(arguments[1], "samenhang_app", System.getenv("UNDER"), ""));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", floor::answer);
        server.createContext("/store", floor::store);
        server.start();
    }

    private static HikariDataSource pool(String port, String user, String password, String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/samenhang?currentSchema=samenhang");
        config.setUsername(user);
        config.setPassword(password);
        if (!options.isEmpty()) {
            config.addDataSourceProperty("options", options);
        }
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(2);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            String[] path = exchange.getRequestURI().getPath().split("/");
            Script script = scripts.get(Integer.parseInt(path[2]));
            boolean thin = path[1].equals("thin");
            Map<String, String> form = form(exchange);
            StringBuilder page = new StringBuilder(4096).append("<!DOCTYPE html><title>Floor</title><table>\n");
            run(thin ? past : under, thin ? script.thin() : script.whole(), form, page);
            byte[] body = page.append("</table>").toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException | SQLException failed) {
            failed.printStackTrace();
            exchange.sendResponseHeaders(500, -1);
        } finally {
            exchange.close();
        }
    }

    /** Keeps a closed box for who knows its secret and its version: the least that can be asked of a server that stores. */
    private void store(HttpExchange exchange) throws IOException {
        try {
            JsonNode letter = JSON.readTree(exchange.getRequestBody().readAllBytes());
            int version;
            try (Connection connection = past.getConnection();
                    PreparedStatement statement = connection.prepareStatement(
                            "update path_vault set body = ?, version = version + 1 where auth_hash = sha256(?) and version = ? returning version")) {
                statement.setBytes(1, Base64.getUrlDecoder().decode(letter.get("body").stringValue()));
                statement.setBytes(2, Base64.getUrlDecoder().decode(letter.get("auth").stringValue()));
                statement.setInt(3, letter.get("version").intValue());
                try (ResultSet rows = statement.executeQuery()) {
                    version = rows.next() ? rows.getInt(1) : 0;
                }
                connection.commit();
            }
            byte[] body = ("{\"version\":" + version + "}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(version == 0 ? 409 : 200, body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException | SQLException failed) {
            failed.printStackTrace();
            exchange.sendResponseHeaders(500, -1);
        } finally {
            exchange.close();
        }
    }

    private static void run(
            HikariDataSource pool, List<Transaction> transactions, Map<String, String> form, StringBuilder page)
            throws SQLException {
        Map<Integer, String> fresh = new HashMap<>();
        for (Transaction transaction : transactions) {
            try (Connection connection = pool.getConnection()) {
                for (Step step : transaction.steps()) {
                    try (PreparedStatement statement = connection.prepareStatement(step.sql())) {
                        fill(connection, statement, step.fillings(), form, fresh);
                        if (statement.execute()) {
                            write(statement.getResultSet(), page);
                        }
                    }
                }
                connection.commit();
            }
        }
    }

    private static void fill(
            Connection connection,
            PreparedStatement statement,
            List<Filling> fillings,
            Map<String, String> form,
            Map<Integer, String> fresh)
            throws SQLException {
        for (int at = 0; at < fillings.size(); at++) {
            String value = switch (fillings.get(at)) {
                case Filling.Fixed fixed -> fixed.value();
                case Filling.Field field -> form.get(field.name());
                case Filling.Fresh id ->
                    fresh.computeIfAbsent(id.number(), any -> UUID.randomUUID().toString());
            };
            if (value == null) {
                statement.setNull(at + 1, Types.NULL);
            } else if (value.matches("\\{([0-9a-f-]{36}(,[0-9a-f-]{36})*)?}")) {
                String ids = value.substring(1, value.length() - 1);
                statement.setArray(
                        at + 1, connection.createArrayOf("uuid", ids.isEmpty() ? new String[0] : ids.split(",")));
            } else if (value != null && value.matches("\\d{4}-\\d{2}-\\d{2}")) {
                // as the application does: a day less a number is a day only when it is known to be one
                statement.setObject(at + 1, java.time.LocalDate.parse(value));
            } else {
                statement.setObject(at + 1, value, Types.OTHER);
            }
        }
    }

    private static void write(ResultSet rows, StringBuilder page) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            page.append("<tr>");
            for (int at = 1; at <= columns; at++) {
                page.append("<td>");
                escape(rows.getString(at), page);
            }
            page.append('\n');
        }
    }

    private static void escape(String value, StringBuilder page) {
        if (value == null) {
            return;
        }
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            switch (letter) {
                case '&' -> page.append("&amp;");
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                default -> page.append(letter);
            }
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        Map<String, String> form = new HashMap<>();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
