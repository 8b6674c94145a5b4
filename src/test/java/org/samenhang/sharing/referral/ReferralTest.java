package org.samenhang.sharing.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.house.Walk;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A warm referral from asking to what comes back (A9). */
class ReferralTest {

    private static final LocalDate TODAY = House.open().today();
    private static final Pattern LINK = Pattern.compile("(/shared/[0-9a-f]{64})");
    private static final Pattern CODE = Pattern.compile("<b>(\\d{3} \\d{3})</b>");
    private static final Pattern SVG = Pattern.compile("(?s)(<svg[^>]*pic-analysis.*?</svg>)");
    private static final Pattern MARK = Pattern.compile("name=\"item\" value=\"(agreement:[^\"]+)\"");

    private final JdbcClient data = House.open().asData();
    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Visitor director = file.director().visits();
    private final Visitor youth = file.youth().visits();
    private final ARegion.Somebody guardian = file.guardian("Gerda Voogd");

    @Test
    void theYouthSaysWhatGoesAndReadsWhatComesBack() {
        isSeventeen();
        agreement("Elke dinsdag bellen", "all");
        agreement("Dit blijft hier", "all");
        agreement("Alleen onder ons", "professionals");
        try (Reader asking = Reader.of(file.director());
                Reader deciding = Reader.onPhone(file.youth())) {
            asking.to(file.path() + "/referrals/new").findsNoBarrier();
            Page page = asking.page();
            page.getByLabel("Wat vraag je?").fill("Wie kent dit?");
            page.getByLabel("Waarom kan de regio dit niet zelf?").fill("Wij kennen het niet.");
            page.getByLabel("Welk netwerk?").fill("Bovenregionaal team");
            page.getByLabel("Wie is daar de contactpersoon?").fill("Joke Walda");
            page.getByLabel("Telefoon").fill("050 123 45 67");
            page.getByLabel("Afspraken").check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Klaarzetten voor de familie"))
                    .press("Enter");
            page.waitForURL("**?done=referral.asked");
            asking.findsNoBarrier();
            String one = page.url().replaceAll(".*(/cases/.*)\\?.*", "$1");
            assertThat(page.textContent("main"))
                    .contains("nog niet gezegd", "Elke dinsdag bellen", "verantwoordelijk")
                    .doesNotContain("Alleen onder ons");
            assertThat(director.post(one + "/sharing").headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("done=referral.not_yet"));
            assertThat(guardian.visits()
                            .post(one + "/words", "item", "ask:ask:0")
                            .statusCode())
                    .isEqualTo(404);

            deciding.to(file.path()).findsNoBarrier();
            assertThat(deciding.page().textContent("main")).contains("Er wordt meegedacht door Bovenregionaal team");
            deciding.to(one).findsNoBarrier().fits();
            deciding.page()
                    .locator("label.option:has-text('De vraag zelf') input")
                    .check();
            deciding.page()
                    .locator("label.option:has-text('Elke dinsdag bellen') input")
                    .check();
            deciding.page().getByText("Dit mag mee").last().click();
            deciding.page().waitForURL("**?done=referral.said");
            deciding.to(one + "/preview");
            assertThat(deciding.page().textContent("main"))
                    .contains("Wie kent dit?", "Elke dinsdag bellen")
                    .doesNotContain("Dit blijft hier");

            String handed = director.post(one + "/sharing", "codeBy", "phone").body();
            String link = first(LINK, handed);
            Visitor network = Visitor.stranger();
            assertThat(network.post(link, "code", first(CODE, handed)).statusCode())
                    .isEqualTo(303);
            assertThat(network.get("/shared").body())
                    .contains("Wie kent dit?", "Elke dinsdag bellen")
                    .doesNotContain("Dit blijft hier", "Alleen onder ons");
            changeTo("Elke dinsdag bellen", "Elke dag bellen");
            assertThat(network.get("/shared").body())
                    .as("what was changed since was not agreed to")
                    .doesNotContain("Elke dag bellen", "Elke dinsdag bellen");
            changeTo("Elke dag bellen", "Elke dinsdag bellen");

            assertThat(director.post(one + "/outcome", "version", "1", "outcome", "accepted", "on", TODAY.toString())
                            .body())
                    .contains("Schrijf eerst het warme gesprek op");
            assertThat(director.post(one + "/talk", "version", "1", "on", TODAY.toString(), "with", "Joke en Noor")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(director.get("/work").body()).contains("verwijzing loopt");
            assertThat(director.post(one + "/outcome", "version", "2", "outcome", "accepted", "on", TODAY.toString())
                            .statusCode())
                    .isEqualTo(303);
            assertThat(director.get("/work").body()).doesNotContain("verwijzing loopt");
            String[] back = {
                "version", "3", "answer", "Begin bij het tekenen", "by", "Joke Walda", "on", TODAY.toString()
            };
            assertThat(director.post(one + "/answer", back).statusCode()).isEqualTo(303);
            assertThat(director.post(one + "/answer", back).statusCode())
                    .as("somebody wrote it already")
                    .isEqualTo(409);
            assertThat(director.get(file.path()).body()).contains("Begin bij het tekenen", "nooit toestemming");
            deciding.to(file.path());
            assertThat(deciding.page().textContent("main")).contains("Begin bij het tekenen", "niets verplicht");
            deciding.to(one).findsNoBarrier().fits();
            assertThat(deciding.page().textContent("main"))
                    .as("answered, and still theirs to take back")
                    .contains("Wat zij nu lezen");
            asking.to(one).findsNoBarrier();
            assertThat(page.textContent("main")).contains("Wat zij nu lezen", "Elke dinsdag bellen");
            String share = page.locator("a[href*='/shares/']").first().getAttribute("href");
            director.post(share + "/withdrawal");
            assertThat(director.get(one).body())
                    .as("the link is closed elsewhere")
                    .contains("Het netwerk leest nu niets")
                    .doesNotContain("Wat zij nu lezen");
        }
    }

    @Test
    void aNoTakesBackAtOnceWhatWent() {
        isSeventeen();
        agreement("Elke dinsdag bellen", "all");
        String one = file.path() + "/referrals/" + asked();
        String page = youth.get(one).body();
        youth.post(one + "/words", "item", ask(page), "item", first(MARK, page));
        String handed = director.post(one + "/sharing").body();
        Visitor network = Visitor.stranger();
        network.post(first(LINK, handed), "code", first(CODE, handed));
        assertThat(network.get("/shared").body()).contains("Elke dinsdag bellen");
        youth.post(one + "/words", "item", ask(page));
        assertThat(network.get("/shared").body()).doesNotContain("Elke dinsdag bellen");
        youth.post(one + "/words");
        assertThat(network.get("/shared").statusCode())
                .as("without the question nothing is shared")
                .isEqualTo(404);
    }

    @Test
    void whoDirectsNotesTheWordOfWhoDecidesAndEverybodyReadsItWithoutThePlaceOfWhoIsShielded() {
        isSeventeen();
        ARegion.Somebody mother = file.parent("Marieke Bos");
        ARegion.Somebody father = file.parent("Ruud Vos");
        file.shields(mother, father);
        agreement("Zij woont in Zonnehoek", "all");
        data.sql("update agreement set whereabouts_of = :mother where case_id = :case")
                .param("mother", mother.id())
                .param("case", file.id())
                .update();
        agreement("Elke dinsdag bellen", "all");
        String one = file.path() + "/referrals/" + asked("whereabouts", "nobody");
        ARegion.Somebody aunt = region.family("Tante Els");
        region.takesPart(file.id(), aunt, "network", 1);
        for (ARegion.Somebody somebody : List.of(mother, father, aunt, guardian, file.youth(), file.director())) {
            assertThat(somebody.visits().get(one).body())
                    .as(somebody.name())
                    .contains("Wie kent dit?")
                    .doesNotContain("Zonnehoek");
        }
        assertThat(aunt.visits().post(one + "/words").statusCode()).isEqualTo(404);
        assertThat(director.post(one + "/words").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=referral.whose"));
        assertThat(director.post(one + "/words", "person", mother.id().toString())
                        .statusCode())
                .as("a mother of somebody of 17 does not decide")
                .isEqualTo(404);
        String page = youth.get(one).body();
        director.post(
                one + "/words", "person", file.youth().id().toString(), "on", TODAY.toString(), "item", ask(page));
        assertThat(director.get(one).body()).contains("ja, in gesprek", "nee,", "De familie vindt één stuk goed");
        assertThat(mother.visits().get(one).body())
                .as("what another said is for the team")
                .doesNotContain("ja, in gesprek");
    }

    @Test
    void whoForgetsTheQuestionIsToldThatNothingGoesAndADayToComeBringsTheTicksBack() {
        isSeventeen();
        agreement("Elke dinsdag bellen", "all");
        String one = file.path() + "/referrals/" + asked();
        String page = youth.get(one).body();
        assertThat(page).doesNotContain("Je zei dit op");
        assertThat(youth.post(one + "/words", "item", first(MARK, page))
                        .headers()
                        .firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("done=referral.without_ask"));
        assertThat(youth.get(one).body()).contains("Dan gaat er niets weg").doesNotContain("Je zei dit op");
        HttpResponse<String> back = director.post(
                one + "/words",
                "person",
                file.youth().id().toString(),
                "on",
                TODAY.plusDays(3).toString(),
                "item",
                ask(page));
        assertThat(back.statusCode()).isEqualTo(422);
        assertThat(back.body())
                .contains("Kies vandaag of een dag die voorbij is", "value=\"" + TODAY.plusDays(3) + "\"")
                .containsPattern("value=\"" + Pattern.quote(ask(page)) + "\" checked");
        assertThat(director.get(one).body()).as("nothing was noted").doesNotContain("ja, in gesprek");
        assertThat(director.get(one).body()).contains("de familie zegt eerst wat mee mag");
        youth.post(one + "/words", "item", ask(page));
        assertThat(director.get(one).body()).contains("de familie zei wat mee mag: nu kun je het laten lezen");
        assertThat(youth.get(one).body()).contains("Je zei dit op").doesNotContain("Dan gaat er niets weg");
    }

    @Test
    void thePictureOfASharedVersionGoesWhenItsFamilySaysSoWithoutWhatMayNot() {
        isSeventeen();
        ARegion.Somebody mother = file.parent("Marieke Bos");
        file.shields(mother, file.parent("Ruud Vos"));
        UUID worry = statement("Zij piekert veel", "all", null);
        UUID sleep = statement("Zij slaapt slecht", "all", null);
        UUID alone = statement("Zij is veel alleen", "all", null);
        UUID closed = statement("Alleen onder ons", "professionals", null);
        UUID hidden = statement("Zij woont in Zonnehoek", "all", mother.id());
        for (UUID other : List.of(sleep, alone, closed, hidden)) {
            arrow(worry, other);
        }
        assertThat(director.get(file.path() + "/referrals/new").body())
                .as("nothing was shared yet")
                .doesNotContain("De tekening van de gedeelde analyse");
        seesDifferently(worry, "Omdat vader dat wil");
        version("concept");
        version("shared");
        statement("Dit kwam later", "all", null);
        String one =
                file.path() + "/referrals/" + asked("parts", "analysis", "parts", "picture", "whereabouts", "nobody");

        try (Reader deciding = Reader.onPhone(file.youth())) {
            deciding.to(one).findsNoBarrier().fits().picture("referral-picture-family");
            Page page = deciding.page();
            assertThat(page.locator(".shared-picture").textContent())
                    .contains("Zij piekert veel", "1 ziet het anders")
                    .doesNotContain("Alleen onder ons", "Zonnehoek", "Dit kwam later", "Omdat vader dat wil");
            page.locator("label.option:has-text('De vraag zelf') input").check();
            page.getByText("Dit mag mee").last().click();
            page.waitForURL("**?done=referral.said");
            assertThat(deciding.to(one + "/preview").page().content())
                    .as("no yes, no picture")
                    .doesNotContain("pic-analysis");
            deciding.to(one);
            page.locator("label.option:has-text('De vraag zelf') input").check();
            page.locator("label.option:has-text('De tekening van de analyse') input")
                    .check();
            page.locator("label.option:has-text('Zij piekert veel') input").check();
            page.locator("label.option:has-text('Zij slaapt slecht') input").check();
            page.getByText("Dit mag mee").last().click();
            page.waitForURL("**?done=referral.said");
            deciding.to(one + "/preview").findsNoBarrier().fits().picture("referral-picture-preview");
            assertThat(page.locator(".shared-picture").textContent())
                    .as("what may not go by itself is not drawn either")
                    .contains("Zij piekert veel", "Zij slaapt slecht")
                    .doesNotContain("Zij is veel alleen");
        }

        String handed = director.post(one + "/sharing").body();
        Visitor network = Visitor.stranger();
        network.post(first(LINK, handed), "code", first(CODE, handed));
        String read = network.get("/shared").body();
        assertThat(first(SVG, read))
                .contains("Zij piekert veel", "Zij slaapt slecht", "1 ziet het anders")
                .doesNotContain(worry.toString(), sleep.toString());
        assertThat(read)
                .contains("Zij piekert veel → Zij slaapt slecht", "versie 2")
                .doesNotContain(
                        "Zij is veel alleen", "Alleen onder ons", "Zonnehoek", "Dit kwam later", "Omdat vader dat wil");
        String paper = new Walk.Answer(
                        200,
                        "application/pdf",
                        network.getBytes("/shared/document.pdf").body())
                .text();
        assertThat(paper)
                .contains("Zij slaapt slecht", "versie 2", "Zij piekert veel → Zij slaapt slecht")
                .doesNotContain("Zij is veel alleen", "Zonnehoek", "Omdat vader dat wil");

        data.sql("update statement set visible_to = 'team' where id = :id")
                .param("id", alone)
                .update();
        assertThat(network.get("/shared").body())
                .as("it is not the picture any more that was agreed to")
                .doesNotContain("pic-analysis");
        data.sql("update statement set visible_to = 'all' where id = :id")
                .param("id", alone)
                .update();
        assertThat(network.get("/shared").body()).contains("pic-analysis");
        String mine = youth.get(one).body();
        youth.post(one + "/words", "item", ask(mine));
        assertThat(network.get("/shared").body())
                .as("taken back")
                .contains("Wie kent dit?")
                .doesNotContain("pic-analysis", "Zij piekert veel");
    }

    private UUID statement(String text, String visibleTo, @Nullable UUID whereabouts) {
        UUID id = UUID.randomUUID();
        data.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, visible_to, whereabouts_of, by_person, position)
                        select :id, :region, :case, :text, 'youth', 'hinders', :visible, :whereabouts, :by,
                               1 + (select count(*) from statement where case_id = :case)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("visible", visibleTo)
                .param("whereabouts", whereabouts)
                .param("by", file.director().id())
                .update();
        return id;
    }

    private void arrow(UUID from, UUID to) {
        data.sql("""
                        insert into link (region_id, case_id, from_id, to_id, sign, by_person)
                        values (:region, :case, :from, :to, '+', :by)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("from", from)
                .param("to", to)
                .param("by", file.director().id())
                .update();
    }

    private void seesDifferently(UUID statement, String reason) {
        data.sql("""
                        with said as (
                            insert into stance (region_id, case_id, statement_id, stance, by_person)
                            values (:region, :case, :statement, 'does_not', :by) returning id)
                        insert into stance_reason (stance_id, region_id, case_id, reasons, by_person, visible_to, weighed_at, weighed_by)
                        select id, :region, :case, :reason, :by, 'all', now(), :by from said
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("statement", statement)
                .param("by", file.youth().id())
                .param("reason", reason)
                .update();
    }

    private void version(String state) {
        data.sql("""
                        insert into analysis (case_id, region_id, question, state, edition) values (:case, :region, 'Hoe kwam het?', :state, 1)
                        on conflict (case_id) do update set state = :state
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("state", state)
                .update();
        assertThat(director.post(file.path() + "/analysis/versions", "note", "").statusCode())
                .isEqualTo(303);
    }

    private UUID asked(String... more) {
        UUID id = UUID.randomUUID();
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("object", id.toString(), "asked", "Wie kent dit?", "whyNotHere", "Wij niet."));
        fields.addAll(List.of("network", "Team", "contact", "Joke", "phone", "050 123 45 67", "parts", "agreements"));
        assertThat(director.post(file.path() + "/referrals", fields.toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        return id;
    }

    private static String ask(String page) {
        return first(Pattern.compile("name=\"item\" value=\"(ask:ask:[^\"]+)\""), page);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }

    private void isSeventeen() {
        data.sql("update person set born = :born where id = :id")
                .param("born", TODAY.minusYears(17))
                .param("id", file.youth().id())
                .update();
    }

    private void agreement(String text, String visible) {
        data.sql("""
                        insert into agreement (id, region_id, case_id, text, who_text, visible_to, by_person, made_on)
                        values (gen_random_uuid(), :region, :case, :text, 'De school', :visible, :by, local_day())
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("visible", visible)
                .param("by", file.director().id())
                .update();
    }

    private void changeTo(String from, String to) {
        data.sql("update agreement set text = :to where case_id = :case and text = :from")
                .param("to", to)
                .param("case", file.id())
                .param("from", from)
                .update();
    }
}
