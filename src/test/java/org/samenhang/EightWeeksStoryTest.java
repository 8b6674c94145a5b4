package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Passing;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A stuck case, from the day a guardian asks for help to the day it comes back a year later, with a team that steers by a course. */
class EightWeeksStoryTest {

    private static final String QUESTION = "Hoe komt het dat niemand haar bereikt?";

    private final LocalDate today = House.open().today();
    private final ARegion region = ARegion.ofItsOwn();
    private final UUID watch = region.organisation("Jeugdwacht", "guardian_organisation");
    private final ARegion.Somebody director =
            region.professional("Marleen Hofstra", null, Duty.PROCESS_DIRECTOR, Duty.INTAKE, Duty.CHAIR);
    private final ARegion.Somebody guardian = region.professional("Arjan Vos", watch);
    private final ARegion.Somebody next = region.professional("Nadia Bakker", watch);
    private final ARegion.Somebody expert = region.professional("Froukje Smid", null, Duty.EXPERT);
    private final ARegion.Somebody teacher = region.professional("Anouk Tien", null);
    private final ARegion.Somebody mother = region.family("Samira Bos");
    private final Visitor desk = director.visits();

    @Test
    void aTeamKeepsToACourseStopsLooksBackAndBeginsTheNextTimeFromWhatItLearned() {
        try (Reader chair = Reader.of(director);
                Reader phone = Reader.onPhone(mother);
                Reader guardians = Reader.of(guardian);
                Reader receiving = Reader.onPhone(next)) {
            registers(guardians, "");
            String path = takesOn(chair, "Nieuwe aanmelding");
            explains(path);
            formsATeam(chair, guardians, path);

            String first = firstHour(chair, path);
            phone.to(path + "/core-team").findsNoBarrier();
            assertThat(phone.page().textContent("main"))
                    .contains("Noor was twee dagen op school", "Eerst rust")
                    .doesNotContain("slecht geslapen");
            Passing.days(region, 7);

            secondHour(chair, path);
            presses(phone, path);
            zoomsOut(chair, path);
            Passing.days(region, 7);

            handsOver(guardians, receiving, phone, path);
            thirdHour(path);
            readsOfThreeHours(chair, path, first);
            Passing.days(region, 7);

            String sitting = looksBack(chair, receiving, path);
            Passing.days(region, 7);
            reportStands(chair, receiving, path, sitting);
            Passing.days(region, 21);

            closes(chair, phone, path);
            String number = one("select number from case_file where region_id = :region");
            Passing.days(region, 365);
            comesBack(chair, receiving, number);
        }
    }

    /** The guardian asks for help; this part is told at length in the whole story. */
    private void registers(Reader guardians, String earlier) {
        Page page = guardians.to("/registrations").page();
        page.getByText("Nieuwe aanmelding").click();
        page.getByLabel("Gecertificeerde instelling").check();
        press(guardians, "Beginnen");
        press(guardians, "Verder");
        page.getByLabel("Voornaam of voorletters").fill("Noor");
        page.getByLabel("Achternaam of eerste letter").fill("Bos");
        page.getByLabel("Geboortedatum").fill("12-5-" + (today.getYear() - 13));
        press(guardians, "Verder");
        page.getByLabel("Wat loopt vast?").fill("Noor komt niet meer van haar kamer. " + QUESTION);
        page.getByLabel("Wat vraag je van het expertteam?").selectOption("analyse");
        press(guardians, "Verder");
        page.getByLabel("Vooral inhoud").check();
        if (!earlier.isEmpty()) {
            page.locator("fieldset", new Page.LocatorOptions().setHasText("eerder bij het expertteam"))
                    .getByLabel("Ja")
                    .check();
            page.getByLabel("Nummer van toen").fill(earlier);
        }
        press(guardians, "Verder");
        press(guardians, "Verder");
        press(guardians, "Verder");
        press(guardians, "Versturen");
        assertThat(page.locator("h1").innerText()).isEqualTo("Je aanmelding is ontvangen");
    }

    private static String takesOn(Reader chair, String waits) {
        chair.to("/work").findsNoBarrier();
        chair.page().getByRole(AriaRole.LINK, named(waits)).click();
        press(chair, "Oppakken");
        assertThat(chair.page().locator("h1").innerText()).isEqualTo(QUESTION);
        return at(chair);
    }

    private void explains(String path) {
        UUID caseFile = UUID.fromString(path.substring("/cases/".length()));
        region.takesPart(caseFile, mother, "parent", 1);
        region.takesPart(caseFile, expert, "expert", 3);
        region.takesPart(caseFile, teacher, "school", 2);
        say(path, "Iedereen wil iets van haar", "hinders");
        say(path, "Zij blijft op haar kamer", "hinders");
        done(desk.post(
                path + "/analysis/passages/conclusion", "text", "Wie aandringt, sluit de deur.", "version", "0"));
    }

    private void say(String path, String text, String effect) {
        done(desk.post(path + "/analysis/statements", "text", text, "sphere", "youth", "effect", effect));
    }

    private void formsATeam(Reader chair, Reader guardians, String path) {
        Page page = chair.to(path + "/core-team").findsNoBarrier().page();
        page.locator("#course").getByRole(AriaRole.LINK).click();
        page.getByLabel("Principes").fill("Eerst rust\nEén van ons komt, en vraagt niets");
        page.getByLabel("Waarom deze koers?").fill("Uit de analyse");
        chair.findsNoBarrier();
        press(chair, "Koers vaststellen");
        for (ARegion.Somebody who : new ARegion.Somebody[] {guardian, expert, teacher}) {
            chair.to(path + "/core-team/members/new");
            page.getByLabel("Wie?").selectOption(who.id().toString());
            page.getByLabel("allebei").check();
            press(chair, "Bewaren");
        }
        done(desk.post(
                path + "/core-team/members",
                "object",
                fresh(),
                "person",
                mother.id().toString(),
                "team",
                "analysis"));
        chair.to(path + "/core-team/declaration/new");
        page.locator("textarea[name=text]").fill("Wij blijven, ook als het schuurt");
        press(chair, "Voorleggen");
        chair.to(path + "/core-team/organisations/new").findsNoBarrier();
        page.getByLabel("Welke organisatie?").selectOption(watch.toString());
        page.getByLabel("staat erachter", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Wie zei dat?").fill("De directeur");
        press(chair, "Vastleggen");
        guardians.to(path + "/core-team").findsNoBarrier();
        press(guardians, "Ja, hier sta ik achter");
        assertThat(guardians.page().textContent("main")).contains("Staat erachter sinds", "De directeur");
    }

    /** The first hour, all six steps at the browser. */
    private String firstHour(Reader chair, String path) {
        chair.to(path + "/core-team");
        press(chair, "Weekuur beginnen");
        Page page = chair.page();
        String hour = at(chair).replace("/check_in", "");
        chair.findsNoBarrier();
        page.locator("[name=checkIn]").fill("Arjan heeft slecht geslapen");
        press(chair, "Bewaren en verder");
        chair.findsNoBarrier();
        page.locator("[name=present]").fill("Noor was twee dagen op school");
        press(chair, "Bewaren en verder");
        chair.findsNoBarrier();
        press(chair, "Bewaren en verder");
        chair.findsNoBarrier();
        page.getByLabel("Wat besloten jullie?").fill("Toch een test doen");
        page.getByLabel("Uit geen: een zijpad").check();
        press(chair, "Besluit bewaren");
        press(chair, "Bewaren en verder");
        chair.findsNoBarrier();
        press(chair, "Bewaren en verder");
        chair.findsNoBarrier();
        page.getByLabel("Wat gaat er gebeuren?").fill("Arjan komt zaterdag tekenen");
        page.getByLabel("Wie doet het?").selectOption(guardian.id().toString());
        page.getByLabel("Eerst rust").check();
        press(chair, "Afspraak maken");
        page.locator("[name=forAll][value=all]").check();
        press(chair, "Weekuur afronden");
        chair.findsNoBarrier();
        assertThat(page.textContent("main")).contains("Het weekuur is afgerond", "Arjan komt zaterdag tekenen");
        chair.to(path + "/core-team");
        assertThat(page.textContent("main")).contains("Toch een test doen");
        page.getByRole(AriaRole.LINK, named("Toch een test doen")).click();
        chair.findsNoBarrier();
        page.locator("textarea").first().fill("De test kan wachten");
        page.locator("main .form-actions button").click();
        return hour;
    }

    private void secondHour(Reader chair, String path) {
        String hour = begins(path);
        Page page = chair.to(hour + "/actions").page();
        assertThat(page.textContent("main")).contains("Arjan Vos: Arjan komt zaterdag tekenen");
        page.getByLabel("niet gedaan", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Wat leverde het op?").fill("Hij moest naar een zitting");
        press(chair, "Bewaren en verder");
        assertThat(desk.post(
                                hour + "/loads",
                                "person",
                                guardian.id().toString(),
                                "load",
                                "too_heavy",
                                "with",
                                expert.id().toString(),
                                "what",
                                "mee naar de rechtbank",
                                "on",
                                today.plusDays(3).toString())
                        .statusCode())
                .isEqualTo(303);
        ends(hour, "Noor ging niet naar school");
    }

    private void presses(Reader phone, String path) {
        phone.to(path + "/core-team")
                .page()
                .getByRole(AriaRole.LINK, named("Stop"))
                .first()
                .click();
        phone.findsNoBarrier();
        phone.page().getByLabel("Wat gaat er te snel").fill("Er komen steeds nieuwe mensen");
        phone.page().getByLabel("Iedereen in de casus").check();
        press(phone, "Stop");
        phone.findsNoBarrier();
        assertThat(phone.page().textContent("main")).contains("Er is op stop gedrukt");
    }

    private void zoomsOut(Reader chair, String path) {
        chair.to("/work").page().getByText("op stop gedrukt").first().waitFor();
        Page page = chair.to(path).page();
        page.getByRole(AriaRole.LINK, named("Bekijken")).first().click();
        page.getByRole(AriaRole.LINK, named("Van een afstand kijken")).click();
        chair.findsNoBarrier();
        page.getByLabel("Wat gebeurt hier").fill("Bij elke tegenslag halen wij er iemand bij");
        page.getByLabel("Wat is nu het eerste").fill("Eén van ons belt");
        press(chair, "Bewaren");
        page.getByRole(AriaRole.LINK, named("We kunnen weer verder")).click();
        page.getByLabel("Wat is er nu anders?").fill("Alleen Arjan belt");
        press(chair, "Stop opheffen");
        assertThat(page.textContent("main")).contains("De stop is opgeheven", "Alleen Arjan belt");
    }

    private void handsOver(Reader guardians, Reader receiving, Reader phone, String path) {
        Page page = guardians.to(path + "/handovers/new").findsNoBarrier().page();
        page.getByLabel("Aan wie?").selectOption(next.id().toString());
        page.getByLabel("Vanaf welke dag?").fill(today.plusDays(6).toString());
        page.getByLabel("Wat vertel je erbij?").fill("Zaterdag tekenen we. Vraag niets.");
        press(guardians, "Voorstellen");
        receiving.to("/cases").page().getByText("Lezen en antwoorden").first().click();
        receiving.findsNoBarrier();
        assertThat(receiving.page().textContent("main"))
                .contains("Zaterdag tekenen we")
                .doesNotContain("Noor");
        press(receiving, "Ja, ik neem het aan");
        phone.to(path + "/who");
        assertThat(phone.page().textContent("main")).contains("Nadia Bakker");
        assertThat(guardian.visits().get(path).statusCode())
                .as("still responsible")
                .isEqualTo(200);
        Passing.days(region, 7);
        assertThat(guardian.visits().get(path).statusCode()).isEqualTo(404);
        receiving.to(path).findsNoBarrier();
    }

    private void thirdHour(String path) {
        String hour = begins(path);
        done(desk.post(
                hour + "/next-actions",
                "object",
                fresh(),
                "text",
                "Nadia tekent zaterdag mee",
                "who",
                next.id().toString(),
                "principle",
                one("select id::text from course_principle where region_id = :region and number = 2")));
        ends(hour, "Zaterdag kwam zij zelf naar beneden");
    }

    private void readsOfThreeHours(Reader chair, String path, String first) {
        chair.to(path + "/core-team").findsNoBarrier().picture("eight-weeks-core-team");
        assertThat(chair.page().locator("#hours li").count()).isEqualTo(3);
        assertThat(chair.page().textContent("main"))
                .contains("Arjan Vos", "1 niet", "neemt over: mee naar de rechtbank")
                .doesNotContain("Draagt dit nu alleen");
        chair.to(first);
        assertThat(chair.page().textContent("main")).contains("Noor was twee dagen op school");
    }

    /** Six at the table: the chair, the new guardian, the expert, the teacher and two guests. */
    private String looksBack(Reader chair, Reader receiving, String path) {
        Page page = chair.to(path + "/retrospectives/new").page();
        page.locator("[name=question]").fill("Waarom haalden wij er steeds iemand bij?");
        page.locator("[name=day]").fill(today.toString());
        press(chair, "Klaarzetten");
        String sitting = at(chair);
        for (ARegion.Somebody who : new ARegion.Somebody[] {next, expert, teacher}) {
            done(desk.post(sitting + "/seats", "person", who.id().toString(), "part", "taker"));
        }
        for (String guest : new String[] {"Henk de Boer", "Ilse Kok"}) {
            done(desk.post(sitting + "/seats", "name", guest, "from", "Gemeente"));
        }
        Page phone = receiving.to(sitting).findsNoBarrier().page();
        phone.getByText("Een herinnering insturen").click();
        phone.locator("[name=moment]").fill(today.minusDays(200).toString());
        phone.locator("[name=beforehand]").fill("Juf Anouk ging weg");
        press(receiving, "Insturen");
        page.setViewportSize(1920, 1080);
        chair.to(sitting + "/screen?step=1").findsNoBarrier();
        assertThat(page.locator(".table-round li").count()).isEqualTo(6);
        chair.to(sitting + "/screen?step=2").findsNoBarrier();
        page.locator("[name=together]").fill("Wij praten over elkaar");
        press(chair, "Opschrijven");
        chair.to(sitting + "/screen?step=3");
        page.locator("[name=person]").selectOption("Samira Bos");
        page.locator("[name=member]").fill("Trouw, ziet alles");
        press(chair, "Erbij zetten");
        chair.to(sitting + "/screen?step=4");
        assertThat(page.locator(".moment").innerText()).contains("Juf Anouk ging weg", "Nadia Bakker");
        page.locator("[name=crucial]").fill("Hier zag niemand wat zij kwijtraakte");
        press(chair, "Markeren als cruciaal");
        chair.to(sitting + "/screen?step=5").findsNoBarrier();
        page.locator("[name=insight]").fill("Onze haast was haar onrust");
        press(chair, "Inzicht opschrijven");
        page.locator("#cards summary").first().click();
        page.locator("#cards .library button").first().click();
        page.locator(".cards li").waitFor();
        page.setViewportSize(1280, 900);
        chair.to(sitting + "/report").findsNoBarrier();
        press(chair, "Verslag rondsturen");
        return sitting;
    }

    private void reportStands(Reader chair, Reader receiving, String path, String sitting) {
        Page phone = receiving.to(sitting).page();
        assertThat(phone.textContent("main")).contains("Rondgestuurd op");
        chair.to(sitting + "/report");
        press(chair, "Vaststellen");
        chair.to(sitting + "/perspective").findsNoBarrier();
        Page page = chair.page();
        page.locator("[name=intent]").fill("Wij halen er niemand bij zonder haar te vragen");
        press(chair, "Voornemen opschrijven");
        assertThat(page.textContent("main")).contains("zonder haar te vragen");
        page.getByRole(AriaRole.LINK, named("Wat jullie je voornemen")).click();
        chair.findsNoBarrier();
        assertThat(page.locator("textarea[name=text]").inputValue()).contains("zonder haar te vragen");
        press(chair, "Voorleggen");
        receiving.to(path + "/core-team");
        assertThat(receiving.page().textContent("main")).contains("zonder haar te vragen");
    }

    private void closes(Reader chair, Reader phone, String path) {
        Page page = chair.to(path + "/closing").findsNoBarrier().page();
        page.getByText("Terugkijken plannen").first().click();
        page.getByLabel("Wanneer kijken jullie terug?").fill(today.toString());
        page.getByLabel("Wat willen jullie dan weten?").fill("Komt zij nog beneden?");
        press(chair, "Terugkijken plannen");
        page.getByText("Vastleggen wat jullie vonden").click();
        page.getByLabel("iedereen werkt nog").check();
        page.getByLabel("Wat vonden jullie?").fill("Zij eet weer mee.");
        press(chair, "Vastleggen");
        page.getByLabel("Ja, het houdt stand").check();
        page.getByLabel("Wat zegt het gezin?").fill("Wij slapen weer.");
        page.getByLabel("Wat zeggen de professionals?").fill("Wij durven los te laten.");
        press(chair, "Casus afsluiten");
        phone.to(path + "/closing").findsNoBarrier();
        assertThat(phone.page().textContent("main")).contains("Wij slapen weer.");
    }

    private void comesBack(Reader chair, Reader guardians, String number) {
        registers(guardians, number);
        String again = takesOn(chair, "Heraanmelding");
        Page page = chair.page();
        page.getByRole(AriaRole.LINK, named("Wat is er toen geleerd?")).first().click();
        chair.findsNoBarrier().picture("eight-weeks-earlier");
        assertThat(page.url()).endsWith(again + "/earlier");
        assertThat(page.textContent("main"))
                .contains(
                        "Wie aandringt, sluit de deur.",
                        "Iedereen wil iets van haar",
                        "Wij slapen weer.",
                        "Eén van ons komt, en vraagt niets",
                        "Onze haast was haar onrust",
                        "Alleen Arjan belt");
    }

    private String begins(String path) {
        String step = done(desk.post(path + "/weekly-hours", "object", fresh()));
        return step.substring(step.indexOf("/cases"), step.indexOf("/check_in"));
    }

    private void ends(String hour, String present) {
        done(desk.post(hour + "/present", "present", present, "was-present", ""));
        done(desk.post(
                hour + "/next",
                "nextWords",
                "Zaterdag tekenen",
                "was-nextWords",
                "",
                "checkOut",
                "",
                "forAll",
                "all",
                "finish",
                "true"));
    }

    private static String done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(303);
        return answer.headers().firstValue("location").orElseThrow();
    }

    private String one(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("region", region.id())
                .query(String.class)
                .single();
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private static String at(Reader reader) {
        return reader.page().url().replaceAll("\\?.*", "").replace(House.open().address(), "");
    }

    private static void press(Reader reader, String label) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
