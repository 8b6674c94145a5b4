package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class PeopleTest {

    private static final String ADDRESS = "Zeegsterloop 17 Bedum";

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);

    @Test
    void theDirectorLetsAMotherInWithALetterAndShePicksAPassword() {
        UUID mother = UUID.randomUUID();
        Visitor director = file.director().visits();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(director.post(
                                    file.path() + "/family",
                                    "object",
                                    mother.toString(),
                                    "name",
                                    "Anna de Boer",
                                    "role",
                                    "parent",
                                    "relation",
                                    "moeder",
                                    "born",
                                    "3-4-1985")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(director.get(file.path() + "/people").body()).containsOnlyOnce(">Anna de Boer</b>");
        String letter =
                director.post(file.path() + "/people/" + mother + "/invitation").body();
        Matcher code = Pattern.compile("([2-9A-Z]{4}-){4}[2-9A-Z]{4}").matcher(letter);
        assertThat(code.find()).isTrue();
        Visitor stranger = Visitor.stranger();
        String login = "anna" + mother.toString().substring(0, 6);
        assertThat(stranger.post("/welcome", "code", code.group().toLowerCase(java.util.Locale.ROOT))
                        .body())
                .contains("Anna de Boer");
        assertThat(stranger.post("/welcome", "code", code.group(), "login", login, "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(stranger.get(file.path()).statusCode()).isEqualTo(200);
        assertThat(Visitor.stranger().post("/welcome", "code", code.group()).statusCode())
                .as("a code works once")
                .isEqualTo(422);
    }

    @Test
    void aDayIsReadAsItIsWrittenAndWhatIsNoDayIsKept() {
        Visitor director = file.director().visits();
        String[] aunt = {
            "object", UUID.randomUUID().toString(), "name", "Tante Jo", "role", "network", "born", "30 juli"
        };
        assertThat(director.post(file.path() + "/family", aunt).body())
                .contains("Schrijf een dag die bestaat", "type=\"text\" value=\"30 juli\"");
        aunt[7] = "30/7/1961";
        aunt[3] = "";
        assertThat(director.post(file.path() + "/family", aunt).body())
                .as("no name yet, and the day is shown again as a browser takes it")
                .contains("type=\"date\" value=\"1961-07-30\"");
        aunt[3] = "Tante Jo";
        director.post(file.path() + "/family", aunt);
        assertThat(director.get(file.path() + "/people/" + aunt[1]).body()).contains("30 juli 1961");
    }

    @Test
    void aDayThatIsHalfFilledInIsNotSentAsNone() {
        try (Reader director = Reader.withoutScripts().signedIn(file.director())) {
            Page page = director.to(file.path() + "/family/new").page();
            page.fill("[name=name]", "Oom Jan");
            page.check("[name=role][value=network]");
            page.focus("[name=born]");
            page.keyboard().type("12");
            page.press("[name=name]", "Enter");
            page.waitForTimeout(200);
            assertThat(page.url()).as("held back by the browser itself").endsWith("/family/new");
            page.fill("[name=born]", "1961-12-30");
            page.press("[name=name]", "Enter");
            page.waitForURL(url -> url.contains("done="));
        }
        try (Reader director = Reader.of(file.director())) {
            Page page = director.to(file.path() + "/family/new").page();
            page.fill("[name=name]", "Oom Piet");
            page.check("[name=role][value=network]");
            page.focus("[name=born]");
            page.keyboard().type("12");
            page.press("[name=name]", "Enter");
            assertThat(page.evaluate("document.activeElement.name")).isEqualTo("born");
            assertThat(page.url()).endsWith("/family/new");
            page.focus("[name=born]");
            page.fill("[name=born]", "1961-12-30");
            page.press("[name=name]", "Enter");
            page.waitForURL(url -> url.contains("done="));
        }
    }

    @Test
    void whoStopsSeesNothingAnyMore() {
        ARegion.Somebody guardian = file.guardian("Voogd Bas");
        Visitor visits = guardian.visits();
        assertThat(visits.get(file.path()).statusCode()).isEqualTo(200);
        Visitor director = file.director().visits();
        assertThat(director.post(file.path() + "/participations/" + participation(guardian) + "/ending")
                        .headers()
                        .firstValue("location"))
                .hasValue(file.path() + "/people?done=casework.left");
        assertThat(visits.get(file.path()).statusCode()).isEqualTo(404);
        assertThat(visits.get("/cases").body()).doesNotContain(file.path());
        assertThat(director.get(file.path() + "/people").body()).contains("Wie eerder meedeed");
    }

    @Test
    void theYouthAndTheLastDirectorStay() {
        Visitor director = file.director().visits();
        for (ARegion.Somebody who : new ARegion.Somebody[] {file.youth(), file.director()}) {
            assertThat(director.post(file.path() + "/participations/" + participation(who) + "/ending")
                            .headers()
                            .firstValue("location"))
                    .hasValue(file.path() + "/people?done=casework.stays");
        }
        assertThat(director.get(file.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void aColleagueDirectsOnlyWithTheDuty() {
        ARegion.Somebody expert = region.professional("Expert Els", null, Duty.EXPERT);
        Visitor director = file.director().visits();
        assertThat(director.post(
                                file.path() + "/colleagues",
                                "person",
                                expert.id().toString(),
                                "role",
                                "process_director")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                file.path() + "/colleagues",
                                "person",
                                expert.id().toString(),
                                "role",
                                "expert")
                        .statusCode())
                .isEqualTo(303);
        assertThat(expert.visits().get(file.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void aShieldedAddressIsOnNoPageOfTheOther() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody father = file.parent("Patrick");
        Visitor director = file.director().visits();
        director.post(
                file.path() + "/people/" + mother.id() + "/contacts",
                "object",
                UUID.randomUUID().toString(),
                "kind",
                "address",
                "value",
                ADDRESS);
        director.post(
                file.path() + "/moments",
                "text",
                "Gesproken bij haar thuis, " + ADDRESS,
                "kind",
                "visit",
                "heldOn",
                House.open().today().toString(),
                "visibleTo",
                "all",
                "whereabouts",
                mother.id().toString());
        assertThat(director.get(file.path() + "/people/" + mother.id()).body()).contains(ADDRESS);
        assertThat(director.get(file.path() + "/moments").body()).contains(ADDRESS);
        director.post(
                file.path() + "/shieldings",
                "object",
                UUID.randomUUID().toString(),
                "subject",
                mother.id().toString(),
                "from",
                father.id().toString(),
                "reason",
                "Zij is niet veilig als hij het weet");
        assertThat(director.get(file.path() + "/people").body()).contains("Zij is niet veilig als hij het weet");
        Visitor visits = father.visits();
        for (String page : new String[] {
            "",
            "/people",
            "/people/" + mother.id(),
            "/moments",
            "/consents",
            "/agreements",
            "/closing",
            "/log",
            "/timeline",
            "/analysis",
            "/meetings",
            "/family/new",
            "/shieldings/new",
            "/must-not-meet/new",
            "/authority/new"
        }) {
            assertThat(visits.get(file.path() + page).body())
                    .as(page)
                    .doesNotContain("Zeegsterloop")
                    .doesNotContain("niet veilig als hij")
                    .doesNotContain("afgeschermd");
        }
        assertThat(visits.get("/mine").body()).doesNotContain("Zeegsterloop");
    }

    @Test
    void whatIsOfTheTeamIsNotOfAGuardian() {
        ARegion.Somebody guardian = file.guardian("Voogd Bas");
        ARegion.Somebody mother = file.parent("Debora");
        Visitor director = file.director().visits();
        director.post(
                file.path() + "/must-not-meet",
                "object",
                UUID.randomUUID().toString(),
                "one",
                mother.id().toString(),
                "other",
                file.youth().id().toString(),
                "reason",
                "Alleen voor het team",
                "visibleTo",
                "team");
        director.post(
                file.path() + "/people/" + mother.id() + "/contacts",
                "object",
                UUID.randomUUID().toString(),
                "kind",
                "phone",
                "value",
                "0612345678",
                "secret",
                "true");
        Visitor visits = guardian.visits();
        assertThat(director.get(file.path() + "/people").body()).contains("Alleen voor het team");
        assertThat(visits.get(file.path() + "/people").body())
                .contains("Debora")
                .doesNotContain("Alleen voor het team");
        assertThat(visits.get(file.path() + "/people/" + mother.id()).body()).doesNotContain("0612345678");
        assertThat(visits.post(
                                file.path() + "/family",
                                "object",
                                UUID.randomUUID().toString(),
                                "name",
                                "X",
                                "role",
                                "parent")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mother.visits().get(file.path() + "/people").statusCode()).isEqualTo(404);
    }

    @Test
    void twoWhoMendTheSamePersonLoseNothing() {
        ARegion.Somebody mother = file.parent("Debora");
        String path = file.path() + "/people/" + mother.id() + "/change";
        Visitor director = file.director().visits();
        String seen = seen(director.get(path).body());
        String[] first = {"seen", seen, "name", "Debora Smit", "born", "1988-05-12", "relation", "moeder"};
        assertThat(director.post(path, first).statusCode()).isEqualTo(303);
        assertThat(director.post(path, first).statusCode())
                .as("the same once more")
                .isEqualTo(303);

        HttpResponse<String> second =
                director.post(path, "seen", seen, "name", "Debora", "born", "", "relation", "stiefmoeder");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body())
                .contains("Iemand anders heeft dit intussen gewijzigd")
                .contains("Debora Smit")
                .contains("12 mei 1988")
                .contains("value=\"stiefmoeder\"");
        assertThat(director.get(path).body()).contains("value=\"moeder\"");
        assertThat(director.post(
                                path,
                                "seen",
                                seen(second.body()),
                                "name",
                                "Debora Smit",
                                "born",
                                "1988-05-12",
                                "relation",
                                "stiefmoeder")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(path).body()).contains("value=\"stiefmoeder\"").contains("value=\"1988-05-12\"");
    }

    private static String seen(String page) {
        Matcher found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void consentIsAskedOfWhoDecidesByLaw() {
        ARegion.Somebody mother = file.parent("Debora");
        Visitor director = file.director().visits();
        bornYearsAgo(8);
        assertThat(director.get(file.path() + "/consents").body()).contains("Niet bekend wie het gezag heeft");
        director.post(
                file.path() + "/authority",
                "object",
                UUID.randomUUID().toString(),
                "person",
                mother.id().toString(),
                "form",
                "sole",
                "checkedOn",
                "2026-01-05",
                "register",
                "centraal gezagsregister");
        assertThat(director.get(file.path() + "/consents").body())
                .contains("Jonger dan 12")
                .contains("nog te vragen");
        assertThat(director.post(
                                file.path() + "/consents",
                                "object",
                                UUID.randomUUID().toString(),
                                "by",
                                file.youth().id().toString(),
                                "answer",
                                "given",
                                "from",
                                "2026-01-06")
                        .body())
                .contains("De wet vraagt op die dag niet om toestemming van deze persoon");
        Visitor mothers = mother.visits();
        assertThat(mothers.get(file.path() + "/consents").body()).contains("Ja, dat is goed");
        mothers.post(file.path() + "/consents/mine", "object", UUID.randomUUID().toString(), "answer", "yes");
        assertThat(director.get(file.path() + "/consents").body())
                .contains("zegt ja")
                .doesNotContain("nog te vragen");
        mothers.post(file.path() + "/consents/mine", "object", UUID.randomUUID().toString(), "answer", "no");
        assertThat(director.get(file.path() + "/consents").body()).contains("zegt nee");
        bornYearsAgo(17);
        assertThat(director.get(file.path() + "/consents").body())
                .contains("16 of ouder")
                .contains("nog te vragen");
        assertThat(mothers.get(file.path() + "/consents").body()).contains("hoef jij nu niet te beantwoorden");
    }

    @Test
    void doingWithoutAsksForItsGround() {
        bornYearsAgo(17);
        Visitor director = file.director().visits();
        String[] form = {
            "object", UUID.randomUUID().toString(),
            "by", file.youth().id().toString(),
            "answer", "without",
            "from", "2026-01-06",
            "ground", "",
            "exception", "other"
        };
        assertThat(director.post(file.path() + "/consents", form).statusCode()).isEqualTo(422);
        form[9] = "Kan dit nu niet beoordelen (7.3.15), besproken met de gedragswetenschapper";
        assertThat(director.post(file.path() + "/consents", form).statusCode()).isEqualTo(303);
        assertThat(director.get(file.path() + "/consents").body()).contains("zonder, met reden");
    }

    @Test
    void hostileValuesAreRefusedInPlainWords() {
        Visitor director = file.director().visits();
        assertThat(director.post(
                                file.path() + "/family",
                                "object",
                                UUID.randomUUID().toString(),
                                "name",
                                "x".repeat(301),
                                "role",
                                "koning",
                                "born",
                                "2026-02-31")
                        .body())
                .contains("hooguit 300 tekens")
                .contains("Kies als wat.")
                .contains("Schrijf een dag die bestaat");
        assertThat(director.post(
                                file.path() + "/family",
                                "object",
                                UUID.randomUUID().toString(),
                                "name",
                                "<script>alert(1)</script>\u0000\u202e",
                                "role",
                                "parent")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/people").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
        assertThat(director.get(file.path() + "/people/geen-id").statusCode()).isEqualTo(404);
        assertThat(director.post(file.path() + "/family", "object", "geen-id").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyPageOfPeopleIsWithoutBarriers() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody father = file.parent("Patrick");
        file.guardian("Voogd Bas");
        bornYearsAgo(13);
        file.shields(mother, father);
        Visitor director = file.director().visits();
        director.post(
                file.path() + "/authority",
                "object",
                UUID.randomUUID().toString(),
                "person",
                mother.id().toString(),
                "form",
                "joint",
                "checkedOn",
                "2026-01-05");
        director.post(
                file.path() + "/people/" + mother.id() + "/contacts",
                "object",
                UUID.randomUUID().toString(),
                "kind",
                "phone",
                "value",
                "06 12 34 56 78");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/people").findsNoBarrier().picture("people");
            reader.to(file.path() + "/people/" + mother.id()).findsNoBarrier().picture("person");
            reader.page().getByText("Brief met code maken").click();
            reader.page().waitForSelector(".letter-code");
            reader.findsNoBarrier().picture("letter");
            reader.to(file.path() + "/consents").findsNoBarrier().picture("consents");
            reader.to(file.path() + "/authority/new").findsNoBarrier().picture("authority");
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/people").findsNoBarrier().picture("people-phone");
            phone.to(file.path() + "/consents/new").findsNoBarrier().picture("consent-phone");
        }
        try (Reader phone = Reader.onPhone(file.youth())) {
            phone.to(file.path() + "/consents").findsNoBarrier().picture("own-consent");
            phone.page().getByText("Ja, dat is goed").first().click();
            phone.page().waitForSelector(".flash");
            assertThat(phone.page().locator("main").innerText()).contains("Jij zei ja.");
        }
    }

    private void bornYearsAgo(int years) {
        House.open()
                .asData()
                .sql("update person set born = current_date - make_interval(years => :years) where id = :youth")
                .param("years", years)
                .param("youth", file.youth().id())
                .update();
    }

    private UUID participation(ARegion.Somebody who) {
        return House.open()
                .asData()
                .sql("select id from participation where case_id = :case and person_id = :who")
                .param("case", file.id())
                .param("who", who.id())
                .query(UUID.class)
                .single();
    }
}
