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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;

/**
 * Every route, times everybody in every relation to a case, times the states of a case, against a table that was written apart from the
 * code. Measure S1.
 */
class MatrixTest {

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

    @Test
    void everyRouteHasARule() {
        Set<String> routes = Matrix.routes();
        assertThat(Matrix.withoutRule())
                .as("routes without a rule in who-sees-what.txt")
                .isEmpty();
        assertThat(Matrix.ORACLE.rules().keySet().stream().filter(route -> !routes.contains(route)))
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
        Matrix.Tried tried = new Matrix.Tried();
        Overheard overheard = new Overheard();
        for (int number = 0; number < casts.size(); number++) {
            Cast cast = casts.get(number);
            Things things = new Things(cast);
            boolean far = number == 0;
            boolean last = number == casts.size() - 1;
            int turn = number;
            Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
            for (Oracle.Rule rule : Matrix.rules("GET ", number == 0)) {
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
                            .filter(someone -> DIFFERING.contains(someone.getKey())
                                    || !Matrix.may(rule, someone.getKey(), place, things)
                                    || !document && (far || isTheTurnOf(someone.getKey(), rule, turn)))
                            .forEach(someone -> {
                                HttpResponse<byte[]> sent = someone.getValue().getBytes(place.path());
                                String words = Sent.words(sent);
                                bytes.addAndGet(sent.body().length);
                                marks.notTheirs(cast, someone.getKey(), words).stream()
                                        .filter(mark -> !mark.startsWith(
                                                FOR_THE_REGION.getOrDefault(rule.address(), "nothing is")))
                                        .forEach(mark ->
                                                strange.add(rule.address() + " to " + someone.getKey() + ": " + mark));
                                Matrix.Answer answer = Matrix.Answer.of(sent);
                                boolean may = Matrix.may(rule, someone.getKey(), place, things);
                                if (may
                                        && answer.status() == 200
                                        && place.path().startsWith("/cases/")) {
                                    opened.computeIfAbsent(someone.getKey(), relation -> new AtomicInteger())
                                            .incrementAndGet();
                                }
                                if (Matrix.unknown(rule, someone.getKey(), place, things)) {
                                    return;
                                }
                                tried.one();
                                if (!answer.fits(may, someone.getKey())) {
                                    wrong.add(Matrix.line(someone.getKey(), rule, place, cast, answer, may));
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
        assertThat(tried.without())
                .as("pages with nothing to try: make a row in Filling or an address in Things")
                .isEmpty();
        System.out.println("Marks: " + marks.count() + " words, looked for in " + bytes.get() / 1_000_000 + " MB");
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(Matrix.summary(wrong)).isEmpty();
            all.assertThat(tried.count()).isGreaterThan(5000);
            all.assertThat(strange).as("words sent to whom they are not for").isEmpty();
            all.assertThat(marks.in(overheard.said()))
                    .as("words of people in the log of the application")
                    .isEmpty();
        });
    }

    /**
     * Whether who may see such a page opens it in this of the two later states: everybody does in one of them, besides the first. Who may not,
     * and those who differ most in what they may see, are tried in all three.
     */
    private static boolean isTheTurnOf(String relation, Oracle.Rule rule, int number) {
        return Math.floorMod((relation + rule.address()).hashCode(), 2) == number - 1;
    }

    /** The page a privacy officer reads is made from the very table. */
    @Test
    void thePageSaysWhatIsTried() throws IOException {
        Path page = Path.of("docs/who-sees-what.md");
        String made = Matrix.ORACLE.inWords();
        if (!Files.exists(page) || !Files.readString(page).equals(made)) {
            Files.writeString(Path.of("target/who-sees-what.md"), made);
        }
        assertThat(page).as("copy target/who-sees-what.md to docs/").content().isEqualTo(made);
    }
}
