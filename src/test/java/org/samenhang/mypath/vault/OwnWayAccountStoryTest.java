package org.samenhang.mypath.vault;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.slf4j.LoggerFactory;

/**
 * A youth of fifteen wrote without an account, makes one, goes on with a second device, and shares two topics with a coach, of which one is
 * taken back while it is read. Nothing of what was written is to be found at the server, in no table, no log and no message.
 */
class OwnWayAccountStoryTest {

    /** In everything that is written, chosen as a name or thought of as a passphrase. */
    private static final String MARK = "kwikstaartvlucht";

    private static final String NAME = "vos-" + MARK;
    private static final String PASSPHRASE = "storm appel " + MARK + " fiets";

    @Test
    void whatAYouthWritesGoesAlongIsSharedAndStaysTheirs() {
        ARegion.ofItsOwn();
        try (Markers markers = new Markers().with("what was written", MARK.getBytes(StandardCharsets.UTF_8));
                Reader phone = Reader.strangerOnPhone();
                Reader tablet = Reader.strangerOnPhone();
                Reader coach = Reader.stranger()) {
            List.of(phone, tablet, coach).forEach(one -> markers.hear(one.page().context()));
            writes(phone);
            makesALock(phone);
            signsIn(tablet);
            writeApart(phone, tablet);
            String link = shares(phone);
            String secret = link.substring(link.indexOf('.', link.indexOf('#')) + 1);
            markers.with("the secret of the invitation", Base64.getUrlDecoder().decode(secret))
                    .with("the invitation as text", secret.getBytes(StandardCharsets.US_ASCII));
            reads(coach, link, phone);
            writesAlong(coach, phone);
            takesBack(phone, coach, link.substring(link.indexOf('#') + 1, link.lastIndexOf('.')));
            signsOutTheOthers(phone, tablet);
            assertThat(markers.found()).isEmpty();
            assertThat(markers.heard()).isGreaterThan(60);
            assertThat(phone.page().context().cookies()).isEmpty();
            lookingCanFind(markers, coach.page());
        }
    }

    private static void writes(Reader phone) {
        Page page = phone.to("/eigen-weg").page();
        for (String topic : List.of("De hond " + MARK, "Voetbal " + MARK, "Geheim " + MARK)) {
            page.locator("#own").fill(topic);
            page.locator("form:has(#own) button").click();
        }
        page.locator("#topic-0").click();
        page.locator("textarea").first().fill("Hij wacht op mij, " + MARK);
        page.locator("#way-more").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mijn slot en delen"))
                .click();
    }

    private static void makesALock(Reader phone) {
        Page page = phone.page();
        assertThat(seen(page, "Als je alles vergeet, is het weg")).isVisible();
        phone.findsNoBarrier().picture("vault-start");
        link(page, "Een slot maken").click();
        Locator form = view(page, "make");
        form.locator("[data-propose]").click();
        assertThat(form.locator("[name=passphrase]")).hasValue(java.util.regex.Pattern.compile("[a-z]+( [a-z]+){4}"));
        form.locator("[name=name]").fill(NAME);
        form.locator("[name=passphrase]").fill("kort");
        button(form, "Maak mijn slot").click();
        assertThat(form.getByText("Je wachtzin is te kort")).isVisible();
        form.locator("[name=passphrase]").fill(PASSPHRASE);
        button(form, "Maak mijn slot").click();
        assertThat(form.getByText("Vink dit aan")).isVisible();
        phone.findsNoBarrier().picture("vault-make");
        form.locator("[name=understood]").check();
        button(form, "Maak mijn slot").click();
        assertThat(view(page, "words").locator("li")).hasCount(16);
        phone.findsNoBarrier().picture("vault-words");
        view(page, "words").locator("[name=kept]").check();
        button(view(page, "words"), "Klaar").click();
        assertThat(seen(page, "Alles is bij")).isVisible();
    }

    private static void signsIn(Reader tablet) {
        Page page = tablet.to("/eigen-weg/account#signin").page();
        Locator form = view(page, "signin");
        form.locator("[name=name]").fill(NAME.toUpperCase(java.util.Locale.ROOT));
        form.locator("[name=passphrase]").fill(PASSPHRASE + "x");
        button(form, "Inloggen").click();
        assertThat(form.getByText("horen niet bij elkaar")).isVisible();
        form.locator("[name=passphrase]").fill(PASSPHRASE);
        button(form, "Inloggen").click();
        assertThat(seen(page, "Alles is bij")).isVisible();
        link(page, "Schrijven").click();
        assertThat(page.locator("html")).hasAttribute("data-ready", "yes");
        assertThat(page.locator("#promise")).containsText("Alles is bij");
    }

    /** Both without a network in the same field, and both elsewhere: nothing is lost. */
    private static void writeApart(Reader phone, Reader tablet) {
        phone.to("/eigen-weg");
        for (Reader device : List.of(phone, tablet)) {
            assertThat(device.page().locator("html")).hasAttribute("data-ready", "yes");
            device.page().context().setOffline(true);
            boolean first = device == phone;
            Page page = device.page();
            page.locator("#way-choose").click();
            page.locator("#topic-0").click();
            page.locator("textarea").first().fill((first ? "De telefoon zegt " : "De tablet zegt ") + MARK);
            page.locator("#way-choose").click();
            page.locator(first ? "#topic-1" : "#topic-2").click();
            page.locator("textarea").first().fill((first ? "Alleen op de telefoon " : "Alleen op de tablet ") + MARK);
            page.locator("#way-overview").click();
        }
        for (Reader device : List.of(tablet, phone, tablet)) {
            device.page().context().setOffline(false);
            device.to("/eigen-weg/account");
            assertThat(seen(device.page(), "Alles is bij")).isVisible();
        }
        for (Reader device : List.of(phone, tablet)) {
            assertThat(device.page()
                            .evaluate("async () => JSON.stringify(await (await import('/own-way/device.js')).load())")
                            .toString())
                    .contains(
                            "De telefoon zegt " + MARK,
                            "De tablet zegt " + MARK,
                            "Alleen op de telefoon " + MARK,
                            "Alleen op de tablet " + MARK);
        }
    }

    private static String shares(Reader phone) {
        Page page = phone.page();
        link(page, "Iets delen").click();
        Locator form = view(page, "share");
        button(form, "Maak de uitnodiging").click();
        assertThat(form.getByText("Kies minstens één ding")).isVisible();
        form.locator("[name=whom]").fill("mijn coach " + MARK);
        form.locator("[name=from]").fill("Ster " + MARK);
        form.getByLabel("De hond").check();
        form.getByLabel("Voetbal").check();
        form.getByLabel("Meeschrijven in mijn stappenplan").check();
        phone.findsNoBarrier().picture("vault-share");
        button(form, "Maak de uitnodiging").click();
        Locator made = page.locator("input[id^=link-]");
        assertThat(made).isVisible();
        phone.findsNoBarrier().picture("vault-in");
        return made.inputValue();
    }

    private static void reads(Reader coach, String link, Reader phone) {
        Page page = coach.to(link).page();
        assertThat(seen(page, "Ster " + MARK)).isVisible();
        assertThat(page.url())
                .doesNotContain(".", "#.")
                .endsWith(link.replaceFirst(".*#", "").replaceFirst("\\..*", ""));
        Locator content = page.locator("[data-content]");
        assertThat(content).containsText("Alleen op de telefoon " + MARK);
        assertThat(content.locator("h2")).hasCount(3);
        assertThat(content.innerText()).doesNotContain("Geheim", "Alleen op de tablet", "coach");
        coach.findsNoBarrier().picture("vault-coach");
        String words = view(page, "reading").locator("[data-code]").innerText();
        assertThat(seen(phone.page(), words)).isVisible();
        try (Reader another = Reader.stranger()) {
            another.to(link);
            assertThat(seen(another.page(), "Deze uitnodiging is al gebruikt")).isVisible();
        }
    }

    /** The coach adds two lines; the youth takes one over and removes the other, and the coach sees it go. */
    private static void writesAlong(Reader coach, Reader phone) {
        Page page = coach.page();
        button(view(page, "reading"), "Zet erbij").click();
        assertThat(view(page, "reading").getByText("Schrijf iets")).isVisible();
        for (String line : List.of("Ik bel de trainer " + MARK, "Neem schoenen mee " + MARK)) {
            view(page, "reading").locator("[name=line]").fill(line);
            button(view(page, "reading"), "Zet erbij").click();
            assertThat(page.locator("[data-lines]")).containsText(line);
        }
        coach.findsNoBarrier().picture("vault-along");
        Page own = phone.page();
        assertThat(seen(own, "mijn coach " + MARK + " schreef")).isVisible();
        phone.findsNoBarrier().picture("vault-wrote");
        own.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Neem over bij 'Doen' Ik bel"))
                .click();
        assertThat(own.locator("#told")).containsText("Het staat nu bij 'Doen'");
        assertThat(page.locator("[data-lines]")).not().containsText("Ik bel de trainer");
        assertThat(page.locator("[data-content]")).containsText("Ik bel de trainer");
        own.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal weg Neem schoenen"))
                .click();
        assertThat(own.locator("#told")).containsText("Weggehaald");
        assertThat(page.locator("[data-lines]")).isEmpty();
        view(page, "reading").locator("[name=line]").fill("Nog iets " + MARK);
        button(view(page, "reading"), "Zet erbij").click();
        assertThat(page.locator("[data-lines] li")).hasCount(1);
        phone.to("/eigen-weg");
        own.locator("#way-actions").click();
        assertThat(own.locator("main")).containsText("Wat anderen erbij schreven");
        assertThat(own.locator("main")).containsText("Nog iets " + MARK);
        phone.findsNoBarrier().picture("vault-doing");
        phone.to("/eigen-weg/account");
        assertThat(seen(own, "Alles is bij")).isVisible();
    }

    private static void signsOutTheOthers(Reader phone, Reader tablet) {
        button(view(phone.page(), "in"), "Log elk ander apparaat uit").click();
        assertThat(phone.page().locator("#told")).containsText("Eén ander apparaat is uitgelogd");
        Page page = tablet.to("/eigen-weg/account").page();
        assertThat(seen(page, "Een slot maken")).isVisible();
        assertThat(page.evaluate("async () => (await import('/own-way/device.js')).load()"))
                .as("what lies in the box goes from a device that was signed out")
                .isNull();
    }

    private static void takesBack(Reader phone, Reader coach, String id) {
        Page page = phone.page();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal terug Voetbal"))
                .click();
        assertThat(page.locator("#told")).containsText("Teruggehaald");
        Locator content = coach.page().locator("[data-content]");
        assertThat(content.locator("h2")).hasCount(2);
        assertThat(content).not().containsText("Voetbal");
        assertThat(content).containsText("De hond");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Haal alles terug"))
                .click();
        assertThat(seen(coach.page(), "Dit wordt niet meer gedeeld")).isVisible();
        assertThat(content).isEmpty();
        assertThat(House.open()
                        .asData()
                        .sql("select count(*) from samenhang.path_share where id = cast(:id as uuid)")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .as("what is kept of a share that was taken back")
                .isZero();
    }

    /** The search is worth something only if it finds what is there. */
    private static void lookingCanFind(Markers markers, Page page) {
        Box planted = Box.made((MARK + " ".repeat(30)).getBytes(StandardCharsets.UTF_8));
        LoggerFactory.getLogger(OwnWayAccountStoryTest.class).warn("planted: {}", MARK);
        page.evaluate(
                "text => fetch('/eigen-weg/texts.json?' + btoa(text)).then(() => true)", "een " + MARK + " met meer");
        assertThat(markers.found())
                .anyMatch(one -> one.contains("hexadecimal in the table samenhang.path_vault"))
                .anyMatch(one -> one.endsWith("as it is in the log of the application"))
                .anyMatch(one -> one.contains("base64") && one.contains("a request to /eigen-weg/texts.json"));
        Box.send("/ending", Box.letter("auth", planted.auth));
    }

    /** What can be seen: all that a page may say stands hidden in it as well. */
    private static Locator seen(Page page, String text) {
        return page.locator("#main")
                .getByText(text)
                .and(page.locator(":visible"))
                .first();
    }

    private static Locator view(Page page, String name) {
        return page.locator("[data-view=" + name + "]");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
