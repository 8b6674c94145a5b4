package org.samenhang.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database of Samenhang: a server that runs, with its roles and all migrations done. By default it is embedded in
 * the data directory; with {@code samenhang.database-url} it is somebody else's.
 */
public final class Store implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final StoreSettings settings;
    private final Secrets secrets;
    private final @Nullable EmbeddedServer embedded;
    private final ServerAddress server;

    private Store(StoreSettings settings, Secrets secrets, @Nullable EmbeddedServer embedded, ServerAddress server) {
        this.settings = settings;
        this.secrets = secrets;
        this.embedded = embedded;
        this.server = server;
    }

    /**
     * Starts the server (or reaches the outside one), lays roles and schema, and migrates.
     *
     * @throws StoreUnavailable when that does not succeed; nothing keeps running then
     */
    public static Store open(StoreSettings settings) {
        long begin = System.nanoTime();
        var secrets = new Secrets(settings.directory().resolve("secrets"));
        var outside = settings.outside();
        var store = outside == null ? embedded(settings, secrets) : reached(settings, secrets, outside);
        try {
            new Foundation(store.server, secrets).lay();
            Migrations.run(store.dataSource(Role.OWNER), store.dataSource(Role.DATA));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        log.info("Database ready at {} in {} ms", store.jdbcUrl(), (System.nanoTime() - begin) / 1_000_000);
        return store;
    }

    private static Store embedded(StoreSettings settings, Secrets secrets) {
        var started = EmbeddedServer.startedIn(settings.directory(), secrets, settings.durable());
        var password = secrets.password(EmbeddedServer.ADMINISTRATOR);
        return new Store(
                settings,
                secrets,
                started,
                new ServerAddress(started::url, Foundation.DATABASE, EmbeddedServer.ADMINISTRATOR, password));
    }

    private static Store reached(StoreSettings settings, Secrets secrets, OutsideServer outside) {
        return new Store(
                settings,
                secrets,
                null,
                new ServerAddress(outside::urlOf, outside.database(), outside.user(), outside.password()));
    }

    /** Where the database is now, without user or password. An embedded server may move to another port. */
    public String jdbcUrl() {
        return server.urlOf(server.database());
    }

    /** Unpooled connections of one role; the pools of the application are beans. */
    public DataSource dataSource(Role role) {
        if (!role.signsIn()) {
            throw new IllegalArgumentException(role.sqlName() + " cannot sign in");
        }
        return server.as(role.sqlName(), secrets.password(role.sqlName()));
    }

    /** One connection outside every pool, such as for LISTEN; the caller closes it. */
    public Connection connect(Role role) throws SQLException {
        return dataSource(role).getConnection();
    }

    /** One connection of the server's administrator, who passes by everything: for the doctor and for tests. */
    public Connection connectAsAdministrator() throws SQLException {
        return server.administrator(server.database());
    }

    /**
     * A key kept outside the database, made at the first asking: 64 hexadecimal digits (256 random bits) in a file only
     * its owner reads.
     *
     * @param name such as {@code log.key}
     */
    public Path secret(String name) {
        return secrets.file(name);
    }

    /** The data directory. */
    public Path directory() {
        return settings.directory();
    }

    /** Whether the server is ours, and so {@link #stop} and {@link #start} do something. */
    public boolean isEmbedded() {
        return embedded != null;
    }

    /** Stops the embedded server, as a failing one would be gone. The pools stay and find it again. */
    public void stop() {
        if (embedded != null) {
            embedded.stop();
        }
    }

    /** Starts the embedded server again after {@link #stop}. */
    public void start() {
        if (embedded != null) {
            embedded.start();
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
