package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;

/** How people look at a picture: views of it, less clutter, wide for the wall; and on paper. */
class GlanceStoryTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final String path = file.path() + "/analysis";

    @Test
    void whatHoldsWhatMovesAndBothHalvesBesideEachOther() {
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        UUID loose = table.statement("De wachtlijst is lang", "care", "hinders");
        ARegion.Somebody father = file.parent("Bas");
        table.stance(father, loose, "does_not", "Wij stonden er niet op.");
        try (Reader reader = Reader.of(file.director())) {
            Page page = reader.page();
            page.setViewportSize(1440, 900);
            reader.to(path);
            page.getByRole(AriaRole.LINK, named("Wat vasthoudt")).click();
            reader.findsNoBarrier().picture("glance-holds");
            assertThat(page.locator("#live-picture").innerText()).doesNotContain("Zij laat haar tekeningen zien");
            page.getByRole(AriaRole.LINK, named("Wat beweegt")).click();
            reader.findsNoBarrier().picture("glance-moves");
            assertThat(page.locator("#live-picture").textContent()).contains("kleine stap");
            page.getByRole(AriaRole.LINK, named("Naast elkaar")).click();
            reader.findsNoBarrier().picture("glance-beside");
            assertThat(page.locator("#live-picture svg"))
                    .satisfies(svg -> assertThat(svg.count()).isEqualTo(2));
            page.setViewportSize(360, 740);
            reader.to(path + "?look=beside").findsNoBarrier().picture("glance-beside-phone");
            reader.to(path).picture("glance-phone");
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target", "pictures", "glance-told.pdf"))
                    .setFormat("A4"));
        }
    }

    @Test
    void lessAtOnceStaysInTheAddressAndWhileOthersAdd() {
        Table table = new Table(region, file).told("case-achter-de-deur.json");
        UUID loose = table.statement("De wachtlijst is lang", "care", "hinders");
        table.stance(file.parent("Bas"), loose, "does_not", "Wij stonden er niet op.");
        try (Reader reader = Reader.withoutScripts().signedIn(file.director())) {
            Page page = reader.page();
            reader.to(path);
            page.getByText("Rustiger kijken").first().click();
            page.getByLabel("Laat zien").first().selectOption("waar we verschillen of twijfelen");
            page.getByLabel("De rest").selectOption("even weg, plekken blijven");
            page.getByRole(AriaRole.BUTTON, button("Laat zien")).click();
            assertThat(page.url()).contains("only=contested").contains("rest=gone");
            assertThat(page.locator(".pic-live .pic-statement").count()).isEqualTo(1);
        }
        try (Reader reader = Reader.of(file.director())) {
            Page page = reader.page();
            reader.to(path + "?only=contested&rest=quiet").findsNoBarrier().picture("glance-contested");
            int quiet = page.locator("#live-picture .pic-dim").count();
            page.getByLabel("Zet hier neer wat iemand zegt").fill("- Er komt iets bij");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#live-picture .pic-dim"))
                    .hasCount(quiet + 1);
            page.locator(".said a").first().focus();
            PlaywrightAssertions.assertThat(page.locator("#live-picture .pic-lighting"))
                    .hasCount(1);
        }
    }

    @Test
    void sixtyStatementsOnAWallInTheDarkAndOnPaper() {
        grown(60);
        try (Reader reader = Reader.of(file.director())) {
            Page page = reader.page();
            page.setViewportSize(1920, 1080);
            reader.to(path + "?sheet=wide").findsNoBarrier();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "glance-wall.png")));
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target", "pictures", "glance-a3.pdf"))
                    .setFormat("A3")
                    .setLandscape(true));
            reader.to(path);
            page.pdf(new Page.PdfOptions()
                    .setPath(Path.of("target", "pictures", "glance-a4.pdf"))
                    .setFormat("A4"));
            page.getByLabel("Zet hier neer wat iemand zegt").fill("- Er komt iets bij");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".pic-live .pic-statement"))
                    .hasCount(61);
            assertThat(page.locator(".pic-sheet").count())
                    .as("a change brings no sheet for paper along")
                    .isZero();
            page.pdf(new Page.PdfOptions().setPath(Path.of("target", "pictures", "glance-a4-after.pdf")));
            int onA4 = page.locator(".pic-sheet .pic-statement").count();
            assertThat(onA4).as("as many as can be read there").isBetween(10, 60);
            assertThat(page.locator(".pic-one > .only-print.small").textContent())
                    .as("on its way to the printer the sheet is fetched, with what is new")
                    .contains(String.valueOf(onA4))
                    .contains("61");
            reader.to(path + "?only=key").findsNoBarrier().picture("glance-key");
        }
        try (Reader dark = Reader.inTheDark().signedIn(file.director())) {
            dark.to(path + "?sheet=wide").findsNoBarrier().picture("glance-wall-dark");
        }
    }

    @Test
    void aVeryLargePictureBeginsWithTheHeartOfIt() {
        grown(120);
        try (Reader reader = Reader.of(file.director())) {
            reader.to(path).findsNoBarrier().picture("glance-large");
            assertThat(reader.page().locator(".glance-note").innerText()).contains("eerst de kern: 24 van 120");
            reader.page().getByRole(AriaRole.LINK, named("Laat alles zien")).click();
            PlaywrightAssertions.assertThat(reader.page().locator(".pic-live .pic-statement"))
                    .hasCount(120);
        }
    }

    /** A picture as it grows in talks. */
    private void grown(int statements) {
        Table table = new Table(region, file);
        List<UUID> ids = new ArrayList<>();
        org.samenhang.analysis.picture.Talked.grow(
                statements,
                7,
                (text, sphere, effect) -> ids.add(table.statement(text, sphere, effect)),
                (from, to, sign) -> table.link(ids.get(from), ids.get(to), sign));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
