package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, times everybody in every relation to a case, times the states of a case, against a table that was written apart from the
 * code. Measure S1.
 */
class MatrixTest {

    private static final Oracle ORACLE = Oracle.read();

    /** Addresses of guests and of drafts, which belong to one registration or code and not to a case: RegistrationTest tries those. */
    private static final Set<String> ELSEWHERE = Set.of();

    @Test
    void everyRouteHasARule() {
        Set<String> routes = routes();
        assertThat(routes.stream().filter(route -> !ORACLE.rules().containsKey(route)))
                .as("routes without a rule in who-sees-what.txt")
                .isEmpty();
        assertThat(ORACLE.rules().keySet().stream().filter(route -> !routes.contains(route)))
                .as("rules of routes that are gone")
                .isEmpty();
    }

    @Test
    void whatIsReadIsReadByWhoMay() {
        Mirror mirror = Mirror.ofTheDemo();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger tried = new AtomicInteger();
        Set<String> untried = Collections.synchronizedSet(new TreeSet<>());
        for (int number = 0; number < 4; number++) {
            Cast cast = Cast.of(mirror, number);
            Things things = new Things(cast);
            for (Oracle.Rule rule : ORACLE.rules().values()) {
                if (!rule.address().startsWith("GET ")) {
                    continue;
                }
                List<Things.Place> places = things.of(rule.address().substring(4));
                if (places.isEmpty()) {
                    untried.add(rule.address());
                }
                for (Things.Place place : places) {
                    cast.visitors().entrySet().parallelStream().forEach(someone -> {
                        boolean may = ORACLE.has(rule, someone.getKey())
                                && (!rule.thing() || things.visible(someone.getKey(), place));
                        int status = someone.getValue().get(place.path()).statusCode();
                        tried.incrementAndGet();
                        if (!fits(may, status, someone.getKey())) {
                            wrong.add(someone.getKey() + " at " + rule.address() + " (" + place.table() + ", " + cast.state()
                                    + ") got " + status + ", " + (may ? "may" : "may not") + " see it: " + place.path());
                        }
                    });
                }
            }
        }
        System.out.println("The matrix tried " + tried + " combinations of reading; without a thing to try: " + untried);
        assertThat(summary(wrong)).isEmpty();
        assertThat(tried.get()).isGreaterThan(5000);
    }

    private static boolean fits(boolean may, int status, String relation) {
        if (may) {
            return status == 200 || status == 204 || status == 303;
        }
        return relation.equals("nobody") ? status == 302 : status == 404;
    }

    private static List<String> summary(List<String> wrong) {
        Map<String, List<String>> byRule = wrong.stream()
                .collect(Collectors.groupingBy(line -> line.replaceAll(" \\(.*", "").replaceAll("^.* at ", "")));
        List<String> summary = new ArrayList<>();
        byRule.forEach((rule, lines) -> summary.add(rule + ": " + lines.stream()
                .map(line -> line.replaceAll(" at .*? \\(", " (").replaceAll(": /.*", ""))
                .distinct()
                .limit(12)
                .toList()));
        return summary;
    }

    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        House.open()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues().forEach(pattern -> routes.add(method + " " + pattern))));
        return routes;
    }
}
