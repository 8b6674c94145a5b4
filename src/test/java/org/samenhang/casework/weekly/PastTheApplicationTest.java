package org.samenhang.casework.weekly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database refuses of a core team, asked past the application. */
class PastTheApplicationTest {

    private final ACase file = ACase.of(ARegion.ofItsOwn());
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody guardian = file.guardian("Voogd Bas");
    private final UUID hour = UUID.randomUUID();

    @Test
    void keptIsWrittenOfAColleagueAndNeverOfAFamilyOrOfSomebodyWithoutAName() {
        as(
                file.director(),
                "insert into weekly_hour (id, region_id, case_id, held_on, by_person)"
                        + " values (cast(:one as uuid), (select my_region()), :case, current_date, (select me()))",
                hour);
        assertThat(kept(agreement(guardian.id(), null), "'kept'")).isEqualTo(1);
        assertThat(kept(agreement(mother.id(), null), "null")).isEqualTo(1);
        for (UUID agreement : new UUID[] {agreement(mother.id(), null), agreement(null, "moeder")}) {
            assertThatThrownBy(() -> kept(agreement, "'not_kept'"))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> as(
                        file.director(),
                        "update weekly_action set outcome = 'not_kept' where case_id = :case"
                                + " and cast(:one as uuid) is not null",
                        hour))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobodyAgreesOrPressesInTheNameOfSomebodyElse() {
        String press = "insert into stop_press (id, region_id, case_id, why, meet_by, by_person)"
                + " values (uuidv7(), (select my_region()), :case, 'Te snel', current_date, cast(:one as uuid))";
        assertThatThrownBy(() -> as(guardian, press, mother.id()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(as(mother, press, mother.id())).isEqualTo(1);
        String lift = "update stop_press set outcome = 'Klaar', lifted_by = cast(:one as uuid), lifted_at = now()"
                + " where case_id = :case";
        assertThatThrownBy(() -> as(guardian, lift, guardian.id()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(as(mother, lift, mother.id())).isEqualTo(1);
    }

    private int kept(UUID agreement, String outcome) {
        return as(
                file.director(),
                "insert into weekly_action (region_id, case_id, hour_id, agreement_id, outcome, by_person)"
                        + " select (select my_region()), :case, h.id, cast(:one as uuid), " + outcome
                        + ", (select me())"
                        + " from weekly_hour h where h.case_id = :case",
                agreement);
    }

    private UUID agreement(@Nullable UUID who, @Nullable String whoText) {
        UUID id = UUID.randomUUID();
        House.open()
                .asData()
                .sql(
                        "insert into agreement (id, region_id, case_id, text, who_id, who_text, by_person, made_on)"
                                + " values (:id, :region, :case, 'Iets', cast(:who as uuid), cast(:text as text), :by, current_date)")
                .param("id", id)
                .param("region", file.director().region())
                .param("case", file.id())
                .param("who", who)
                .param("text", whoText)
                .param("by", file.director().id())
                .update();
        return id;
    }

    private int as(ARegion.Somebody who, String sql, UUID one) {
        Call call = new Call(who.token(), UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            Integer rows = new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                    .execute(status -> {
                        House.open().bean(AccessLog.class).opens(file.id(), "case");
                        return House.open()
                                .bean(JdbcClient.class)
                                .sql(sql)
                                .param("case", file.id())
                                .param("one", one)
                                .update();
                    });
            return rows == null ? 0 : rows;
        }
    }
}
