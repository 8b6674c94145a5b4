package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
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

    private static final Set<String> DIFFERING = Set.of(
            "director",
            "guardian",
            "youth",
            "parent",
            "shielded parent",
            "parent who may not know",
            "reader of a share");

    /** What somebody wrote for everybody with the region's figures to read, where they read it. */
    private static final Map<String, String> FOR_THE_REGION = Map.of("GET /breakthroughs", "breakthrough.");

    private static final List<String> FILLING_IN = List.of(
            "parent",
            "youth",
            "parent who may not know",
            "network",
            "asked outside",
            "guardian",
            "expert",
            "privacy officer",
            "director");

    @Test
    void everyRouteHasARule() {
        Set<String> routes = routes();
        assertThat(withoutRule())
                .as("routes without a rule in who-sees-what.txt")
                .isEmpty();
        assertThat(ORACLE.rules().keySet().stream().filter(route -> !routes.contains(route)))
                .as("rules of routes that are gone")
                .isEmpty();
    }

    @Test
    void whatIsReadIsReadByWhoMayAndIsLogged() {
        Mirror mirror = Mirror.ofTheDemo();
        List<Cast> casts = IntStream.range(0, 3)
                .mapToObj(number -> Cast.of(mirror, number))
                .toList();
        assertThat(casts.stream().flatMap(cast -> Filling.of(cast).stream()).distinct())
                .as("tables of case content that no story fills: say how in Filling")
                .isEmpty();
        Marks marks = Marks.in(mirror.region());
        assertThat(marks.without())
                .as("columns of words without a mark: mark them, or say in Marks why they hold no words of people")
                .isEmpty();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Set<String> strange = new ConcurrentSkipListSet<>();
        AtomicLong bytes = new AtomicLong();
        Tried tried = new Tried();
        Overheard overheard = new Overheard();
        for (int number = 0; number < casts.size(); number++) {
            Cast cast = casts.get(number);
            Things things = new Things(cast);
            boolean far = number == 0;
            boolean last = number == casts.size() - 1;
            Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
            for (Oracle.Rule rule : rules("GET ", number == 0)) {
                if (last && rule.alternatives().stream().anyMatch(one -> one.need() != Oracle.Need.NOTHING)) {
                    // single things are tried in the first two
                    continue;
                }
                // setting a document is slow: in one case, for those who differ most in what they may see
                boolean document = rule.address().matches(".*(\\.pdf|/file)$");
                if (document && (far || last)) {
                    continue;
                }
                List<Things.Place> places = tried.places(rule, things);
                for (Things.Place place : places) {
                    boolean forAll = far && place.equals(places.getFirst());
                    cast.visitors().entrySet().parallelStream()
                            .filter(someone -> forAll || cast.isNear(someone.getKey()))
                            .filter(someone -> !document
                                    || DIFFERING.contains(someone.getKey())
                                    || !may(rule, someone.getKey(), place, things))
                            .forEach(someone -> {
                                HttpResponse<byte[]> sent = someone.getValue().getBytes(place.path());
                                String words = Sent.words(sent);
                                bytes.addAndGet(sent.body().length);
                                marks.notTheirs(cast, someone.getKey(), words).stream()
                                        .filter(mark -> !mark.startsWith(
                                                FOR_THE_REGION.getOrDefault(rule.address(), "nothing is")))
                                        .forEach(mark ->
                                                strange.add(rule.address() + " to " + someone.getKey() + ": " + mark));
                                Answer answer = Answer.of(sent);
                                boolean may = may(rule, someone.getKey(), place, things);
                                if (may
                                        && answer.status() == 200
                                        && place.path().startsWith("/cases/")) {
                                    opened.computeIfAbsent(someone.getKey(), relation -> new AtomicInteger())
                                            .incrementAndGet();
                                }
                                if (unknown(rule, someone.getKey(), place, things)) {
                                    return;
                                }
                                tried.one();
                                if (!answer.fits(may, someone.getKey())) {
                                    wrong.add(line(someone.getKey(), rule, place, cast, answer, may));
                                }
                            });
                }
            }
            opened.forEach((relation, count) -> {
                long logged = House.open()
                        .asData()
                        .sql(
                                "select count(distinct request_id) from access_log where person_id = :who and case_id = :case and allowed")
                        .param("who", cast.people().get(relation))
                        .param("case", cast.caseFile())
                        .query(Long.class)
                        .single();
                if (logged < count.get()) {
                    wrong.add(relation + " at the log () opened " + count + ", logged " + logged);
                }
            });
        }
        overheard.close();
        tried.say("reading");
        System.out.println("Marks: " + marks.count() + " words, looked for in " + bytes.get() / 1_000_000 + " MB");
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(summary(wrong)).isEmpty();
            all.assertThat(tried.count()).isGreaterThan(5000);
            all.assertThat(strange).as("words sent to whom they are not for").isEmpty();
            all.assertThat(marks.in(overheard.said()))
                    .as("words of people in the log of the application")
                    .isEmpty();
        });
    }

    /** Everything that is sent by who may not send it is turned away, and leaves no trace in any table of the region. */
    @Test
    void whatIsDoneIsDoneByWhoMay() {
        Mirror mirror = Mirror.ofTheDemo();
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        Tried tried = new Tried();
        for (int number = 1; number < 3; number++) {
            Cast cast = Cast.of(mirror, number);
            Things things = new Things(cast);
            boolean far = number == 1;
            Map<String, String> before = Fingerprint.of(cast.region());
            for (Oracle.Rule rule : rules("POST ", number == 1)) {
                List<Things.Place> places = tried.places(rule, things);
                for (Things.Place place : places) {
                    boolean forAll = far && place.equals(places.getFirst());
                    cast.visitors().entrySet().parallelStream()
                            .filter(someone -> (forAll || cast.isNear(someone.getKey()))
                                    && !may(rule, someone.getKey(), place, things)
                                    && !unknown(rule, someone.getKey(), place, things))
                            .forEach(someone -> {
                                Answer answer = Answer.of(someone.getValue().postAgain(place.path()));
                                tried.one();
                                if (!answer.fits(false, someone.getKey())) {
                                    wrong.add(line(someone.getKey(), rule, place, cast, answer, false));
                                }
                            });
                }
            }
            Fingerprint.of(cast.region()).forEach((table, print) -> {
                if (!print.equals(before.get(table))) {
                    wrong.add("somebody at " + table + " () what was turned away left a trace");
                }
            });
        }
        tried.say("acting");
        assertThat(summary(wrong)).isEmpty();
        assertThat(tried.count()).isGreaterThan(2000);
    }

    /** Every form that is offered is filled in and sent by who may, and taken; what comes of it, by mail too, holds no word that is not theirs. */
    @Test
    void whatIsFilledInIsTakenFromWhoMaySendIt() {
        Mirror mirror = Mirror.ofTheDemo();
        Cast cast = Cast.of(mirror, 1);
        // the forms may keep people of a case apart, or let them leave it: who is invited is of another
        Cast invited = Cast.of(mirror, 2);
        Filling.of(cast);
        Marks marks = Marks.in(mirror.region());
        Things things = new Things(cast);
        Forms forms = new Forms(ORACLE, cast, marks);
        try (Overheard overheard = new Overheard()) {
            for (String relation : FILLING_IN) {
                List<String> pages = rules("GET ", true).stream()
                        .filter(rule -> !rule.address().endsWith(".pdf")
                                && !rule.address().contains("/monitor"))
                        .flatMap(rule -> things.of(rule.address().substring(4)).stream()
                                .filter(place ->
                                        may(rule, relation, place, things) || unknown(rule, relation, place, things))
                                .limit(1))
                        .map(Things.Place::path)
                        .toList();
                forms.fillIn(relation, pages);
            }
            letters(invited);
            assertThat(marks.in(overheard.said()))
                    .as("words of people in the log of the application")
                    .isEmpty();
        }
        System.out.println(forms.said());
        assertThat(forms.wrong()).isEmpty();
        assertThat(forms.strange()).as("words sent to whom they are not for").isEmpty();
        assertThat(forms.taken()).as("kinds of forms that were taken").hasSizeGreaterThan(40);
        List<Map<String, Object>> letters = House.open()
                .asData()
                .sql("select to_address, to_jsonb(m)::text as letter from outgoing_mail m where region_id = :region")
                .param("region", cast.region())
                .query()
                .listOfRows();
        assertThat(letters).as("mail that came of it").isNotEmpty();
        letters.forEach(letter -> assertThat(marks.in(letter.get("letter")
                        .toString()
                        .replace("\\r\\n ", "")
                        .replace(letter.get("to_address").toString(), "")))
                .as("words of people in mail and calendars, beside the address it goes to")
                .isEmpty());
    }

    /** A meeting is planned with people of the case, they are invited, it moves and is called off: each by mail. */
    private static void letters(Cast cast) {
        Visitor director = cast.visitor("director");
        List<String> fields = new ArrayList<>(List.of(
                "purpose",
                "Samen kijken",
                "day",
                "2027-02-03",
                "time",
                "14:00",
                "minutes",
                "60",
                "place",
                "Dorpshuis"));
        for (String relation : List.of("guardian", "expert")) {
            fields.addAll(List.of("people", cast.people().get(relation).toString()));
        }
        String id = java.util.UUID.randomUUID().toString();
        fields.addAll(List.of("id", id));
        director.postAgain("/cases/" + cast.caseFile() + "/meetings", fields.toArray(String[]::new));
        String meeting = "/meetings/" + id;
        // that somebody's own organisation is party to the case is said aloud before they are invited
        House.open()
                .asData()
                .sql("select id from attendee where meeting_id = cast(:meeting as uuid) and role_in_meeting = 'expert'")
                .param("meeting", id)
                .query(java.util.UUID.class)
                .list()
                .forEach(seat -> director.postAgain(meeting + "/people/" + seat + "/party"));
        HttpResponse<String> invited = director.postAgain(meeting + "/invitations");
        assertThat(invited.headers().firstValue("location"))
                .as(() -> invited.statusCode() + " " + invited.body())
                .hasValueSatisfying(next -> assertThat(next).contains("meeting.invited"));
        director.postAgain(meeting + "/cancellation", "why", "Ziek");
    }

    /** The page a privacy officer reads is made from the very table. */
    @Test
    void thePageSaysWhatIsTried() throws IOException {
        Path page = Path.of("docs/who-sees-what.md");
        String made = ORACLE.inWords();
        if (!Files.exists(page) || !Files.readString(page).equals(made)) {
            Files.writeString(Path.of("target/who-sees-what.md"), made);
        }
        assertThat(page).as("copy target/who-sees-what.md to docs/").content().isEqualTo(made);
    }

    private static List<Oracle.Rule> rules(String method, boolean ofTheRegionToo) {
        return ORACLE.rules().values().stream()
                .filter(rule -> rule.address().startsWith(method))
                .filter(rule -> ofTheRegionToo
                        || rule.address().startsWith(method + "/cases/")
                        || rule.address().startsWith(method + "/meetings/"))
                .toList();
    }

    private static boolean may(Oracle.Rule rule, String relation, Things.Place place, Things things) {
        return rule.alternatives().stream()
                .filter(one -> ORACLE.has(one.circle(), relation))
                .anyMatch(one -> switch (one.need()) {
                    case NOTHING -> true;
                    case THING -> things.visible(relation, place);
                    case OWN -> things.own(relation, place);
                });
    }

    /** Whether the table leaves the answer open: what is one's own may still be in a state that has no such page. */
    private static boolean unknown(Oracle.Rule rule, String relation, Things.Place place, Things things) {
        return rule.alternatives().stream()
                .anyMatch(one -> one.need() == Oracle.Need.OWN && things.own(relation, place));
    }

    private static String line(
            String relation, Oracle.Rule rule, Things.Place place, Cast cast, Answer answer, boolean may) {
        return relation + " at " + rule.address() + " (" + place.table() + ", " + cast.state() + ") got " + answer
                + ", " + (may ? "may" : "may not") + " see it: " + place.path();
    }

    private static List<String> summary(List<String> wrong) {
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

    private static Set<String> routes() {
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
    private static final class Tried {
        private final AtomicInteger count = new AtomicInteger();
        private final Set<String> without = new TreeSet<>();
        private final Set<String> with = new TreeSet<>();

        List<Things.Place> places(Oracle.Rule rule, Things things) {
            List<Things.Place> places =
                    things.of(rule.address().substring(rule.address().indexOf(' ') + 1));
            (places.isEmpty() ? without : with).add(rule.address());
            return places;
        }

        void one() {
            count.incrementAndGet();
        }

        int count() {
            return count.get();
        }

        void say(String what) {
            without.removeAll(with);
            System.out.println("The matrix tried " + count + " combinations of " + what + " on " + with.size()
                    + " routes; nothing to try on: " + without);
        }
    }

    /** What came back. */
    private record Answer(int status, String location) {

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
