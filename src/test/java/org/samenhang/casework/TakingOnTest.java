package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

class TakingOnTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody director = region.processDirector();

    @Test
    void aRegistrationBecomesACaseWithItsRegistrantInIt() {
        ARegion.Somebody teacher = region.professional("Janna", region.organisation("De Wilg", "school"));
        UUID registration = ARegistration.cameIn(region, "school", teacher);
        HttpResponse<String> answer = director.visits().post("/registrations/" + registration + "/taking-on");
        assertThat(answer.statusCode()).isEqualTo(303);
        String address = answer.headers().firstValue("location").orElseThrow();
        assertThat(address).startsWith("/cases/").endsWith("?done=casework.taken_on");
        String path = address.substring(0, address.indexOf('?'));
        assertThat(director.visits().get(path).body())
                .contains("Hoe komt het dat niemand haar bereikt?")
                .contains("Fenna de Wit")
                .contains("13 jaar")
                .contains("Janna");
        assertThat(teacher.visits().get(path).statusCode()).isEqualTo(200);
        assertThat(director.visits().get("/cases?q=fenna").body()).contains(path);
        assertThat(director.visits().get("/cases?q=niemand-heet-zo").body()).doesNotContain(path);
    }

    @Test
    void pressedTwiceItIsOneCase() {
        UUID registration = ARegistration.cameIn(region, "school", null);
        String first = location(director, registration);
        assertThat(location(director, registration)).isEqualTo(first);
        assertThat(count("select count(*) from case_file where region_id = :region"))
                .isEqualTo(1);
    }

    @Test
    void whoHasNoSuchDutyOrWorksElsewhereFindsNothing() {
        UUID registration = ARegistration.cameIn(region, "school", null);
        ARegion.Somebody expert = region.professional("Expert", null, Duty.EXPERT);
        ARegion.Somebody elsewhere = ARegion.ofItsOwn().processDirector();
        for (ARegion.Somebody other : new ARegion.Somebody[] {expert, elsewhere}) {
            assertThat(other.visits()
                            .post("/registrations/" + registration + "/taking-on")
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(count("select count(*) from case_file where region_id = :region"))
                .isZero();
    }

    @Test
    void aReRegistrationIsLinkedToItsEarlierCase() {
        ACase earlier = ACase.of(region);
        String number = House.open()
                .asData()
                .sql("select number from case_file where id = :id")
                .param("id", earlier.id())
                .query(String.class)
                .single();
        UUID registration = ARegistration.cameIn(region, "gi", null, "Hoe nu verder?", number);
        location(director, registration);
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select c.earlier_id from case_file c join registration r on r.case_id = c.id where r.id = :id")
                        .param("id", registration)
                        .query(UUID.class)
                        .single())
                .isEqualTo(earlier.id());
        assertThat(count("select count(distinct youth_id) from case_file where region_id = :region"))
                .as("another name, so another youth")
                .isEqualTo(2);
    }

    @Test
    void whoBroughtAYouthInBringsThemInAgainWithoutTypingIt() {
        ARegion.Somebody teacher = region.professional("Janna", region.organisation("De Wilg", "school"));
        UUID registration = ARegistration.cameIn(region, "school", teacher);
        Visitor janna = teacher.visits();
        String again = UUID.randomUUID().toString();
        String[] brings = {"id", again, "earlier", registration.toString()};
        assertThat(janna.get("/registrations/" + registration).body()).doesNotContain("Opnieuw aanmelden");
        assertThat(janna.post("/registrations", brings).statusCode())
                .as("not before it was taken on")
                .isEqualTo(404);
        location(director, registration);
        assertThat(janna.get("/registrations/" + registration).body()).contains("Opnieuw aanmelden");
        assertThat(region.professional("Vreemde", null)
                        .visits()
                        .post("/registrations", brings)
                        .statusCode())
                .isEqualTo(404);
        assertThat(janna.post("/registrations", brings).statusCode()).isEqualTo(303);
        assertThat(janna.get("/registrations/" + again + "/registrant").body())
                .as("as before, and of the account what was not said then")
                .contains("Janna Postma", "De Wilg");
        assertThat(janna.get("/registrations/" + again + "/youth").body()).contains("Fenna", "de Wit", "Oldambt");
        assertThat(janna.get("/registrations/" + again + "/background").body()).contains(number(registration));
        assertThat(janna.get("/registrations/" + again + "/question").body())
                .as("what is stuck now is asked anew")
                .doesNotContain("niemand haar bereikt");
        House.open()
                .asData()
                .sql(
                        "update registration set municipality = 'Pekela', question = 'Hoe nu?', registered_on = current_date, submitted_at = now() where id = :id")
                .param("id", UUID.fromString(again))
                .update();
        janna.post("/registrations", brings);
        location(director, UUID.fromString(again));
        assertThat(House.open()
                        .asData()
                        .sql("""
                                select e.number || ' ' || n.municipality from case_file c join registration n on n.case_id = c.id
                                  join case_file e on e.id = c.earlier_id and e.youth_id = c.youth_id where n.id = :id
                                """)
                        .param("id", UUID.fromString(again))
                        .query(String.class)
                        .single())
                .as("linked, and a second press changed nothing")
                .isEqualTo(number(registration) + " Pekela");
    }

    private static String number(UUID registration) {
        return House.open()
                .asData()
                .sql("select c.number from case_file c join registration r on r.case_id = c.id where r.id = :id")
                .param("id", registration)
                .query(String.class)
                .single();
    }

    @Test
    void whoTakesNoPartFindsNoCaseAndTheRefusalIsWrittenDown() {
        ACase file = ACase.of(region);
        ARegion.Somebody stranger = region.professional("Vreemde", null, Duty.EXPERT);
        for (String page : new String[] {"", "/moments"}) {
            assertThat(stranger.visits().get(file.path() + page).statusCode()).isEqualTo(404);
        }
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select count(*) from access_log where person_id = :who and case_id = :case and not allowed")
                        .param("who", stranger.id())
                        .param("case", file.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWasSaidOfSafetyWaitsUntilItProtectsSomebody() {
        ARegion.Somebody teacher = region.professional("Janna", region.organisation("De Wilg", "school"));
        UUID registration = ARegistration.cameIn(region, "school", teacher);
        House.open()
                .asData()
                .sql(
                        "insert into registration_safety values (:id, :region, true, true, 'Hij mag de straat niet weten')")
                .param("id", registration)
                .param("region", region.id())
                .update();
        String path = path(location(director, registration));
        Visitor team = director.visits();
        assertThat(team.get("/work").body()).contains("Leg vast wie het zijn, voordat je iemand uitnodigt");
        assertThat(team.get(path).body()).contains("een adres geheim moet blijven");
        assertThat(team.get(path + "/people").body())
                .contains("Hij mag de straat niet weten")
                .contains("beschermt nog niemand");
        assertThat(teacher.visits().get(path + "/people").body()).doesNotContain("de straat");
        String settlements = path + "/safety-settlements";
        assertThat(teacher.visits().get(settlements + "/new").statusCode()).isEqualTo(404);
        String object = UUID.randomUUID().toString();
        assertThat(team.post(settlements, "object", object).statusCode()).isEqualTo(422);
        team.post(settlements, "object", object, "words", "Het gaat om een buurman");
        assertThat(team.get("/work").body()).doesNotContain("Leg vast wie het zijn");
        assertThat(team.get(path + "/people").body())
                .contains("Hij mag de straat niet weten")
                .contains("Het gaat om een buurman")
                .doesNotContain("beschermt nog niemand");
    }

    @Test
    void whoMustNotMeetIsRecordedAndThenOnlyTheAddressWaits() {
        UUID registration = ARegistration.cameIn(region, "school", null);
        House.open()
                .asData()
                .sql("insert into registration_safety values (:id, :region, true, true, null)")
                .param("id", registration)
                .param("region", region.id())
                .update();
        String path = path(location(director, registration));
        Visitor team = director.visits();
        UUID youth = House.open()
                .asData()
                .sql("select youth_id from case_file where id = :id")
                .param("id", UUID.fromString(path.substring(7)))
                .query(UUID.class)
                .single();
        String keepApart = path + "/must-not-meet";
        team.post(
                keepApart,
                "object",
                UUID.randomUUID().toString(),
                "one",
                youth.toString(),
                "other",
                director.id().toString(),
                "reason",
                "Liever niet");
        assertThat(team.get(path).body())
                .contains("geheim moet blijven. Voor wie")
                .doesNotContain("elkaar niet mogen tegenkomen. Wie");
    }

    @Test
    void howAParentIsReachedAndTheInterpreterAreNotAskedAgain() {
        Visitor parent = Visitor.stranger();
        String address = parent.post("/regions/" + region.slug() + "/registrations", "kind", "ouder")
                .headers()
                .firstValue("location")
                .orElseThrow();
        parent.post(address + "/question", "question", "Hoe nu verder?");
        parent.post(address + "/asked", "asked", "advies");
        parent.post(address + "/name", "registrant_name", "Selam Tesfay");
        parent.post(address + "/youth", "youth_first_name", "Yonas");
        parent.post(address + "/contact", "phone", "06 12345678");
        parent.post(address + "/reach", "contact_note", "Niet bellen als hij thuis is");
        parent.post(address + "/safety", "secret_address", "ja");
        parent.post(address + "/language", "interpreter", "ja", "interpreter_language", "Tigrinya");
        parent.post(address + "/submission");
        String path = path(location(director, UUID.fromString(address.substring(15))));
        Visitor team = director.visits();
        String people = team.get(path + "/people").body();
        assertThat(people).contains("Niet bellen als hij thuis is");
        String mother = Pattern.compile("href=\"([^\"]+)\"><b>Selam Tesfay")
                .matcher(people)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(team.get(mother).body()).contains("06 12345678");
        assertThat(team.get(path + "/meetings/new").body()).contains("Gevraagd bij de aanmelding: Tigrinya");
        ARegion.Somebody school = region.professional("Janna", region.organisation("De Wilg", "school"));
        region.takesPart(UUID.fromString(path.substring(7)), school, "school", 2);
        assertThat(school.visits().get(mother).body())
                .contains("Selam Tesfay")
                .as("an address is secret, so how she is reached is of the team")
                .doesNotContain("06 12345678");
    }

    private static String path(String address) {
        return address.substring(0, address.indexOf('?'));
    }

    private static String location(ARegion.Somebody who, UUID registration) {
        return who.visits()
                .post("/registrations/" + registration + "/taking-on")
                .headers()
                .firstValue("location")
                .orElseThrow();
    }

    private int count(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("region", region.id())
                .query(Integer.class)
                .single();
    }
}
