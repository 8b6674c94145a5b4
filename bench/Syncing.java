package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a worker changed at a kitchen table without a network arrives: a dozen changes at once, beside the floor; 800 of them. */
final class Syncing {

    private static final int WORKERS = 800;
    private static final int EACH = 25;
    private static final int MANY = 20_000;
    private static final String URL = "https://samenhang.org/instruments/question-analysis";

    private final Application application;
    private final Visitor visitor;
    private final Database database;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final String proof;

    /** A conversation of one of the workers, with the session they send in. */
    private record Waiting(String conversation, String person, String session) {}

    private Syncing(Application application, Database database) throws Exception {
        this.application = application;
        this.visitor = application.signIn();
        this.database = database;
        this.proof = visitor.withToken("");
    }

    static void run(Options options, Application application, Table table) throws Exception {
        try (Database database = new Database(application)) {
            new Syncing(application, database).run(options, table);
        }
    }

    private void run(Options options, Table table) throws Exception {
        begin();
        sent(next()).call();
        Script script;
        try (Recorder recorder = new Recorder(application, database.connection())) {
            Waiting first = next();
            Waiting second = next();
            script = recorder.of(first.session(), sent(first), fields(first), second.session(), sent(second), fields(second));
        }
        FloorProcess floor = new FloorProcess(application, List.of(script), visitor.session());
        try (floor) {
            compare(floor);
            Supplier<byte[]> thin = () -> Wire.request("POST", "/thin/0", "", form(next()));
            Supplier<byte[]> whole = () -> Wire.request("POST", "/whole/0", "", form(next()));
            Rounds.of(
                            options,
                            application.databasePid(),
                            () -> {},
                            List.of(
                                    new Rounds.Runner(
                                            "Samenhang", application.port(), application.pid(), 200, () -> request(next())),
                                    new Rounds.Runner("floor", floor.port(), floor.pid(), 200, thin),
                                    new Rounds.Runner("floor with row security", floor.port(), floor.pid(), 200, whole)))
                    .into(
                            table,
                            "a delivery of twelve changes",
                            List.of("0.50", ""),
                            Table.format(
                                    "; %d statements in %d transactions",
                                    script.statements(), script.whole().size()));
            all(table);
            many(options, table);
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(failed.getMessage() + "; the floor says: " + floor.complaint(), failed);
        }
    }

    /** 800 workers at once come back on the network. */
    private void all(Table table) throws Exception {
        long begin = System.nanoTime();
        Load.Harvest harvest =
                new Load(application.port(), 40, 600, WORKERS / 40, 200).run(() -> request(next()));
        table.line(
                "sync: 800 workers come back on the network",
                Table.format("%.1f s", (System.nanoTime() - begin) / 1e9),
                "",
                "",
                "60 s",
                Table.format(
                        "%d taken, %d not; 99th percentile %.0f ms",
                        harvest.answers(), harvest.other(), harvest.millisAt(0.99)));
    }

    /** Somebody with very many conversations opens one and sends for one, beside somebody with a few. */
    private void many(Options options, Table table) throws Exception {
        Waiting few = next();
        Waiting one = next();
        database.run("with made as (insert into question_analysis (id, region_id, begun_by, title, url, edition)"
                + " select gen_random_uuid(), region_id, begun_by, 'Aan tafel', url, edition from question_analysis, generate_series(1, " + MANY + ")"
                + " where id = '" + one.conversation() + "' returning id, region_id, begun_by)"
                + " insert into question_analysis_person (analysis_id, person_id, region_id, added_by)"
                + " select id, begun_by, region_id, begun_by from made");
        database.run("analyze");
        compare(options, table, "their page of one", few, one, who -> page(who, "/question-analyses/" + who.conversation()));
        compare(options, table, "their list", few, one, who -> page(who, "/question-analyses"));
        compare(options, table, "a delivery of theirs", few, one, this::request);
    }

    private void compare(Options options, Table table, String what, Waiting few, Waiting one, Function<Waiting, byte[]> request) throws Exception {
        List<Double> ratios = new ArrayList<>();
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            double few50 = new Load(application.port(), 1, 60, 15, 200).run(() -> request.apply(few)).millisAt(0.5);
            double many50 = new Load(application.port(), 1, 60, 15, 200).run(() -> request.apply(one)).millisAt(0.5);
            if (round > 0) {
                with.add(many50);
                without.add(few50);
                ratios.add(many50 / few50);
            }
        }
        table.line(
                Table.format("sync: a worker with %d conversations, %s", MANY, what),
                Table.format("%.0f ms", Ratios.median(with)),
                Table.format("%.0f ms: with %d", Ratios.median(without), EACH),
                new Ratios(ratios).toString(),
                "2.0",
                "one connection, p50");
    }

    private byte[] page(Waiting one, String path) {
        return Wire.request("GET", path, visitor.headers().replace(visitor.session(), one.session()), "");
    }

    private static Map<String, String> fields(Waiting one) {
        return Map.of("conversation", one.conversation(), "person", one.person(), "session", one.session());
    }

    private static String form(Waiting one) {
        return "conversation=" + one.conversation() + "&person=" + one.person() + "&session=" + one.session();
    }

    private byte[] request(Waiting one) {
        return Wire.request(
                "POST",
                "/question-analyses/" + one.conversation() + "/on-the-spot",
                visitor.headers().replace(visitor.session(), one.session()),
                "format=1&by=" + one.person() + "&changes=" + Application.encoded(changes()) + proof);
    }

    /** Three domains, a line of each kind, somebody on the map. */
    private static String changes() {
        StringBuilder changes = new StringBuilder("[");
        answer(changes, "start", "We slapen slecht en de buren klagen");
        answer(changes, "choose-living", "home");
        answer(changes, "well-home", "Samen eten lukt elke dag");
        answer(changes, "hard-home", "Twee kinderen op een kamer, en het is er koud");
        answer(changes, "helps-home", "Oma komt op woensdag");
        answer(changes, "ask", "Wie denkt met ons mee over de nachten?");
        row(changes, "line", "\"factor\",\"parents\",\"strength\",\"Oma woont vlakbij\",\"\"");
        row(changes, "line", "\"budget\",\"\",\"in\",\"Loon\",\"1500.00\"");
        row(changes, "line", "\"budget\",\"\",\"out\",\"Huur\",\"812.50\"");
        row(changes, "line", "\"priority\",\"\",\"\",\"Weer doorslapen\",\"\"");
        row(changes, "line", "\"plan\",\"family\",\"\",\"Naar de huisarts\",\"\"");
        row(changes, "member", "\"Oma\",\"family\",\"1\",\"Past op\",\"\"");
        return changes.append(']').toString();
    }

    private static void answer(StringBuilder changes, String question, String words) {
        change(changes, "answer", question, "\"" + words + "\"");
    }

    private static void row(StringBuilder changes, String what, String fields) {
        change(changes, what, UUID.randomUUID().toString(), fields);
    }

    private static void change(StringBuilder changes, String what, String target, String is) {
        changes.append(changes.length() > 1 ? "," : "")
                .append("{\"id\":\"")
                .append(UUID.randomUUID())
                .append("\",\"what\":\"")
                .append(what)
                .append("\",\"target\":\"")
                .append(target)
                .append("\",\"was\":null,\"is\":[")
                .append(is)
                .append("]}");
    }

    private Waiting next() {
        Waiting next = waiting.poll();
        if (next == null) {
            throw new IllegalStateException("no conversations are waiting any more");
        }
        return next;
    }

    private Callable<Answer> sent(Waiting one) {
        return () -> {
            try (Wire wire = new Wire(application.port())) {
                Answer answer = wire.send(request(one));
                if (answer.status() != 200 || answer.text().contains("\"refused\"") || answer.text().contains("\"both\"")) {
                    throw new IOException("a delivery was not taken but answered " + answer.status());
                }
                return answer;
            }
        };
    }

    /** Both must add the same number of rows to the same tables. */
    private void compare(FloorProcess floor) throws Exception {
        Map<String, Map<String, Long>> added = new LinkedHashMap<>();
        for (String who : List.of("Samenhang", "thin", "whole")) {
            var before = database.counts();
            if (who.equals("Samenhang")) {
                sent(next()).call();
            } else if (floor.post("/" + who + "/0", form(next())).status() != 200) {
                throw new IllegalStateException("the floor takes no delivery: see its log");
            }
            added.put(who, database.added(before));
        }
        if (added.values().stream().distinct().count() > 1
                || added.get("Samenhang").get("question_analysis_taken") != 12) {
            throw new IllegalStateException("not the same rows are added: " + added);
        }
    }

    /** 800 workers, each with some conversations; more than the rounds may want. */
    private void begin() throws Exception {
        String region = database.column("select region_id from session where token_hash = sha256(convert_to(?, 'UTF8'))", visitor.session())
                .getFirst();
        List<String> workers = new ArrayList<>();
        for (int at = 0; at < WORKERS; at++) {
            workers.add("worker" + at + "x" + UUID.randomUUID());
        }
        String names = "'{" + String.join(",", workers) + "}'::text[]";
        database.run("with made as (insert into person (region_id, name, kind, login) select '" + region + "', one, 'professional', one"
                + " from unnest(" + names + ") as one returning id, login)"
                + " insert into session (token_hash, region_id, person_id, expires_at)"
                + " select sha256(convert_to(login, 'UTF8')), '" + region + "', id, now() + interval '1 day' from made");
        List<String> made = database.column("with made as (insert into question_analysis (id, region_id, begun_by, title, url, edition)"
                + " select gen_random_uuid(), p.region_id, p.id, 'Aan tafel', '" + URL + "', '1'"
                + " from generate_series(1, " + EACH + ") as turn, person p where p.login = any (" + names + ")"
                + " returning id, region_id, begun_by),"
                + " taking as (insert into question_analysis_person (analysis_id, person_id, region_id, added_by)"
                + " select id, begun_by, region_id, begun_by from made)"
                + " select made.id || ' ' || begun_by || ' ' || p.login from made join person p on p.id = begun_by");
        for (String one : made) {
            String[] parts = one.split(" ");
            waiting.add(new Waiting(parts[0], parts[1], parts[2]));
        }
        database.run("analyze");
    }
}
