package org.samenhang.analysis.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

/** Several people at one picture at once, at browsers. */
class MadeTogetherStoryTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);

    @Test
    void threePeopleSeeEachOtherWorkAndTwoWordTheSameStatement() {
        UUID one = table.statement("Moeder slaapt niet van zorgen", "family", "hinders");
        table.statement("Er komt nog een hulpverlener bij", "care", "hinders");
        ARegion.Somebody guardian = file.guardian("Voogd");
        ARegion.Somebody expert = file.expert("Deskundige");
        try (Reader chair = Reader.of(file.director());
                Reader atHome = Reader.of(guardian);
                Reader third = Reader.of(expert)) {
            chair.to(file.path() + "/analysis");
            atHome.to(file.path() + "/analysis");
            third.to(file.path() + "/analysis");
            for (Reader reader : new Reader[] {chair, atHome, third}) {
                assertThat(reader.page().locator("#present"))
                        .hasText(java.util.regex.Pattern.compile("Nu hier: jij, .*, .*"));
            }
            // typing shows at once, at the place
            Locator row = row(chair.page(), one);
            row.getByText("Verander", new Locator.GetByTextOptions().setExact(false))
                    .click();
            chair.page().keyboard().press("End");
            chair.page().keyboard().type(", al weken");
            assertThat(row(third.page(), one).locator(".said-typing"))
                    .hasText(file.director().name() + " typt …");
            // the other words the same one, and is first
            row(atHome.page(), one).locator("[data-edit]").click();
            atHome.page().locator(".said-edit textarea[name=text]").fill("Moeder ligt wakker");
            atHome.page().keyboard().press("Enter");
            assertThat(row(third.page(), one)).containsText("Moeder ligt wakker");
            // what the chair typed still stands, with the other text beside it
            assertThat(chair.page().locator(".said-edit textarea[name=text]"))
                    .hasValue("Moeder slaapt niet van zorgen, al weken");
            assertThat(chair.page().locator(".said-edit-theirs")).containsText("Moeder ligt wakker");
            chair.findsNoBarrier().picture("live-two-texts");
            // saved all the same: only what is the matter is said, not that it can't be saved
            chair.page().evaluate("""
                    () => new MutationObserver(() => document.documentElement.dataset.heard =
                      (document.documentElement.dataset.heard ?? '') + document.getElementById('said').textContent
                    ).observe(document.getElementById('said'), { childList: true })
                    """);
            chair.page().locator(".said-edit textarea[name=text]").press("Enter");
            assertThat(chair.page().locator("#said")).containsText("Iemand anders was je net voor");
            assertThat(chair.page().locator("html[data-heard*='niet worden opgeslagen']"))
                    .hasCount(0);
            chair.page().getByRole(AriaRole.BUTTON, button("Houd mijn woorden")).click();
            assertThat(row(atHome.page(), one)).containsText("Moeder slaapt niet van zorgen, al weken");
            assertThat(chair.page().locator(".said-edit")).hasCount(0);
            third.findsNoBarrier().picture("live-three");
        }
    }

    @Test
    void everythingByKeyboardAndBackAgain() {
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/analysis");
            Page page = reader.page();
            page.keyboard().press("Alt+n");
            page.keyboard().type("De juf ging weg en niemand zei iets");
            assertThat(page.locator("#quick-guess")).containsText("Geraden: remt · school of dagplek");
            page.keyboard().press("Alt+ArrowDown");
            assertThat(page.locator("#effect")).hasValue("helps");
            page.keyboard().press("Alt+ArrowUp");
            page.keyboard().press("Enter");
            // who does not see the picture hears what became of it
            assertThat(page.locator("#said")).hasText("Het staat erbij.");
            page.keyboard().type("- Zij blijft op haar kamer");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said")).hasCount(2);
            // an arrow by the beginning of words
            page.keyboard().type("> juf we");
            assertThat(page.locator("#quick [role=option]")).hasCount(1);
            page.keyboard().press("Enter");
            page.keyboard().type("blijft");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator(".arrow-list > li")).hasCount(1);
            assertThat(page.locator("#said")).hasText("De pijl staat erbij.");
            page.keyboard().type("2 + 1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("Nieuwe kring. Hoe meer");
            // an arrow that stands, and one to itself by a slip of the finger, stay in the line with what is the matter
            page.keyboard().type("2 + 1");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("Deze pijl staat er al");
            assertThat(page.locator("#text")).hasValue("2 + 1");
            page.locator("#text").fill("2 + 2");
            page.keyboard().press("Enter");
            assertThat(page.locator("#said")).containsText("twee keer dezelfde uitspraak");
            assertThat(page.locator("#text")).hasValue("2 + 2");
            assertThat(page.locator(".arrow-list > li")).hasCount(2);
            page.locator("#text").fill("");
            // a circle that comes back is not new
            page.locator(".arrow-list [data-swap]").last().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".arrow-list > li")).hasCount(1);
            // the button went with its row: one goes on in the list, at something that takes nothing away
            assertThat(page.locator(".arrow-list a").last()).isFocused();
            page.getByRole(AriaRole.BUTTON, button("Ongedaan maken")).click();
            assertThat(page.locator("#said")).containsText("Deze kring is er weer. Hoe meer");
            assertThat(page.locator("#said")).containsText("Ongedaan gemaakt");
            // split where one stands, undo, redo, undo
            said(page, "De juf").locator("[data-edit]").focus();
            page.keyboard().press("e");
            page.locator(".said-edit textarea[name=text]").evaluate("area => area.setSelectionRange(16, 16)");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".said-edit textarea[name=second]")).hasValue("en niemand zei iets");
            reader.findsNoBarrier().picture("live-split");
            page.getByRole(AriaRole.BUTTON, button("Maak er twee")).click();
            assertThat(page.locator(".said")).hasCount(3);
            assertThat(page.locator("#said")).hasText("Het zijn er nu twee.");
            page.locator("h1").click();
            page.keyboard().press("Control+z");
            assertThat(page.locator(".said")).hasCount(2);
            assertThat(page.locator("#said")).containsText("Ongedaan gemaakt: De juf ging weg");
            page.keyboard().press("Control+Shift+z");
            assertThat(page.locator(".said")).hasCount(3);
            page.locator(".said").first().locator("[data-edit]").focus();
            page.keyboard().press("t");
            assertThat(page.locator(".said").first()).containsText("toen");
            assertThat(page.locator("#said")).hasText("Op ‘toen’ gezet.");
            for (int steps = 6; steps > 0; steps--) {
                page.getByRole(AriaRole.BUTTON, button("Ongedaan maken")).click();
                assertThat(page.locator("#said")).containsText("Ongedaan gemaakt");
            }
            assertThat(page.locator(".said")).hasCount(0);
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isHidden();
            page.keyboard().press("Alt+k");
            assertThat(page.locator("#keys")).isVisible();
            reader.findsNoBarrier();
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target", "pictures", "live-keys.png")));
            page.keyboard().press("Escape");
        }
    }

    /** Two people at once: while one types an arrow by numbers, the other takes away what stood before. */
    @Test
    void aNumberMeansWhatItSaidWhenItWasTyped() {
        UUID first = table.statement("Dit halen zij weg", "youth", "hinders");
        UUID tired = table.statement("Zij is moe", "youth", "hinders");
        UUID bus = table.statement("De bus gaat om zes uur", "society", "hinders");
        UUID rest = table.statement("Thuis is geen rust", "family", "hinders");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/analysis");
            Page page = reader.page();
            page.locator("#text").fill("3 - 2");
            assertThat(page.locator("#quick-guess")).hasText("De bus gaat om zes uur → Zij is moe (−)");
            file.expert("Deskundige").visits().post(file.path() + "/analysis/statements/" + first + "/withdrawal");
            assertThat(row(page, bus)).hasAttribute("data-number", "2");
            assertThat(page.locator("#said"))
                    .containsText("De nummers zijn verschoven. Deze pijl blijft: De bus gaat om zes uur → Zij is moe");
            reader.picture("live-numbers-moved");
            page.locator("#text").press("Enter");
            assertThat(page.locator(".arrow-list > li")).hasCount(1);
            // what is typed from then on means what stands there by then
            page.locator("#text").fill("3 + 2");
            page.locator("#text").press("Enter");
            assertThat(page.locator(".arrow-list > li")).hasCount(2);
        }
        org.assertj.core.api.Assertions.assertThat(House.open()
                        .asData()
                        .sql("select from_id || ' ' || sign || ' ' || to_id from link where case_id = :case")
                        .param("case", file.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(bus + " - " + tired, rest + " + " + bus);
    }

    /** Both halves of a statement being split, while another takes it away. */
    @Test
    void whatWasTypedAtAStatementThatGoesComesToTheLine() {
        UUID one = table.statement("Hij slaapt slecht en er is ruzie", "youth", "hinders");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/analysis");
            Page page = reader.page();
            row(page, one).locator("[data-edit]").click();
            page.locator(".said-edit textarea[name=text]").evaluate("area => area.setSelectionRange(17, 17)");
            page.keyboard().press("Control+Enter");
            page.keyboard().press("End");
            page.keyboard().type(", elke week");
            file.expert("Deskundige").visits().post(file.path() + "/analysis/statements/" + one + "/withdrawal");
            assertThat(page.locator("#text")).hasValue("Hij slaapt slecht en er is ruzie, elke week");
            assertThat(page.locator("#text")).isFocused();
            assertThat(page.locator("#said")).containsText("Wat je typte, staat in de regel");
        }
    }

    @Test
    void nothingTypedIsLostWhenTheLineIs() {
        table.statement("Er staat al iets", "care", "helps");
        try (Reader chair = Reader.of(file.director());
                Reader other = Reader.of(file.expert("Deskundige"))) {
            other.to(file.path() + "/analysis");
            chair.to(file.path() + "/analysis");
            Page page = chair.page();
            assertThat(page.locator("#present")).isVisible();
            page.evaluate("""
                    () => new MutationObserver((changes, watch) => {
                      if (!document.getElementById('unsent').hidden) document.documentElement.dataset.waited = 'told';
                    }).observe(document.getElementById('unsent'), { attributes: true })
                    """);
            page.locator("#text").fill("- Getypt en meteen aangekomen");
            page.keyboard().press("Enter");
            assertThat(page.locator(".said", new Page.LocatorOptions().setHasText("Getypt en meteen aangekomen")))
                    .hasCount(1);
            // a line on its way is not told as one that waits
            assertThat(page.locator("html[data-waited]")).hasCount(0);
            page.context().setOffline(true);
            page.locator("#text").fill("- Getypt zonder verbinding");
            page.keyboard().press("Enter");
            assertThat(page.locator("#unsent")).containsText("Getypt zonder verbinding");
            page.locator("#text").fill("Half getypt");
            chair.picture("live-unsent");
            other.page().locator("#text").fill("+ Intussen door een ander");
            other.page().keyboard().press("Enter");
            page.context().setOffline(false);
            assertThat(page.locator("#unsent")).isHidden();
            assertThat(page.locator(".said", new Page.LocatorOptions().setHasText("Getypt zonder verbinding")))
                    .hasCount(1);
            assertThat(page.locator(".said", new Page.LocatorOptions().setHasText("Intussen door een ander")))
                    .hasCount(1);
            // a laptop that was closed
            page.reload();
            assertThat(page.locator("#text")).hasValue("Half getypt");
            page.locator("details.account summary").click();
            page.getByRole(AriaRole.BUTTON, button("Uitloggen")).click();
            page.waitForURL(java.util.regex.Pattern.compile(".*done=signed_out"));
            org.assertj.core.api.Assertions.assertThat(page.evaluate("Object.keys(localStorage).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void aParentOnAPhoneSeesItGrowAndWhoIsThere() {
        UUID one = table.statement("Wat er stond", "care", "helps");
        try (Reader mother = Reader.onPhone(file.parent("Samira"));
                Reader chair = Reader.of(file.director())) {
            mother.to(file.path() + "/analysis");
            chair.to(file.path() + "/analysis");
            assertThat(mother.page().locator("#family-present"))
                    .hasText("Nu hier: jij, " + file.director().name());
            assertThat(chair.page().locator("#present")).containsText("Samira");
            row(chair.page(), one).locator("[data-edit]").click();
            chair.page().locator(".said-edit textarea[name=text]").fill("Wat er nu staat");
            chair.page().keyboard().press("Enter");
            assertThat(mother.page().locator("#all")).containsText("Wat er nu staat");
            // a short page: what there is more is one thing at a time
            assertThat(mother.page().locator("#all")).isHidden();
            mother.page().getByText("1 zin").click();
            assertThat(mother.page().locator("#all")).isVisible();
            mother.page().getByText("Wat iedereen vindt").click();
            assertThat(mother.page().locator("#stances")).isVisible();
            assertThat(mother.page().locator("#all")).isHidden();
            // what others change does not take away where she is
            Locator fold = mother.page().locator("summary", new Page.LocatorOptions().setHasText("Wat iedereen vindt"));
            assertThat(fold).isFocused();
            row(chair.page(), one).locator("[data-edit]").click();
            chair.page().locator(".said-edit textarea[name=text]").fill("Wat er nu staat, voorlopig");
            chair.page().keyboard().press("Enter");
            assertThat(mother.page().locator("#all")).containsText("voorlopig");
            assertThat(fold).isFocused();
            mother.page().navigate(mother.page().url().replaceFirst("#.*", "") + "#all");
            assertThat(mother.page().locator("#all")).isVisible();
            mother.findsNoBarrier().picture("live-family");
            chair.page().setViewportSize(360, 740);
            row(chair.page(), one).locator("[data-edit]").click();
            chair.findsNoBarrier().picture("live-phone");
        }
        try (Reader dark = Reader.inTheDark().signedIn(file.director())) {
            dark.to(file.path() + "/analysis?view=meeting");
            row(dark.page(), one).locator("[data-edit]").click();
            dark.page().locator("#text").fill("De juf luistert weer");
            dark.findsNoBarrier().picture("live-dark");
        }
        try (Reader plain = Reader.withoutScripts().signedIn(file.director())) {
            plain.to(file.path() + "/analysis");
            row(plain.page(), one).locator("[data-edit]").click();
            plain.page().locator("#reword-text").fill("Zonder scripts gezegd");
            plain.page().getByRole(AriaRole.BUTTON, button("Opslaan")).click();
            assertThat(row(plain.page(), one)).containsText("Zonder scripts gezegd");
            plain.page().getByRole(AriaRole.BUTTON, button("Ongedaan maken")).click();
            assertThat(row(plain.page(), one)).containsText("Wat er nu staat");
        }
        try (Reader look = Reader.of(file.director())) {
            look.to(file.path() + "/analysis/statements/" + one + "/shape")
                    .findsNoBarrier()
                    .picture("live-shape");
        }
    }

    @Test
    void whoIsRemovedSeesAnEmptyScreenAtOnce() {
        table.statement("Wat hier staat", "care", "helps");
        ARegion.Somebody guardian = file.guardian("Voogd");
        try (Reader reader = Reader.of(guardian)) {
            reader.to(file.path() + "/analysis");
            assertThat(reader.page().locator(".said")).hasCount(1);
            House.open()
                    .asData()
                    .sql("update participation set until_at = now() where case_id = :case and person_id = :who")
                    .param("case", file.id())
                    .param("who", guardian.id())
                    .update();
            assertThat(reader.page().locator(".live-gone")).hasText("Je kunt deze analyse niet meer openen.");
            org.assertj.core.api.Assertions.assertThat(reader.page().content()).doesNotContain("Wat hier staat");
            reader.findsNoBarrier().picture("live-gone");
        }
    }

    private static Locator said(Page page, String text) {
        return page.locator(".said", new Page.LocatorOptions().setHasText(text));
    }

    private static Locator row(Page page, UUID statement) {
        return page.locator("#s-" + statement);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
