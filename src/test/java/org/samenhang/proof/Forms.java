package org.samenhang.proof;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.samenhang.attack.Sheet;
import org.samenhang.house.House;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The forms that are offered to somebody, filled in as by somebody who answers everything, and sent. */
final class Forms {

    private static final Set<Integer> TAKEN = Set.of(200, 204, 303, 409, 422);

    /** Sent last: after these there is less to send. */
    private static final List<String> LAST = List.of(
            "closing", "leaving", "removal", "withdrawal", "cancellation", "ending", "aside", "sign-out", "end");

    private final Map<PathPattern, Oracle.Rule> routes = new LinkedHashMap<>();
    private final Oracle oracle;
    private final Cast cast;
    private final Marks marks;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> strange = new TreeSet<>();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> notTaken = new TreeSet<>();
    private int sent;

    Forms(Oracle oracle, Cast cast, Marks marks) {
        this.oracle = oracle;
        this.cast = cast;
        this.marks = marks;
        oracle.rules().forEach((address, rule) -> {
            if (address.startsWith("POST ")) {
                routes.put(PathPatternParser.defaultInstance.parse(address.substring(5)), rule);
            }
        });
    }

    void fillIn(String relation, List<String> pages) {
        Map<String, Sheet> sheets = new TreeMap<>(
                Comparator.comparing((String kind) -> LAST.stream().anyMatch(kind::contains))
                        .thenComparing(Comparator.naturalOrder()));
        for (String page : pages) {
            String body = cast.visitor(relation).get(page).body();
            Sheet.on(page, Jsoup.parse(body)).stream()
                    .filter(sheet -> !sheet.multipart()
                            && !sheet.action().startsWith("/sign-")
                            && !sheet.action().contains("/as/"))
                    .forEach(sheet -> sheets.putIfAbsent(sheet.kind(), sheet));
        }
        sheets.values().forEach(sheet -> send(relation, sheet));
    }

    private void send(String relation, Sheet sheet) {
        if (sheet.action().isEmpty()) {
            // a script says where it goes
            return;
        }
        Optional<Oracle.Rule> rule = rule(sheet.action());
        if (rule.isEmpty()) {
            wrong.add("no rule for a form on " + sheet.page() + " to " + sheet.action());
            return;
        }
        String[] fields = sheet.filled(Forms::answer).stream()
                .flatMap(pair -> List.of(pair.name(), pair.value()).stream())
                .toArray(String[]::new);
        HttpResponse<String> answer = Cast.OUTSIDE.contains(relation)
                ? cast.visitor(relation).post(sheet.action(), fields)
                : cast.visitor(relation).postAgain(sheet.action(), fields);
        sent++;
        boolean may = rule.get().alternatives().stream().anyMatch(one -> oracle.has(one.circle(), relation));
        // what an earlier form took away is gone for this one
        boolean gone = answer.statusCode() == 404 && !isOffered(relation, sheet);
        if (may != TAKEN.contains(answer.statusCode()) && !gone) {
            wrong.add(relation + " is offered " + rule.get().address() + " on " + sheet.page() + ", "
                    + (may ? "may" : "may not") + " send it, and got " + answer.statusCode());
        }
        (answer.statusCode() == 303 ? taken : notTaken).add(rule.get().address());
        marks.notTheirs(cast, relation, answer.headers().map() + "\n" + answer.body())
                .forEach(mark -> strange.add(rule.get().address() + " to " + relation + ": " + mark));
    }

    private boolean isOffered(String relation, Sheet sheet) {
        HttpResponse<String> page = cast.visitor(relation).get(sheet.page());
        return page.statusCode() != 404
                && (page.statusCode() != 200
                        || Sheet.on(sheet.page(), Jsoup.parse(page.body())).stream()
                                .anyMatch(now -> now.action().equals(sheet.action())));
    }

    private Optional<Oracle.Rule> rule(String action) {
        PathContainer path = PathContainer.parsePath(action.replaceAll("[?#].*", ""));
        return routes.keySet().stream()
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(routes::get);
    }

    private static String answer(Sheet.Input input) {
        return switch (input.kind()) {
            case "date" ->
                input.value().isEmpty() ? House.open().today().plusDays(6).toString() : input.value();
            case "time" -> input.name().matches("(?i).*(until|to|end).*") ? "12:00" : "10:00";
            case "number" -> "1";
            case "email" -> "iemand@example.org";
            case "tel" -> "0612345678";
            default ->
                input.name().equals("video")
                        ? "https://example.org"
                        : input.name().equals("time")
                                ? "14:00"
                                : !input.value().isEmpty()
                                        ? input.value()
                                        : input.name().matches("(?i).*(hours|number|count|minutes)")
                                                ? "1"
                                                : "Rustig aan samen verder";
        };
    }

    List<String> wrong() {
        return wrong;
    }

    Set<String> strange() {
        return strange;
    }

    Set<String> taken() {
        return taken;
    }

    /** How it went, and what was answered with a question instead. */
    String said() {
        notTaken.removeAll(taken);
        return "Forms: " + sent + " filled in and sent, taken on " + taken.size() + " routes; asked again on "
                + notTaken;
    }
}
