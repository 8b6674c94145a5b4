package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What is hidden from somebody answers like what does not exist: the same status, head, body and log rows, after the same statements to the
 * database in the same order, so that not even a clock tells them apart. Nothing is timed: the work done is compared.
 */
class AlikeTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\"[^>]*>");

    private final Cast cast = Cast.of(Mirror.ofTheDemo(), 1);
    private final Things things = new Things(cast);
    private final Oracle oracle = Oracle.read();
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> ready = new HashSet<>();
    private int compared;

    @Test
    void whatIsHiddenAnswersLikeWhatDoesNotExist() {
        Filling.of(cast);
        try (Asked asked = new Asked()) {
            for (Oracle.Rule rule : oracle.rules().values()) {
                ofThings(rule, asked);
                ofTheCase(rule, asked);
            }
        }
        System.out.println("Alike: " + compared + " pairs of something hidden and something that is not there");
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(150);
    }

    /** What differs in nothing but the work done, or the head of the answer, is found. */
    @Test
    void aDifferenceIsFound() throws Exception {
        for (String fault : List.of("one statement more", "another head")) {
            RequestMappingHandlerMapping mappings = House.open().bean(RequestMappingHandlerMapping.class);
            var info = RequestMappingInfo.paths("/cases/{id}/planted")
                    .methods(RequestMethod.GET)
                    .options(mappings.getBuilderConfiguration())
                    .build();
            mappings.registerMapping(info, new Tells(fault), Tells.class.getDeclaredMethod("answer", UUID.class));
            try (Asked asked = new Asked()) {
                String hidden = answer("former parent", "/cases/" + cast.caseFile() + "/planted", true, asked);
                String nothing = answer("former parent", "/cases/" + UUID.randomUUID() + "/planted", true, asked);
                assertThat(hidden).as(fault).isNotEqualTo(nothing);
            } finally {
                mappings.unregisterMapping(info);
            }
        }
    }

    /** Answers that there is nothing, and yet gives away what there is. */
    static final class Tells {
        private final String fault;

        Tells(String fault) {
            this.fault = fault;
        }

        ResponseEntity<String> answer(@PathVariable UUID id) {
            boolean there = House.open()
                    .asData()
                    .sql("select exists (select from case_file where id = :id)")
                    .param("id", id)
                    .query(Boolean.class)
                    .single();
            if (there && fault.equals("one statement more")) {
                House.open().asData().sql("select 1").query(Integer.class).single();
            }
            var answer = ResponseEntity.status(404);
            return (there && fault.equals("another head") ? answer.header("X-Kept", "yes") : answer).body("");
        }
    }

    /** Somebody in the case who may come to such an address, but not see this one thing. */
    private void ofThings(Oracle.Rule rule, Asked asked) {
        for (Oracle.Alternative one : rule.alternatives()) {
            if (one.need() != Oracle.Need.THING) {
                continue;
            }
            Set<String> kinds = new HashSet<>();
            for (Things.Place place : places(rule)) {
                UUID row = place.row();
                if (row == null) {
                    continue;
                }
                cast.visitors().keySet().stream()
                        .filter(relation -> cast.isNear(relation)
                                && oracle.has(one.circle(), relation)
                                && !things.visible(relation, place)
                                && !things.own(relation, place))
                        .filter(relation -> kinds.add(
                                place.table() + things.level(cast.people().get(relation))))
                        .forEach(relation -> compare(
                                rule,
                                relation,
                                place.path(),
                                place.path()
                                        .replace(
                                                row.toString(),
                                                UUID.randomUUID().toString()),
                                asked));
            }
        }
    }

    /** Somebody of the region who takes no part in the case. */
    private void ofTheCase(Oracle.Rule rule, Asked asked) {
        places(rule).stream()
                .filter(place -> place.path().startsWith("/cases/" + cast.caseFile()))
                .limit(1)
                .forEach(place -> compare(
                        rule,
                        "former parent",
                        place.path(),
                        place.path()
                                .replace(
                                        cast.caseFile().toString(),
                                        UUID.randomUUID().toString()),
                        asked));
    }

    private List<Things.Place> places(Oracle.Rule rule) {
        return things.of(rule.address().substring(rule.address().indexOf(' ') + 1));
    }

    private void compare(Oracle.Rule rule, String relation, String hidden, String nothing, Asked asked) {
        boolean reads = rule.address().startsWith("GET ");
        String first = answer(relation, hidden, reads, asked);
        String second = answer(relation, nothing, reads, asked);
        compared++;
        if (!first.equals(second)) {
            wrong.add(rule.address() + " to " + relation + ":\n" + difference(first, second));
        }
    }

    private String answer(String relation, String path, boolean reads, Asked asked) {
        Visitor visitor = cast.visitor(relation);
        if (!reads && ready.add(relation)) {
            // the proof that goes with a form is fetched once, beforehand
            visitor.postAgain("/nowhere");
        }
        long before = lastLogged();
        asked.since();
        HttpResponse<String> response = reads ? visitor.get(path) : visitor.postAgain(path);
        List<String> statements = asked.since();
        Map<String, List<String>> head = new TreeMap<>(response.headers().map());
        head.keySet().removeAll(Set.of("date", "set-cookie", "connection", "keep-alive"));
        List<String> logged = House.open()
                .asData()
                .sql("""
                        select concat_ws(' ', action, object_type, detail, access_point, allowed, authorisation, treatment_relation, emergency,
                                         case_id is null, object_id is null)
                          from access_log where region_id = :region and id > :before order by id
                        """)
                .param("region", cast.region())
                .param("before", before)
                .query(String.class)
                .list();
        String said = response.statusCode() + "\n" + head + "\n" + String.join("\n", logged) + "\n"
                + String.join("\n", statements) + "\n"
                + PROOF.matcher(response.body()).replaceAll("");
        return ID.matcher(said).replaceAll("{id}");
    }

    private long lastLogged() {
        return House.open()
                .asData()
                .sql("select coalesce(max(id), 0) from access_log where region_id = :region")
                .param("region", cast.region())
                .query(Long.class)
                .single();
    }

    private static String difference(String first, String second) {
        List<String> one = first.lines().toList();
        List<String> two = second.lines().toList();
        int at = 0;
        while (at < one.size() && at < two.size() && one.get(at).equals(two.get(at))) {
            at++;
        }
        return "  hidden: " + (at < one.size() ? cut(one.get(at)) : "(nothing more)") + "\n  not there: "
                + (at < two.size() ? cut(two.get(at)) : "(nothing more)");
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(300, line.length()));
    }
}
