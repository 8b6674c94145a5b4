package org.samenhang.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Handing a role over without a gap, and standing in (F8). */
class HandoverTest {

    private static final LocalDate TODAY = House.open().today();

    private final JdbcClient data = House.open().asData();
    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.about(region, "Waarom wil Noor niet meer naar buiten?");
    private final ARegion.Somebody director = file.director();
    private final ARegion.Somebody guardian = file.guardian("Gerda Voogd");
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody next = region.professional("Nadia Nieuw", null, Duty.PROCESS_DIRECTOR);

    @Test
    void colleaguesOfOnesOwnOrganisationStandFirst() {
        UUID own = region.organisation("Jeugdbescherming", "guardian_organisation");
        ARegion.Somebody peter = region.professional("Peter", own);
        region.professional("Anna", region.organisation("School", "school"));
        ARegion.Somebody giver = region.professional("Gea", own);
        region.takesPart(file.id(), giver, "guardian", 2);
        assertThat(giver.visits().get(file.path() + "/handovers/new").body())
                .containsSubsequence(peter.name() + ", ", ">Anna, ");
    }

    @Test
    void aDirectorHandsOverOnAPhoneAndNobodyIsWithoutOne() {
        try (Reader giving = Reader.onPhone(director);
                Reader receiving = Reader.onPhone(next);
                Reader family = Reader.onPhone(mother)) {
            giving.to(file.path() + "/handovers/new").findsNoBarrier();
            giving.page().getByLabel("Wiens rol?").selectOption(participation(director, "process_director"));
            giving.page().getByLabel("Aan wie?").selectOption(next.id().toString());
            giving.page().getByLabel("Vanaf welke dag?").fill(TODAY.plusDays(7).toString());
            giving.page().getByLabel("Wat vertel je erbij?").fill("Het gezin belt liever dan dat het mailt.");
            giving.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Page.GetByRoleOptions().setName("Voorstellen"))
                    .click();
            giving.findsNoBarrier();
            assertThat(giving.page().textContent("main"))
                    .contains("wacht op antwoord", director.name() + " is nu procesregisseur");

            receiving.to("/work").findsNoBarrier();
            assertThat(receiving.page().textContent("main"))
                    .contains("Overdracht")
                    .doesNotContain("Noor");
            receiving.page().getByText("Lezen en antwoorden").first().click();
            receiving.findsNoBarrier();
            assertThat(receiving.page().textContent("main"))
                    .contains("belt liever dan dat het mailt")
                    .doesNotContain("Noor", "naar buiten");
            assertThat(next.visits().get(file.path()).statusCode()).isEqualTo(404);
            receiving.page().getByText("Ja, ik neem het aan").click();
            assertThat(receiving.page().textContent("main")).contains("Vanaf", "heb je de rol");
            assertThat(next.visits().get(file.path()).statusCode()).isEqualTo(404);

            family.to(file.path()).findsNoBarrier();
            assertThat(family.page().textContent("main"))
                    .contains("Nadia Nieuw procesregisseur, in plaats van " + director.name());
            assertThat(family.page().textContent("main")).doesNotContain("belt liever");
            family.to(file.path() + "/who").findsNoBarrier();
            assertThat(family.page().textContent("main")).contains("Nadia Nieuw procesregisseur, in plaats van");
        }
        assertThat(director.visits().get("/work").body()).contains("rol gaat over");
        assertThat(holders("process_director", "now()")).containsExactly(director.name());
        assertThat(holders("process_director", "begins_at(local_day() + 7) - interval '1 microsecond'"))
                .containsExactly(director.name());
        assertThat(holders("process_director", "begins_at(local_day() + 7)")).containsExactly("Nadia Nieuw");
        // once its day is here, the file is open to the one and closed to the other
        data.sql(
                        "update participation set from_at = now() - interval '1 minute' where case_id = :case and person_id = :who")
                .param("case", file.id())
                .param("who", next.id())
                .update();
        data.sql(
                        "update participation set from_at = now() - interval '1 hour', until_at = now() - interval '1 minute' where case_id = :case and person_id = :who")
                .param("case", file.id())
                .param("who", director.id())
                .update();
        assertThat(next.visits().get(file.path()).statusCode()).isEqualTo(200);
        assertThat(director.visits().get(file.path()).statusCode()).isEqualTo(404);
        assertThat(next.visits().get(file.path() + "/log").body()).contains("Nadia Nieuw");
    }

    @Test
    void ofTwoHandOversOfOneRoleAtOnceTheSecondIsToldWhatToDo() {
        ARegion.Somebody other = region.professional("Otto Ander", null, Duty.PROCESS_DIRECTOR);
        ARegion.Somebody chair = region.professional("Carla Stoel", null, Duty.CHAIR);
        region.takesPart(file.id(), chair, "chair", 3);
        Visitor one = director.visits();
        Visitor two = chair.visits();
        one.get(file.path() + "/handovers/new");
        two.get(file.path() + "/handovers/new");
        List<HttpResponse<String>> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> propose(one, director, "process_director", next, 3, -1)),
                        CompletableFuture.supplyAsync(() -> propose(two, director, "process_director", other, 4, -1)))
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 422);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 422)
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("staat al een voorstel", "Neem dat eerst terug");
        UUID first = latest();
        assertThat(one.post(file.path() + "/handovers/" + first + "/withdrawal").statusCode())
                .isEqualTo(303);
        assertThat(propose(two, director, "process_director", other, 4, -1).statusCode())
                .isEqualTo(303);
        UUID asked = data.sql("select to_person from handover where id = :id")
                .param("id", first)
                .query(UUID.class)
                .single();
        assertThat((asked.equals(next.id()) ? next : other)
                        .visits()
                        .get("/handovers/" + first)
                        .body())
                .contains("teruggenomen");
    }

    @Test
    void whoRefusesSaysWhyAndTheRoleStaysWhereItWas() {
        propose(guardian.visits(), guardian, "guardian", next, 0, -1);
        UUID id = latest();
        Visitor asked = next.visits();
        assertThat(asked.get("/cases").body()).contains("Gerda Voogd vraagt jou het over te nemen als voogd");
        assertThat(asked.post("/handovers/" + id + "/refusal", "why", " ").statusCode())
                .isEqualTo(422);
        asked.post("/handovers/" + id + "/refusal", "why", "Ik ga zelf met verlof.");
        assertThat(asked.post("/handovers/" + id + "/acceptance").statusCode()).isEqualTo(409);
        assertThat(guardian.visits().get(file.path() + "/handovers").body())
                .contains("Ik ga zelf met verlof.", "Gerda Voogd is nu voogd");
        assertThat(holders("guardian", "now()")).containsExactly("Gerda Voogd");
        assertThat(asked.get(file.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void acceptedOnTheDayItselfItChangesAtOneMomentAndTwiceIsOnce() {
        propose(guardian.visits(), guardian, "guardian", next, 0, -1);
        UUID id = latest();
        Visitor one = next.visits();
        Visitor two = next.visits();
        one.get("/handovers/" + id);
        two.get("/handovers/" + id);
        Stream.of(one, two)
                .map(visitor -> CompletableFuture.supplyAsync(() -> visitor.post("/handovers/" + id + "/acceptance")))
                .toList()
                .forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(303));
        assertThat(holders("guardian", "now()")).containsExactly("Nadia Nieuw");
        assertThat(data.sql("""
                        select a.until_at = b.from_at from participation a join participation b on b.after_id = a.id where a.case_id = :case
                        """).param("case", file.id()).query(Boolean.class).single())
                .isTrue();
        assertThat(guardian.visits().get(file.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void whoStandsInHasTheWorkForThoseDaysAndTheFamilyReadsIt() {
        propose(director.visits(), director, "process_director", next, 0, 14);
        next.visits().post("/handovers/" + latest() + "/acceptance");
        assertThat(holders("process_director", "now()")).containsExactly("Nadia Nieuw", director.name());
        assertThat(holders("process_director", "begins_at(local_day() + 15) - interval '1 microsecond'"))
                .containsExactly("Nadia Nieuw", director.name());
        assertThat(holders("process_director", "begins_at(local_day() + 15)")).containsExactly(director.name());
        assertThat(next.visits().get("/work").body()).contains(file.id().toString());
        assertThat(mother.visits().get(file.path() + "/who").body())
                .contains("neemt Nadia Nieuw waar als procesregisseur, voor " + director.name());
        assertThat(propose(director.visits(), director, "process_director", next, 3, 4)
                        .statusCode())
                .isEqualTo(422);
        // stopping early
        director.visits().post(file.path() + "/handovers/" + latest() + "/withdrawal");
        assertThat(next.visits().get(file.path()).statusCode()).isEqualTo(404);
        assertThat(holders("process_director", "now()")).containsExactly(director.name());
    }

    @Test
    void whatWasAcceptedAndHasNotBegunCanBeTakenBackWithoutAGap() {
        propose(guardian.visits(), guardian, "guardian", next, 5, -1);
        next.visits().post("/handovers/" + latest() + "/acceptance");
        guardian.visits().post(file.path() + "/handovers/" + latest() + "/withdrawal");
        assertThat(holders("guardian", "now() + interval '30 days'")).containsExactly("Gerda Voogd");
        assertThat(guardian.visits().get(file.path()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyHandsOverWhatIsNotTheirsNorAnswersForAnother() {
        ARegion.Somebody expert = file.expert("Eva Expert");
        assertThat(propose(guardian.visits(), director, "process_director", next, 1, -1)
                        .statusCode())
                .isIn(404, 422);
        assertThat(expert.visits().get(file.path() + "/handovers/new").statusCode())
                .isEqualTo(404);
        propose(guardian.visits(), guardian, "guardian", next, 1, -1);
        UUID id = latest();
        assertThat(expert.visits().post("/handovers/" + id + "/acceptance").statusCode())
                .isEqualTo(404);
        assertThat(expert.visits()
                        .post(file.path() + "/handovers/" + id + "/withdrawal")
                        .statusCode())
                .isEqualTo(404);
        assertThat(mother.visits().get("/handovers/" + id).statusCode()).isEqualTo(404);
        ARegion.Somebody undutied = region.professional("Zonder Taak", null);
        assertThat(propose(director.visits(), director, "process_director", undutied, 1, -1)
                        .body())
                .contains("heeft deze taak niet in de regio");
    }

    private HttpResponse<String> propose(
            Visitor by, ARegion.Somebody whose, String role, ARegion.Somebody receiver, int from, int until) {
        return by.post(
                file.path() + "/handovers",
                "object",
                UUID.randomUUID().toString(),
                "whose",
                participation(whose, role),
                "receiver",
                receiver.id().toString(),
                "kind",
                until < 0 ? "good" : "away",
                "fromOn",
                TODAY.plusDays(from).toString(),
                "untilOn",
                until < 0 ? "" : TODAY.plusDays(until).toString(),
                "told",
                "Bel eerst met moeder.");
    }

    private String participation(ARegion.Somebody whose, String role) {
        return data.sql("select id from participation where case_id = :case and person_id = :who and role = :role")
                .param("case", file.id())
                .param("who", whose.id())
                .param("role", role)
                .query(UUID.class)
                .single()
                .toString();
    }

    private UUID latest() {
        return data.sql("select id from handover where case_id = :case order by proposed_at desc limit 1")
                .param("case", file.id())
                .query(UUID.class)
                .single();
    }

    private List<String> holders(String role, String moment) {
        return data.sql("""
                        select n.name from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and p.role = :role and p.from_at <= %1$s and (p.until_at is null or p.until_at > %1$s)
                         order by n.name
                        """.formatted(moment))
                .param("case", file.id())
                .param("role", role)
                .query(String.class)
                .list();
    }
}
