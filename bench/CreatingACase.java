package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** P2: a waiting registration becomes a case, beside the floor. */
final class CreatingACase {

    private static final int WAITING = 40_000;

    private final Application application;
    private final Visitor visitor;
    private final Database database;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();
    private final String form;

    private CreatingACase(Application application, Database database) throws Exception {
        this.application = application;
        this.visitor = application.signIn();
        this.database = database;
        this.form = visitor.withToken("");
    }

    static void run(Options options, Application application, Table table) throws Exception {
        try (Database database = new Database(application)) {
            new CreatingACase(application, database).run(options, table);
        }
    }

    private void run(Options options, Table table) throws Exception {
        bringIn();
        visitor.get("/cases");
        takenOn(waiting.remove()).call();
        Script script;
        try (Recorder recorder = new Recorder(application, database.connection())) {
            String first = waiting.remove();
            String second = waiting.remove();
            script = recorder.of(
                    visitor.session(),
                    takenOn(first),
                    Map.of("registration", first),
                    takenOn(second),
                    Map.of("registration", second));
        }
        FloorProcess floor = new FloorProcess(application, List.of(script), visitor.session());
        try (floor) {
            compare(floor);
            Supplier<byte[]> thin = () -> Wire.request("POST", "/thin/0", "", "registration=" + next());
            Supplier<byte[]> whole = () -> Wire.request("POST", "/whole/0", "", "registration=" + next());
            Rounds.of(
                            options,
                            application.databasePid(),
                            this::forget,
                            List.of(
                                    new Rounds.Runner(
                                            "Samenhang", application.port(), application.pid(), 303, () -> request(next())),
                                    new Rounds.Runner("floor", floor.port(), floor.pid(), 200, thin),
                                    new Rounds.Runner("floor with row security", floor.port(), floor.pid(), 200, whole)))
                    .into(
                            table,
                            "creating a case",
                            List.of("0.50", ""),
                            Table.format(
                                    "; %d statements in %d transactions",
                                    script.statements(), script.whole().size()));
        } catch (IllegalStateException failed) {
            throw new IllegalStateException(failed.getMessage() + "; the floor says: " + floor.complaint(), failed);
        } finally {
            leaveTheRest();
        }
    }

    /** What nobody took on would wait on every work list that is measured later. */
    private void leaveTheRest() throws Exception {
        List<String> rest = new ArrayList<>(waiting);
        waiting.clear();
        for (int from = 0; from < rest.size(); from += 1000) {
            String ids = String.join("','", rest.subList(from, Math.min(rest.size(), from + 1000)));
            database.run("delete from registration where id in ('" + ids + "')");
        }
        database.run("vacuum analyze registration");
    }

    private byte[] request(String registration) {
        return Wire.request("POST", "/registrations/" + registration + "/taking-on", visitor.headers(), form);
    }

    private String next() {
        String next = waiting.poll();
        if (next == null) {
            throw new IllegalStateException("no registrations are waiting any more");
        }
        return next;
    }

    private Callable<Answer> takenOn(String registration) {
        return () -> {
            try (Wire wire = new Wire(application.port())) {
                Answer answer = wire.send(request(registration));
                if (answer.status() != 303 || !answer.header("Location").orElse("").contains("/cases/")) {
                    throw new IOException("a registration was not taken on but answered " + answer.status());
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
                takenOn(next()).call();
            } else if (floor.post("/" + who + "/0", "registration=" + next()).status() != 200) {
                throw new IllegalStateException("the floor takes no registration on: see its log");
            }
            added.put(who, database.added(before));
        }
        if (added.values().stream().distinct().count() > 1 || added.get("Samenhang").get("case_file") != 1) {
            throw new IllegalStateException("not the same rows are added: " + added);
        }
    }

    /** As many registrations as the rounds may want, all like one that waits in the demo. */
    private void bringIn() throws Exception {
        String columns = String.join(
                ", ",
                database.column("select attname from pg_attribute where attrelid = 'registration'::regclass and attnum > 0"
                        + " and not attisdropped and attgenerated = '' and attname not in ('id', 'code_hash')"));
        waiting.addAll(database.column("insert into registration (id, " + columns + ") select gen_random_uuid(), " + columns
                + " from (select * from registration where state in ('submitted', 'read') and registrant_kind <> 'ouder'"
                + " and coalesce(earlier_number, '') = '' order by id limit 1) one, generate_series(1, "
                + WAITING + ") returning id"));
        if (waiting.isEmpty()) {
            throw new IllegalStateException("the demo has no registration waiting");
        }
        database.run("analyze registration");
    }

    /** Nobody directs a thousand cases: each round begins with the few of the demo. */
    private void forget() {
        try {
            database.run("delete from participation p using registration r where r.case_id = p.case_id"
                    + " and r.taken_on_at > now() - interval '1 hour'"
                    + " and p.case_id not in (select case_id from statement)");
            database.run("vacuum analyze participation");
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
