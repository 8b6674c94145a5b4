package org.samenhang.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private static final List<String> KEPT = List.of(
            "who",
            "who_seal",
            "opened1",
            "opened_seal1",
            "opened2",
            "opened_seal2",
            "opened3",
            "opened_seal3",
            "opened4",
            "opened_seal4");

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

    /** What the kernel found is kept in settings that anybody can write; they count under its seal, in the transaction it was made in. */
    @Test
    void whatIsKeptOfWhoAsksCanBeNeitherForgedNorUsedAgain() {
        ARegion.Somebody stranger = region.professional("Vreemde", null);
        ARegion.Somebody expert = region.professional("Expert", null, Duty.EXPERT);
        region.takesPart(caseFile, expert, "expert", 3);
        Map<String, String> kept = new LinkedHashMap<>();
        as(director.token(), () -> {
            log().opens(caseFile, "case");
            assertThat(count("case_file")).isOne();
            for (String name : KEPT) {
                kept.put(name, setting(name));
            }
            return 0L;
        });
        assertThat(kept.get("who")).startsWith(director.id().toString());
        assertThat(kept.get("opened1")).contains(caseFile.toString());
        for (ARegion.Somebody thief : List.of(stranger, expert, director)) {
            as(thief.token(), () -> {
                keep(kept);
                assertThat(asked("select me()")).isEqualTo(thief.id());
                assertThat(asked("select looker()")).isEqualTo(thief.id());
                assertThat(asked("select my_region()")).isEqualTo(region.id());
                assertThat(count("unnest(opened(1) || opened(2) || opened(3) || opened(4))"))
                        .isZero();
                return count("case_file");
            });
            as(thief.token(), () -> {
                kept.keySet().stream()
                        .filter(name -> name.contains("seal"))
                        .forEach(name -> kept.put(name, setting(name)));
                keep(kept);
                assertThat(asked("select me()"))
                        .as("with a seal of one's own on it")
                        .isEqualTo(thief.id());
                return count("unnest(opened(1))");
            });
        }
        as(stranger.token(), () -> {
            for (String attempt : List.of(
                    "select seal('x')",
                    "select kernel_key()",
                    "select key from kernel_key",
                    "select keep_opened()",
                    "select who_anew()",
                    "select opened_anew()")) {
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
    void whoEndsTakingPartSeesNoMoreInTheSameTransaction() {
        ARegion.Somebody expert = region.professional("Expert", null, Duty.EXPERT);
        region.takesPart(caseFile, expert, "expert", 3);
        as(director.token(), () -> {
            log().opens(caseFile, "case");
            assertThat(count("case_file")).isOne();
            assertThat(count("unnest(opened(4))")).isOne();
            db.sql("update participation set until_at = now() where case_id = :case and person_id = :who")
                    .param("case", caseFile)
                    .param("who", director.id())
                    .update();
            assertThat(count("case_file")).isZero();
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

    private String setting(String name) {
        return Objects.requireNonNullElse(
                db.sql("select current_setting('samenhang." + name + "', true)")
                        .query(String.class)
                        .single(),
                "");
    }

    private void keep(Map<String, String> settings) {
        settings.forEach((name, value) -> db.sql("select set_config('samenhang." + name + "', :value, true)")
                .param("value", value)
                .query(String.class)
                .single());
    }

    private UUID asked(String question) {
        return db.sql(question).query(UUID.class).single();
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
