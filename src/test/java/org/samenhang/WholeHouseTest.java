package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Door;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.samenhang.store.Store;

/** Goes through the whole house, as each of the people of the demo region, by every link there is. */
class WholeHouseTest {

    /** Of each duty one. */
    private static final List<String> PEOPLE = List.of(
            "marjan", "hilde", "froukje", "wietske", "sander", "thijs", "carla", "voogd", "school", "ouder", "jongere",
            "vader");

    /** Those who go by more than one of each kind: who has many cases, and who may not find a trace of something. */
    private static final Set<String> WITH_MANY = Set.of("marjan", "vader");

    private static final Map<String, Walk> WALKS = new LinkedHashMap<>();

    /** Words that stand in the demo's cases and nowhere else in the product. */
    private static final Set<String> CASE_TEXT = Set.of(
            "Haar vertrouwde juf ging weg",
            "Zij loopt weg",
            "Hoe komt het dat",
            "Waarom gaat het elke vrijdag mis",
            "Noor Wiersma",
            "Lucas Veldkamp",
            "Debora Lourens");

    @Test
    void noPageFailsForAnybody() {
        for (String login : PEOPLE) {
            Map<String, Integer> failed = new LinkedHashMap<>();
            Walk walk = walk(login);
            walk.answers().forEach((path, answer) -> {
                if (answer.status() >= 400) {
                    failed.put(path, answer.status());
                }
            });
            assertThat(failed).as("links that fail for " + login).isEmpty();
            assertThat(walk.answers()).as("pages of " + login).hasSizeGreaterThan(2);
        }
    }

    /** The shielded side never learns that something is hidden, nor from whom. */
    @Test
    void theFatherFindsNoTraceOfWhereTheMotherLives() {
        Walk walk = walk("vader");
        assertThat(walk.answers().keySet()).anyMatch(path -> path.startsWith("/cases/"));
        walk.answers()
                .forEach((path, answer) -> assertThat(answer.text())
                        .as(path)
                        .doesNotContainIgnoringCase("Bedum")
                        .doesNotContainIgnoringCase("Winsum")
                        .doesNotContainIgnoringCase("afgescherm")
                        .doesNotContainIgnoringCase("geheim adres")
                        .doesNotContainIgnoringCase("shield"));
    }

    @Test
    void whoTakesPartInNoCaseFindsNoCaseText() {
        for (String login : List.of("sander", "thijs", "carla")) {
            Walk.of(as(login), "/", "/work", "/cases", "/meetings", "/monitor", "/places", "/people", "/registrations")
                    .answers()
                    .forEach((path, answer) -> CASE_TEXT.forEach(text ->
                            assertThat(answer.text()).as(login + " at " + path).doesNotContain(text)));
        }
    }

    /** Done when 1: without the right to write the log, nothing with case text opens. */
    @Test
    void nothingOpensThatIsNotLogged() throws SQLException {
        Map<String, Walk> before = new LinkedHashMap<>();
        for (String login : List.of("marjan", "froukje", "voogd", "ouder", "jongere")) {
            before.put(login, walk(login));
        }
        Set<String> opened = new TreeSet<>();
        Set<String> withText = new TreeSet<>();
        administrator("revoke insert on samenhang.access_log from samenhang_app; "
                + "revoke insert (region_id, request_id, person_id, person_role, responsible_id, case_id, action, object_type,"
                + " object_id, detail, sensitivity, purpose, access_point, client, allowed, authorisation,"
                + " treatment_relation, consent, emergency) on samenhang.access_log from samenhang_app");
        try {
            before.forEach((login, walk) -> {
                Visitor visitor = as(login);
                Set<String> own = new TreeSet<>();
                walk.answers().forEach((path, answer) -> {
                    String kind = Walk.kind(path);
                    if (answer.status() == 200 && !own.contains(kind) && hasCaseText(answer)) {
                        own.add(kind);
                        withText.add(kind);
                        var again = visitor.getBytes(path);
                        Walk.Answer now = new Walk.Answer(
                                again.statusCode(),
                                again.headers().firstValue("content-type").orElse(""),
                                again.body());
                        if (now.status() == 200) {
                            opened.add(login + " " + path);
                        }
                    }
                });
            });
        } finally {
            administrator(
                    "grant insert (region_id, request_id, person_id, person_role, responsible_id, case_id, action,"
                            + " object_type, object_id, detail, sensitivity, purpose, access_point, client, allowed, authorisation,"
                            + " treatment_relation, consent, emergency) on samenhang.access_log to samenhang_app");
        }
        assertThat(withText).as("kinds of pages with case text").hasSizeGreaterThan(5);
        assertThat(opened)
                .as("pages with case text that open without their log row")
                .isEmpty();
    }

    /** One page of each kind, at a desk and on a phone, for those who use it. */
    @Test
    void axeFindsNoBarrierOnAnyKindOfPage() {
        Set<String> seen = new TreeSet<>();
        for (String login : List.of("marjan", "jongere", "voogd", "thijs", "carla")) {
            Walk walk = walk(login);
            try (Reader reader = Reader.stranger().signedInWith(token(login))) {
                walk.answers().forEach((path, answer) -> {
                    // with another's eyes it is that other's page with a band above it: one of them says it for all
                    boolean again = path.contains("/as/") && seen.stream().anyMatch(kind -> kind.contains("/as/"));
                    if (answer.status() == 200
                            && !again
                            && answer.type().startsWith("text/html")
                            && answer.text().contains("<html")
                            && seen.add(Walk.kind(path.replaceAll("\\?.*", "")))) {
                        reader.page().setViewportSize(1280, 900);
                        reader.to(path).findsNoBarrier();
                        reader.page().setViewportSize(360, 740);
                        reader.fits();
                    }
                });
            }
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private static boolean hasCaseText(Walk.Answer answer) {
        String text = answer.text();
        return CASE_TEXT.stream().anyMatch(text::contains);
    }

    /** What this person finds by every link; walked once for all tests. */
    private static Walk walk(String login) {
        return WALKS.computeIfAbsent(
                login, who -> WITH_MANY.contains(who) ? Walk.of(as(who), "/") : Walk.onceByEachKind(as(who)));
    }

    private static Visitor as(String login) {
        return Visitor.with(token(login));
    }

    private static String token(String login) {
        UUID person = House.open()
                .asData()
                .sql("select id from person where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        return House.open().bean(Door.class).open(person, Duration.ofHours(1), "test");
    }

    private static void administrator(String sql) throws SQLException {
        try (Connection connection = House.open().bean(Store.class).connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
