package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

/** Three people at one case: a chair, a mother on a phone without scripts, a guardian. Truly shared: own pictures, a round, versions. */
class SharedStoryTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.about(region, "Hoe komt het dat zij niet meer naar school gaat?");
    private final ARegion.Somebody mother = file.parent("Samira");
    private final ARegion.Somebody guardian = file.guardian("Jan de Wit");
    private final String analysis = file.path() + "/analysis";

    @Test
    void ownPicturesAreShownARoundIsRevealedWithOneDissentAndTwoVersionsAreCompared() {
        try (Reader samira = Reader.withoutScripts().signedIn(mother);
                Reader look = Reader.onPhone(mother);
                Reader chair = Reader.of(file.director());
                Reader voogd = Reader.of(guardian);
                Reader dark = Reader.inTheDark().signedIn(file.director())) {
            // she makes her own picture, one question a page
            Page hers = samira.to(analysis + "/own-picture").page();
            look.to(analysis + "/own-picture").findsNoBarrier().picture("shared-own-begin");
            link(hers, "Begin");
            hers.getByLabel("Waar gaat het over?").fill("Waarom het op school niet meer lukt");
            press(hers, "Verder");
            look.to(analysis + "/own-picture/happens").findsNoBarrier().picture("shared-own-happens");
            puts(hers, "Wat gebeurt er?", "Er komt steeds iemand nieuw over de vloer", "De hulp");
            // going on keeps what was typed
            hers.getByLabel("Wat gebeurt er?").fill("Noor slaapt niet van de drukte in huis");
            hers.getByLabel("Waar hoort dit bij?").selectOption("Thuis");
            press(hers, "Verder");
            hers.getByLabel("Als dit meer speelt").selectOption("Er komt steeds iemand nieuw over de vloer");
            hers.getByLabel("Dan komt er meer van").check();
            hers.getByLabel("Van dit").selectOption("Noor slaapt niet van de drukte in huis");
            press(hers, "Zet erbij");
            look.to(analysis + "/own-picture/leads").findsNoBarrier().picture("shared-own-leads");
            press(hers, "Verder");
            puts(hers, "Wat helpt?", "De zaterdag met oma", "Familie en vrienden");
            press(hers, "Bekijk mijn beeld");
            look.to(analysis + "/own-picture").findsNoBarrier().picture("shared-own-done");
            // on a phone all that she wrote is on the screen, under each other
            List<Locator> inHand =
                    look.page().locator(".pic-at-hand .pic-statement").all();
            assertThat(inHand)
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.boundingBox().x + one.boundingBox().width)
                            .isLessThanOrEqualTo(look.page().viewportSize().width));
            assertThat(inHand.getFirst().textContent()).contains("De hulp");
            assertThat(look.page().locator(".pic-at-desk").isVisible()).isFalse();
            assertThat(chair.to(analysis).page().content()).doesNotContain("Beelden over elkaar");
            link(hers, "Laat zien");
            hers.getByLabel("Iedereen aan tafel").check();
            press(hers, "Laat zien");

            // the guardian makes his, and shows it
            Page his = voogd.to(analysis + "/own-picture/about").page();
            his.getByLabel("Waar gaat het over?").fill("Hoe school uit beeld raakte");
            press(his, "Verder");
            puts(his, "Wat gebeurt er?", "Noor slaapt niet, er is drukte in huis", "Thuis");
            press(his, "Verder");
            link(his, "Verder");
            puts(his, "Wat helpt?", "Er komt steeds iemand nieuw die meekijkt", "De hulp");
            voogd.findsNoBarrier().picture("shared-own-guardian");
            voogd.to(analysis + "/own-picture/showing");
            his.getByLabel("Iedereen aan tafel").check();
            press(his, "Laat zien");

            // the chair weighs hers
            Page directs = chair.to(file.path() + "/weighing").page();
            chair.findsNoBarrier();
            directs.getByLabel("Iedereen in de casus").check();
            directs.getByLabel("Waarom?").fill("Zij wil dit zelf aan tafel zeggen.");
            press(directs, "Leg vast Samira");

            // people say what is the same
            voogd.to(analysis + "/pictures").findsNoBarrier();
            his.locator("#l-" + line(guardian, "Noor slaapt niet, er is drukte in huis"))
                    .getByText("Ja, dat is hetzelfde")
                    .first()
                    .click();
            his.locator("#l-" + line(guardian, "Er komt steeds iemand nieuw die meekijkt"))
                    .getByText("Ja, dat is hetzelfde")
                    .first()
                    .click();
            assertThat(his.locator("#differs").innerText())
                    .contains("Samira")
                    .contains("Jan de Wit")
                    .contains("dit helpt")
                    .contains("dit maakt het moeilijker");
            assertThat(his.locator("#all").innerText()).contains("Noor slaapt niet");
            voogd.findsNoBarrier().picture("shared-laid");
            look.to(analysis + "/pictures").findsNoBarrier().picture("shared-laid-phone");
            dark.to(analysis + "/pictures").findsNoBarrier().picture("shared-laid-dark");
            his.locator("#l-" + line(guardian, "Noor slaapt niet, er is drukte in huis"))
                    .getByText("Zet in de analyse")
                    .click();

            // a version, then a round, revealed together
            chair.to(analysis + "/versions");
            directs.getByLabel("Waarvoor?").fill("Voor het gesprek met Samira");
            press(directs, "Maak deze versie");
            chair.findsNoBarrier().picture("shared-version");
            chair.to(analysis + "/round");
            press(directs, "Begin");
            chair.findsNoBarrier().picture("shared-round-chair");
            samira.to(analysis + "/stance");
            look.to(analysis + "/stance").findsNoBarrier().picture("shared-round-stance");
            hers.getByLabel("Klopt niet").check();
            hers.getByLabel("Wil je zeggen waarom?").fill("Oma staat er niet in.");
            press(hers, "Bewaar");
            assertThat(hers.locator("main").innerText()).contains("Alleen jij ziet dit");
            look.to(analysis + "/round").findsNoBarrier().picture("shared-round-phone");
            voogd.to(analysis + "/stance");
            his.locator("input[name=stance][value=shares]").check();
            press(his, "Leg vast");
            assertThat(chair.to(analysis + "/round").page().content())
                    .doesNotContain("Oma staat er niet in")
                    .doesNotContain("deelt dit niet");
            press(directs, "Laat alles zien");
            assertThat(directs.locator("main").innerText())
                    .contains("hier verschillen we")
                    .contains("Samira")
                    .contains("Jan de Wit")
                    .contains("Oma staat er niet in.");
            chair.findsNoBarrier().picture("shared-round-revealed");
            dark.to(analysis + "/round").findsNoBarrier().picture("shared-round-dark");
            assertThat(chair.to(analysis).page().content())
                    .contains("Gedeeld met Jan de Wit.")
                    .contains("Anders gezien door Samira.");
            chair.findsNoBarrier().picture("shared-analysis");
            look.to(analysis).findsNoBarrier().picture("shared-analysis-phone");

            // what changed since that version
            chair.to(analysis + "/pictures");
            directs.locator("#l-" + line(mother, "De zaterdag met oma"))
                    .getByText("Zet in de analyse")
                    .click();
            chair.to(analysis + "/versions").findsNoBarrier().picture("shared-versions");
            press(directs, "Vergelijk");
            assertThat(directs.locator("main").innerText())
                    .contains("De zaterdag met oma")
                    .contains("Wie staat ergens anders?");
            chair.findsNoBarrier().picture("shared-comparison");
            look.to(directs.url()).findsNoBarrier().picture("shared-comparison-phone");
            dark.to(directs.url()).findsNoBarrier().picture("shared-comparison-dark");

            // and afterwards
            House.open()
                    .asData()
                    .sql("insert into look_back (region_id, case_id, due_on) values (:region, :case, current_date)")
                    .param("region", region.id())
                    .param("case", file.id())
                    .update();
            samira.to(analysis + "/rechecks");
            look.to(analysis + "/rechecks").findsNoBarrier().picture("shared-recheck-phone");
            press(hers, "Nee");
            chair.to(analysis + "/rechecks").findsNoBarrier().picture("shared-recheck-chair");
            look.to(analysis + "/afterwards").findsNoBarrier().picture("shared-afterwards-phone");
            look.to(analysis + "/statements/" + statement() + "/own-wording")
                    .findsNoBarrier()
                    .picture("shared-wording-phone");
        }
    }

    private static void puts(Page page, String question, String text, String where) {
        page.getByLabel(question).fill(text);
        page.getByLabel("Waar hoort dit bij?").selectOption(where);
        press(page, "Zet erbij");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private UUID line(ARegion.Somebody who, String text) {
        return House.open()
                .asData()
                .sql("select id from own_line where case_id = :case and by_person = :who and text = :text")
                .param("case", file.id())
                .param("who", who.id())
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    private UUID statement() {
        return House.open()
                .asData()
                .sql("select id from statement where case_id = :case order by created_at limit 1")
                .param("case", file.id())
                .query(UUID.class)
                .single();
    }
}
