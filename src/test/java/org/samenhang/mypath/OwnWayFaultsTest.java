package org.samenhang.mypath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.samenhang.house.Reader;

/** What can go wrong with a device, a clock, a version or two copies: it is said, and nothing that was written is lost. */
class OwnWayFaultsTest {

    @Test
    void aDeviceThatIsFullSaysSoAndKeepsOnTrying() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            page.addInitScript("""
                    const put = IDBObjectStore.prototype.put;
                    IDBObjectStore.prototype.put = function (...all) {
                      if (!window.room) throw new DOMException('full', 'QuotaExceededError');
                      return put.apply(this, all);
                    };
                    """);
            OwnWay.open(youth);
            OwnWay.press(page, "#chip-home");
            assertThat(page.getByText("Je apparaat is vol.")).isVisible();
            assertThat(page.locator("#topic-0")).hasText("Waar ik woon");
            youth.findsNoBarrier();
            page.evaluate("window.room = true");
            OwnWay.press(page, "#chip-money");
            assertThat(page.getByText("Je apparaat is vol.")).isHidden();
            page.reload();
            OwnWay.ready(page);
            OwnWay.press(page, "#way-choose");
            assertThat(page.locator("#topic-1")).hasText("Geld");
        }
    }

    @Test
    void aBrowserThatKeepsNothingStillLetsOneWriteAndPrint() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            page.addInitScript("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };");
            OwnWay.open(youth);
            assertThat(page.getByText("Deze browser bewaart niets")).isVisible();
            OwnWay.press(page, "#chip-home");
            OwnWay.press(page, "#topic-0");
            page.getByLabel("Hoe ziet een gewone dag").fill("toch geschreven");
            OwnWay.press(page, "#way-more");
            page.getByText("Wat ik schreef").click();
            assertThat(page.locator(".own-paper")).containsText("toch geschreven");
        }
    }

    @Test
    void anotherDefinitionAWrongClockAndANewerPageLoseNothing() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            OwnWay.open(youth);
            OwnWay.press(page, "#chip-home");
            OwnWay.press(page, "#topic-0");
            page.getByLabel("Hoe ziet een gewone dag").fill("druk");
            page.getByLabel("Waar in huis").fill("op zolder");
            OwnWay.press(page, "#way-choose");
            OwnWay.press(page, "#chip-money");
            OwnWay.installed(page);
            // the server withdrew topics and a question, and what it says is full of mark-up
            page.evaluate("""
                    async () => {
                      const cache = await caches.open((await caches.keys())[0]);
                      const texts = await (await cache.match('/eigen-weg/texts.json')).json();
                      const home = texts.topics.find((one) => one.id === 'home');
                      home.title = '<img src=x onerror="window.taken = true">Thuis';
                      home.open = home.open.filter((one) => one.q !== 'home.good');
                      texts.topics = [home, { id: 'constructor', title: '</h1><script>window.taken = true</script>', open: [] }];
                      await cache.put('/eigen-weg/texts.json', new Response(JSON.stringify(texts)));
                    }
                    """);
            OwnWay.open(youth);
            OwnWay.press(page, "#way-choose");
            assertThat(page.locator("#topic-1")).hasText("Geld");
            OwnWay.press(page, "#topic-1");
            assertThat(page.getByText("Dit onderwerp staat niet meer in de lijst"))
                    .isVisible();
            OwnWay.press(page, "#way-choose");
            OwnWay.press(page, "#topic-0");
            assertThat(page.locator("h1")).hasText("<img src=x onerror=\"window.taken = true\">Thuis");
            assertThat(page.getByLabel("Waar in huis")).hasValue("op zolder");
            assertThat(page.getByText("Deze vraag wordt niet meer gesteld")).isVisible();
            OwnWay.press(page, "#way-choose");
            OwnWay.press(page, "#chip-constructor");
            OwnWay.press(page, "#way-overview");
            assertThat(page.evaluate("window.taken === undefined && !document.querySelector('main img, main script')"))
                    .isEqualTo(true);

            // a day long ago: said, and nothing is thrown away by it
            page.clock().setFixedTime("2020-01-01T10:00:00Z");
            page.reload();
            OwnWay.ready(page);
            assertThat(page.getByText("De datum van dit apparaat klopt niet")).isVisible();
            OwnWay.press(page, "#way-steps");
            OwnWay.press(page, "#add");
            assertThat(page.getByLabel("Wanneer?")).hasValue("");
            OwnWay.press(page, "#way-overview");
            OwnWay.until(page, KEPT + ".then((one) => one.includes('\"steps\":[{'))");

            // kept by a page that is newer than this one
            page.evaluate("""
                    () => new Promise((done) => {
                      const asked = indexedDB.open('own-way', 1);
                      asked.onsuccess = () => {
                        const store = asked.result.transaction('kept', 'readwrite').objectStore('kept');
                        const read = store.get('doc');
                        read.onsuccess = () => { store.put({ ...read.result, format: 2, more: 'kept' }, 'doc').onsuccess = () => done(); };
                      };
                    })
                    """);
            page.reload();
            OwnWay.ready(page);
            assertThat(page.getByText("met een nieuwere versie gemaakt")).isVisible();
            OwnWay.press(page, "#chip-constructor");
            OwnWay.press(page, "#way-overview");
            assertThat(String.valueOf(page.evaluate("() => " + KEPT)))
                    .contains("\"format\":2", "\"more\":\"kept\"", "op zolder");
        }
    }

    @Test
    void aNewVersionIsSaidAndTakenAtTheNextOpening() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            OwnWay.open(youth);
            OwnWay.installed(page);
            // another address of the worker is another version to the browser
            String registration = "navigator.serviceWorker.getRegistration('/eigen-weg')";
            page.evaluate(
                    "navigator.serviceWorker.register('/eigen-weg/worker.js?2', { scope: '/eigen-weg' }).then(() => true)");
            OwnWay.until(page, registration + ".then((one) => one.waiting?.scriptURL.endsWith('?2'))");
            OwnWay.press(page, "#way-overview");
            assertThat(page.getByText("Er is een nieuwe versie")).isVisible();
            assertThat(page.evaluate(registration + ".then((one) => one.active.scriptURL.endsWith('?2'))"))
                    .as("not under the hands of who is writing")
                    .isEqualTo(false);
            page.reload();
            OwnWay.ready(page);
            OwnWay.until(page, registration + ".then((one) => one.active.scriptURL.endsWith('?2'))");
        }
    }

    /** An old page writes on after a new version lay ready; the new page begins with every word of it, the last ones typed too. */
    @Test
    void whatAnOldPageWroteIsThereInTheNewOne() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            OwnWay.open(youth);
            OwnWay.installed(page);
            OwnWay.press(page, "#chip-home");
            OwnWay.press(page, "#topic-0");
            page.evaluate(
                    "navigator.serviceWorker.register('/eigen-weg/worker.js?3', { scope: '/eigen-weg' }).then(() => true)");
            OwnWay.until(
                    page,
                    "navigator.serviceWorker.getRegistration('/eigen-weg').then((one) => one.waiting?.scriptURL.endsWith('?3'))");
            page.getByLabel("Waar in huis").fill("op de trap, vlak voor het nieuwe");
            page.reload();
            OwnWay.ready(page);
            OwnWay.until(
                    page,
                    "navigator.serviceWorker.getRegistration('/eigen-weg').then((one) => one.active.scriptURL.endsWith('?3'))");
            OwnWay.press(page, "#way-choose");
            OwnWay.press(page, "#topic-0");
            assertThat(page.getByLabel("Waar in huis")).hasValue("op de trap, vlak voor het nieuwe");
        }
    }

    @Test
    void twoWindowsOnOneDeviceKeepEachOthersWords() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page one = youth.page();
            OwnWay.open(youth);
            OwnWay.press(one, "#chip-free");
            OwnWay.press(one, "#topic-0");
            OwnWay.until(one, KEPT + ".then((kept) => kept?.includes('free'))");
            Page two = one.context().newPage();
            two.navigate("/eigen-weg");
            OwnWay.ready(two);
            OwnWay.press(two, "#way-choose");
            OwnWay.press(two, "#topic-0");
            one.getByLabel("Wat wil je anders?").focus();
            two.getByLabel("Wat wil je anders?").fill("vaker buiten");
            OwnWay.until(one, KEPT + ".then((kept) => kept.includes('vaker buiten'))");
            one.getByLabel("Wat wil je anders?").fill("meer muziek");
            OwnWay.until(one, KEPT + ".then((kept) => kept.includes('meer muziek'))");
            OwnWay.press(one, "#way-choose");
            OwnWay.press(one, "#topic-0");
            assertThat(one.locator(".own-also")).containsText("Ook geschreven");
            assertThat(one.getByLabel("Wat wil je anders?").inputValue()
                            + one.locator(".own-also").innerText())
                    .contains("vaker buiten", "meer muziek");
        }
    }

    /** The rules for two copies, tried in the browser that will use them; and a merge that loses something is found out. */
    @Test
    void twoCopiesComeTogetherWithoutLosingAWord() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.to("/eigen-weg").page();
            Map<?, ?> tried = tryMerges(page, "doc");
            assertThat((List<?>) tried.get("broken")).isEmpty();
            for (String kind : List.of("conflicts", "deletions", "returned", "settled")) {
                assertThat(tried.get(kind)).as(kind).isNotEqualTo(0);
            }
            assertThat((List<?>) tryMerges(page, "{ ...doc, merge: (a, b) => (a.changed > b.changed ? a : b) }")
                            .get("broken"))
                    .isNotEmpty();
        }
    }

    private static final String KEPT = """
            new Promise((done) => {
              const asked = indexedDB.open('own-way', 1);
              asked.onsuccess = () => {
                const read = asked.result.transaction('kept').objectStore('kept').get('doc');
                read.onsuccess = () => { asked.result.close(); done(JSON.stringify(read.result)); };
              };
            })""";

    private static Map<?, ?> tryMerges(Page page, String under) {
        String properties = source().replace("export function", "function");
        return (Map<?, ?>) page.evaluate("async () => { const doc = await import('/own-way/doc.js');\n" + properties
                + "\nreturn tryMerges(" + under + ", 300, 7); }");
    }

    private static String source() {
        try (InputStream file = OwnWayFaultsTest.class.getResourceAsStream("doc-properties.js")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
