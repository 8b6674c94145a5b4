package org.samenhang.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class PeopleAdministrationTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody administrator = region.professional("Beheerder", null, Duty.ADMINISTRATOR);

    @Test
    void aNewColleagueGetsADutyAndComesInWithACode() {
        String code;
        String path;
        try (Reader reader = Reader.of(administrator)) {
            reader.to("/people").findsNoBarrier();
            reader.page().locator("#organisation").fill("School De Brug");
            reader.page().locator("#kind").selectOption("school");
            reader.page().locator("main .card button[type=submit]").click();
            assertThat(reader.page().locator(".flash").innerText()).contains("toegevoegd");
            reader.to("/people/new").findsNoBarrier();
            reader.page().locator("#name").fill("Femke Bos");
            reader.page().locator("main form button[type=submit]").click();
            path = reader.page().url().replaceAll("\\?.*", "");
            reader.page().locator("#duty").selectOption("analyst");
            reader.page().locator("form[action$='/duties'] button").click();
            assertThat(reader.page().locator("main").innerText()).contains("analist", "nog geen inlog");
            reader.findsNoBarrier().picture("colleague");
            reader.page().locator("form[action$='/invitation'] button").click();
            code = reader.page().locator(".figure-n").innerText().strip();
            reader.findsNoBarrier().picture("invitation");
            reader.to("/people").findsNoBarrier().picture("people");
        }
        Visitor colleague = Visitor.stranger();
        String login = "femke-" + administrator.id().toString().substring(0, 8);
        assertThat(colleague
                        .post("/welcome", "code", code, "login", login, "password", ARegion.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(colleague.get("/").headers().firstValue("location")).hasValue("/monitor");
        assertThat(administrator.visits().post(path + "/leaving").statusCode()).isEqualTo(303);
        assertThat(colleague.get("/monitor").statusCode()).isNotEqualTo(200);
        try (Reader phone = Reader.onPhone(administrator)) {
            phone.to("/people").findsNoBarrier();
            phone.to(path).findsNoBarrier();
        }
    }

    @Test
    void whoAdministersPeopleSeesNoCaseAndOthersAdministerNobody() {
        ACase anyones = ACase.of(region);
        assertThat(administrator.visits().get(anyones.path()).statusCode()).isEqualTo(404);
        assertThat(administrator.visits().get("/people").body()).doesNotContain("Noor");
        assertThat(administrator.visits().get("/people/" + anyones.youth().id()).statusCode())
                .isEqualTo(404);
        Visitor director = anyones.director().visits();
        assertThat(director.get("/people").statusCode()).isEqualTo(404);
        assertThat(director.post("/people", "name", "Iemand").statusCode()).isEqualTo(404);
        assertThat(director.post("/people/" + administrator.id() + "/leaving").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatHasChangedOfAColleagueIsWrittenOnceAndNobodysTextIsLost() {
        ARegion.Somebody femke = region.professional("Femke Bos", null);
        String school = region.organisation("School De Brug", "school").toString();
        Visitor visitor = administrator.visits();
        String path = "/people/" + femke.id();
        assertThat(visitor.post(path, "version", "0", "name", "", "email", "geen adres")
                        .body())
                .contains("Vul een naam in.", "geen e-mailadres");
        for (int press = 0; press < 2; press++) {
            assertThat(visitor.post(
                                    path,
                                    "version",
                                    "0",
                                    "name",
                                    "Femke Bos-de Wit",
                                    "title",
                                    "mentor",
                                    "email",
                                    "femke@debrug.example",
                                    "organisation",
                                    school)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(visitor.get(path).body())
                .contains("Femke Bos-de Wit", "mentor", "femke@debrug.example", "School De Brug");
        var late = visitor.post(path, "version", "0", "name", "Femke Bos", "title", "leerkracht");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("leerkracht", "Femke Bos-de Wit, mentor, School De Brug");
        assertThat(femke.visits().get("/").statusCode())
                .as("signing in goes on")
                .isIn(200, 302, 303);

        ACase anyones = ACase.of(region);
        assertThat(anyones.director()
                        .visits()
                        .post(path, "version", "1", "name", "Iemand")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/people/" + anyones.youth().id() + "/edit").statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/people/" + anyones.youth().id(), "version", "0", "name", "Iemand")
                        .statusCode())
                .isEqualTo(404);
        try (Reader reader = Reader.of(administrator)) {
            reader.to(path + "/edit").findsNoBarrier().picture("colleague-edit");
            reader.to(path).findsNoBarrier().picture("colleague-changed");
        }
        try (Reader phone = Reader.onPhone(administrator)) {
            phone.to(path + "/edit").findsNoBarrier();
        }
    }

    @Test
    void whatCantBeKeptIsSaidAndNobodyLocksThemselvesOut() {
        Visitor visitor = administrator.visits();
        assertThat(visitor.post("/people", "name", "", "email", "geen adres").body())
                .contains("Vul een naam in.", "geen e-mailadres");
        String path = "/people/" + administrator.id();
        assertThat(visitor.post(path + "/duties", "duty", "toverij", "from", "ooit", "until", "nooit")
                        .body())
                .contains("Kies een taak.", "Vul een datum in")
                .as("what was typed stays")
                .contains("value=\"ooit\"", "value=\"nooit\"");
        visitor.post(path + "/leaving");
        assertThat(visitor.get("/people").statusCode()).isEqualTo(200);
    }
}
