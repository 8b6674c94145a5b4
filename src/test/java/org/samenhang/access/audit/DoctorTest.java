package org.samenhang.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.store.Store;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The doctor is green on the house as it is, and names each fault that is put into it. */
class DoctorTest {

    private Connection connection;
    private JdbcClient administrator;

    @BeforeEach
    void enter() throws SQLException {
        connection = House.open().bean(Store.class).connectAsAdministrator();
        administrator = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        administrator.sql("set search_path = samenhang").update();
    }

    @AfterEach
    void leave() throws SQLException {
        connection.close();
    }

    @Test
    void theHouseIsWell() throws IOException {
        somethingIsLogged();
        assertThat(faults()).isEmpty();
    }

    @Test
    void forceTakenFromATable() throws IOException {
        during(
                "alter table consent no force row level security",
                "alter table consent force row level security",
                () -> assertThat(faults()).containsExactly("table consent: row security is not forced"));
    }

    @Test
    void aRoleThatPassesRowSecurityBy() throws IOException {
        during(
                "alter role samenhang_app bypassrls",
                "alter role samenhang_app nobypassrls",
                () -> assertThat(faults()).containsExactly("role samenhang_app has BYPASSRLS"));
    }

    @Test
    void aViewWithItsOwnersRights() throws IOException {
        during(
                "create view everything as select * from case_file",
                "drop view everything",
                () -> assertThat(faults()).containsExactly("view everything has no security_invoker"));
    }

    @Test
    void aFunctionThatEverybodyMayCall() throws IOException {
        during(
                "grant execute on function me() to public",
                "revoke execute on function me() from public",
                () -> assertThat(faults()).anyMatch(fault -> fault.contains("me()") && fault.contains("everybody")));
    }

    @Test
    void aLogRowThatWasAltered() throws IOException {
        long row = somethingIsLogged();
        administrator.sql("alter table access_log disable trigger append_only").update();
        administrator
                .sql("update access_log set purpose = 'other' where id = :id")
                .param("id", row)
                .update();
        administrator.sql("alter table access_log enable trigger append_only").update();
        List<String> found = faults();
        administrator.sql("alter table access_log disable trigger append_only").update();
        administrator
                .sql("update access_log set purpose = 'treatment' where id = :id")
                .param("id", row)
                .update();
        administrator.sql("alter table access_log enable trigger append_only").update();
        assertThat(found).singleElement().asString().contains("are not those that were sealed");
        assertThat(faults()).isEmpty();
    }

    @Test
    void aLogRowThatWasPutInLater() throws IOException {
        long row = somethingIsLogged();
        administrator.sql("""
                        insert into access_log (xact, region_id, action, object_type, purpose, access_point, allowed,
                                                authorisation, treatment_relation, consent)
                        select xact, region_id, 'read', 'planted', purpose, access_point, true, true, true, true
                          from access_log where id = :id
                        """).param("id", row).update();
        List<String> found = faults();
        administrator.sql("alter table access_log disable trigger append_only").update();
        administrator
                .sql("delete from access_log where object_type = 'planted'")
                .update();
        administrator.sql("alter table access_log enable trigger append_only").update();
        assertThat(found).singleElement().asString().contains("are not those that were sealed");
    }

    @Test
    void theTriggerOfTheLogSwitchedOff() throws IOException {
        during(
                "alter table access_log disable trigger append_only",
                "alter table access_log enable trigger append_only",
                () -> assertThat(faults()).anyMatch(fault -> fault.contains("append only is gone or off")));
    }

    /** Logs a refusal in a region of its own and has it sealed; gives the row's id. */
    private long somethingIsLogged() {
        ARegion region = ARegion.ofItsOwn();
        region.processDirector().visits().get("/cases/" + java.util.UUID.randomUUID());
        House.open().asData().sql("""
                        insert into access_log (region_id, action, object_type, purpose, access_point, allowed,
                                                authorisation, treatment_relation, consent)
                        values (:region, 'read', 'case', 'treatment', 'test', true, true, true, true)
                        """).param("region", region.id()).update();
        House.open().bean(Sealer.class).seal();
        return administrator
                .sql("select max(id) from access_log where region_id = :region")
                .param("region", region.id())
                .query(Long.class)
                .single();
    }

    private List<String> faults() throws IOException {
        Store store = House.open().bean(Store.class);
        return new Doctor(
                        administrator,
                        Files.readAllBytes(store.secret(Sealer.KEY)),
                        store.directory().resolve(Sealer.HEADS))
                .examine().stream()
                        .flatMap(finding -> finding.faults().stream())
                        // the house of the tests is fast, not durable
                        .filter(fault -> !fault.startsWith("setting "))
                        .toList();
    }

    private void during(String fault, String repair, Check check) throws IOException {
        administrator.sql(fault).update();
        try {
            check.run();
        } finally {
            administrator.sql(repair).update();
        }
    }

    private interface Check {
        void run() throws IOException;
    }
}
