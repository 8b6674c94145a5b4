package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;

/** The reasoning, from the circles to what comes first, at a browser. */
class ReasoningStoryTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final String path = file.path() + "/analysis";

    @Test
    void aTeamReasonsTogether() {
        new Table(region, file).told("case-achter-de-deur.json");
        try (Reader reader = Reader.of(file.director())) {
            Page page = reader.page();
            reader.to(path).findsNoBarrier();
            button(page, "Houd deze kring");
            assertThat(page.url()).contains("circle=k");
            reader.findsNoBarrier().picture("reason-kept");
            reader.to(path + "/circles").findsNoBarrier().picture("reason-circles");
            page.locator(".circle-line a").first().click();
            page.getByLabel("Hoe noemen jullie deze kring?").fill("De kring van de gesloten deur");
            reader.findsNoBarrier().picture("reason-circle");
            button(page, "Opslaan");
            assertThat(page.locator("main").innerText()).contains("De kring van de gesloten deur");
            reader.to(path + "/what-if").findsNoBarrier();
            page.locator(".switch").first().click();
            assertThat(page.locator("#outcome").innerText()).contains("Het voorspelt niets");
            reader.findsNoBarrier().picture("reason-what-if");
            reader.to(path + "/hypotheses").findsNoBarrier();
            page.locator(".ruled a").first().click();
            page.getByLabel("ertegen", new Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Wat is er gezien, geteld of verteld?").fill("Op het drukke kamp ging het goed");
            button(page, "Zet erbij");
            page.getByLabel("Gevallen: het klopt niet").check();
            page.getByLabel("Waarom?").fill("Het ging ook goed als het druk was");
            button(page, "Opslaan");
            reader.findsNoBarrier().picture("reason-evidence");
            reader.to(path + "/growth").findsNoBarrier();
            page.getByLabel("Een sterke kant van nu").fill("Zij tekent wat zij niet kan zeggen");
            page.keyboard().press("Enter");
            button(page, "In de tekening");
            reader.findsNoBarrier().picture("reason-growth");
            reader.to(path + "/portrait").findsNoBarrier();
            page.getByLabel("Zo is iemand").check();
            page.getByLabel("In één zin").fill("Zij ziet alles en zegt weinig");
            button(page, "Zet erbij");
            reader.findsNoBarrier().picture("reason-portrait");
            reader.to(path + "/weighings").findsNoBarrier();
            page.locator("main .actions a").first().click();
            page.getByLabel("Om welke stap gaat het?").fill("Wonen in een gezinshuis");
            page.getByLabel("Wat voor stap?").selectOption("out_of_home");
            page.getByLabel("Is het nu goed genoeg?").fill("Bijna. Als er ’s avonds iemand bij is.");
            page.getByLabel("Wat als we niets doen").fill("Yasmin komt op zaterdag. Zij vraagt niets.");
            page.getByLabel("Wat adviseert het team?").fill("Nu niet doen. Over zes weken weer kijken.");
            reader.findsNoBarrier().picture("reason-weighing-form");
            button(page, "Opslaan");
            page.locator(".ruled a").first().click();
            reader.findsNoBarrier().picture("reason-weighing");
            reader.to(path).findsNoBarrier().picture("reason-analysis");
            reader.to("/end-behaviour-words").findsNoBarrier().picture("reason-words");
        }
        try (Reader dark = Reader.inTheDark().signedIn(file.director())) {
            dark.to(path + "/circles").findsNoBarrier().picture("reason-circles-dark");
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(path + "/circles").findsNoBarrier().picture("reason-circles-phone");
            phone.to(path + "/what-if").findsNoBarrier().picture("reason-what-if-phone");
            phone.to(path + "/growth").findsNoBarrier().picture("reason-growth-phone");
            phone.to(path + "/weighings/new").findsNoBarrier().picture("reason-weighing-phone");
            phone.to(path).findsNoBarrier();
        }
        try (Reader mother = Reader.onPhone(file.parent("Samira"))) {
            mother.to(path + "/portrait").findsNoBarrier().picture("reason-portrait-family");
            mother.to(path + "/weighings").findsNoBarrier();
            mother.page().locator(".ruled a").first().click();
            mother.findsNoBarrier().picture("reason-weighing-family");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
