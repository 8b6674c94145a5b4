package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
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
        if (settings.fresh() && (!settings.demo() || settings.outside() != null)) {
            throw new StoreUnavailable("--fresh is for a demo on the embedded server only");
        }
        var store = on(settings);
        try {
            boolean ours = settings.outside() == null || settings.outside().renewing();
            new Foundation(store.server, store.secrets, ours).lay();
            Migrations.run(store.dataSource(Role.OWNER), store.dataSource(Role.DATA));
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
        log.info("Database ready at {} in {} ms", store.jdbcUrl(), (System.nanoTime() - begin) / 1_000_000);
        return store;
    }

    /**
     * The database as it is, for looking at: of the application that runs on the data directory, or started for the
     * occasion. Lays nothing and migrates nothing.
     *
     * @throws StoreUnavailable when there is none or it cannot be reached
     */
    public static Store visit(StoreSettings settings) {
        var path = settings.directory();
        if (settings.outside() != null) {
            return on(settings);
        }
        if (!Files.exists(Cluster.filesIn(path))) {
            throw new StoreUnavailable("There is no database in " + path + ": choose another directory with --data");
        }
        try (var free = DataDirectory.takenWhenFree(path)) {
            if (free == null) {
                int port = ServerPort.read(path.resolve("port"));
                return store(settings, null, name -> EmbeddedServer.url(port, name));
            }
        } catch (IOException e) {
            throw new StoreUnavailable("The data directory " + path + " cannot be read (" + e + ")", e);
        }
        return on(new StoreSettings(path, null, settings.durable(), DataDirectory.holdsDemo(path), false));
    }

    private static Store on(StoreSettings settings) {
        var outside = settings.outside();
        var secrets = new Secrets(settings.directory().resolve("secrets"));
        if (outside != null) {
            return new Store(settings, secrets, null, outside.address());
        }
        var server = EmbeddedServer.startedWith(settings, secrets);
        return store(settings, server, server::url);
    }

    private static Store store(StoreSettings settings, @Nullable EmbeddedServer server, UnaryOperator<String> urls) {
        var secrets = new Secrets(settings.directory().resolve("secrets"));
        var address = new ServerAddress(
                urls,
                Foundation.DATABASE,
                EmbeddedServer.ADMINISTRATOR,
                secrets.password(EmbeddedServer.ADMINISTRATOR));
        return new Store(settings, secrets, server, address);
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
        var source = server.as(role.sqlName(), secrets.password(role.sqlName()));
        return role == Role.APP || role == Role.DOOR ? source.impatient() : source;
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
        try {
            if (embedded != null) {
                embedded.start();
            }
        } catch (IOException e) {
            throw new StoreUnavailable("PostgreSQL could not be started again: " + e, e);
        }
    }

    /** To be done whenever the embedded server has come up again. */
    void uponReturn(Runnable action) {
        if (embedded != null) {
            embedded.uponReturn(action);
        }
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
