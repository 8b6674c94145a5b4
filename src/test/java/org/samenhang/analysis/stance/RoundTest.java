package org.samenhang.analysis.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
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

/** Where people stand: in private and revealed together, on arrows, in the words of nobody else. */
class RoundTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Samira");
    private final ARegion.Somebody guardian = file.guardian("Voogd Jan");
    private final String analysis = file.path() + "/analysis";
    private final UUID tired = statement("Iedereen is moe", "all");
    private final UUID quarrel = statement("Er is veel ruzie", "all");
    private final UUID arrow = arrow(tired, quarrel);

    @Test
    void whatIsSaidInARoundIsSeenByNobodyUntilItIsRevealedForAllAtOnce() {
        Visitor chair = file.director().visits();
        Visitor samira = mother.visits();
        Visitor voogd = guardian.visits();
        assertThat(samira.post(analysis + "/round").statusCode()).isEqualTo(404);
        assertThat(chair.post(analysis + "/round").statusCode()).isEqualTo(303);
        assertThat(samira.get(analysis).body()).contains("Er loopt een ronde");
        assertThat(samira.post(analysis + "/stances", "stance", "does_not", "reasons", "Ik sta er zo streng in.")
                        .headers()
                        .firstValue("location")
                        .orElse(""))
                .contains("/analysis/round");
        samira.post(analysis + "/stances", "stance", "partly", "arrow", "" + arrow, "reasons", "");
        voogd.post(analysis + "/stances", "stance", "shares", "reasons", "");
        assertThat(samira.get(analysis + "/round").body()).contains("Ik sta er zo streng in.");
        for (String page : List.of(analysis, analysis + "/round", file.path() + "/log", file.path() + "/weighing")) {
            assertThat(chair.get(page).body())
                    .as(page)
                    .doesNotContain("streng in")
                    .doesNotContain("private_stance")
                    .doesNotContain("deelt dit niet");
        }
        assertThat(chair.get(file.path() + "/as/" + mother.id() + "/analysis/round")
                        .body())
                .doesNotContain("streng in");
        // what others say aloud is written down afterwards, so it is not asked for now
        assertThat(chair.get(analysis + "/stance").body())
                .contains("Er loopt een ronde", "Schrijf op wat iemand hardop zegt nadat alles is getoond.")
                .doesNotContain("name=\"person\"", "name=\"through\"");
        assertThat(chair.post(
                                analysis + "/stances",
                                "stance",
                                "shares",
                                "person",
                                "" + file.youth().id(),
                                "reasons",
                                "")
                        .statusCode())
                .isEqualTo(422);
        assertThat(voogd.post(analysis + "/round/revealing").statusCode()).isEqualTo(404);
        String before = chair.get(analysis + "/pulse").body();
        assertThat(chair.post(analysis + "/round/revealing").statusCode()).isEqualTo(303);
        assertThat(chair.get(analysis + "/pulse").body()).isNotEqualTo(before);
        assertThat(chair.get(analysis + "/stance").body()).contains("name=\"person\"", "name=\"through\"");
        assertThat(voogd.get(analysis + "/round").body())
                .contains("Samira")
                .contains("Voogd Jan")
                .contains("hier verschillen we")
                .contains("Iedereen is moe → Er is veel ruzie")
                // why she sees it so waits until it was weighed
                .doesNotContain("streng in");
        assertThat(chair.get(analysis + "/round").body()).contains("streng in");
        assertThat(chair.get(analysis).body())
                .contains("Gedeeld met Voogd Jan.")
                .contains("Anders gezien door Samira.")
                .contains("Samira ziet deze pijl anders");
        // doubt about the arrow is no doubt about what it joins
        assertThat(chair.get(analysis + "/statements/" + tired).body()).contains("Hierover heeft nog niemand apa");
        assertThat(rows("select count(*)::text from private_stance where case_id = :case"))
                .containsExactly("0");
    }

    @Test
    void whatIsCalledOffIsGoneUnread() {
        Visitor chair = file.director().visits();
        chair.post(analysis + "/round");
        mother.visits().post(analysis + "/stances", "stance", "does_not", "reasons", "Nee.");
        assertThat(chair.post(analysis + "/round/cancellation").statusCode()).isEqualTo(303);
        assertThat(rows("select (select count(*) from private_stance p where p.case_id = :case) || '/' || "
                        + "(select count(*) from stance s where s.case_id = :case)"))
                .containsExactly("0/0");
        for (String late : List.of("/round/revealing", "/round/cancellation")) {
            assertThat(chair.post(analysis + late).headers().firstValue("location"))
                    .as(late)
                    .hasValue(analysis + "/round?done=rounds.over");
        }
        assertThat(chair.get(analysis + "/round?done=rounds.over").body()).contains("De ronde was al afgelopen");
        assertThat(rows("select (select count(*) from private_stance p where p.case_id = :case) || '/' || "
                        + "(select count(*) from stance s where s.case_id = :case)"))
                .containsExactly("0/0");
        // outside a round it shows at once
        mother.visits().post(analysis + "/stances", "stance", "does_not");
        assertThat(chair.get(analysis).body()).contains("Anders gezien").doesNotContain("Gedeeld met Samira");
    }

    @Test
    void aStanceOnAnArrowIsHiddenWithItAndChangesNothingForWhoDoesNotSeeIt() {
        UUID secret = statement("Alleen voor het team", "team");
        UUID hidden = arrow(tired, secret);
        Visitor voogd = guardian.visits();
        String before = voogd.get(analysis + "/pulse").body();
        Visitor chair = file.director().visits();
        assertThat(chair.post(analysis + "/stances", "stance", "does_not", "arrow", "" + hidden, "reasons", "Nee")
                        .statusCode())
                .isEqualTo(303);
        assertThat(chair.get(analysis).body()).contains("ziet deze pijl anders");
        assertThat(voogd.get(analysis + "/pulse").body()).isEqualTo(before);
        assertThat(voogd.get(analysis).body()).doesNotContain("ziet deze pijl anders");
        assertThat(voogd.post(analysis + "/stances", "stance", "shares", "arrow", "" + hidden)
                        .statusCode())
                .isEqualTo(404);
        assertThat(voogd.get(analysis + "/stance?arrow=" + hidden).statusCode()).isEqualTo(404);
    }

    /** Why is asked once: after that the page says what stands, and offers no form. */
    @Test
    void whySomebodySeesItSoIsAskedOnce() {
        Visitor samira = mother.visits();
        String asked = samira.post(analysis + "/stances", "stance", "does_not", "reasons", "")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        assertThat(asked).endsWith("/reasons");
        assertThat(samira.get(asked).body()).contains("name=\"reasons\"");
        assertThat(samira.post(asked, "reasons", "Het is andersom.").statusCode())
                .isEqualTo(303);
        assertThat(samira.get(asked).body())
                .contains("Het is andersom.", "Dit staat er al")
                .doesNotContain("name=\"reasons\"");
        assertThat(samira.post(asked, "reasons", "Toch niet.").headers().firstValue("location"))
                .hasValue(analysis + "?done=analysis.reasons.stand#stances");
        assertThat(rows("select reasons from stance_reason where case_id = :case"))
                .containsExactly("Het is andersom.");
        assertThat(guardian.visits().get(asked).statusCode()).isEqualTo(404);
        assertThat(guardian.visits().post(asked, "reasons", "Nee.").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoStaysAwayIsHeardThroughWhomTheyChoose() {
        Visitor chair = file.director().visits();
        assertThat(chair.post(
                                analysis + "/stances",
                                "stance",
                                "partly",
                                "person",
                                "" + file.youth().id(),
                                "through",
                                "haar tante",
                                "reasons",
                                "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(chair.get(analysis).body()).contains("gezegd via haar tante");
    }

    @Test
    void aDissentIsChangedByNobodyElseNotInTheDatabaseEither() {
        Visitor samira = mother.visits();
        samira.post(analysis + "/stances", "stance", "does_not", "arrow", "" + arrow, "reasons", "Het is andersom.");
        for (ARegion.Somebody who : List.of(file.director(), guardian, mother)) {
            assertThatThrownBy(() -> as(
                            who,
                            db -> db.sql("update stance set stance = 'shares'").update()))
                    .as(who.name())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> as(who, db -> db.sql("delete from stance").update()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> as(
                            who,
                            db -> db.sql("update stance_reason set reasons = 'Toch wel'")
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
        // nor is one put in another's mouth by who does not belong to the team
        assertThatThrownBy(() -> as(
                        guardian,
                        db -> db.sql("""
                                insert into stance (region_id, case_id, by_person, stance)
                                values ((select my_region()), :case, :mother, 'shares')
                                """)
                                .param("case", file.id())
                                .param("mother", mother.id())
                                .update()))
                .isInstanceOf(DataAccessException.class);
        // the team may say something beside it
        UUID stance = UUID.fromString(
                rows("select id::text from stance where case_id = :case").getFirst());
        Visitor chair = file.director().visits();
        assertThat(chair.get(file.path() + "/weighing").body()).contains("Iedereen is moe → Er is veel ruzie");
        chair.post(
                file.path() + "/weighing/stance_reason/" + stance,
                "decision",
                "all",
                "reason",
                "Zij wil dat zelf.",
                "position",
                "Wij denken dat het beide kanten op gaat.");
        assertThat(guardian.visits().get(analysis + "/links/" + arrow).body())
                .contains("Het is andersom.")
                .contains("Wij denken dat het beide kanten op gaat.");
    }

    @Test
    void aRoundIsRevealedAndReadByWhoMayOnlyInTheDatabaseToo() {
        file.director().visits().post(analysis + "/round");
        mother.visits().post(analysis + "/stances", "stance", "does_not", "reasons", "Nee.");
        UUID round = UUID.fromString(
                rows("select id::text from stance_round where case_id = :case").getFirst());
        assertThat((long) as(
                        guardian,
                        db -> db.sql("select count(*) from reveal_round(:round)")
                                .param("round", round)
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat((long) as(
                        file.director(),
                        db -> db.sql("select count(*) from private_stance")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat((long) as(
                        mother,
                        db -> db.sql("select count(*) from private_stance")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(
                        file.director(),
                        db -> db.sql("update stance_round set revealed_at = now()")
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T as(ARegion.Somebody who, java.util.function.Function<JdbcClient, T> what) {
        House house = House.open();
        Call call = new Call(who.token(), UUID.randomUUID(), "TEST", "test", "test");
        try (Call.Serving serving = call.serve()) {
            return new TransactionTemplate(house.bean(PlatformTransactionManager.class)).execute(status -> {
                house.bean(AccessLog.class).opens(file.id(), "test");
                return what.apply(house.bean(JdbcClient.class));
            });
        }
    }

    private List<String> rows(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("case", file.id())
                .query(String.class)
                .list();
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

    private UUID arrow(UUID from, UUID to) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql("""
                        insert into link (id, region_id, case_id, from_id, to_id, sign)
                        values (:id, :region, :case, :from, :to, '+')
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("case", file.id())
                .param("from", from)
                .param("to", to)
                .update();
        return id;
    }
}
