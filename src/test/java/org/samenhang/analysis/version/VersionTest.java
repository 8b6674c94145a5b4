package org.samenhang.analysis.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Versions over HTTP: kept as they were, read with the rights of then and of now. */
class VersionTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Samira");
    private final ARegion.Somebody guardian = file.guardian("Voogd");
    private final String analysis = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void aVersionKeepsWhatWasAndIsComparedWithWhatIs() {
        UUID tired = statement("Iedereen is moe", "all");
        UUID quarrel = statement("Er is veel ruzie", "all");
        director.post(analysis + "/links", "from", "" + tired, "to", "" + quarrel, "sign", "+");
        mother.visits().post(analysis + "/stances", "stance", "does_not");
        director.post(analysis + "/priorities", "text", "Bellen met school");
        director.post(analysis + "/passages/advice", "text", "Wacht nog even.", "version", "0");
        UUID version = made("voor haar vader");
        director.post(analysis + "/passages/advice", "text", "Begin met rust.", "version", "1");
        director.post(analysis + "/passages/conclusion", "text", "Iedereen vraagt te veel.", "version", "0");
        data("update priority set due_on = date '2026-11-05' where case_id = :id", file.id());
        data(
                "insert into growth_aim (region_id, case_id, aim, wish, version)"
                        + " select region_id, id, 'resilience', 'Weer muziek maken', 1 from case_file where id = :id",
                file.id());
        data("update statement set text = 'Wij zijn op', tense = 'past' where id = :id", tired);
        data("update statement set withdrawn_at = now() where id = :id", quarrel);
        statement("De hond is er", "all");
        mother.visits().post(analysis + "/stances", "stance", "partly");
        String then = mother.visits().get(analysis + "/versions/" + version).body();
        assertThat(then)
                .contains("Iedereen is moe")
                .contains("Er is veel ruzie")
                .doesNotContain("Wij zijn op")
                .doesNotContain("De hond is er");
        String compared = mother.visits()
                .get(analysis + "/versions/comparison?from=" + version + "&to=")
                .body();
        assertThat(compared).contains("was van nu, en is nu van toen");
        assertThat(compared)
                .contains("Erbij gekomen")
                .contains("De hond is er")
                .contains("Anders verwoord")
                .contains("Wij zijn op")
                .contains("Pijlen weg")
                .contains("Wie staat ergens anders?")
                .contains("nieuw")
                .contains("Anders afgesproken", "Bellen met school", "5 november")
                .contains("Groei: Veerkracht", "Weer muziek maken")
                .contains("<svg")
                .contains("Dik: nieuw.")
                .as("strong is what is new, not what all see")
                .doesNotContain("allen zien dit");
        assertThat(compared.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " "))
                .contains("Toen Wacht nog even. Daarna Begin met rust.")
                .contains("Toen Hier stond nog niets. Daarna Iedereen vraagt te veel.");
        assertThat(director.get(analysis + "/versions/comparison?from=nee").statusCode())
                .isEqualTo(303);
        assertThat(director.get(analysis + "/versions/comparison?from=" + UUID.randomUUID())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsHiddenLaterIsNotReadThroughAnOldVersionNorWhatWasHiddenThen() {
        UUID later = statement("Later alleen voor het team", "all");
        UUID then = statement("Toen alleen voor het team", "team");
        UUID place = statement("Zij slapen nu aan de kade", "all");
        UUID stays = statement("Iedereen is moe", "all");
        director.post(analysis + "/links", "from", "" + stays, "to", "" + later, "sign", "+");
        director.post(analysis + "/passages/conclusion", "text", "Zij zit in de opvang.", "version", "0");
        UUID version = made("");
        ARegion.Somebody father = file.parent("Bas");
        file.shields(mother, father);
        data("update statement set visible_to = 'team' where id = :id", later);
        data("update statement set visible_to = 'all' where id = :id", then);
        data("update statement set whereabouts_of = '" + mother.id() + "' where id = :id", place);
        data("update passage set whereabouts_of = '" + mother.id() + "' where case_id = :id", file.id());
        String read = father.visits().get(analysis + "/versions/" + version).body();
        assertThat(read)
                .contains("Iedereen is moe")
                .doesNotContain("Later alleen")
                .doesNotContain("Toen alleen")
                .doesNotContain("aan de kade")
                .doesNotContain("opvang");
        assertThat(director.get(analysis + "/versions/" + version).body())
                .contains("Later alleen")
                .contains("Toen alleen")
                .contains("aan de kade");
        String compared = father.visits()
                .get(analysis + "/versions/comparison?from=" + version)
                .body();
        assertThat(compared).doesNotContain("Later alleen").doesNotContain("aan de kade");
        // nor past the application
        List<String> items = as(
                father,
                db -> db.sql("select content::text from version_item")
                        .query(String.class)
                        .list());
        assertThat(items)
                .isNotEmpty()
                .noneMatch(item -> item.contains("alleen") || item.contains("kade") || item.contains("opvang"))
                .noneMatch(item -> item.contains(later.toString()));
    }

    @Test
    void whoMakesAVersionKeepsMoreThanTheySee() {
        statement("Alleen voor het team", "team");
        UUID version = UUID.fromString(guardian.visits()
                .post(analysis + "/versions")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll(".*/versions/([0-9a-f-]{36}).*", "$1"));
        assertThat(guardian.visits().get(analysis + "/versions/" + version).body())
                .doesNotContain("Alleen voor het team");
        assertThat(director.get(analysis + "/versions/" + version).body()).contains("Alleen voor het team");
    }

    @Test
    void aVersionIsChangedByNobody() {
        statement("Iedereen is moe", "all");
        made("");
        for (String change : List.of(
                "update version_item set content = '{}'",
                "delete from version_item",
                "update analysis_version set note = 'anders'",
                "delete from analysis_version",
                "delete from laid_before",
                "delete from standing_by")) {
            assertThatThrownBy(() -> as(file.director(), db -> db.sql(change).update()))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void conceptsGoToTheFamilyFirstWhichIsSaidAndStopsNobody() {
        statement("Iedereen is moe", "all");
        UUID version = made("");
        assertThat(director.get(analysis + "/versions").body())
                .contains("Jongere en ouders eerst")
                .contains("Samira");
        assertThat(director.get(analysis + "/head").body()).contains("Samira: nog niet");
        String laid = analysis + "/versions/" + version + "/laid-before";
        assertThat(director.post(laid, "on", "3-11-2025", "how", "talked").statusCode())
                .isEqualTo(422);
        assertThat(director.post(
                                laid,
                                "people",
                                "" + mother.id(),
                                "people",
                                "" + file.youth().id(),
                                "on",
                                "3-11-2025",
                                "how",
                                "talked")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get(analysis + "/versions").body()).doesNotContain("Jongere en ouders eerst");
        assertThat(director.get(analysis + "/versions/" + version).body()).contains("in een gesprek");
        int versions = versions();
        assertThat(director.post(
                                analysis + "/head",
                                "question",
                                "Hoe?",
                                "state",
                                "shared",
                                "level",
                                "",
                                "version",
                                head())
                        .statusCode())
                .isEqualTo(303);
        // a step further keeps what it was
        assertThat(versions()).isEqualTo(versions + 1);
    }

    @Test
    void whoStoodByItSaysAsWhatThemselvesOrTheChairDoes() {
        UUID version = made("");
        String standing = analysis + "/versions/" + version + "/standing-by";
        Visitor voogd = guardian.visits();
        assertThat(voogd.post(standing, "person", "" + guardian.id(), "discipline", "", "register", "skj")
                        .statusCode())
                .isEqualTo(422);
        assertThat(voogd.post(
                                standing,
                                "person",
                                "" + guardian.id(),
                                "discipline",
                                "jeugdbeschermer",
                                "register",
                                "skj",
                                "number",
                                "123")
                        .statusCode())
                .isEqualTo(303);
        assertThat(voogd.post(standing, "person", "" + file.director().id(), "discipline", "arts", "register", "big")
                        .statusCode())
                .isEqualTo(404);
        assertThat(director.post(
                                standing,
                                "person",
                                "" + file.director().id(),
                                "discipline",
                                "orthopedagoog",
                                "register",
                                "nvo")
                        .statusCode())
                .isEqualTo(303);
        assertThat(mother.visits().get(analysis + "/versions/" + version).body())
                .contains("jeugdbeschermer")
                .contains("SKJ 123")
                .contains("orthopedagoog");
    }

    private UUID made(String note) {
        return UUID.fromString(director.post(analysis + "/versions", "note", note)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll(".*/versions/([0-9a-f-]{36}).*", "$1"));
    }

    private int versions() {
        return House.open()
                .asData()
                .sql("select count(*)::int from analysis_version where case_id = :case")
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }

    private String head() {
        return House.open()
                .asData()
                .sql("select coalesce(max(version), 0)::text from analysis where case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .single();
    }

    private <T> T as(ARegion.Somebody who, Function<JdbcClient, T> what) {
        House house = House.open();
        Call call = new Call(who.token(), UUID.randomUUID(), "TEST", "test", "test");
        try (Call.Serving serving = call.serve()) {
            return new TransactionTemplate(house.bean(PlatformTransactionManager.class)).execute(status -> {
                house.bean(AccessLog.class).opens(file.id(), "test");
                return what.apply(house.bean(JdbcClient.class));
            });
        }
    }

    private static void data(String sql, UUID id) {
        House.open().asData().sql(sql).param("id", id).update();
    }

    private UUID statement(String text, String visibleTo) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, visible_to)
                        values (:id, :region, :case, :text, 'family', 'hinders', :visible)
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("visible", visibleTo)
                .update();
        return id;
    }
}
