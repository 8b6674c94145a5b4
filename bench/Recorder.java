package bench;

import bench.Script.Filling;
import bench.Script.Step;
import bench.Script.Transaction;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns from the database's own log which statements a request leads to, so that the floor does the same queries
 * whatever becomes of the page. Only on a server that is thrown away: statements carry what is in the files.
 */
final class Recorder implements AutoCloseable {

    private static final String SETTINGS = """
            log_destination = 'jsonlog'
            log_statement = 'all'
            log_parameter_max_length = -1
            log_error_verbosity = 'default'
            """;
    private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern NUMBERED = Pattern.compile("\\$(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Application application;
    private final Connection administrator;
    private final Path files;

    Recorder(Application application, Connection administrator) throws Exception {
        this.application = application;
        this.administrator = administrator;
        this.files = application.data().resolve("postgres");
        Path conf = files.resolve("local.conf");
        Files.writeString(conf, SETTINGS);
        Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r--r--"));
        reload();
    }

    /** The script of a request that always asks the same. */
    Script of(String token, Callable<?> request) throws Exception {
        long before = lastLogged();
        List<Heard> heard = hear(token, request);
        return script(heard, heard, logged(before), Map.of(), Map.of());
    }

    /**
     * The script of a form: done twice, what differs is either a field of the form or an id made anew.
     *
     * @param one the fields of the first, by name
     * @param other those of the second
     */
    Script of(String token, Callable<?> first, Map<String, String> one, Callable<?> second, Map<String, String> other)
            throws Exception {
        return of(token, first, one, token, second, other);
    }

    /** The same, the second time in another session, whose token is then one of the fields. */
    Script of(
            String token,
            Callable<?> first,
            Map<String, String> one,
            String another,
            Callable<?> second,
            Map<String, String> other)
            throws Exception {
        long before = lastLogged();
        List<Heard> heard = hear(token, first);
        List<List<List<String>>> logged = logged(before);
        List<Heard> again = hear(another, second);
        if (heard.size() != again.size()) {
            throw new IllegalStateException("the same form led to other statements the second time");
        }
        return script(heard, again, logged, one, other);
    }

    private Script script(
            List<Heard> heard, List<Heard> again, List<List<List<String>>> logged, Map<String, String> one, Map<String, String> other) {
        Map<String, Filling> known = new HashMap<>();
        List<Transaction> whole = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (int at = 0; at < heard.size(); at++) {
            Heard statement = heard.get(at);
            List<Filling> fillings = new ArrayList<>();
            for (int number = 0; number < statement.values().size(); number++) {
                String value = statement.values().get(number);
                String differs = again.get(at).values().get(number);
                fillings.add(filling(value, differs, known, one, other));
            }
            if (statement.begins() && !steps.isEmpty()) {
                whole.add(new Transaction(List.copyOf(steps)));
                steps.clear();
            }
            if (!statement.frames()) {
                steps.add(new Step(statement.sql(), fillings));
            }
        }
        whole.add(new Transaction(List.copyOf(steps)));
        return new Script(whole, thin(whole, logged, known));
    }

    private static Filling filling(
            String value, String differs, Map<String, Filling> known, Map<String, String> one, Map<String, String> other) {
        if (value == null || value.equals(differs)) {
            return new Filling.Fixed(value);
        }
        Filling seen = known.get(value);
        if (seen != null) {
            return seen;
        }
        for (Map.Entry<String, String> field : one.entrySet()) {
            if (field.getValue().equals(value) && other.get(field.getKey()).equals(differs)) {
                return remember(known, value, new Filling.Field(field.getKey()));
            }
        }
        return UUID.matcher(value).matches()
                ? remember(known, value, new Filling.Fresh(known.size()))
                : new Filling.Fixed(value);
    }

    private static Filling remember(Map<String, Filling> known, String value, Filling filling) {
        known.put(value, filling);
        return filling;
    }

    /** Without who is asking, unless a function of the kernel does the work and wants to know; the log row as plain values. */
    private List<Transaction> thin(
            List<Transaction> whole, List<List<List<String>>> logged, Map<String, Filling> known) {
        List<Transaction> thin = new ArrayList<>();
        Iterator<List<List<String>>> byTransaction = logged.iterator();
        for (int at = 0; at < whole.size(); at++) {
            Transaction transaction = whole.get(at);
            if (at == 0 && whole.size() > 1 && !transaction.contains("insert into access_log")) {
                continue;
            }
            List<Step> steps = new ArrayList<>();
            boolean written = false;
            for (Step step : transaction.steps()) {
                if (step.sql().startsWith("select samenhang.begin(") && !transaction.contains("open_case_file(")) {
                    continue;
                }
                if (!step.sql().contains("insert into access_log")) {
                    steps.add(step);
                } else if (!written) {
                    written = true;
                    byTransaction.next().forEach(row -> steps.add(plain(row, known)));
                }
            }
            thin.add(new Transaction(steps));
        }
        return thin;
    }

    private static final String LOG_COLUMNS = "region_id, request_id, person_id, person_role, case_id, action, object_type,"
            + " object_id, detail, purpose, access_point, client, allowed, authorisation, treatment_relation, consent";

    private static Step plain(List<String> row, Map<String, Filling> known) {
        List<Filling> fillings = new ArrayList<>();
        row.forEach(value -> fillings.add(known.getOrDefault(value, new Filling.Fixed(value))));
        return new Step(
                "insert into access_log (" + LOG_COLUMNS + ") values (" + "?, ".repeat(row.size() - 1) + "?)", fillings);
    }

    private long lastLogged() throws SQLException {
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery("select coalesce(max(id), 0) from access_log")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The rows of the log of each transaction that wrote any. */
    private List<List<List<String>>> logged(long after) throws SQLException {
        Map<String, List<List<String>>> found = new LinkedHashMap<>();
        try (var sql = administrator.createStatement();
                var rows = sql.executeQuery(
                        "select xact::text, " + LOG_COLUMNS + " from access_log where client = 'bench' and id > " + after
                                + " order by id")) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int at = 2; at <= rows.getMetaData().getColumnCount(); at++) {
                    row.add(rows.getString(at));
                }
                found.computeIfAbsent(rows.getString(1), xact -> new ArrayList<>()).add(row);
            }
        }
        return List.copyOf(found.values());
    }

    /** Statements of transactions that began with this token, in order. */
    private List<Heard> hear(String token, Callable<?> request) throws Exception {
        Map<Path, Long> before = sizes();
        request.call();
        Thread.sleep(700);
        Map<String, List<Heard>> open = new HashMap<>();
        List<Heard> done = new ArrayList<>();
        for (JsonNode line : lines(before)) {
            Matcher executed = EXECUTED.matcher(line.path("message").asString(""));
            if (!line.path("user").asString("").equals("samenhang_app") || !executed.matches()) {
                continue;
            }
            Heard heard = heard(executed.group(1).strip(), line.path("detail").asString(""));
            List<Heard> transaction = open.computeIfAbsent(line.path("pid").toString(), any -> new ArrayList<>());
            transaction.add(heard);
            if (heard.ends()) {
                if (transaction.stream().anyMatch(each -> each.opensFor(token))) {
                    done.addAll(transaction);
                }
                transaction.clear();
            }
        }
        if (done.isEmpty()) {
            throw new IllegalStateException("the log of the database shows nothing of the request");
        }
        return done;
    }

    private Map<Path, Long> sizes() throws IOException {
        Map<Path, Long> sizes = new LinkedHashMap<>();
        try (var logs = Files.list(files.resolve("log"))) {
            for (Path log : logs.filter(name -> name.toString().endsWith(".json")).toList()) {
                sizes.put(log, Files.size(log));
            }
        }
        return sizes;
    }

    private List<JsonNode> lines(Map<Path, Long> before) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (Path log : sizes().keySet()) {
            try (var file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(before.getOrDefault(log, 0L));
                byte[] added = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(added);
                new String(added, StandardCharsets.UTF_8).lines().forEach(line -> lines.add(json.readTree(line)));
            }
        }
        return lines;
    }

    private static Heard heard(String sql, String detail) {
        List<String> values = new ArrayList<>();
        int at = detail.indexOf(": ");
        while (at >= 0 && (at = detail.indexOf(" = ", at)) >= 0) {
            at += 3;
            if (detail.startsWith("NULL", at)) {
                values.add(null);
                continue;
            }
            StringBuilder value = new StringBuilder();
            at++;
            while (detail.charAt(at) != '\'' || detail.startsWith("''", at)) {
                value.append(detail.charAt(at));
                at += detail.charAt(at) == '\'' ? 2 : 1;
            }
            at++;
            values.add(value.toString());
        }
        Matcher numbered = NUMBERED.matcher(sql);
        List<String> inOrder = new ArrayList<>();
        while (numbered.find()) {
            inOrder.add(values.get(Integer.parseInt(numbered.group(1)) - 1));
        }
        return new Heard(numbered.replaceAll("?"), inOrder);
    }

    private void reload() throws Exception {
        try (var sql = administrator.createStatement()) {
            sql.execute("select pg_reload_conf()");
        }
        Thread.sleep(1500);
    }

    @Override
    public void close() throws Exception {
        Files.delete(files.resolve("local.conf"));
        reload();
    }

    private record Heard(String sql, List<String> values) {

        boolean begins() {
            return sql.equalsIgnoreCase("BEGIN");
        }

        boolean ends() {
            return sql.equalsIgnoreCase("COMMIT") || sql.equalsIgnoreCase("ROLLBACK");
        }

        boolean frames() {
            return begins() || ends();
        }

        boolean opensFor(String token) {
            return sql.startsWith("select samenhang.begin(") && token.equals(values.getFirst());
        }
    }
}
