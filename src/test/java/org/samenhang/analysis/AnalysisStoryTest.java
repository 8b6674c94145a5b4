package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;

/** What people do with an analysis, at a browser. */
class AnalysisStoryTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);

    @Test
    void fourStatementsAndFourArrowsByKeyboardAreReadBackAsACircle() {
        try (Reader director = Reader.of(file.director());
                Reader expert = Reader.of(file.expert("Deskundige"))) {
            expert.to(file.path() + "/analysis").findsNoBarrier().picture("analysis-empty");
            director.to(file.path() + "/analysis");
            Page page = director.page();
            page.getByLabel("Zet hier neer wat iemand zegt").focus();
            for (String line : new String[] {
                "- Haar moeder slaapt niet van zorgen",
                "Er komt nog een hulpverlener bij",
                "- Iedereen wil iets van haar",
                "- Zij blijft op haar kamer"
            }) {
                page.keyboard().type(line);
                page.keyboard().press("ArrowDown");
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(statement(page, line.replace("- ", "")))
                        .isVisible();
            }
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("text");
            assertThat(page.locator("#live-aside").innerText()).contains("Nog geen kring");
            for (String arrow : new String[] {"1+2", "2 + 3", "3 > 4", "4+1"}) {
                int before = page.locator(".arrow-list > li").count();
                page.keyboard().type(arrow);
                page.keyboard().press("Enter");
                PlaywrightAssertions.assertThat(page.locator(".arrow-list > li"))
                        .hasCount(before + 1);
            }
            PlaywrightAssertions.assertThat(page.locator("#aloud"))
                    .containsText("Hoe meer dit speelt: “Haar moeder slaapt niet van zorgen”");
            assertThat(page.locator("#live-aside h2").first().innerText()).isEqualTo("Kring 1 houdt zichzelf in stand");
            PlaywrightAssertions.assertThat(statement(expert.page(), "Zij blijft op haar kamer"))
                    .isVisible();
            PlaywrightAssertions.assertThat(expert.page().locator("#aloud")).containsText("Zij blijft op haar kamer");
            PlaywrightAssertions.assertThat(expert.page().locator("#present"))
                    .hasText("Nu hier: jij, " + file.director().name());
            director.findsNoBarrier().picture("analysis-by-keyboard");
        }
    }

    @Test
    void whatSomebodyIsPressingStaysUntilTheyLetGo() {
        Table table = new Table(region, file);
        table.statement("Iedereen wil iets van haar", "care", "hinders");
        try (Reader reader = Reader.of(file.director())) {
            Page page = reader.to(file.path() + "/analysis").page();
            PlaywrightAssertions.assertThat(page.locator("#present")).containsText("jij");
            statement(page, "Iedereen wil iets van haar").locator("a").first().hover();
            page.mouse().down();
            page.waitForResponse(
                    answer -> answer.url().endsWith("/analysis") && answer.ok(),
                    () -> table.statement("Er komt nog iemand bij", "care", "hinders"));
            page.evaluate("new Promise((done) => setTimeout(done, 200))");
            assertThat(statement(page, "Er komt nog iemand bij").count()).isZero();
            page.mouse().up();
            page.waitForURL("**/analysis/statements/*");
            assertThat(page.locator("main").innerText()).contains("Iedereen wil iets van haar");
        }
    }

    @Test
    void inAMeetingOneScreenShowsThePictureAndTheCircleReadAloud() {
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        table.statement("Alleen voor het team bestemd", "family", "hinders", "team", null);
        ARegion.Somebody father = file.parent("Bas");
        table.stance(father, null, "partly", "Wat doen we als het rustig is en ze nóg niet komt?");
        try (Reader reader = Reader.of(file.director())) {
            reader.page().setViewportSize(1440, 900);
            reader.to(file.path() + "/analysis").findsNoBarrier().picture("analysis");
            assertThat(reader.page().locator("main").innerText()).contains("Alleen voor het team bestemd");
            reader.to(file.path() + "/analysis?view=meeting").findsNoBarrier();
            reader.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(java.nio.file.Path.of("target", "pictures", "analysis-meeting.png")));
            assertThat(reader.page().content())
                    .doesNotContain("Alleen voor het team")
                    .doesNotContain("nóg niet");
            reader.page().getByRole(AriaRole.LINK, named("Licht op")).click();
            PlaywrightAssertions.assertThat(reader.page().locator(".pic-circling"))
                    .not()
                    .hasCount(0);
            assertThat(reader.page().url()).contains("circle=k");
            reader.findsNoBarrier().picture("analysis-circle");
            Locator boxes = reader.page().locator(".pic-statement");
            boxes.nth(0).click();
            boxes.nth(9).click();
            PlaywrightAssertions.assertThat(reader.page().locator(".arrow-list > li"))
                    .hasCount(19);
            reader.page().setViewportSize(360, 740);
            reader.to(file.path() + "/analysis?circle=1").findsNoBarrier().picture("analysis-phone");
        }
        try (Reader dark = Reader.inTheDark().signedIn(file.director())) {
            dark.to(file.path() + "/analysis?circle=2").findsNoBarrier().picture("analysis-dark");
        }
    }

    @Test
    void aParentSaysOnAPhoneWithoutScriptsWhatTheyThinkOfIt() {
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        table.passage(
                "family_summary",
                "Toen je juf wegging, durfde je de klas niet meer in.\nEr kwam steeds meer hulp. Iedereen wilde iets van je.");
        table.passage("continuing_course", "De zaterdag is van Noor en Yasmin.\nNiemand vraagt naar school.");
        ARegion.Somebody mother = file.parent("Samira");
        try (Reader reader = Reader.withoutScripts().signedIn(mother);
                Reader look = Reader.onPhone(mother)) {
            reader.to(file.path() + "/analysis");
            look.to(file.path() + "/analysis").findsNoBarrier().picture("analysis-family");
            Page page = reader.page();
            page.getByRole(AriaRole.BUTTON, button("Klopt voor een deel")).click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Wil je zeggen waarom?");
            look.to(page.url()).findsNoBarrier().picture("analysis-family-why");
            page.getByLabel("Wil je zeggen waarom?").fill("De zaterdag mist nog.");
            page.getByRole(AriaRole.BUTTON, button("Verstuur")).click();
            assertThat(page.locator("main").innerText())
                    .contains("Het team leest wat je schreef")
                    .contains("De zaterdag mist nog.");
            page.locator("summary", new Page.LocatorOptions().setHasText("Wat er staat"))
                    .click();
            page.locator(".said", new Page.LocatorOptions().setHasText("Zij blijft op haar kamer"))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Wat vind jij hiervan?"))
                    .click();
            page.getByRole(AriaRole.BUTTON, button("Klopt niet")).click();
            look.to(file.path() + "/analysis").findsNoBarrier().picture("analysis-family-after");
        }
        try (Reader director = Reader.of(file.director())) {
            director.to(file.path() + "/analysis");
            assertThat(director.page().locator("#live-picture").textContent()).contains("1 ziet het anders");
            director.page()
                    .getByRole(AriaRole.LINK, named("1 toelichting te wegen"))
                    .click();
            director.findsNoBarrier().picture("analysis-weighing");
            director.page().getByLabel("Iedereen in de casus").check();
            director.page().getByLabel("Waarom?").fill("Het gaat over haar eigen zaterdag.");
            director.page()
                    .getByRole(AriaRole.BUTTON, button("Leg vast Samira"))
                    .click();
            assertThat(director.page().locator("main").innerText()).contains("Er is niets te wegen");
        }
    }

    @Test
    void aProfessionalFillsInTheRest() {
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        UUID statement = table.statement("Een losse uitspraak", "school", "helps");
        try (Reader reader = Reader.of(file.director())) {
            for (String page : new String[] {
                "/analysis/statements/" + statement,
                "/analysis/head",
                "/analysis/passages/advice",
                "/analysis/growth/resilience",
                "/analysis/priorities",
                "/analysis/stance"
            }) {
                reader.to(file.path() + page).findsNoBarrier().picture("analysis-form-" + page.split("/")[2]);
            }
            Page page = reader.page();
            reader.to(file.path() + "/analysis/stance");
            page.getByLabel("Wie zegt het?").selectOption("Noor");
            page.getByLabel("Nee, ik zie het anders").check();
            page.getByLabel("Waarom?").fill("Er staat niet in dat ik mijn juf mis.");
            page.getByRole(AriaRole.BUTTON, button("Leg vast")).click();
            PlaywrightAssertions.assertThat(page.locator("#stances")).containsText("Noor");
            PlaywrightAssertions.assertThat(page.locator("#stances")).containsText("deelt dit niet");
            PlaywrightAssertions.assertThat(page.locator("#stances")).containsText("opgeschreven door");
        }
    }

    private static Locator statement(Page page, String text) {
        return page.locator(".said", new Page.LocatorOptions().setHasText(text));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
