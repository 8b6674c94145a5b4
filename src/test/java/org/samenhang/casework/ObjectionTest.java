package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** Objecting to figures and research (Jeugdwet 7.3.12). */
class ObjectionTest {

    private static final int YEAR = House.open().today().getYear();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody father = file.parent("Patrick");
    private final Visitor director = file.director().visits();

    @Test
    void whoObjectsIsInNoFigureThatLeavesTheTeamAndInItsOwnYear() {
        for (int i = 0; i < 5; i++) {
            ACase.of(region);
        }
        String number = number();
        assertThat(register()).contains(number);
        assertThat(publicCases()).isEqualTo("6");
        says(mother, mother, "yes");
        assertThat(register()).doesNotContain(number);
        assertThat(publicCases()).isEqualTo("5");
        assertThat(director.get("/monitor?year=" + YEAR).body()).contains("6 casussen");
        says(mother, mother, "no");
        assertThat(register()).contains(number);
        assertThat(publicCases()).isEqualTo("6");
    }

    @Test
    void oneWhoObjectsIsEnoughAndOneParentDoesNotReadTheOther() {
        says(mother, mother, "yes");
        says(father, father, "yes");
        says(father, father, "no");
        assertThat(register()).doesNotContain(number());
        assertThat(mother.visits().get(file.path() + "/objection").body())
                .contains("Jij wilt niet meetellen")
                .doesNotContain("Patrick");
        assertThat(father.visits().get(file.path() + "/objection").body())
                .contains("Nu tel je mee")
                .doesNotContain("Debora");
        assertThat(director.get(file.path() + "/objection").body())
                .contains("Debora</b> maakt bezwaar", "Patrick</b> maakt geen bezwaar", "opgeschreven door Debora");
    }

    @Test
    void aProfessionalWritesDownWhatTheFamilySaidAndNobodySpeaksForAnother() {
        says(file.director(), file.youth(), "yes");
        assertThat(director.get(file.path() + "/objection").body())
                .contains(
                        "Noor</b> maakt bezwaar",
                        "opgeschreven door " + file.director().name());
        assertThat(mother.visits()
                        .post(file.path() + "/objection", "person", father.id().toString(), "objects", "yes")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.post(
                                file.path() + "/objection",
                                "person",
                                file.director().id().toString(),
                                "objects",
                                "yes")
                        .statusCode())
                .isEqualTo(404);
        ARegion.Somebody opa = region.family("Opa");
        region.takesPart(file.id(), opa, "network", 1);
        assertThat(opa.visits().get(file.path() + "/objection").statusCode()).isEqualTo(404);
    }

    @Test
    void theDatabaseAloneKeepsOneParentsWordFromTheOther() {
        says(mother, mother, "yes");
        assertThat(rowsSeenBy(father)).isZero();
        assertThat(rowsSeenBy(mother)).isEqualTo(1);
    }

    @Test
    void thePagesAreReadable() {
        says(mother, mother, "yes");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/objection").findsNoBarrier().picture("objection");
        }
        try (Reader phone = Reader.onPhone(file.youth())) {
            phone.to(file.path() + "/consents").findsNoBarrier();
            phone.page().getByText("Mag jullie verhaal meetellen in cijfers?").click();
            phone.findsNoBarrier().picture("own-objection");
            phone.page().getByText("Ik wil niet meetellen").click();
            phone.page().waitForSelector(".flash");
            assertThat(phone.page().locator("main").innerText()).contains("Jij wilt niet meetellen");
        }
    }

    private void says(ARegion.Somebody who, ARegion.Somebody of, String objects) {
        assertThat(who.visits()
                        .post(file.path() + "/objection", "person", of.id().toString(), "objects", objects)
                        .statusCode())
                .isEqualTo(303);
    }

    private String register() {
        return director.get("/monitor/" + YEAR + "/register.csv").body();
    }

    private String publicCases() {
        String json = director.get("/monitor/" + YEAR + "/public.json").body();
        return json.replaceFirst("(?s).*?\"(?:cases|casussen)\"\\s*:\\s*(\\d+).*", "$1");
    }

    private String number() {
        return House.open()
                .asData()
                .sql("select number from case_file where id = :id")
                .param("id", file.id())
                .query(String.class)
                .single();
    }

    private int rowsSeenBy(ARegion.Somebody who) {
        var objections = House.open().bean(org.springframework.transaction.PlatformTransactionManager.class);
        var db = House.open().bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var log = House.open().bean(org.samenhang.access.AccessLog.class);
        try (var call = new org.samenhang.access.Call(who.token(), java.util.UUID.randomUUID(), "test", "", "treatment")
                .serve()) {
            return java.util.Objects.requireNonNull(
                    new org.springframework.transaction.support.TransactionTemplate(objections).execute(status -> {
                        log.opens(file.id(), "objection");
                        return db.sql("select count(*) from research_objection")
                                .query(Integer.class)
                                .single();
                    }));
        }
    }
}
