package org.samenhang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database alone holds: asked with the runtime role, past every page. */
class KernelTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody director = region.processDirector();
    private final JdbcClient db = House.open().asApplication();
    private final UUID caseFile = aCase();

    @Test
    void withoutASessionThereIsNothing() {
        assertThat(as(null, () -> count("person") + count("organisation") + count("region") + count("case_file")))
                .isZero();
        assertThat(db.sql("select count(*) from person").query(Long.class).single())
                .isZero();
    }

    @Test
    void aCaseOpensOnlyAfterItsLogRow() {
        assertThat(as(director.token(), () -> count("case_file"))).isZero();
        assertThat(as(director.token(), () -> {
                    log().opens(caseFile, "case");
                    return count("case_file");
                }))
                .isOne();
        assertThat(as(director.token(), () -> count("case_file"))).isZero();
    }

    /** Plans are thrown away whenever statistics change; what was set for another transaction may not fail a new one. */
    @Test
    void aConnectionThatLookedAsAnotherServesEverybodyAfterIt() throws SQLException {
        try (Connection connection = House.open().bean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select samenhang.begin('%s', 'preview', '%s', '%s')"
                    .formatted(director.token(), director.id(), caseFile));
            statement.execute("select samenhang.me()");
            connection.commit();
            statement.execute("discard plans");
            statement.execute("select samenhang.begin('%s', 'treatment')".formatted(director.token()));
            try (ResultSet found = statement.executeQuery("select samenhang.me()")) {
                assertThat(found.next()).isTrue();
                assertThat(found.getObject(1, UUID.class)).isEqualTo(director.id());
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void whoDoesNotTakePartSeesNothingWhateverTheirDuties() {
        ARegion.Somebody colleague =
                region.professional("Collega", null, Duty.PROCESS_DIRECTOR, Duty.ADMINISTRATOR, Duty.PRIVACY_OFFICER);
        assertThat(opened(colleague.token())).isZero();
    }

    @Test
    void whoTookPartAndLeftSeesNothing() {
        ARegion.Somebody expert = region.professional("Expert", null, Duty.EXPERT);
        region.takesPart(caseFile, expert, "expert", 3);
        assertThat(opened(expert.token())).isOne();
        House.open()
                .asData()
                .sql(
                        "update participation set from_at = now() - interval '2 day', until_at = now() - interval '1 day' where person_id = :id")
                .param("id", expert.id())
                .update();
        assertThat(opened(expert.token())).isZero();
    }

    @Test
    void anotherRegionSeesNothing() {
        assertThat(opened(ARegion.ofItsOwn().processDirector().token())).isZero();
    }

    @Test
    void injectedSqlCannotChooseAnIdentity() {
        ARegion.Somebody stranger = region.professional("Vreemde", null);
        as(stranger.token(), () -> {
            for (String attempt : List.of(
                    "select count(*) from session",
                    "select count(*) from credential",
                    "select door_open('" + director.id() + "', sha256('x'), '1 hour', 'x')",
                    "select count(*) from door_lookup('" + director.login() + "')",
                    "set role samenhang_kernel",
                    "set role samenhang_data",
                    "alter table case_file disable row level security")) {
                assertThatThrownBy(() -> new TransactionTemplate(House.open().bean(PlatformTransactionManager.class)) {
                            {
                                setPropagationBehavior(PROPAGATION_REQUIRES_NEW);
                            }
                        }.execute(status -> db.sql(attempt).query().listOfRows()))
                        .as(attempt)
                        .isInstanceOf(DataAccessException.class);
            }
            return 0L;
        });
    }

    @Test
    void nobodyWritesTheLogInAnothersName() {
        ARegion.Somebody stranger = region.professional("Vreemde", null);
        assertThatThrownBy(() -> as(stranger.token(), () -> (long) db.sql("""
                        insert into access_log (region_id, person_id, case_id, action, object_type, purpose, access_point,
                                                allowed, authorisation, treatment_relation, consent)
                        values (:region, :director, :case, 'read', 'case', 'treatment', 'x', true, true, true, true)
                        """)
                        .param("region", region.id())
                        .param("director", director.id())
                        .param("case", caseFile)
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theThousandthCaseOfAYearHasANumberOfItsOwn() {
        House.open()
                .asData()
                .sql("update case_number set last = 999 where region_id = :region")
                .param("region", region.id())
                .update();
        UUID made = aCase();
        assertThat(House.open()
                        .asData()
                        .sql("select number from case_file where id = :id")
                        .param("id", made)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-1000");
    }

    private long opened(String token) {
        return as(token, () -> {
                            log().opens(caseFile, "case");
                            return count("case_file") + count("participation where person_id <> (select me())");
                        })
                        > 0
                ? 1
                : 0;
    }

    private UUID aCase() {
        UUID made = UUID.randomUUID();
        ARegion.Somebody youth = region.family("Jeugdige");
        as(director.token(), () -> {
            log().does(Action.CREATE, made, "case", made);
            db.sql("select open_case_file(:case, :youth, 'Hoe komt dit?', :day, null)")
                    .param("case", made)
                    .param("youth", youth.id())
                    .param("day", LocalDate.of(2026, 1, 5))
                    .query()
                    .listOfRows();
            return 0L;
        });
        return made;
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static AccessLog log() {
        return House.open().bean(AccessLog.class);
    }

    private static long as(@Nullable String token, java.util.function.Supplier<Long> work) {
        Call call = new Call(token, UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            Long result = new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                    .execute(status -> work.get());
            return result == null ? 0 : result;
        }
    }
}
