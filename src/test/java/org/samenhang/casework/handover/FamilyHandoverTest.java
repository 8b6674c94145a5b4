package org.samenhang.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole family handed over, and taken on, as one: all of it or none. */
class FamilyHandoverTest {

    private final JdbcClient data = House.open().asData();
    private final LocalDate today = House.open().today();
    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ACase brother = ACase.of(region);
    private final ACase stranger = ACase.of(region);
    private final ACase closedToMe = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody next = region.professional("Nadia Nieuw", null, Duty.PROCESS_DIRECTOR);
    private final Visitor director = file.director().visits();

    @Test
    void allCasesOfTheFamilyAreProposedAtOnceAndAcceptedEach() {
        family();
        try (Reader giving = Reader.onPhone(file.director())) {
            giving.to(file.path() + "/handovers/family").findsNoBarrier().fits();
            assertThat(giving.page().locator("input[name=cases]").count())
                    .as("the brother; not a stranger, nor a case one has no place in")
                    .isEqualTo(1);
        }
        HttpResponse<String> said = propose(UUID.randomUUID(), brother);
        assertThat(said.statusCode()).as(said.body()).isEqualTo(303);
        assertThat(proposals()).isEqualTo(2);
        for (UUID one : data.sql("select id from handover where region_id = :region")
                .param("region", region.id())
                .query(UUID.class)
                .list()) {
            assertThat(next.visits().post("/handovers/" + one + "/acceptance").statusCode())
                    .isEqualTo(303);
        }
        assertThat(director.get(brother.path() + "/handovers").body()).contains("Nadia Nieuw");
    }

    @Test
    void whoReceivesAFamilySeesItOnOnePageAndAcceptsAllOrSome() {
        family();
        UUID object = UUID.randomUUID();
        propose(
                object,
                brother,
                "told-" + file.id(),
                "De oudste, op school gaat het stroef",
                "told-" + brother.id(),
                "De jongste voetbalt");
        UUID first = mine(file);
        UUID second = mine(brother);
        String page = "/handovers/" + first + "/family";
        assertThat(file.director().visits().get(page).statusCode())
                .as("for who receives alone")
                .isEqualTo(404);
        try (Reader receiving = Reader.onPhone(next)) {
            receiving.to("/work").findsNoBarrier();
            assertThat(receiving.page().textContent("main"))
                    .as("once, not once for each case")
                    .containsOnlyOnce("Het gaat om 2 casussen van één gezin.");
            receiving.to("/cases").page().getByText("Lezen en antwoorden").click();
            receiving.page().waitForURL("**/family");
            receiving.findsNoBarrier().fits();
            assertThat(receiving.page().textContent("main"))
                    .contains("Zij bellen liever", "De oudste, op school gaat het stroef", "De jongste voetbalt")
                    .doesNotContain(number(file), number(brother));
            assertThat(receiving.page().textContent("main").split("Zij bellen liever", -1))
                    .as("told once")
                    .hasSize(2);
            receiving
                    .page()
                    .locator("label.option:has-text('De jongste') input")
                    .uncheck();
            receiving.page().getByText("Ja, ik neem aan wat ik aanvinkte").press("Enter");
            receiving.page().waitForURL("**?done=handover.family.accepted");
            receiving.findsNoBarrier().fits();
            assertThat(receiving.page().locator("input[name=one]").count()).isEqualTo(1);
        }
        assertThat(director.get(file.path() + "/handovers").body()).contains("aangenomen");
        assertThat(states(brother)).as("the brother still waits").containsExactly("waits");
        assertThat(next.visits().get("/cases").body()).contains("Lezen en antwoorden");
        assertThat(next.visits()
                        .post(page + "/refusal", "one", second.toString())
                        .statusCode())
                .as("not without a reason")
                .isEqualTo(422);
        next.visits().post(page + "/refusal", "one", second.toString(), "why", "Twee is te veel");
        assertThat(states(brother)).containsExactly("refused");
        assertThat(states(file)).containsExactly("accepted");
        assertThat(looks(file)).as("that they looked is known in each case").isPositive();
        assertThat(looks(brother)).isPositive();
    }

    @Test
    void ofAFamilyAllThatIsTickedIsAcceptedOrNone() {
        family();
        propose(UUID.randomUUID(), brother);
        String page = "/handovers/" + mine(brother) + "/family";
        String[] both = {"one", mine(file).toString(), "one", mine(brother).toString()};
        assertThat(next.visits().post(page + "/acceptance").statusCode()).isEqualTo(422);
        director.post(brother.path() + "/handovers/" + mine(brother) + "/withdrawal");
        HttpResponse<String> refused = next.visits().post(page + "/acceptance", both);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Er is nu niets beantwoord", "Dit voorstel is intussen teruggenomen");
        assertThat(states(file)).containsExactly("waits");
        String[] elsewhere = {
            "one", mine(file).toString(), "one", UUID.randomUUID().toString()
        };
        assertThat(next.visits().post(page + "/acceptance", elsewhere).statusCode())
                .isEqualTo(303);
        assertThat(next.visits().post(page + "/acceptance", elsewhere).statusCode())
                .as("twice is once")
                .isEqualTo(303);
        assertThat(states(file)).containsExactly("accepted");
    }

    @Test
    void whenOneCantNoneGoesAndItSaysWhichAndWhy() {
        family();
        region.takesPart(brother.id(), next, "process_director", 3);
        HttpResponse<String> said = propose(UUID.randomUUID(), brother);
        assertThat(said.statusCode()).isEqualTo(422);
        assertThat(said.body())
                .contains("Er is nu niets voorgesteld", number(brother) + ": Die heeft deze rol hier al")
                .contains("Zij bellen liever");
        assertThat(proposals()).isZero();
        assertThat(propose(UUID.randomUUID(), stranger).statusCode())
                .as("a case of others goes not along, whatever is sent")
                .isEqualTo(303);
        assertThat(proposals()).isEqualTo(1);
    }

    @Test
    void childrenOfOneRegistrantAreTakenOnTogetherOrNotAtAll() {
        UUID first = registration("Fenna", "050 1234567");
        UUID second = registration("Tijn", "0501234567");
        UUID other = registration("Bram", "0509999999");
        String page = director.get("/registrations/" + first).body();
        assertThat(page).contains("Kinderen van hetzelfde gezin", "Tijn").doesNotContain("Bram");
        data.sql("update registration set withdrawn_at = now() where id = :id")
                .param("id", second)
                .update();
        assertThat(director.post("/registrations/" + first + "/case", "also", second.toString())
                        .headers()
                        .firstValue("location"))
                .hasValue("/registrations/" + second + "?done=family_hand.not_taken");
        assertThat(taken(first)).isZero();
        data.sql("update registration set withdrawn_at = null where id = :id")
                .param("id", second)
                .update();
        assertThat(director.post("/registrations/" + first + "/case", "also", second.toString())
                        .statusCode())
                .isEqualTo(303);
        assertThat(taken(first) + taken(second)).isEqualTo(2);
        assertThat(taken(other)).isZero();
    }

    /** The mother takes part in three cases; the director has a place in the first two and in that of strangers. */
    private void family() {
        region.takesPart(brother.id(), mother, "parent", 1);
        region.takesPart(closedToMe.id(), mother, "parent", 1);
        region.takesPart(brother.id(), file.director(), "process_director", 3);
        region.takesPart(stranger.id(), file.director(), "process_director", 3);
    }

    private HttpResponse<String> propose(UUID object, ACase other, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of(
                "object",
                object.toString(),
                "cases",
                other.id().toString(),
                "role",
                "process_director",
                "receiver",
                next.id().toString(),
                "kind",
                "good",
                "fromOn",
                today.plusDays(7).toString(),
                "told",
                "Zij bellen liever"));
        return director.post(file.path() + "/handovers/family", fields.toArray(String[]::new));
    }

    private UUID mine(ACase one) {
        return data.sql("select id from handover where case_id = :case")
                .param("case", one.id())
                .query(UUID.class)
                .single();
    }

    private List<String> states(ACase one) {
        return data.sql("""
                        select case when answered_at is null then 'waits' when accepted then 'accepted' else 'refused' end
                          from handover where case_id = :case
                        """).param("case", one.id()).query(String.class).list();
    }

    private int looks(ACase one) {
        return data.sql(
                        "select count(*) from access_log where case_id = :case and person_id = :person and object_type = 'handover'")
                .param("case", one.id())
                .param("person", next.id())
                .query(Integer.class)
                .single();
    }

    private UUID registration(String name, String phone) {
        UUID id = UUID.randomUUID();
        data.sql("""
                        insert into registration (id, region_id, voice, registrant_kind, registrant_name, phone, youth_first_name,
                                                  youth_family_name, question, registered_on, submitted_at)
                        values (:id, :region, 'professional', 'school', 'Janna Postma', :phone, :name, 'de Wit', 'Hoe verder?',
                                local_day(), now())
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("name", name)
                .param("phone", phone)
                .update();
        return id;
    }

    private int taken(UUID registration) {
        return data.sql("select count(*)::int from registration where id = :id and case_id is not null")
                .param("id", registration)
                .query(Integer.class)
                .single();
    }

    private String number(ACase one) {
        return data.sql("select number from case_file where id = :id")
                .param("id", one.id())
                .query(String.class)
                .single();
    }

    private int proposals() {
        return data.sql("select count(*)::int from handover where region_id = :region")
                .param("region", region.id())
                .query(Integer.class)
                .single();
    }
}
