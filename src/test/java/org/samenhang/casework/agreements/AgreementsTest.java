package org.samenhang.casework.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;

class AgreementsTest {

    private static final String HOSTILE = "<script>alert('x')</script>";

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase noor = ACase.of(region);
    private final ARegion.Somebody guardian = noor.guardian("Gerda Groen");
    private final ARegion.Somebody mother = noor.parent("Samira");
    private final String yesterday = House.open().today().minusDays(2).toString();

    @Test
    void aDirectorWritesDownWhatIsWishedAndAgreed() {
        UUID statement = statement("Niemand vraagt wat Noor zelf wil");
        added(post(
                noor.director(),
                "/wishes",
                "wishOf",
                mother.id().toString(),
                "wants",
                "Dat ze weer lacht",
                "expects",
                "Dat jullie bellen voor je komt",
                "saidOn",
                yesterday));
        agree(guardian, "Belt de school", yesterday);
        agree(mother, "Zet de tafel in de tuin", yesterday);
        added(post(
                noor.director(),
                "/help",
                "helpText",
                "Tekenen op zaterdag",
                "givenBy",
                "het buurthuis",
                "serves",
                statement.toString(),
                "status",
                "running"));
        added(post(
                noor.director(),
                "/rest",
                "fromOn",
                yesterday,
                "untilOn",
                House.open().today().plusDays(20).toString(),
                "rhythm",
                "Gerda drinkt elke woensdag thee"));
        String expert = noor.director().id().toString();
        added(post(noor.director(), "/hours", "expert", expert, "hours", "1,5", "spentOn", yesterday));
        added(post(noor.director(), "/hours", "expert", expert, "hours", "2.25", "spentOn", yesterday));

        assertThat(page(noor.director()))
                .contains("Dat ze weer lacht", "Dat jullie bellen voor je komt", "Belt de school", "over tijd")
                .contains("Helpt bij: Niemand vraagt wat Noor zelf wil", "Gerda drinkt elke woensdag thee")
                .contains("3,75 uur");
        try (Reader reader = Reader.of(noor.director())) {
            reader.to(noor.path() + "/agreements").findsNoBarrier().picture("agreements");
        }
        try (Reader reader = Reader.onPhone(mother)) {
            reader.to(noor.path() + "/agreements").findsNoBarrier().picture("agreements-family");
        }
        try (Reader reader = Reader.onPhone(noor.director())) {
            reader.to(noor.path() + "/agreements").findsNoBarrier().fits();
            reader.page().locator("button[name=hours][value='1.5']").press("Enter");
            reader.page().waitForURL("**?done=agreements.hours");
            assertThat(reader.page().locator("#spent").innerText())
                    .as("one tap is one's own, of today")
                    .contains("5,25 uur");
        }
    }

    @Test
    void hoursAreForTheTeamAlone() {
        String expert = noor.director().id().toString();
        added(post(noor.director(), "/hours", "expert", expert, "hours", "7,25", "spentOn", yesterday));
        assertThat(page(noor.director())).contains("7,25 uur");
        assertThat(page(guardian)).doesNotContain("7,25", "Uren schrijven");
        assertThat(page(mother)).doesNotContain("7,25", "Uren schrijven");
        assertThat(post(guardian, "/hours", "expert", expert, "hours", "1", "spentOn", yesterday)
                        .statusCode())
                .isEqualTo(404);
        for (String wrong : new String[] {"0", "-1", "24,5", "veel", "1,555", ""}) {
            assertThat(post(noor.director(), "/hours", "expert", expert, "hours", wrong, "spentOn", yesterday)
                            .statusCode())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void whatAFamilyDoesIsNeverMarked() {
        UUID hers = agree(mother, "Belt oma", yesterday);
        assertThat(page(noor.director())).contains("Belt oma").doesNotContain("over tijd", hers + "/done");
        assertThat(post(noor.director(), "/agreements/" + hers + "/done").statusCode())
                .isEqualTo(404);
        UUID his = agree(guardian, "Regelt vervoer", yesterday);
        assertThat(page(guardian)).contains("over tijd");
        assertThat(page(mother)).contains("Regelt vervoer", "Belt oma").doesNotContain("over tijd", "overdue", "/done");
        added(post(guardian, "/agreements/" + his + "/done"));
        assertThat(page(guardian)).doesNotContain("over tijd").contains("Toch niet gedaan");
        added(post(guardian, "/agreements/" + his + "/done/removal"));
        assertThat(page(guardian)).contains("over tijd");
    }

    @Test
    void aParentSaysWhatSheWantsHerselfAndNothingElse() {
        String youth = noor.youth().id().toString();
        added(post(mother, "/wishes", "wishOf", youth, "wants", "Rust in huis"));
        assertThat(House.open()
                        .asData()
                        .sql("select person_id from wish where case_id = :case")
                        .param("case", noor.id())
                        .query(UUID.class)
                        .list())
                .containsExactly(mother.id());
        assertThat(post(mother, "/wishes", "wants", " ").statusCode()).isEqualTo(422);
        assertThat(post(mother, "/agreements", "text", "x", "whoText", "y").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasTypedStaysAndIsShownAsText() {
        HttpResponse<String> refused = post(noor.director(), "/agreements", "text", HOSTILE, "dueOn", "31-2-2026");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("&lt;script&gt;alert").doesNotContain(HOSTILE);
        assertThat(refused.body()).contains("Kies wie het doet", "een dag die bestaat");
        agree(guardian, HOSTILE, "");
        assertThat(page(noor.director())).contains("&lt;script&gt;").doesNotContain(HOSTILE);
        assertThat(page(mother)).contains("&lt;script&gt;").doesNotContain(HOSTILE);
        HttpResponse<String> help = post(noor.director(), "/help", "helpText", "Nog een gesprek", "status", "planned");
        assertThat(help.statusCode()).isEqualTo(422);
        assertThat(help.body()).contains("Kies waar dit bij helpt", "Nog een gesprek");
    }

    @Test
    void whoIsLaterSeesWhatTheOtherWrote() {
        UUID one = agree(guardian, "Belt de school", "");
        String who = guardian.id().toString();
        added(post(guardian, "/agreements/" + one, "version", "0", "text", "Mailt de school", "who", who));
        HttpResponse<String> later =
                post(noor.director(), "/agreements/" + one, "version", "0", "text", "Bezoekt de school", "who", who);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("Mailt de school", "Bezoekt de school", "Iemand anders wijzigde");
    }

    @Test
    void restCanBeEnded() {
        String until = House.open().today().plusDays(9).toString();
        added(post(guardian, "/rest", "fromOn", yesterday, "untilOn", until, "rhythm", "Elke week thee"));
        assertThat(page(mother)).contains("Niemand verwacht nu iets van jullie");
        UUID rest = House.open()
                .asData()
                .sql("select id from agreed_rest where case_id = :case")
                .param("case", noor.id())
                .query(UUID.class)
                .single();
        added(post(guardian, "/rest/" + rest + "/end"));
        assertThat(page(mother)).doesNotContain("Niemand verwacht nu iets van jullie");
        assertThat(post(guardian, "/rest", "fromOn", until, "untilOn", yesterday, "rhythm", "x")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTypingErrorIsMendedAndNobodysTextIsLost() {
        String expert = noor.director().id().toString();
        UUID hours = UUID.randomUUID();
        added(post(
                noor.director(),
                "/hours",
                "id",
                hours.toString(),
                "expert",
                expert,
                "hours",
                "15",
                "spentOn",
                yesterday));
        added(post(
                noor.director(),
                "/hours/" + hours,
                "version",
                "0",
                "expert",
                expert,
                "hours",
                "1,5",
                "spentOn",
                yesterday));
        assertThat(page(noor.director())).contains("1,5 uur").doesNotContain("15 uur");
        HttpResponse<String> later = post(
                noor.director(),
                "/hours/" + hours,
                "version",
                "0",
                "expert",
                expert,
                "hours",
                "2,5",
                "spentOn",
                yesterday);
        assertThat(later.statusCode()).isEqualTo(409);
        assertThat(later.body()).contains("Iemand anders wijzigde", "1,5 uur", "value=\"2,5\"");
        assertThat(post(guardian, "/hours/" + hours, "version", "1", "hours", "2")
                        .statusCode())
                .isEqualTo(404);

        UUID rest = UUID.randomUUID();
        String until = House.open().today().plusDays(9).toString();
        added(post(
                guardian,
                "/rest",
                "id",
                rest.toString(),
                "fromOn",
                yesterday,
                "untilOn",
                until,
                "rhythm",
                "Elke week tee"));
        added(post(
                noor.director(),
                "/rest/" + rest,
                "version",
                "0",
                "fromOn",
                yesterday,
                "untilOn",
                until,
                "rhythm",
                "Elke week thee"));
        assertThat(page(mother)).contains("Elke week thee").doesNotContain("Elke week tee");
        assertThat(post(mother, "/rest/" + rest, "version", "1").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = post(
                guardian, "/rest/" + rest, "version", "1", "fromOn", until, "untilOn", yesterday, "rhythm", "Nooit");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nooit", "Kies een latere dag");

        added(post(noor.director(), "/rest/" + rest + "/removal", "version", "1"));
        added(post(noor.director(), "/rest/" + rest + "/removal", "version", "1"));
        HttpResponse<String> gone = post(
                guardian, "/rest/" + rest, "version", "1", "fromOn", yesterday, "untilOn", until, "rhythm", "Elke dag");
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body())
                .contains(noor.director().name() + " haalde dit intussen weg", "Elke dag", "Opnieuw toevoegen")
                .contains("action=\"" + noor.path() + "/rest\"");
        assertThat(guardian.visits().get(noor.path() + "/rest/" + rest).statusCode())
                .isEqualTo(404);
        assertThat(post(guardian, "/rest/" + UUID.randomUUID(), "version", "1", "rhythm", "x")
                        .statusCode())
                .as("what never was there")
                .isEqualTo(404);
        assertThat(removals(rest)).isPositive();
    }

    @Test
    void whatSomebodyWroteOfThemselvesIsTheirsToMend() {
        UUID hers = UUID.randomUUID();
        added(post(mother, "/wishes", "id", hers.toString(), "wants", "Rust in hius"));
        UUID told = UUID.randomUUID();
        added(post(
                guardian,
                "/wishes",
                "id",
                told.toString(),
                "wishOf",
                mother.id().toString(),
                "wants",
                "Een eigen kamr",
                "saidOn",
                yesterday,
                "visibleTo",
                "professionals"));

        assertThat(page(noor.director())).contains("/wishes/" + told + "\"").doesNotContain("/wishes/" + hers + "\"");
        assertThat(post(
                                noor.director(),
                                "/wishes/" + hers,
                                "version",
                                "0",
                                "wishOf",
                                mother.id().toString(),
                                "wants",
                                "Iets anders",
                                "saidOn",
                                yesterday)
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(noor.director(), "/wishes/" + hers + "/removal", "version", "0")
                        .statusCode())
                .isEqualTo(404);
        added(post(mother, "/wishes/" + hers, "version", "0", "wants", "Rust in huis"));
        added(post(
                noor.director(),
                "/wishes/" + told,
                "version",
                "0",
                "wishOf",
                mother.id().toString(),
                "wants",
                "Een eigen kamer",
                "saidOn",
                yesterday,
                "visibleTo",
                "professionals"));
        assertThat(page(noor.director()))
                .contains("Rust in huis", "Een eigen kamer")
                .doesNotContain("hius", "kamr");
        assertThat(page(mother)).contains("Rust in huis").doesNotContain("Een eigen kamer");
        assertThat(post(noor.youth(), "/wishes/" + hers, "version", "1", "wants", "x")
                        .statusCode())
                .isEqualTo(404);
        assertThat(post(mother, "/wishes/" + told, "version", "1", "wants", "x").statusCode())
                .isEqualTo(404);

        assertThat(post(mother, "/wishes/" + hers + "/removal", "version", "0").statusCode())
                .as("not as she read it")
                .isEqualTo(409);
        assertThat(removals(hers)).isZero();
        added(post(mother, "/wishes/" + hers + "/removal", "version", "1"));
        assertThat(removals(hers)).isEqualTo(1);
        assertThat(page(mother)).doesNotContain("Rust in huis");
    }

    @Test
    void thePagesToMendHaveNoBarriers() {
        String expert = noor.director().id().toString();
        UUID hours = UUID.randomUUID();
        added(post(
                noor.director(),
                "/hours",
                "id",
                hours.toString(),
                "expert",
                expert,
                "hours",
                "7,5",
                "spentOn",
                yesterday));
        UUID wish = UUID.randomUUID();
        added(post(mother, "/wishes", "id", wish.toString(), "wants", "Rust in huis", "expects", "Dat jullie bellen"));
        UUID rest = UUID.randomUUID();
        added(post(
                guardian,
                "/rest",
                "id",
                rest.toString(),
                "fromOn",
                yesterday,
                "untilOn",
                House.open().today().plusDays(9).toString(),
                "rhythm",
                "Elke week thee"));
        try (Reader reader = Reader.of(noor.director())) {
            reader.to(noor.path() + "/agreements");
            reader.page().getByText("Uren per dag").click();
            reader.findsNoBarrier().picture("agreements-mendable");
            reader.to(noor.path() + "/hours/" + hours).findsNoBarrier().picture("agreements-mend-hours");
            reader.to(noor.path() + "/hours/" + hours + "/removal")
                    .findsNoBarrier()
                    .picture("agreements-removal");
            reader.to(noor.path() + "/rest/" + rest);
            post(guardian, "/rest/" + rest + "/removal", "version", "0");
            reader.page().locator("#rhythm").fill("Elke woensdag thee, en verder niets");
            reader.page().getByText("Opslaan").click();
            reader.findsNoBarrier().picture("agreements-gone");
            reader.page().getByText("Opnieuw toevoegen").click();
            assertThat(reader.page().content()).contains("Elke woensdag thee, en verder niets");
        }
        try (Reader reader = Reader.onPhone(mother)) {
            reader.to(noor.path() + "/agreements").findsNoBarrier();
            reader.to(noor.path() + "/wishes/" + wish).findsNoBarrier().picture("agreements-mend-family");
        }
    }

    @Test
    void anotherRegionFindsNothing() {
        ARegion.Somebody stranger = ARegion.ofItsOwn().processDirector();
        assertThat(stranger.visits().get(noor.path() + "/agreements").statusCode())
                .isEqualTo(404);
        assertThat(post(stranger, "/agreements", "text", "x", "whoText", "y").statusCode())
                .isEqualTo(404);
        assertThat(post(stranger, "/wishes", "wants", "x").statusCode()).isEqualTo(404);
        UUID one = agree(guardian, "Belt de school", "");
        assertThat(stranger.visits().get(noor.path() + "/agreements/" + one).statusCode())
                .isEqualTo(404);
    }

    private static int removals(UUID object) {
        return House.open()
                .asData()
                .sql("select count(*) from access_log where object_id = :id and action = 'delete' and allowed")
                .param("id", object)
                .query(Integer.class)
                .single();
    }

    @Test
    void whatIsToBeDoneStandsBeforeWhatIsDone() {
        UUID done = agree(noor.director(), "Is al gebeurd", yesterday);
        agree(
                noor.director(),
                "Moet nog gebeuren",
                House.open().today().plusDays(9).toString());
        assertThat(post(noor.director(), "/agreements/" + done + "/done").statusCode())
                .isEqualTo(303);
        assertThat(page(noor.director())).containsSubsequence("Moet nog gebeuren", "Is al gebeurd");
    }

    private UUID agree(ARegion.Somebody who, String text, String due) {
        UUID id = UUID.randomUUID();
        added(post(
                noor.director(),
                "/agreements",
                "id",
                id.toString(),
                "text",
                text,
                "who",
                who.id().toString(),
                "dueOn",
                due));
        return id;
    }

    private UUID statement(String text) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect)
                        values (:id, :region, :case, :text, 'care', 'hinders')
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", noor.id())
                .param("text", text)
                .update();
        return id;
    }

    private HttpResponse<String> post(ARegion.Somebody who, String part, String... fields) {
        return who.visits().post(noor.path() + part, fields);
    }

    private String page(ARegion.Somebody who) {
        HttpResponse<String> answer = who.visits().get(noor.path() + "/agreements");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static void added(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(302, 303);
    }
}
