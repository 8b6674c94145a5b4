package org.samenhang.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * What has to stand before the first migration: the database, its roles with their passwords, the schema, and who may
 * enter it. Can be laid any number of times and by several nodes at once. It makes what is missing and mends no rights
 * that somebody changed: the doctor has to see those.
 */
final class Foundation {

    static final String DATABASE = "samenhang";
    static final String SCHEMA = "samenhang";

    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_AUTHORIZED = "28000";
    private static final long LOCK = 0x53616d656e68616eL;

    private final ServerAddress server;
    private final Secrets secrets;
    private final boolean ours;

    /**
     * @param ours whether nobody else has passwords for this database: then ours are set where they do not fit. Otherwise
     *     a database that works already with other passwords is left alone, for its nodes would lose it
     */
    Foundation(ServerAddress server, Secrets secrets, boolean ours) {
        this.server = server;
        this.secrets = secrets;
        this.ours = ours;
    }

    void lay() {
        try {
            createDatabase();
            try (var connection = server.administrator(server.database());
                    var sql = connection.createStatement()) {
                sql.execute("select pg_advisory_lock(" + LOCK + ")");
                if (!ours && isInUse(sql) && !fits(Role.OWNER)) {
                    throw new StoreUnavailable("The database " + server.urlOf(server.database())
                            + " belongs to another data directory: copy its secrets/ to this one. When those are lost,"
                            + " see 'An outside database' in docs/operations.md");
                }
                createRoles(sql);
                own(sql);
                settle(sql);
                for (var role : Role.values()) {
                    if (role.signsIn()) {
                        setPassword(connection, role);
                    }
                }
            }
            grantToCome();
        } catch (SQLException e) {
            throw new StoreUnavailable(
                    "The database " + server.urlOf(server.database()) + " cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = server.administrator(server.database())) {
            connection.isValid(1);
        } catch (SQLException missing) {
            if (!NO_SUCH_DATABASE.equals(missing.getSQLState())) {
                throw missing;
            }
            try (var connection = server.administrator("postgres");
                    var sql = connection.createStatement()) {
                sql.execute("create database " + quoted(server.database()) + " template template0 encoding 'UTF8'"
                        + " locale_provider icu icu_locale 'nl'");
            } catch (SQLException e) {
                if (!DUPLICATE_DATABASE.equals(e.getSQLState())) {
                    throw e;
                }
            }
        }
    }

    private static void createRoles(Statement sql) throws SQLException {
        for (var role : Role.values()) {
            if (!has(sql, "select from pg_roles where rolname = '" + role.sqlName() + "'")) {
                sql.execute("create role " + role.sqlName() + (role.signsIn() ? " login" : " nologin")
                        + " nosuperuser nocreatedb nocreaterole noinherit"
                        + (role == Role.DATA ? " bypassrls" : " nobypassrls"));
            }
        }
        if (!has(sql, "select from pg_roles where rolname = current_user and rolsuper")) {
            sql.execute("grant samenhang_owner to current_user with inherit true, set true");
        }
        // To give functions to the kernel, never to use its rights in passing.
        sql.execute("grant samenhang_kernel to samenhang_owner with inherit false, set true");
    }

    private void own(Statement sql) throws SQLException {
        if (!has(
                sql,
                "select from pg_database where datname = current_database()"
                        + " and datdba = 'samenhang_owner'::regrole")) {
            sql.execute("alter database " + quoted(server.database()) + " owner to samenhang_owner");
        }
        sql.execute("create schema if not exists samenhang authorization samenhang_owner");
        sql.execute("create schema if not exists samenhang_data authorization samenhang_owner");
    }

    private void settle(Statement sql) throws SQLException {
        var database = quoted(server.database());
        sql.execute("revoke all on database " + database + " from public");
        sql.execute("revoke all on schema public from public");
        for (var role : Role.values()) {
            if (role.signsIn()) {
                sql.execute("grant connect on database " + database + " to " + role.sqlName());
            }
            if (role != Role.OWNER) {
                sql.execute("grant usage on schema samenhang to " + role.sqlName());
            }
            sql.execute("alter role " + role.sqlName() + " in database " + database + " set search_path = samenhang");
        }
        sql.execute("grant create on schema samenhang to samenhang_kernel");
        sql.execute("grant usage, create on schema samenhang_data to samenhang_data");
        sql.execute("grant temporary on database " + database + " to samenhang_data");
        for (var role : List.of(Role.APP, Role.DOOR)) {
            var alter = "alter role " + role.sqlName() + " in database " + database + " set ";
            sql.execute(alter + "statement_timeout = '15s'");
            sql.execute(alter + "lock_timeout = '5s'");
            sql.execute(alter + "idle_in_transaction_session_timeout = '30s'");
        }
    }

    private void setPassword(Connection administrator, Role role) throws SQLException {
        if (!fits(role)) {
            var password = secrets.password(role.sqlName());
            // Hashed on this side: the server may log the statement.
            administrator
                    .unwrap(PGConnection.class)
                    .alterUserPassword(role.sqlName(), password.toCharArray(), "scram-sha-256");
        }
    }

    /** Whether migrations were begun here: before that nobody works with the passwords. */
    private static boolean isInUse(Statement sql) throws SQLException {
        return has(sql, "select from pg_tables where schemaname = 'samenhang' and tablename = 'flyway_schema_history'");
    }

    private boolean fits(Role role) throws SQLException {
        try (var connection = server.connect(role.sqlName(), secrets.password(role.sqlName()))) {
            connection.isValid(1);
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState()) || NOT_AUTHORIZED.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Tables to come belong to the owner, and the data role may always work on their rows. */
    private void grantToCome() throws SQLException {
        try (var connection = server.connect(Role.OWNER.sqlName(), secrets.password(Role.OWNER.sqlName()));
                var sql = connection.createStatement()) {
            sql.execute("alter default privileges in schema samenhang"
                    + " grant select, insert, update, delete on tables to samenhang_data");
            sql.execute("alter default privileges in schema samenhang"
                    + " grant usage, select, update on sequences to samenhang_data");
        }
    }

    private static boolean has(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
