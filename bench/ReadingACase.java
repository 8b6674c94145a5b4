package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** P1: the case page as somebody who is signed in gets it, beside the floor. */
final class ReadingACase {

    private ReadingACase() {}

    static void run(Options options, Application application, Table table) throws Exception {
        Visitor visitor = application.signIn();
        try (Database database = new Database(application)) {
            List<String> paths = paths(visitor, database);
            String name = paths.getFirst().startsWith("/cases/") ? "case page" : "page " + paths.getFirst();
            beside(options, application, table, visitor, database, paths, name);
        }
    }

    /** These pages in turn, beside a floor that does what they do. */
    static void beside(
            Options options,
            Application application,
            Table table,
            Visitor visitor,
            Database database,
            List<String> paths,
            String name)
            throws Exception {
        List<Script> scripts = new ArrayList<>();
        try (Recorder recorder = new Recorder(application, database.connection())) {
            for (String path : paths) {
                visitor.get(path);
                scripts.add(recorder.of(visitor.session(), () -> visitor.get(path)));
            }
        }
        try (FloorProcess floor = new FloorProcess(application, scripts, visitor.session())) {
            for (int at = 0; at < paths.size(); at++) {
                compare(visitor, floor, database, paths.get(at), at);
            }
            Rounds.of(
                            options,
                            application.databasePid(),
                            () -> {},
                            List.of(
                                    new Rounds.Runner(
                                            "Samenhang",
                                            application.port(),
                                            application.pid(),
                                            200,
                                            turn(paths, visitor.headers())),
                                    new Rounds.Runner(
                                            "floor", floor.port(), floor.pid(), 200, turn(paths.size(), "/thin/")),
                                    new Rounds.Runner(
                                            "floor with row security",
                                            floor.port(),
                                            floor.pid(),
                                            200,
                                            turn(paths.size(), "/whole/"))))
                    .into(
                            table,
                            name,
                            List.of("0.50", ""),
                            Table.format(
                                    "; %d statements in %d transactions",
                                    scripts.getFirst().statements(),
                                    scripts.getFirst().whole().size()));
        }
    }

    /** The case pages of who is signed in; while there is none, the first page that is there. */
    static List<String> paths(Visitor visitor, Database database) throws Exception {
        List<String> cases = database.column(
                "select distinct p.case_id::text from participation p join session s on s.person_id = p.person_id"
                        + " join case_file c on c.id = p.case_id"
                        + " where s.token_hash = sha256(convert_to(?, 'UTF8')) and p.level = 3 and p.until_at is null"
                        + " and c.registered_on < current_date order by 1 limit 4",
                visitor.session());
        List<String> paths = new ArrayList<>();
        for (String id : cases) {
            if (visitor.get("/cases/" + id).status() == 200) {
                paths.add("/cases/" + id);
            }
        }
        for (String path : List.of("/work", "/consultations", "/registrations", "/sign-in")) {
            if (paths.isEmpty() && visitor.get(path).status() == 200) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static void compare(Visitor visitor, FloorProcess floor, Database database, String path, int at)
            throws Exception {
        var before = database.counts();
        Answer page = visitor.get(path);
        var byPage = database.added(before);
        before = database.counts();
        Answer thin = floor.get("/thin/" + at);
        var byThin = database.added(before);
        Answer whole = floor.get("/whole/" + at);
        if (page.status() != 200 || thin.status() != 200 || whole.status() != 200) {
            throw new IllegalStateException(path + " answers " + page.status() + ", its floor " + thin.status() + " and "
                    + whole.status() + (thin.status() == 200 && whole.status() == 200 ? "" : ": " + floor.complaint()));
        }
        if (!byPage.equals(byThin)) {
            throw new IllegalStateException(path + " adds " + byPage + " and its floor " + byThin);
        }
        List<String> shown = thin.text().lines().sorted().toList();
        List<String> seen = whole.text().lines().sorted().toList();
        if (!seen.containsAll(shown)) {
            List<String> more = new ArrayList<>(shown);
            more.removeAll(seen);
            throw new IllegalStateException(path + ": without row security the floor shows more rows: "
                    + more.size() + ", such as " + more.getFirst());
        }
        if (path.startsWith("/cases/")) {
            for (String fact : database.column(
                    "select unnest(array[number, question]) from case_file where id = ?::uuid", path.substring(7).replaceAll("[/?].*", ""))) {
                if (!plain(page.text()).contains(fact) || !plain(thin.text()).contains(fact)) {
                    throw new IllegalStateException(path + " or its floor does not show '" + fact + "'");
                }
            }
        }
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static Supplier<byte[]> turn(List<String> paths, String headers) {
        List<byte[]> requests = paths.stream()
                .map(path -> Wire.request("GET", path, headers, ""))
                .toList();
        AtomicInteger next = new AtomicInteger();
        return () -> requests.get(Math.floorMod(next.getAndIncrement(), requests.size()));
    }

    private static Supplier<byte[]> turn(int scripts, String path) {
        List<String> paths = new ArrayList<>();
        for (int at = 0; at < scripts; at++) {
            paths.add(path + at);
        }
        return turn(paths, "");
    }
}
