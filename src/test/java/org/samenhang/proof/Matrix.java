package org.samenhang.proof;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.samenhang.house.House;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the matrices of reading and of acting have in common: the table, who may by it, and what came back. */
final class Matrix {

    static final Oracle ORACLE = Oracle.read();

    private Matrix() {}

    /** The rules for addresses of this kind, in the table's order; those of no case only when asked for. */
    static List<Oracle.Rule> rules(String method, boolean ofTheRegionToo) {
        return ORACLE.rules().values().stream()
                .filter(rule -> rule.address().startsWith(method))
                .filter(rule -> ofTheRegionToo
                        || rule.address().startsWith(method + "/cases/")
                        || rule.address().startsWith(method + "/meetings/"))
                .toList();
    }

    /** Whether the table lets them. */
    static boolean may(Oracle.Rule rule, String relation, Things.Place place, Things things) {
        return rule.alternatives().stream()
                .filter(one -> ORACLE.has(one.circle(), relation))
                .anyMatch(one -> switch (one.need()) {
                    case NOTHING -> true;
                    case THING -> things.visible(relation, place);
                    case OWN -> things.own(relation, place);
                });
    }

    /** Whether the table leaves the answer open: what is one's own may still be in a state that has no such page. */
    static boolean unknown(Oracle.Rule rule, String relation, Things.Place place, Things things) {
        return rule.alternatives().stream()
                .anyMatch(one -> one.need() == Oracle.Need.OWN && things.own(relation, place));
    }

    static String line(String relation, Oracle.Rule rule, Things.Place place, Cast cast, Answer answer, boolean may) {
        return relation + " at " + rule.address() + " (" + place.table() + ", " + cast.state() + ") got " + answer
                + ", " + (may ? "may" : "may not") + " see it: " + place.path();
    }

    static List<String> summary(List<String> wrong) {
        Map<String, List<String>> byRule = wrong.stream()
                .collect(Collectors.groupingBy(
                        line -> line.replaceAll(" \\(.*", "").replaceAll("^.* at ", "")));
        List<String> summary = new ArrayList<>();
        byRule.forEach((rule, lines) -> summary.add(rule + ": "
                + lines.stream()
                        .map(line -> line.replaceAll(" at .*? \\(", " (").replaceAll(": /.*", ""))
                        .distinct()
                        .limit(12)
                        .toList()));
        return summary;
    }

    /** Routes that the table says nothing of. */
    static List<String> withoutRule() {
        return routes().stream()
                .filter(route -> !ORACLE.rules().containsKey(route))
                .toList();
    }

    static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        House.open()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                                mapping.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern))));
        return routes;
    }

    /** How many combinations were tried, and for which routes there was nothing to try. */
    static final class Tried {
        private final AtomicInteger count = new AtomicInteger();
        private final Set<String> without = new TreeSet<>();
        private final Set<String> with = new TreeSet<>();
        private final Set<String> refused = java.util.concurrent.ConcurrentHashMap.newKeySet();

        List<Things.Place> places(Oracle.Rule rule, Things things) {
            List<Things.Place> places =
                    things.of(rule.address().substring(rule.address().indexOf(' ') + 1));
            (places.isEmpty() ? without : with).add(rule.address());
            return places;
        }

        void one() {
            count.incrementAndGet();
        }

        void one(Oracle.Rule rule) {
            one();
            refused.add(rule.address());
        }

        /** Routes of which there is nothing in any case that was tried. */
        Set<String> without() {
            Set<String> left = new TreeSet<>(without);
            left.removeAll(with);
            return left;
        }

        /** Routes that nobody was turned away from. */
        Set<String> openToAll() {
            Set<String> left = new TreeSet<>(with);
            left.removeAll(refused);
            return left;
        }

        int count() {
            return count.get();
        }

        void say(String what) {
            System.out.println("The matrix tried " + count + " combinations of " + what + " on " + with.size()
                    + " routes; nothing to try on: " + without());
        }
    }

    /** What came back. */
    record Answer(int status, String location) {

        static Answer of(HttpResponse<?> response) {
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("location").orElse(""));
        }

        boolean fits(boolean may, String relation) {
            if (may) {
                return status == 200 || status == 204 || status == 303 && !atTheDoor();
            }
            return status == 404 || Cast.OUTSIDE.contains(relation) && (atTheDoor() || location.equals("/"));
        }

        private boolean atTheDoor() {
            return location.contains("/sign-in") || location.endsWith("/registrations/resume");
        }
    }
}
