package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** The database is really taken away under the running application: pages say so, keep what was typed, and come back. */
@Timeout(600)
class OutageTest {

    private static final String GONE = "Even niet bereikbaar";
    private static final String SAID = "\"Wij slapen weer\" & <b>rustig</b>,\nzei vader's zus: één nacht.";

    private final Store store = House.open().bean(Store.class);
    private final ACase file = ACase.of(ARegion.ofItsOwn());

    @BeforeEach
    void theDatabaseIsOurs() {
        assumeTrue(store.isEmbedded(), "somebody else's database isn't taken away");
    }

    @Test
    void aPageComesBackByItselfAndAFormKeepsWhatWasTyped() {
        try (Reader writer = Reader.of(file.director());
                Reader reader = Reader.onPhone(file.youth());
                Reader stranger = Reader.stranger()) {
            Page form = writer.to(file.path() + "/closing").page();
            form.getByLabel("Ja, het houdt stand").check();
            form.getByLabel("Wat zegt het gezin?").fill(SAID);
            form.getByLabel("Wat zeggen de professionals?").fill("Wij durven los te laten.");
            Page entrance = stranger.to("/sign-in").page();
            entrance.getByLabel("Inlognaam").fill("marjan");
            entrance.getByLabel("Wachtwoord").fill("een geheim dat nergens staat");

            store.stop();
            try {
                press(form, "Casus afsluiten");
                assertThat(title(form)).isEqualTo(GONE);
                writer.findsNoBarrier().picture("outage-form");
                press(form, "Probeer het opnieuw");
                assertThat(title(form)).as("still gone").isEqualTo(GONE);
                assertThat(Objects.requireNonNull(reader.page().navigate(file.path()))
                                .status())
                        .isEqualTo(503);
                assertThat(title(reader.page())).isEqualTo(GONE);
                reader.picture("outage-page");
                press(entrance, "Inloggen");
                assertThat(title(entrance)).isEqualTo(GONE);
                assertThat(entrance.content()).doesNotContain("een geheim dat nergens staat");
                stranger.picture("outage-sign-in");
            } finally {
                store.start();
            }

            PlaywrightAssertions.assertThat(reader.page().locator("h1"))
                    .containsText("Hoe komt het", new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
            press(form, "Probeer het opnieuw");
            PlaywrightAssertions.assertThat(form.locator("main")).containsText("Afgesloten op");
            assertThat(form.locator("main").innerText()).contains(SAID);
        }
    }

    @Test
    void aLineOfAnAnalysisThatCouldNotBeSentIsKeptAndGoesByItself() {
        try (Reader reader = Reader.of(file.director());
                Reader watcher = Reader.of(file.expert("Deskundige"))) {
            Page page = reader.to(file.path() + "/analysis").page();
            Page elsewhere = watcher.to(file.path() + "/analysis").page();
            elsewhere.evaluate("window.opened = 'before'");
            Locator line = page.getByLabel("Zet hier neer wat iemand zegt");
            line.focus();
            store.stop();
            try {
                page.keyboard().type("Zij blijft op haar kamer");
                page.keyboard().press("Enter");
                page.keyboard().type("en de deur is dicht");
                PlaywrightAssertions.assertThat(page.locator("#unsent"))
                        .containsText(
                                "Zij blijft op haar kamer",
                                new LocatorAssertions.ContainsTextOptions().setTimeout(120_000));
                PlaywrightAssertions.assertThat(line).hasValue("en de deur is dicht");
                reader.picture("outage-analysis");
            } finally {
                store.start();
            }
            PlaywrightAssertions.assertThat(
                            page.locator(".said", new Page.LocatorOptions().setHasText("Zij blijft op haar kamer")))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
            PlaywrightAssertions.assertThat(page.locator("#unsent")).isHidden();
            PlaywrightAssertions.assertThat(line).hasValue("en de deur is dicht");
            PlaywrightAssertions.assertThat(elsewhere.locator(
                            ".said", new Page.LocatorOptions().setHasText("Zij blijft op haar kamer")))
                    .hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(120_000));
            assertThat(elsewhere.evaluate("window.opened"))
                    .as("without a reload")
                    .isEqualTo("before");
        }
    }

    @Test
    void whoFillsInAFormWithoutScriptsLosesNothingEither() {
        Visitor director = file.director().visits();
        String proof = director.proof();
        String path = file.path() + "/look-backs";
        HttpResponse<String> answer;
        store.stop();
        try {
            answer = director.postWithProof(
                    proof, path, "dueOn", today(), "question", SAID, "visibleTo", "all", "visibleTo", "team");
            assertThat(answer.statusCode()).isEqualTo(503);
            HttpResponse<String> page = director.get(file.path());
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("refresh")).hasValue("5");
            assertThat(page.body()).contains("href=\"" + file.path() + "\"");
            assertThat(director.get("/css/samenhang.css").statusCode()).isEqualTo(200);
        } finally {
            store.start();
        }
        assertThat(answer.headers().firstValue("refresh"))
                .as("nothing is sent twice by itself")
                .isEmpty();
        assertThat(answer.body())
                .contains("action=\"" + path + "\"")
                .contains("name=\"dueOn\" value=\"" + today() + "\"")
                .contains("name=\"visibleTo\" value=\"all\"")
                .contains("name=\"visibleTo\" value=\"team\"")
                .contains("&lt;b>rustig&lt;/b>,\nzei vader")
                .doesNotContain("<b>rustig");
    }

    @Test
    void aFrozenDatabaseKeepsNobodyWaitingForEver() throws Exception {
        Visitor director = file.director().visits();
        String proof = director.proof();
        assertThat(director.get(file.path()).statusCode()).isEqualTo(200);
        List<ProcessHandle> server = server();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = new ArrayList<>();
            signal("STOP", server);
            try {
                List<Callable<HttpResponse<String>>> asked = List.of(
                        () -> director.get(file.path()),
                        () -> director.get("/work"),
                        () -> director.postWithProof(proof, file.path() + "/closing", "familySays", SAID),
                        () -> Visitor.stranger().get("/registrations/resume"));
                for (int round = 0; round < 4; round++) {
                    for (Callable<HttpResponse<String>> one : asked) {
                        answers.add(people.submit(() -> one.call().statusCode()));
                    }
                }
                Set<Integer> seen = new TreeSet<>();
                for (Future<Integer> answer : answers) {
                    seen.add(answer.get(100, TimeUnit.SECONDS));
                }
                assertThat(seen).isSubsetOf(200, 503).contains(503);
            } finally {
                signal("CONT", server);
            }
        }
        assertThat(answersAgain(director)).isEqualTo(200);
    }

    @Test
    void aKilledDatabaseLosesNothingThatWasAcknowledgedAndNoPageBreaks() throws Exception {
        asAdministrator("alter system set synchronous_commit = on", "select pg_reload_conf()");
        Visitor director = file.director().visits();
        String proof = director.proof();
        String path = file.path() + "/look-backs";
        Set<String> acknowledged = new TreeSet<>();
        Set<Integer> answers = new TreeSet<>();
        ProcessHandle killed = postmaster();
        boolean back = false;
        for (int entry = 0; !back; entry++) {
            if (entry == 5) {
                assertThat(killed.destroyForcibly()).isTrue();
            }
            String question = "Vraag " + entry + "?";
            HttpResponse<String> answer =
                    director.postWithProof(proof, path, "dueOn", today(), "question", question, "visibleTo", "all");
            answers.add(answer.statusCode());
            answers.add(director.get(file.path()).statusCode());
            if (answer.statusCode() == 303) {
                acknowledged.add(question);
            }
            // what was open already may answer once more after it was killed
            back = entry > 5 && !killed.isAlive() && answer.statusCode() == 303 && takesConnections();
        }
        asAdministrator("alter system reset synchronous_commit", "select pg_reload_conf()");
        assertThat(answers).containsOnly(200, 303, 503);
        assertThat(House.open()
                        .asData()
                        .sql("select question from look_back where case_id = :case")
                        .param("case", file.id())
                        .query(String.class)
                        .list())
                .containsAll(acknowledged);
    }

    /** The database of the tests doesn't wait for its own diary; one that is killed must. */
    private void asAdministrator(String... commands) throws SQLException {
        try (Connection connection = store.connectAsAdministrator();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private boolean takesConnections() {
        try (Connection connection = store.connectAsAdministrator()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static int answersAgain(Visitor visitor) throws InterruptedException {
        int status = 503;
        while (status == 503) {
            status = visitor.get("/work").statusCode();
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return status;
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(store.directory().resolve("postgres/postmaster.pid"))
                                .getFirst()
                                .strip()))
                .orElseThrow();
    }

    private List<ProcessHandle> server() throws IOException {
        ProcessHandle postmaster = postmaster();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        }
    }

    private static String today() {
        return House.open().today().toString();
    }

    private static String title(Page page) {
        return page.locator("h1").innerText();
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }
}
