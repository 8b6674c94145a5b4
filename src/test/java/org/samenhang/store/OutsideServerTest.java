package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A second server plays somebody else's: an administrator without superuser rights is all we get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideServerTest {

    @TempDir
    Path here;

    private EmbeddedServer server;

    @BeforeAll
    void aServerOfSomebodyElse(@TempDir Path elsewhere) throws SQLException {
        var secrets = new Secrets(elsewhere.resolve("secrets"));
        server = EmbeddedServer.startedWith(new StoreSettings(elsewhere, null, false), secrets);
        var superuser = new RoleDataSource(
                () -> server.url("postgres"), "postgres", secrets.password(EmbeddedServer.ADMINISTRATOR));
        StoreTest.first(
                superuser.getConnection(),
                "create role steward login createrole createdb bypassrls password 'geheim & meer'");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void rolesSchemaAndMigrationsAreLaidThereAsHere() throws SQLException {
        for (int time = 0; time < 2; time++) {
            try (var store = Store.open(new StoreSettings(here, address("regio"), true))) {
                assertThat(store.isEmbedded()).isFalse();
                assertThat(store.jdbcUrl()).endsWith("/regio?connectTimeout=5").doesNotContain("geheim");
                assertThat(StoreTest.first(store.connect(Role.APP), "select current_schema()"))
                        .isEqualTo("samenhang");
                assertThat(StoreTest.first(
                                store.connect(Role.OWNER),
                                "select tableowner from pg_tables where tablename like 'flyway%'"))
                        .isEqualTo("samenhang_owner");
            }
        }
    }

    @Test
    void anotherDataDirectoryTakesTheDatabaseFromNobodyUnlessTold(@TempDir Path other) throws SQLException {
        try (var store = Store.open(new StoreSettings(here, address("gedeeld"), true))) {
            assertThatThrownBy(() -> Store.open(new StoreSettings(other, address("gedeeld"), true)))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("belongs to another data directory")
                    .hasMessageNotContaining("\n");
            assertThat(StoreTest.first(store.connect(Role.DOOR), "select 1")).isEqualTo("1");
        }
        try (var store = Store.open(new StoreSettings(other, address("gedeeld").renewing(true), true))) {
            assertThat(StoreTest.first(store.connect(Role.DOOR), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aWrongPasswordIsSaidInOneLine() {
        var wrong = OutsideServer.parse(server.url("samenhang"), "steward", "verkeerd");
        assertThatThrownBy(() -> Store.open(new StoreSettings(here, wrong, true)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("password")
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("verkeerd");
    }

    private OutsideServer address(String database) {
        return OutsideServer.parse(
                server.url(database) + "?user=steward&connectTimeout=5&password=geheim%20%26%20meer", "", "");
    }
}
