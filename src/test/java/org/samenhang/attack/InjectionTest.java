package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.samenhang.house.Mirror;
import org.springframework.web.bind.annotation.RequestMethod;

/** What is filled in to search, sort and choose by is never more than a value. */
class InjectionTest {

    private static final String NONSENSE = "zzqqxx";

    private static final List<String> MEANT_FOR_THE_DATABASE = List.of(
            "zzqqxx'",
            "zzqqxx' or '1'='1",
            "zzqqxx\" or \"1\"=\"1",
            "zzqqxx') or 1=1--",
            "zzqqxx' union select slug from region--",
            "zzqqxx;select pg_sleep(9)",
            "zzqqxx\\",
            "zzqqxx%",
            "zzqqxx{:x}",
            "zzqqxx\u0000",
            "zzqqxx?::uuid");

    private static int next;

    @Test
    void aValueStaysAValue() {
        Mirror mirror = Mirror.ofTheDemo();
        Set<String> differs = new TreeSet<>();
        Set<String> asked = new LinkedHashSet<>();
        List<Route> routes = Route.all().stream()
                .filter(Route::reads)
                .filter(route -> !route.parameters().isEmpty())
                .toList();
        for (String login : List.of("marjan", "sander", "thijs", "voogd", "ouder")) {
            Intruder intruder = Intruder.as(Victims.inMirror(mirror, login));
            Map<String, String> pages = new LinkedHashMap<>();
            Burglary.toForms(intruder, 1, "/").answers().forEach((path, answer) -> {
                if (answer.status() == 200) {
                    pages.putIfAbsent(Sheet.kind(path), path.replaceAll("\\?.*", ""));
                }
            });
            pages.values()
                    .forEach(page -> routes.stream()
                            .filter(route -> route.leadsTo(page))
                            .forEach(route -> route.parameters().forEach(name -> {
                                if (asked.add(route + " " + name)) {
                                    compare(intruder, page, name, differs);
                                }
                            })));
        }
        assertThat(asked).as("parameters of pages").hasSizeGreaterThan(15);
        assertThat(differs).as("values that are more than a value").isEmpty();
        System.out.println(
                "Injection: " + asked.size() + " parameters, " + MEANT_FOR_THE_DATABASE.size() + " values in turn");
    }

    @Test
    void plantedInjectionIsFound() {
        Set<String> differs = new TreeSet<>();
        for (String fault : List.of("glue", "stumble")) {
            try (Planted planted = Planted.at("/regions/search", RequestMethod.GET, fault)) {
                // as often as it takes for each value to have its turn
                for (int i = 0; i < 3; i++) {
                    compare(Intruder.stranger(), "/regions/search", "q", differs);
                }
            }
            assertThat(differs).as(fault).isNotEmpty();
            System.out.println("Planted " + fault + ", found: " + differs);
            differs.clear();
        }
    }

    private static void compare(Intruder intruder, String page, String name, Set<String> differs) {
        Seen harmless = Seen.of(intruder.get(page + "?" + name + "=" + NONSENSE));
        for (String value : values(page)) {
            Seen seen = Seen.of(intruder.get(page + "?" + name + "=" + Intruder.encode(value)));
            boolean refused = value.indexOf('\u0000') >= 0 && seen.status() == 400;
            if (!seen.equals(harmless) && !refused) {
                differs.add(Sheet.kind(page) + " " + name + "=" + value + ": " + seen + " instead of " + harmless);
            }
        }
    }

    /** The plainest everywhere, the others one after the other: each of them stands in many parameters. A document takes long to make. */
    private static List<String> values(String page) {
        List<String> values = new ArrayList<>(MEANT_FOR_THE_DATABASE.subList(0, 2));
        for (int i = 0; i < (page.endsWith("/file") ? 0 : 3); i++) {
            values.add(MEANT_FOR_THE_DATABASE.get(2 + next++ % (MEANT_FOR_THE_DATABASE.size() - 2)));
        }
        return values;
    }

    /** How many rows a page has. */
    private record Seen(int status, int rows) {
        static Seen of(Intruder.Answer answer) {
            Document page = Jsoup.parse(answer.page() ? answer.text() : "");
            return new Seen(answer.status(), page.select("li, tr, option").size());
        }
    }

    private static final Pattern CALL =
            Pattern.compile("\\.(?:sql|prepareStatement|execute|executeQuery|executeUpdate)\\(");
    private static final Pattern CONSTANTS =
            Pattern.compile("(?:[\\s+(),]|\\.formatted|\\.strip|(?:[A-Z]\\w*\\.)?[A-Z][A-Z_0-9]+\\b|\\w+\\(\\))*");

    /** Where SQL is put together from more than literals and constants: by hand looked at, and why it is safe. */
    private static final Map<String, String> LOOKED_AT = Map.ofEntries(
            Map.entry("Providers.java: sql", "one of two literals of the same method"),
            Map.entry("Helps.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Meetings.java: rather ? :", "one of two literals of the same method"),
            Map.entry("Checks.java: stays ? :", "one of two literals of the same method"),
            Map.entry("MeetingSeats.java: in ? :", "one of two literals of the same method"),
            Map.entry("DeedsFound.java: sql", "a literal of the caller, in the same class"),
            Map.entry("FixedHours.java: out ? :", "one of two literals of the same method"),
            Map.entry("Kins.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Agreements.java: sql", "a literal of the caller, in the same class"),
            Map.entry("FamilyAsks.java: question", "literals of the rooms that ask, joined when the house starts"),
            Map.entry("FileCopies.java: sql", "a literal of the caller, in the same class"),
            Map.entry("VisibleItems.java: updating(kind, file)", "names of tables from an enumeration"),
            Map.entry("VisibleItems.java: reading(kind)", "names of tables from an enumeration"),
            Map.entry("Shares.java: taking(one)", "names of tables from a list in the same class"),
            Map.entry(
                    "Shares.java: .formatted(one.key(), one.what(), one.where())",
                    "names of tables from a list in the same class"),
            Map.entry("Referrals.java: + set +", "a literal of the caller, in the same class"),
            Map.entry("Risks.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Breakthroughs.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Safety.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Statements.java: + how +", "a literal of the caller, in the same class"),
            Map.entry("Links.java: + how +", "a literal of the caller, in the same class"),
            Map.entry("Shaping.java: sql", "one of a few literals of the same method"),
            Map.entry("Drafts.java: + String.join(, columns) +", "names of columns from an enumeration"),
            Map.entry("LifeFacts.java: fact.kind().inserting()", "names of columns from an enumeration"),
            Map.entry("LifeFacts.java: fact.kind().updating()", "names of columns from an enumeration"),
            Map.entry("LifeFacts.java: fact.kind().deleting()", "names of columns from an enumeration"),
            Map.entry("WeighedFacts.java: one.weighing()", "names of tables from an enumeration"),
            Map.entry("DemoFamily.java: + table +", "literals of the callers in the same class"),
            Map.entry("DemoVersion.java: copy", "one of the literals of the same class"),
            Map.entry("VersionsOut.java: sql", "a literal of the caller, in the same class"),
            Map.entry("Besides.java: sql", "a literal of the caller, in the same class"),
            Map.entry(
                    "SectionsIn.java: + table + + when + + columns + + values +",
                    "names of tables and columns, literals and codes of an enumeration in the same class"),
            Map.entry(
                    "AccessLog.java: COLUMNS + .formatted(cases, ROLES.formatted())", "two literals of the same class"),
            Map.entry("KernelTransactions.java: other == null ? AS_ONESELF : AS_ANOTHER", "two constants"),
            Map.entry("Doctor.java: faults", "literals of the same class, none from outside"),
            Map.entry("Row.java: values", "the demo, from files of our own"));

    /** Before anybody can reach it: roles and databases get the names of the settings. */
    private static final Set<String> BEFORE_THE_DOORS = Set.of("Foundation.java");

    @Test
    void sqlIsWrittenAndNeverGlued() throws IOException {
        List<String> glued = new ArrayList<>();
        int calls = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (!source.contains("java.sql") && !source.contains("jdbc")) {
                    continue;
                }
                for (String argument : arguments(source)) {
                    calls++;
                    if (!CONSTANTS.matcher(argument).matches()
                            && !argument.startsWith("status ->")
                            && !BEFORE_THE_DOORS.contains(file.getFileName().toString())) {
                        glued.add(file.getFileName() + ": " + argument.strip().replaceAll("\\s+", " "));
                    }
                }
            }
        }
        assertThat(calls).isGreaterThan(150);
        assertThat(glued)
                .as("SQL put together from something that nobody looked at")
                .isSubsetOf(LOOKED_AT.keySet());
        assertThat(arguments("db.sql(\"select 1 where name = '\" + name + \"'\")"))
                .as("glued SQL, planted")
                .noneMatch(argument -> CONSTANTS.matcher(argument).matches());
    }

    /** The arguments of what talks to the database, without what stands in quotes. */
    private static List<String> arguments(String source) {
        List<String> found = new ArrayList<>();
        var call = CALL.matcher(source);
        while (call.find()) {
            StringBuilder argument = new StringBuilder();
            int depth = 1;
            int at = call.end();
            while (depth > 0 && at < source.length()) {
                if (source.startsWith("\"\"\"", at)) {
                    at = source.indexOf("\"\"\"", at + 3) + 3;
                    continue;
                }
                char c = source.charAt(at);
                if (c == '"') {
                    at++;
                    while (source.charAt(at) != '"') {
                        at += source.charAt(at) == '\\' ? 2 : 1;
                    }
                } else if (c == '(') {
                    depth++;
                } else if (c == ')') {
                    depth--;
                }
                if (depth > 0 && c != '"') {
                    argument.append(c);
                }
                at++;
            }
            found.add(argument.toString());
        }
        return found;
    }
}
