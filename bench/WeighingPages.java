package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** P9: what comes over the wire for a page, at a first visit and at the next, compressed as served, heads included. */
final class WeighingPages {

    private static final Pattern LINKED = Pattern.compile("<(?:link|script)\\b[^>]*(?:href|src)=\"(/[^\"]+)\"");
    private static final Pattern IMPORTED = Pattern.compile("(?:import|from)\\s*\\(?[\"'](\\.{0,2}/[^\"']+)[\"']");
    private static final Pattern AGE = Pattern.compile("max-age=(\\d+)");

    private WeighingPages() {}

    static void run(Application application, Table table) throws Exception {
        weigh("sign-in", new Visitor(application.port()), "/sign-in", table, "");
        Visitor visitor = application.signIn();
        try (Database database = new Database(application)) {
            String path = ReadingACase.paths(visitor, database).getFirst();
            weigh(path.startsWith("/cases/") ? "case page" : path, visitor, path, table, "50 kB");
            if (path.startsWith("/cases/")) {
                weigh("analysis page", visitor, path + "/analysis", table, "150 kB");
            }
        }
    }

    private static void weigh(String name, Visitor visitor, String path, Table table, String aim) throws IOException {
        Map<String, Answer> kept = new LinkedHashMap<>();
        Answer page = visitor.get(path);
        int first = page.wire();
        int fonts = 0;
        for (String part : parts(visitor, page, path)) {
            Answer answer = visitor.get(part);
            if (answer.status() != 200) {
                throw new IllegalStateException(part + " answers " + answer.status());
            }
            kept.put(part, answer);
            first += answer.wire();
            fonts += part.contains("/fonts/") ? answer.wire() : 0;
        }
        Answer again = visitor.get(path);
        int next = again.wire();
        List<String> asked = new ArrayList<>();
        for (Map.Entry<String, Answer> part : kept.entrySet()) {
            if (lasts(part.getValue()) == 0) {
                asked.add(part.getKey());
                next += visitor.get(part.getKey()).wire();
            }
        }
        table.line(
                "bytes, first visit, " + name,
                Table.format("%.1f kB", first / 1000.0),
                "",
                "",
                aim,
                Table.format(
                        "page %.1f kB, %d parts, letters %.1f kB of it",
                        page.wire() / 1000.0, kept.size(), fonts / 1000.0));
        table.line(
                "bytes, next visit, " + name,
                Table.format("%.1f kB", next / 1000.0),
                "",
                "",
                "30 kB",
                asked.isEmpty() ? "all parts kept by the browser" : "asked for again: " + asked);
    }

    private static Set<String> parts(Visitor visitor, Answer page, String path) throws IOException {
        Set<String> parts = new LinkedHashSet<>();
        Matcher linked = LINKED.matcher(page.text());
        while (linked.find()) {
            parts.add(linked.group(1));
        }
        for (String part : List.copyOf(parts)) {
            if (part.contains("/js/")) {
                imports(visitor, part, parts);
            }
        }
        return parts;
    }

    private static void imports(Visitor visitor, String module, Set<String> parts) throws IOException {
        Matcher imported = IMPORTED.matcher(visitor.get(module).text());
        while (imported.find()) {
            String found = java.net.URI.create(module).resolve(imported.group(1)).toString();
            if (parts.add(found)) {
                imports(visitor, found, parts);
            }
        }
    }

    /** For how many seconds a browser need not ask again. */
    private static long lasts(Answer answer) {
        Optional<String> control = answer.header("Cache-Control");
        Matcher age = AGE.matcher(control.orElse(""));
        return age.find() && !control.get().contains("no-") ? Long.parseLong(age.group(1)) : 0;
    }
}
