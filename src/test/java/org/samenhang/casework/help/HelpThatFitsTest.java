package org.samenhang.casework.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** From the analysis to lasting help: what serves what, in order and pace, risks carried together, a youth heard beside the plan. */
class HelpThatFitsTest {

    private static final LocalDate TODAY = House.open().today();

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody guardian = file.guardian("Voogd Bas");
    private final Visitor director = file.director().visits();

    @Test
    void helpThatServesNothingIsAskedAboutAndBlocksNothing() {
        UUID serves = help("Thuisbegeleiding", "movement", "running");
        UUID none = help("Weerbaarheidstraining", null, "running");
        assertThat(director.get(file.path() + "/help").body())
                .contains("Thuisbegeleiding", "Weerbaarheidstraining", "Waar helpt dit nog bij?");
        assertThat(director.get("/work").body()).contains("waar helpt dit bij?");
        assertThat(place(serves, 0, "pace", "now").statusCode()).isEqualTo(303);
        assertThat(place(none, 0, "pace", "not_now").statusCode()).isEqualTo(422);
        assertThat(place(none, 0, "pace", "not_now", "why", "Eerst rust").statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = place(none, 0, "pace", "not_now", "why", "Iets anders");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Eerst rust", "Iets anders");
        assertThat(mother.visits().get(file.path() + "/help").body()).contains("Nu niet, met opzet", "Eerst rust");
    }

    @Test
    void theWaitIsSeenFromAskedToBegun() {
        UUID one = help("Een buddy", "movement", "planned");
        assertThat(place(
                                one,
                                0,
                                "pace",
                                "next",
                                "askedOn",
                                TODAY.minusDays(40).toString(),
                                "startedOn",
                                TODAY.minusDays(50).toString())
                        .statusCode())
                .isEqualTo(422);
        place(one, 0, "pace", "next", "askedOn", TODAY.minusDays(40).toString());
        assertThat(director.get(file.path() + "/help").body()).contains("wacht al 40 dagen");
        place(one, 1, "pace", "now", "askedOn", TODAY.minusDays(40).toString(), "startedOn", TODAY.toString());
        assertThat(director.get(file.path() + "/lasting").body()).contains("Een buddy", "40 dagen");
    }

    @Test
    void goodEnoughIsSaidOutLoudByWhomAndWhen() {
        UUID one = help("Een buddy", "movement", "running");
        assertThat(mother.visits().get(file.path() + "/good-enough/new").body()).doesNotContain("name=\"words\"");
        for (ARegion.Somebody who : new ARegion.Somebody[] {mother, guardian}) {
            assertThat(who.visits()
                            .post(
                                    file.path() + "/good-enough",
                                    "object",
                                    UUID.randomUUID().toString(),
                                    "help",
                                    one.toString(),
                                    "enough",
                                    "yes",
                                    "words",
                                    "Zij slaapt door van " + who.name())
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(file.youth().visits().get(file.path() + "/help").body())
                .contains("goed genoeg", "Debora", "Zij slaapt door van Voogd Bas")
                .doesNotContain("Zij slaapt door van Debora");
    }

    @Test
    void theBasicsAskWhenNothingIsKnown() {
        assertThat(director.get(file.path() + "/help").body()).contains("Weten we of er genoeg geld is?");
        assertThat(director.post(
                                file.path() + "/basics",
                                "object",
                                UUID.randomUUID().toString(),
                                "what",
                                "money",
                                "stands",
                                "partly",
                                "words",
                                "Er ligt een aanvraag")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(file.path() + "/help").body())
                .contains("Er ligt een aanvraag")
                .doesNotContain("Weten we of er genoeg geld is?");
    }

    @Test
    void aRiskIsCarriedByNameAndTheFamilySaysWhatItThinks() {
        String risk = UUID.randomUUID().toString();
        assertThat(director.post(file.path() + "/risks", "object", risk, "text", "Noor loopt weg")
                        .statusCode())
                .isEqualTo(422);
        director.post(
                file.path() + "/risks",
                "object",
                risk,
                "text",
                "Noor loopt weg",
                "weDo",
                "We bellen oma",
                "moreWhen",
                "Na school");
        String here = file.path() + "/risks/" + risk;
        assertThat(director.get(file.path() + "/risks").body()).contains("Dit rust op hoogstens één mens");
        for (ARegion.Somebody who : new ARegion.Somebody[] {mother, guardian}) {
            assertThat(director.post(
                                    here + "/parts",
                                    "object",
                                    UUID.randomUUID().toString(),
                                    "who",
                                    who.id().toString(),
                                    "part",
                                    "belt oma")
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(director.get(file.path() + "/risks").body())
                .contains("Debora", "Voogd Bas")
                .doesNotContain("Dit rust op hoogstens één mens");
        assertThat(mother.visits()
                        .post(file.path() + "/reactions", "risk", risk, "says", "not_right", "text", "Ze gaat naar oma")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/risks").body()).contains("Ze gaat naar oma");
        // the youth reads it once it was weighed
        assertThat(file.youth().visits().get(file.path() + "/risks").body())
                .contains("Noor loopt weg", "Na school")
                .doesNotContain("Ze gaat naar oma");
    }

    @Test
    void aYouthWritesWhatTheyWantAndItStandsBesideThePlan() {
        assertThat(file.youth()
                        .visits()
                        .post(
                                file.path() + "/youth-wishes",
                                "object",
                                UUID.randomUUID().toString(),
                                "about",
                                "family_contact",
                                "words",
                                "Elke zondag naar oma")
                        .statusCode())
                .isEqualTo(303);
        assertThat(file.youth().visits().get(file.path() + "/youth-wishes").body())
                .contains("Elke zondag naar oma");
        assertThat(director.get(file.path() + "/youth-wishes").body())
                .contains("Elke zondag naar oma", "Nog niet gezegd wat we hiermee doen");
        assertThat(mother.visits().get(file.path() + "/youth-wishes").body()).doesNotContain("Elke zondag naar oma");
        assertThat(director.get("/work").body()).contains("te wegen");
        director.post(
                file.path() + "/youth-wishes/answers",
                "object",
                UUID.randomUUID().toString(),
                "about",
                "family_contact",
                "words",
                "Bas rijdt haar");
        assertThat(file.youth().visits().get(file.path() + "/youth-wishes").body())
                .contains("Bas rijdt haar");
    }

    @Test
    void silenceTowardsAYouthIsOnTheListOfWhoAgreedToSeeThem() {
        String rhythm = UUID.randomUUID().toString();
        String[] agreed = {"object", rhythm, "who", guardian.id().toString(), "every", "7", "wants", "Niets vragen"};
        assertThat(director.post(file.path() + "/contact-rhythms", agreed).statusCode())
                .isEqualTo(303);
        agreed[1] = UUID.randomUUID().toString();
        HttpResponse<String> twice = director.post(file.path() + "/contact-rhythms", agreed);
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("al een ritme afgesproken");
        sql("update contact_rhythm set from_on = from_on - 20 where case_id = :case");
        assertThat(guardian.visits().get("/cases").body()).contains("lang niet gezien");
        assertThat(director.get("/work").body()).doesNotContain("lang niet gezien");
        guardian.visits()
                .post(
                        file.path() + "/moments",
                        "heldOn",
                        TODAY.toString(),
                        "kind",
                        "visit",
                        "with",
                        file.youth().id().toString(),
                        "text",
                        "Samen gewandeld");
        assertThat(guardian.visits().get("/cases").body()).doesNotContain("lang niet gezien");
    }

    @Test
    void oneNewThingInATimeOfRestIsNoPressureAndTwoAre() {
        sql(
                "insert into agreed_rest (region_id, case_id, from_on, until_on, rhythm, by_person)"
                        + " select region_id, id, local_day() - 10, local_day() + 10, 'Samen wandelen', youth_id from case_file where id = :case");
        UUID first = help("Een test", "movement", "planned");
        place(first, 0, "pace", "next", "askedOn", TODAY.minusDays(3).toString());
        assertThat(director.get("/work").body()).doesNotContain("rust onder druk");
        assertThat(director.get(file.path() + "/youth-wishes").body())
                .contains("Samen wandelen", "Wie blijft er in deze rust dichtbij")
                .doesNotContain("toch steeds iets nieuws");
        UUID second = help("Nog een test", "movement", "planned");
        place(second, 0, "pace", "next", "askedOn", TODAY.minusDays(1).toString());
        assertThat(director.get("/work").body()).contains("rust onder druk");
        assertThat(director.get(file.path() + "/youth-wishes").body()).contains("toch steeds iets nieuws");
        assertThat(mother.visits().get(file.path() + "/youth-wishes").body()).doesNotContain("toch steeds iets nieuws");
    }

    @Test
    void whatItGaveIsCountedOverCasesOnceTenPeopleOfFiveCasesSaidItAndNotOfACaseThatIsKeptOut() {
        String lasting = file.path() + "/lasting";
        for (int i = 0; i < 10; i++) {
            ACase one = i < 2 ? file : ACase.of(region);
            assertThat(file.director().visits().get(lasting).body()).doesNotContain("Wat zeggen we er samen over?");
            House.open()
                    .asData()
                    .sql("""
                            insert into work_gain (id, region_id, case_id, conflicts, together, pleasure, said_on, by_person)
                            values (gen_random_uuid(), :region, :case, :conflicts, 'better', 'same', local_day(), :by)
                            """)
                    .param("region", region.id())
                    .param("case", one.id())
                    .param("conflicts", i < 7 ? "fewer" : "more")
                    .param("by", one.guardian("Voogd " + i).id())
                    .update();
        }
        assertThat(file.director().visits().get(lasting).body())
                .contains("Van 10 hulpverleners uit 9 casussen", "7 van de 10 antwoorden. Meer: 3.");
        assertThat(file.director()
                        .visits()
                        .post(
                                file.path() + "/objection",
                                "person",
                                file.youth().id().toString(),
                                "objects",
                                "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(file.director().visits().get(lasting).body()).doesNotContain("Wat zeggen we er samen over?");
    }

    @Test
    void whatItGaveIsAskedOfAProfessionalAloneOfThemselves() {
        String[] said = {
            "object", UUID.randomUUID().toString(), "conflicts", "fewer", "together", "better", "pleasure", "more"
        };
        assertThat(mother.visits().get(file.path() + "/lasting").statusCode()).isEqualTo(404);
        assertThat(mother.visits().post(file.path() + "/lasting/gain", said).statusCode())
                .isEqualTo(404);
        assertThat(guardian.visits().post(file.path() + "/lasting/gain", said).statusCode())
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/lasting").body()).contains("Voogd Bas", "minder conflicten");
    }

    @Test
    void whereSomebodyIsShieldedEveryTextSaysWhetherItTellsWhere() {
        ARegion.Somebody father = file.parent("Evert");
        file.shields(mother, father);
        String risk = UUID.randomUUID().toString();
        assertThat(director.post(file.path() + "/risks", "object", risk, "text", "In Bedum", "weDo", "Bellen")
                        .statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                file.path() + "/risks",
                                "object",
                                risk,
                                "text",
                                "In Bedum",
                                "weDo",
                                "Bellen",
                                "whereabouts",
                                mother.id().toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(file.path() + "/risks").body()).contains("Bedum");
        assertThat(father.visits().get(file.path() + "/risks").body()).doesNotContain("Bedum");
    }

    @Test
    void thePagesAreReadByEverybodyOnAPhone() {
        UUID none = help("Weerbaarheidstraining", null, "running");
        sql(
                "insert into risk (id, region_id, case_id, text, we_do, named_on, by_person) select gen_random_uuid(), region_id, id,"
                        + " 'Noor loopt weg', 'We bellen oma', local_day(), youth_id from case_file where id = :case");
        try (Reader phone = Reader.onPhone(guardian)) {
            phone.to(file.path() + "/help").findsNoBarrier().fits();
            phone.page().getByText("Plaats in het geheel").first().press("Enter");
            phone.page().waitForURL("**/help/" + none + "/place");
            phone.findsNoBarrier();
            for (String page : new String[] {"/risks", "/youth-wishes", "/lasting", "/lasting/gain"}) {
                phone.to(file.path() + page).findsNoBarrier().fits();
            }
        }
        try (Reader youth = Reader.onPhone(file.youth())) {
            for (String page : new String[] {"", "/help", "/risks", "/youth-wishes", "/youth-wishes/new"}) {
                youth.to(file.path() + page).findsNoBarrier().fits();
            }
        }
    }

    private HttpResponse<String> place(UUID help, int version, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "version";
        all[fields.length + 1] = Integer.toString(version);
        return director.post(file.path() + "/help/" + help + "/place", all);
    }

    private UUID help(String text, @Nullable String serves, String status) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into tailored_help (id, region_id, case_id, text, serves, status, by_person)
                        select :id, region_id, id, :text, :serves, :status, youth_id from case_file where id = :case
                        """)
                .param("id", id)
                .param("text", text)
                .param("serves", serves, java.sql.Types.VARCHAR)
                .param("status", status)
                .param("case", file.id())
                .update();
        return id;
    }

    private void sql(String sql) {
        House.open().asData().sql(sql).param("case", file.id()).update();
    }
}
