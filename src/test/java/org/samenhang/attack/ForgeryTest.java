package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.web.bind.annotation.RequestMethod;

/** Forms that another site sends, sessions that somebody else chose, and what every answer says about how it may be used. */
class ForgeryTest {

    private final ARegion region = ARegion.ofItsOwn();

    @Test
    void whatChangesSomethingAsksForItsProof() throws Exception {
        Intruder director = Intruder.as(region.processDirector().id());
        String another = Intruder.as(region.processDirector().id()).proof();
        director.proof();
        List<Route> changing = Route.all().stream().filter(Route::changes).toList();
        assertThat(changing).hasSizeGreaterThan(80);
        assertThat(unproven(director, another, changing))
                .as("what another site could make a browser do")
                .isEmpty();
        System.out.println("Forged: " + changing.size() + " routes refuse a form without their proof");

        try (Planted planted = Planted.at("/regions/forged", RequestMethod.POST, "open")) {
            CsrfFilter wall = House.open().bean(FilterChainProxy.class).getFilters("/").stream()
                    .filter(CsrfFilter.class::isInstance)
                    .map(CsrfFilter.class::cast)
                    .findFirst()
                    .orElseThrow();
            wall.setRequireCsrfProtectionMatcher(request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                    && !request.getRequestURI().equals("/regions/forged"));
            try {
                Set<String> found = unproven(
                        director,
                        another,
                        Route.all().stream()
                                .filter(route ->
                                        route.pattern().getPatternString().equals("/regions/forged"))
                                .toList());
                assertThat(found).as("a route without its proof, planted").hasSize(3);
                System.out.println("Planted hole in the proof, found: " + found);
            } finally {
                wall.setRequireCsrfProtectionMatcher(CsrfFilter.DEFAULT_CSRF_MATCHER);
            }
        }
    }

    private static Set<String> unproven(Intruder director, String another, List<Route> routes) {
        Set<String> open = new TreeSet<>();
        for (Route route : routes) {
            String address = route.address();
            Map<String, Integer> answers = new LinkedHashMap<>();
            answers.put("none", director.postWith(null, address, List.of()).status());
            answers.put(
                    "another's", director.postWith(another, address, List.of()).status());
            answers.put(
                    "none, as plain text",
                    director.send(
                                    "POST",
                                    address,
                                    "{\"a\":1}".getBytes(StandardCharsets.UTF_8),
                                    "Content-Type",
                                    "text/plain")
                            .status());
            answers.forEach((proof, status) -> {
                if (status != 403) {
                    open.add(route + " with " + proof + ": " + status);
                }
            });
        }
        return open;
    }

    @Test
    void aSessionThatSomebodyElseChoseIsNotTheOneAfterSigningIn() {
        ARegion.Somebody victim = region.processDirector();
        String own = region.processDirector().token();
        for (String chosen : List.of("chosen-by-somebody-else", own)) {
            Intruder browser = Intruder.with(chosen);
            String before = browser.proof();
            Intruder.Answer in = signIn(browser, victim);
            assertThat(in.status()).isEqualTo(303);
            String after = browser.cookies().get("samenhang");
            assertThat(after).isNotNull().isNotEqualTo(chosen).hasSizeGreaterThan(40);
            assertThat(Intruder.with(chosen).get("/work").status())
                    .as("the session from before signing in")
                    .isEqualTo(302);
            assertThat(browser.postWith(before, "/sign-out", List.of()).status())
                    .as("a proof from before signing in")
                    .isEqualTo(403);
            assertThat(browser.get("/work").status()).isEqualTo(200);
        }
    }

    @Test
    void aSessionEndsWhereItsPersonEndsIt() throws Exception {
        ARegion.Somebody victim = region.processDirector();
        Intruder browser = Intruder.stranger();
        signIn(browser, victim);
        String token = browser.cookies().get("samenhang");
        assertThat(Intruder.with(token).get("/work").status()).isEqualTo(200);
        browser.post("/sign-out", List.of());
        assertThat(Intruder.with(token).get("/work").status())
                .as("after signing out")
                .isEqualTo(302);

        String earlier = victim.token();
        String code = "ATTA" + victim.id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        House.open()
                .asData()
                .sql(
                        "insert into invitation (code_hash, region_id, person_id, expires_at) values (:hash, :region, :person, now() + interval '1 day')")
                .param("hash", MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8)))
                .param("region", region.id())
                .param("person", victim.id())
                .update();
        List<Intruder.Pair> choice = List.of(
                new Intruder.Pair("code", code),
                new Intruder.Pair("login", victim.login()),
                new Intruder.Pair("password", "een heel ander wachtwoord"));
        assertThat(Intruder.stranger().post("/welcome", choice).status()).isEqualTo(303);
        assertThat(Intruder.with(earlier).get("/work").status())
                .as("a session from before the code was used")
                .isEqualTo(302);
        assertThat(Intruder.stranger().post("/welcome", choice).status())
                .as("the same code again")
                .isEqualTo(422);
    }

    @Test
    void everyCookieIsOutOfReach() {
        Intruder browser = Intruder.stranger();
        Set<String> given = new TreeSet<>();
        Set<String> loose = new TreeSet<>();
        for (Intruder.Answer answer : List.of(
                browser.get("/sign-in"),
                browser.get("/?lang=en"),
                signIn(browser, region.processDirector()),
                browser.get("/work"),
                browser.post("/sign-out", List.of()))) {
            for (String cookie : answer.headers().allValues("set-cookie")) {
                given.add(cookie.replaceFirst("=.*", ""));
                if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite") || !cookie.contains("Path=/")) {
                    loose.add(cookie.replaceFirst("=[^;]*", "="));
                }
            }
        }
        assertThat(given).contains("samenhang", "XSRF-TOKEN", "device", "language");
        assertThat(loose).as("cookies within reach of scripts or other sites").isEmpty();
    }

    @Test
    void everyKindOfAnswerSaysHowItMayBeUsed() {
        ARegion.Somebody somebody = region.processDirector();
        ACase story = ACase.of(region);
        Intruder in = Intruder.as(story.director().id());
        Intruder stranger = Intruder.stranger();
        Map<Intruder.Answer, Integer> answers = new LinkedHashMap<>();
        answers.put(stranger.get("/"), 200);
        answers.put(stranger.get("/sign-in"), 200);
        answers.put(stranger.get("/work"), 302);
        answers.put(in.get(story.path()), 200);
        answers.put(in.get(story.path() + "/documents/file"), 200);
        answers.put(in.get(story.path() + "/as/" + story.youth().id()), 200);
        answers.put(in.get("/monitor/2025/public.csv"), 200);
        answers.put(in.get("/monitor/2025/public.json"), 200);
        answers.put(in.get("/monitor/2025/register.xlsx"), 200);
        answers.put(Intruder.as(somebody.id()).get(story.path()), 404);
        answers.put(in.get("/nowhere"), 404);
        answers.put(in.get("/cases/;a=b"), 400);
        answers.put(in.postWith(null, "/sign-out", List.of()), 403);
        answers.put(in.post(story.path() + "/wishes", List.of()), 422);
        answers.put(in.post("/consultations", List.of(new Intruder.Pair("object", "x"))), 404);
        try (Planted planted = Planted.at("/regions/broken", RequestMethod.GET, "stumble")) {
            answers.put(in.get("/regions/broken?q='"), 500);
        }
        Set<String> silent = new TreeSet<>();
        answers.forEach((answer, status) -> {
            silent.addAll(missing(answer, true));
            if (answer.status() != status && !(status == 422 || status == 404 && answer.status() / 100 == 4)) {
                silent.add(answer.path() + " is " + answer.status() + ", not " + status);
            }
            assertThat(answer.headers().firstValue("server")).isEmpty();
            if (answer.status() >= 400) {
                assertThat(answer.text()).as(answer.path()).doesNotContain("Exception", "org.samenhang", "\tat ");
            }
        });
        for (String still : List.of("/css/samenhang.css", "/js/app.js", "/icons/samenhang.svg")) {
            Intruder.Answer answer = stranger.get(still);
            assertThat(answer.status()).as(still).isEqualTo(200);
            silent.addAll(missing(answer, false));
        }
        assertThat(silent).as("answers that say too little").isEmpty();
    }

    private static Set<String> missing(Intruder.Answer answer, boolean secret) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("content-security-policy", "default-src 'none'.*script-src 'self';.*frame-ancestors 'none'.*");
        wanted.put("x-content-type-options", "nosniff");
        wanted.put("x-frame-options", "DENY");
        wanted.put("referrer-policy", "same-origin|no-referrer");
        if (secret) {
            wanted.put("cache-control", ".*no-store.*");
        }
        Set<String> missing = new TreeSet<>();
        wanted.forEach((name, value) -> {
            if (!answer.header(name).matches(value)) {
                missing.add(answer.path() + " (" + answer.status() + ") " + name + ": " + answer.header(name));
            }
        });
        return missing;
    }

    static Intruder.Answer signIn(Intruder browser, ARegion.Somebody who) {
        return browser.post(
                "/sign-in",
                List.of(new Intruder.Pair("login", who.login()), new Intruder.Pair("password", ARegion.PASSWORD)));
    }
}
