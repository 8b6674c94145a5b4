package org.samenhang.mypath;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.house.Reader;

/** A youth of fifteen on a phone, without an account, with and without a network. */
class OwnWayStoryTest {

    @Test
    void aYouthThinksAboutTheirLifeOnTheirOwnPhone() {
        List<String> sent = new ArrayList<>();
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            page.context()
                    .onRequest(request -> sent.add(request.method() + " " + request.url()
                            + (request.postData() == null ? "" : " " + request.postData())));
            OwnWay.open(youth);
            youth.findsNoBarrier().picture("own-way-first");

            // by keyboard: two topics, one of their own, and another order
            OwnWay.press(page, "#chip-friends");
            OwnWay.press(page, "#chip-school");
            page.locator("#own").fill("Mijn hond Bo");
            page.keyboard().press("Enter");
            OwnWay.press(page, "#up-2");
            assertThat(page.locator("#topic-1")).hasText("Mijn hond Bo");
            youth.findsNoBarrier().picture("own-way-chosen");

            OwnWay.press(page, "#topic-0");
            assertThat(page.locator("h1")).hasText("Vrienden");
            assertThat(page.locator("h1")).isFocused();
            assertThat(page.locator("input[type=radio]:checked")).hasCount(0);
            page.getByLabel("Bij wie kun je jezelf zijn?").fill("Bij Sam <b>altijd</b>");
            page.locator("#now-0").press("Space");
            page.locator("#now-0").press("ArrowRight");
            page.locator("#wish-8").press("Space");
            assertThat(above(page)).as("the focus stands above the bar").isTrue();
            page.getByLabel("Wat is een kleine volgende stap?").fill("Sam bellen");
            youth.findsNoBarrier().picture("own-way-topic");
            button(page, "Cijfer weghalen Hoe tevreden wil").press("Enter");
            assertThat(page.locator("input[type=radio]:checked")).hasCount(1);

            button(page, "Zet de volgende stap").press("Enter");
            assertThat(page.getByLabel("Wat ga je doen?")).hasValue("Sam bellen");
            page.getByLabel("Gedaan").press("Space");
            assertThat(page.locator("#cheer p")).isVisible();
            youth.findsNoBarrier().picture("own-way-actions");

            OwnWay.press(page, "#way-steps");
            OwnWay.press(page, "#add");
            assertThat(page.locator("#cheer")).containsText("eerste stap");
            page.getByLabel("Wat ging goed?").fill("Hij nam meteen op");
            page.getByLabel("Wat kan anders?").fill("Eerder bellen");
            youth.findsNoBarrier().picture("own-way-steps");

            OwnWay.press(page, "#way-overview");
            assertThat(page.evaluate("Math.max(...[...document.querySelectorAll('#ways button')].map((way) => {"
                            + " const words = document.createRange(); words.selectNodeContents(way);"
                            + " return words.getClientRects().length; }))"))
                    .as("lines of a name in the bar")
                    .isEqualTo(1);
            OwnWay.press(page, "#chip-school");
            assertThat(page.getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Mijn weg")))
                    .isVisible();
            assertThat(page.locator(".own-picture desc")).containsText("Vrienden: nu 1");
            assertThat(page.locator(".own-step")).hasCount(1);
            youth.findsNoBarrier().picture("own-way-overview");

            // whoever writes speaks for the youth: on every screen
            OwnWay.press(page, "#way-more");
            page.getByLabel("Iemand anders schrijft voor mij").press("Space");
            page.getByLabel("Met wie?").fill("Oma Riet");
            youth.findsNoBarrier().picture("own-way-more");
            for (String way : List.of("choose", "overview", "actions", "steps", "more")) {
                OwnWay.press(page, "#way-" + way);
                assertThat(page.locator("#speaks")).containsText("Oma Riet schrijft nu");
            }

            // without a network all is there, and goes on being written
            OwnWay.installed(page);
            page.context().setOffline(true);
            page.reload();
            OwnWay.ready(page);
            assertThat(page.locator("h1")).hasText("Mijn overzicht");
            OwnWay.press(page, "#way-choose");
            OwnWay.press(page, "#topic-0");
            assertThat(page.getByLabel("Bij wie kun je jezelf zijn?")).hasValue("Bij Sam <b>altijd</b>");
            page.getByLabel("Mis je iemand").fill("In de trein geschreven");
            youth.to("/eigen-weg/ernaast");
            assertThat(page.locator("h1")).containsText("Naast iemand");
            page.context().setOffline(false);
            OwnWay.open(youth);

            OwnWay.press(page, "#way-more");
            button(page, "Wat ik schreef").press("Enter");
            assertThat(page.locator(".own-paper")).containsText("In de trein geschreven");
            assertThat(page.locator(".own-paper")).containsText("Bij Sam <b>altijd</b>");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#ways")).isHidden();
            assertThat(page.locator("#leave")).isHidden();
            youth.picture("own-way-paper");

            assertThat(sent).isNotEmpty().allMatch(one -> one.startsWith("GET "));
            assertThat(String.join("\n", sent)).doesNotContain("Sam", "Riet", "trein", "hond");
            assertThat(page.context().cookies()).isEmpty();
        }
    }

    private static boolean above(Page page) {
        return (boolean) page.evaluate(
                "document.activeElement.closest('label, li, button, input').getBoundingClientRect().bottom"
                        + " <= document.querySelector('#ways').getBoundingClientRect().top");
    }

    @Test
    void helpIsAlwaysThereAndLeavingFastLeavesNothingToGoBackTo() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            page.context()
                    .route(
                            "https://www.knmi.nl/**",
                            weather -> weather.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<title>Weer</title><h1>Het weer</h1>")));
            youth.to("/health");
            OwnWay.open(youth);
            OwnWay.press(page, "#way-steps");
            page.locator("#help summary").press("Enter");
            assertThat(page.locator("#help a[href='tel:113']")).isVisible();
            youth.findsNoBarrier().picture("own-way-help");
            OwnWay.press(page, "#add");
            page.getByLabel("Wat heb je gedaan?").fill("net getypt");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            page.waitForURL("https://www.knmi.nl/**");
            page.goBack();
            assertThat(page.url()).endsWith("/health");
            OwnWay.open(youth);
            OwnWay.press(page, "#way-steps");
            assertThat(page.getByLabel("Wat heb je gedaan?")).hasValue("net getypt");
            page.locator("#leave").click();
            page.waitForURL("https://www.knmi.nl/**");
        }
    }

    @Test
    void aCopyFromAnotherDeviceComesInAndBothTextsStay() {
        try (Reader phone = Reader.strangerOnPhone();
                Reader tablet = Reader.stranger()) {
            wantsDifferent(phone, "minder piekeren");
            OwnWay.press(phone.page(), "#way-more");
            var saved = phone.page()
                    .waitForDownload(() -> button(phone.page(), "Kopie bewaren").click());

            wantsDifferent(tablet, "beter slapen");
            OwnWay.press(tablet.page(), "#way-more");
            tablet.page().getByLabel("Een kopie binnenhalen").setInputFiles(saved.path());
            assertThat(tablet.page().getByText("Binnengehaald.")).isVisible();
            OwnWay.press(tablet.page(), "#way-choose");
            OwnWay.press(tablet.page(), "#topic-0");
            Locator also = tablet.page().locator(".own-also");
            assertThat(also).containsText("Ook geschreven");
            tablet.findsNoBarrier().picture("own-way-also");
            also.getByText("Erachter zetten").press("Enter");
            assertThat(also).hasCount(0);
            assertThat(tablet.page().getByLabel("Wat wil je anders?").inputValue())
                    .contains("minder piekeren", "beter slapen");
        }
    }

    @Test
    void everythingIsClearedAndWhoLikesNoMovementSeesNone() {
        try (Reader youth = Reader.strangerOnPhone()) {
            Page page = youth.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            OwnWay.open(youth);
            OwnWay.press(page, "#chip-love");
            OwnWay.press(page, "#way-steps");
            OwnWay.press(page, "#add");
            assertThat(page.locator("#cheer p")).isVisible();
            assertThat(page.locator(".own-sparks")).isHidden();
            OwnWay.press(page, "#way-more");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Alles wissen").setExact(true))
                    .press("Enter");
            assertThat(page.locator("#away-yes")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Waar wil je het over hebben?");
            OwnWay.ready(page);
            OwnWay.press(page, "#way-steps");
            assertThat(page.locator(".figure-n")).containsText("0");
        }
    }

    private static void wantsDifferent(Reader youth, String what) {
        OwnWay.open(youth);
        OwnWay.press(youth.page(), "#chip-mind");
        OwnWay.press(youth.page(), "#topic-0");
        youth.page().getByLabel("Wat wil je anders?").fill(what);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
