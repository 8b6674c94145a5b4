package org.samenhang.casework.registration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class RegistrationTest {

    /** A code by itself: part of an identifier that happens to be all digits is none. */
    private static final Pattern CODE =
            Pattern.compile("(?<![-\\w])[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}(?![-\\w])");

    private final ARegion region = ARegion.ofItsOwn();

    @Test
    void aGuestComesBackWithACodeAndFollowsWhatBecomesOfIt() {
        Visitor parent = Visitor.stranger();
        String address = begin(parent, "ouder");
        parent.post(address + "/question", "question", "Het loopt vast met <b>Sil</b>");
        String page = parent.get(address + "/happened").body();
        String code = code(page);

        Visitor elsewhere = Visitor.stranger();
        assertThat(elsewhere
                        .post("/registrations/resume", "region", region.slug(), "code", code.toLowerCase())
                        .headers()
                        .firstValue("location"))
                .hasValue(address);
        assertThat(location(elsewhere.get(address))).isEqualTo(address + "/happened");
        assertThat(elsewhere.get(address + "/question").body()).contains("Het loopt vast met &lt;b&gt;Sil");
        fillIn(elsewhere, address);
        assertThat(elsewhere.get(address + "/overview").body())
                .containsOnlyOnce("niet aangekruist")
                .contains(address + "/safety#secret_address");
        assertThat(location(elsewhere.post(address + "/submission"))).startsWith(address + "?done=");
        assertThat(location(elsewhere.post(address + "/submission"))).startsWith(address);
        assertThat(location(elsewhere.post(address + "/question", "question", "Iets anders")))
                .isEqualTo(address);
        assertThat(elsewhere.get(address).body())
                .contains("Je aanmelding is ontvangen")
                .doesNotContain("Sil");

        ARegion.Somebody director = region.processDirector();
        Visitor team = director.visits();
        assertThat(team.get("/registrations").body()).contains("Het loopt vast met &lt;b&gt;Sil");
        assertThat(team.get(address).body()).contains("Alleen als oma erbij is").contains("Sil");
        assertThat(elsewhere.get(address).body())
                .contains("Je aanmelding is gelezen")
                .contains(director.name());

        assertThat(team.post(address + "/return").statusCode()).isEqualTo(422);
        assertThat(location(team.post(address + "/return", "reason", "Vertel ons meer")))
                .startsWith("/registrations?");
        assertThat(elsewhere.get(address).body()).contains("Vertel ons meer");
        elsewhere.post(address + "/happened", "what_happened", "Meer");
        elsewhere.post(address + "/submission");
        assertThat(elsewhere.get(address).body()).contains("Je aanmelding is ontvangen");

        elsewhere.post(address + "/withdrawal");
        assertThat(elsewhere.get(address).body()).contains("Je aanmelding is ingetrokken");
        HttpResponse<String> gone = team.get(address);
        assertThat(gone.statusCode()).as("told, and nothing of what it said").isEqualTo(410);
        assertThat(gone.body())
                .contains("ingetrokken")
                .doesNotContain("Sil", "oma", "Het loopt vast", "Vertel ons meer");
        assertThat(region.professional("Voogd", null).visits().get(address).statusCode())
                .isEqualTo(404);
        assertThat(logged(address)).isPositive();
    }

    @Test
    void nobodyElseFindsIt() {
        Visitor parent = Visitor.stranger();
        String address = begin(parent, "jeugdige");
        parent.post(address + "/question", "question", "Luister naar mij");
        Visitor other = Visitor.stranger();
        begin(other, "ouder");
        assertThat(other.get(address + "/question").statusCode()).isEqualTo(404);
        assertThat(other.get(address).statusCode()).isEqualTo(404);
        assertThat(other.post(address + "/question", "question", "x").statusCode())
                .isEqualTo(404);
        assertThat(other.post(address + "/submission").statusCode()).isEqualTo(404);
        assertThat(other.post(address + "/removal").statusCode()).isEqualTo(404);
        assertThat(region.processDirector().visits().get(address).statusCode()).isEqualTo(404);

        fillIn(parent, address);
        parent.post(address + "/submission");
        assertThat(region.professional("Expert", null, Duty.EXPERT)
                        .visits()
                        .get(address)
                        .statusCode())
                .isEqualTo(404);
        assertThat(ARegion.ofItsOwn().processDirector().visits().get(address).statusCode())
                .isEqualTo(404);
        assertThat(region.processDirector().visits().get(address).statusCode()).isEqualTo(200);
        assertThat(location(Visitor.stranger().get(address))).isEqualTo("/registrations/resume");
    }

    @Test
    void aCodeOpensOneRegionOnlyAndGuessingStops() {
        Visitor parent = Visitor.stranger();
        String code = code(parent.get(begin(parent, "ouder") + "/question").body());
        assertThat(Visitor.stranger()
                        .post(
                                "/registrations/resume",
                                "region",
                                ARegion.ofItsOwn().slug(),
                                "code",
                                code)
                        .statusCode())
                .isEqualTo(422);
        Visitor guesser = Visitor.stranger();
        for (int i = 0; i < 8; i++) {
            assertThat(guesser.post("/registrations/resume", "region", region.slug(), "code", "ABCD-EFGH-000" + i)
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(guesser.post("/registrations/resume", "region", region.slug(), "code", code)
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void aFormIsNotFlooded() {
        for (int i = 0; i < 10; i++) {
            begin(Visitor.stranger(), "school");
        }
        HttpResponse<String> refused =
                Visitor.stranger().post("/regions/" + region.slug() + "/registrations", "kind", "school");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("over een uur");
    }

    @Test
    void twoWindowsLoseNothing() {
        Visitor guardian = region.professional("Voogd", null).visits();
        String address = "/registrations/" + UUID.randomUUID();
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(location(guardian.post("/registrations", "id", id, "kind", "gi")))
                .isEqualTo(address);
        assertThat(location(guardian.post("/registrations", "id", id, "kind", "gi")))
                .isEqualTo(address);
        assertThat(region.professional("Ander", null)
                        .visits()
                        .post("/registrations", "id", id, "kind", "gi")
                        .statusCode())
                .isEqualTo(404);
        String seen = seen(guardian.get(address + "/question").body());
        String[] first = {"question", "De eerste tekst", "asked", "advies", "seen", seen};
        assertThat(guardian.post(address + "/question", first).statusCode()).isEqualTo(303);
        assertThat(guardian.post(address + "/question", first).statusCode()).isEqualTo(303);
        HttpResponse<String> second =
                guardian.post(address + "/question", "question", "De tweede tekst", "asked", "advies", "seen", seen);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("De eerste tekst").contains("De tweede tekst");
        assertThat(guardian.post(
                                address + "/question",
                                "question",
                                "De tweede tekst",
                                "asked",
                                "advies",
                                "seen",
                                seen(second.body()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(guardian.get(address + "/question").body()).contains("De tweede tekst");
        assertThat(guardian.get(address + "/nowhere").statusCode()).isEqualTo(404);
        assertThat(guardian.post(address + "/submission").statusCode()).isEqualTo(422);
        HttpResponse<String> hostile = guardian.post(
                address + "/youth",
                "youth_first_name",
                "x\u0000".repeat(400),
                "born",
                "1-1-1800",
                "parents_know",
                "';--");
        assertThat(hostile.statusCode()).isEqualTo(422);
    }

    @Test
    void aParentRegistersOnAPhoneWithoutScripts() {
        try (Reader parent = Reader.withoutScripts();
                Reader checker = Reader.strangerOnPhone()) {
            Page page = parent.page();
            parent.to("/regions/" + region.slug() + "/registrations/new").picture("registration-start");
            check(parent, checker);
            go(page, "Beginnen");
            assertThat(page.locator(".errors").innerText()).contains("Kies wie je bent");
            page.getByLabel("Ik ben ouder").check();
            go(page, "Beginnen");
            parent.picture("registration-question-phone");
            check(parent, checker);
            go(page, "Verder");
            assertThat(page.locator(".errors").innerText()).contains("wat er vastloopt");
            page.getByLabel("Waar loop je op vast?").fill("Mijn zoon wil nergens meer heen.");
            go(page, "Verder");
            String[] quick = {"happened", "need"};
            for (String step : quick) {
                assertThat(page.url()).endsWith(step);
                check(parent, checker);
                if (step.equals("need")) {
                    page.locator("textarea").first().fill("Rust, en dat iemand luistert");
                    go(page, "Vorige");
                    assertThat(page.url()).endsWith("happened");
                    go(page, "Verder");
                    assertThat(page.locator("textarea").first().inputValue())
                            .as("what was typed is kept by going back")
                            .isEqualTo("Rust, en dat iemand luistert");
                }
                go(page, "Verder");
            }
            page.getByLabel("Ik wil samen uitzoeken").check();
            parent.picture("registration-asked-phone");
            check(parent, checker);
            go(page, "Verder");
            page.getByLabel("Hoe heet je?").fill("Roos");
            go(page, "Verder");
            page.getByLabel("Voornaam of voorletters").fill("Sil");
            parent.picture("registration-youth-phone");
            check(parent, checker);
            go(page, "Bewaren en later verder");
            parent.picture("registration-pause-phone");
            check(parent, checker);
            String code = page.locator(".registration-code").innerText();
            go(page, "Sluit af op dit apparaat");
            check(parent, checker);

            parent.to("/registrations/resume?region=" + region.slug());
            check(parent, checker);
            page.getByLabel("Jouw code").fill(code);
            go(page, "Verder");
            assertThat(page.getByLabel("Voornaam of voorletters").inputValue()).isEqualTo("Sil");
            go(page, "Verder");
            page.getByLabel("Telefoonnummer").fill("0612345678");
            go(page, "Verder");
            for (int pages = 0; pages < 12 && !page.url().endsWith("/overview"); pages++) {
                check(parent, checker);
                if (page.url().endsWith("/safety")) {
                    page.getByLabel("Er zijn mensen die elkaar").check();
                    parent.picture("registration-safety-phone");
                }
                go(page, "Verder");
            }
            parent.picture("registration-overview-phone");
            check(parent, checker);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Wijzig.*Hoe heet je")))
                    .click();
            page.getByLabel("Hoe heet je?").fill("Roos de Wit");
            go(page, "Bewaren");
            assertThat(page.locator(".answers").innerText()).contains("Roos de Wit");
            go(page, "Versturen");
            assertThat(page.locator("h1").innerText()).contains("ontvangen");
            parent.picture("registration-course-phone");
            check(parent, checker);
            page.getByText("Aanmelding intrekken").click();
            check(parent, checker);
        }
    }

    @Test
    void aGuardianRegistersAtADeskAndTheTeamReadsIt() {
        UUID organisation = region.organisation("Jeugdwacht", "guardian_organisation");
        String address;
        try (Reader guardian = Reader.of(region.professional("Arjan Vos", organisation))) {
            Page page = guardian.page();
            guardian.to("/registrations").findsNoBarrier();
            page.getByText("Nieuwe aanmelding").click();
            guardian.findsNoBarrier();
            page.getByLabel("Gecertificeerde instelling").check();
            go(page, "Beginnen");
            assertThat(page.getByLabel("Naam van wie aanmeldt").inputValue()).isEqualTo("Arjan Vos");
            assertThat(page.getByLabel("Organisatie").inputValue()).isEqualTo("Jeugdwacht");
            guardian.findsNoBarrier();
            go(page, "Verder");
            page.getByLabel("Voornaam of voorletters").fill("Noor");
            page.getByLabel("Geboortedatum").fill("2011");
            guardian.findsNoBarrier().picture("registration-youth");
            go(page, "Verder");
            page.getByLabel("Wat loopt vast?")
                    .fill("Noor komt niet meer van haar kamer en ieder trekt een andere kant op.");
            page.getByLabel("Wat vraag je van het expertteam?").selectOption("analyse");
            guardian.findsNoBarrier().picture("registration-question");
            go(page, "Verder");
            page.getByLabel("Vooral werkdruk").check();
            guardian.findsNoBarrier().picture("registration-background");
            go(page, "Verder");
            guardian.findsNoBarrier();
            go(page, "Verder");
            page.getByLabel("Een adres of verblijfplaats").check();
            guardian.findsNoBarrier();
            go(page, "Verder");
            guardian.findsNoBarrier().picture("registration-overview");
            go(page, "Versturen");
            guardian.findsNoBarrier().picture("registration-course");
            address = page.url().replaceAll("\\?.*", "").replace(House.open().address(), "");
            guardian.to("/registrations").findsNoBarrier().picture("registration-list");
        }
        try (Reader director = Reader.of(region.processDirector())) {
            director.to("/registrations").findsNoBarrier().picture("registration-waiting");
            director.to(address).findsNoBarrier().picture("registration-reading");
            assertThat(director.page().locator("main").innerText())
                    .contains("Lees dit voordat je iemand belt")
                    .contains("signaal");
        }
    }

    private String begin(Visitor guest, String kind) {
        HttpResponse<String> begun = guest.post("/regions/" + region.slug() + "/registrations", "kind", kind);
        assertThat(begun.statusCode()).isEqualTo(303);
        return location(begun);
    }

    /** Axe needs scripts: the same address, with the same cookies, in a browser that runs them. */
    private static void check(Reader parent, Reader checker) {
        checker.page().context().clearCookies();
        checker.page().context().addCookies(parent.page().context().cookies());
        checker.to(parent.page().url()).findsNoBarrier();
    }

    private static void fillIn(Visitor guest, String address) {
        guest.post(address + "/asked", "asked", "advies");
        guest.post(address + "/youth", "youth_first_name", "Sil");
        guest.post(address + "/contact", "phone", "06 12345678");
        guest.post(address + "/safety", "must_not_meet", "ja", "safety", "Alleen als oma erbij is");
    }

    private static void go(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElse("none: " + answer.statusCode())
                .replace(House.open().address(), "");
    }

    private static String code(String page) {
        Matcher found = CODE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String seen(String page) {
        Matcher found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static long logged(String address) {
        return House.open()
                .asData()
                .sql("select count(*) from access_log where object_id = :id and object_type = 'registration'")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
    }
}
