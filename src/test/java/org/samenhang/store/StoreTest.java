package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The embedded server as the application finds it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoreTest {

    private Path directory;
    private Store store;

    @BeforeAll
    void open(@TempDir Path made) {
        directory = made;
        store = Store.open(new StoreSettings(directory, null, true));
    }

    @AfterAll
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "KERNEL")
    void everyRoleSignsInAndFindsTheSchema(Role role) throws SQLException {
        assertThat(asRole(role, "select current_user || ' in ' || current_schema()"))
                .isEqualTo(role.sqlName() + " in samenhang");
    }

    @Test
    void nobodySignsInAsTheKernel() {
        assertThatThrownBy(() -> store.connect(Role.KERNEL)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyTheDataRolePassesByRowLevelSecurity() throws SQLException {
        assertThat(
                        asAdministrator(
                                "select string_agg(rolname, ',' order by rolname) from pg_roles"
                                        + " where rolname like 'samenhang%' and (rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)"))
                .isEqualTo("samenhang_data");
    }

    @Test
    void theOwnerGivesFunctionsToTheKernelButDoesNotActAsIt() throws SQLException {
        assertThat(asRole(
                        Role.OWNER,
                        "select pg_has_role('samenhang_kernel', 'set')::text"
                                + " || pg_has_role('samenhang_kernel', 'usage')"))
                .isEqualTo("truefalse");
    }

    @Test
    void theApplicationMakesNothing() {
        for (var statement : List.of(
                "create table samenhang.x (a int)",
                "create table public.x (a int)",
                "create temporary table x (a int)",
                "create function samenhang.x() returns int language sql as 'select 1'")) {
            assertThatThrownBy(() -> asRole(Role.APP, statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theApplicationMayNotHoldOthersUp() throws SQLException {
        assertThat(
                        asRole(
                                Role.APP,
                                "select current_setting('statement_timeout') || ' ' ||"
                                        + " current_setting('lock_timeout') || ' ' || current_setting('idle_in_transaction_session_timeout')"))
                .isEqualTo("15s 5s 30s");
    }

    @Test
    void withoutTheRightPasswordNobodyEnters() {
        for (var password : List.of("", "postgres")) {
            var properties = new Properties();
            properties.setProperty("user", "postgres");
            properties.setProperty("password", password);
            assertThatThrownBy(() -> DriverManager.getConnection(store.jdbcUrl(), properties))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void whatIsAcknowledgedIsOnDiskAndNothingListensElsewhere() throws SQLException {
        assertThat(asAdministrator("select string_agg(setting, ' ' order by name) from pg_settings where name in"
                        + " ('fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums')"))
                .isEqualTo("on on on on");
        assertThat(asAdministrator("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(asAdministrator("show unix_socket_directories")).isEmpty();
    }

    @Test
    void namesSortAsInDutch() throws SQLException {
        assertThat(asAdministrator("select string_agg(name, ' ' order by name)"
                        + " from (values ('Zoë'), ('Élise'), ('emma'), ('Daan')) people(name)"))
                .isEqualTo("Daan Élise emma Zoë");
    }

    @Test
    void noCaseContentReachesTheServersLog() throws SQLException, IOException {
        var word = "Eigenheimer";
        for (var statement : List.of(
                "select '" + word + "'::int",
                "select * from " + word,
                "do $$ begin raise exception '" + word + "'; end $$",
                "do $$ begin raise warning '" + word + "'; end $$",
                "set log_min_messages = warning")) {
            try {
                asRole(Role.APP, statement);
            } catch (SQLException expected) {
                // the application is told; the log is not
            }
        }
        var log = new StringBuilder();
        try (var files = Files.list(directory.resolve("postgres/log"))) {
            for (var file : (Iterable<Path>) files::iterator) {
                log.append(Files.readString(file));
            }
        }
        assertThat(log).contains("ready to accept connections").doesNotContain(word);
    }

    @Test
    void noErrorQuotesARow() throws SQLException {
        try (var connection = store.connect(Role.OWNER);
                var sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("create table quoting (name text primary key)");
            sql.execute("insert into quoting values ('Eigenheimer')");
            assertThatThrownBy(() -> sql.execute("insert into quoting values ('Eigenheimer')"))
                    .hasMessageContaining("quoting_pkey")
                    .hasMessageNotContaining("Eigenheimer");
            connection.rollback();
        }
    }

    @Test
    void secretsAreForTheOwnerAloneAndStay() throws IOException {
        var key = store.secret("log.key");
        var first = Files.readString(key);

        assertThat(first).matches("[0-9a-f]{64}\n");
        assertThat(Files.readString(store.secret("log.key"))).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
        assertThatThrownBy(() -> store.secret("../log.key")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameDirectoryIsNotServedTwice() {
        assertThatThrownBy(() -> Store.open(new StoreSettings(directory, null, true)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessageContaining("already runs");
    }

    @Test
    void aVisitorSeesTheRunningDatabaseAndLeavesItRunning() throws SQLException {
        try (var visit = Store.visit(new StoreSettings(directory, null, true))) {
            assertThat(visit.jdbcUrl()).isEqualTo(store.jdbcUrl());
            assertThat(first(visit.connect(Role.AUDIT), "select 1")).isEqualTo("1");
        }
        assertThat(asRole(Role.APP, "select 1")).isEqualTo("1");
    }

    @Test
    void aRestartKeepsThePortAndComesOverAForeignPidFile() throws IOException, SQLException {
        var url = store.jdbcUrl();
        var pidFile = directory.resolve("postgres/postmaster.pid");
        for (long stranger : List.of(ProcessHandle.current().pid(), 4_000_000_000L)) {
            store.stop();
            Files.writeString(
                    pidFile, stranger + "\n" + directory.resolve("postgres") + "\n1\n1\n\n127.0.0.1\n1 1\nready\n");
            store.start();
            assertThat(store.jdbcUrl()).isEqualTo(url);
            assertThat(asRole(Role.APP, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void whenSomebodyTookThePortAnotherIsFound() throws IOException, SQLException {
        var before = store.jdbcUrl();
        var connections = store.dataSource(Role.APP);
        store.stop();
        int port = Integer.parseInt(before.replaceAll(".*:(\\d+)/.*", "$1"));
        try (var stranger = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            store.start();
            assertThat(stranger.isBound()).isTrue();
            assertThat(store.jdbcUrl()).isNotEqualTo(before);
            assertThat(first(connections.getConnection(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void openingAgainFindsEverythingInPlace() throws SQLException {
        var history = "select coalesce(string_agg(version, ','), 'none') from samenhang.flyway_schema_history";
        var before = asRole(Role.OWNER, history);
        store.close();
        store = Store.open(new StoreSettings(directory, null, true));
        assertThat(asRole(Role.OWNER, history)).isEqualTo(before);
    }

    private String asRole(Role role, String query) throws SQLException {
        return first(store.connect(role), query);
    }

    private String asAdministrator(String query) throws SQLException {
        return first(store.connectAsAdministrator(), query);
    }

    /** The first value, as text; closes the connection. */
    static String first(java.sql.Connection connection, String query) throws SQLException {
        try (connection;
                var sql = connection.createStatement()) {
            if (!sql.execute(query)) {
                return "";
            }
            List<String> values = new ArrayList<>();
            try (var rows = sql.getResultSet()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values.getFirst();
        }
    }
}
