package org.samenhang.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What is killed comes back, and nothing that was acknowledged is lost. */
@Timeout(600)
class CrashTest {

    @Test
    void aKilledServerComesBackUnderItsWriterAndKeepsEveryAcknowledgedRow(@TempDir Path directory) throws Exception {
        try (var store = Store.open(new StoreSettings(directory, null, true));
                var pool = pool(store)) {
            StoreTest.first(store.connect(Role.OWNER), "create table ledger (entry int primary key)");
            var acknowledged = new ConcurrentSkipListSet<Integer>();
            var refused = new AtomicInteger();
            var writer = Thread.ofVirtual().start(() -> write(pool, acknowledged, refused));
            until(() -> acknowledged.size() > 200);

            long killed = postmaster(directory);
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            until(() -> refused.get() > 0);
            int atReturn = acknowledged.size();
            until(() -> acknowledged.size() > atReturn + 100);
            writer.interrupt();
            writer.join();

            assertThat(postmaster(directory)).isNotEqualTo(killed);
            for (int entry : acknowledged) {
                assertThat(StoreTest.first(pool.getConnection(), "select count(*) from ledger where entry = " + entry))
                        .as("acknowledged entry %d", entry)
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void aServerWhoseApplicationWasKilledIsTakenOver(@TempDir Path directory) throws Exception {
        var settings = new StoreSettings(directory, null, true);
        var application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bystander.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        until(() -> Files.exists(directory.resolve("written")));

        assertThatThrownBy(() -> Store.open(settings)).isInstanceOf(StoreUnavailable.class);
        try (var visit = Store.visit(settings)) {
            assertThat(StoreTest.first(visit.connect(Role.OWNER), "select entry from ledger"))
                    .isEqualTo("7");
        }
        long orphan = postmaster(directory);
        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives its application")
                .isPresent();

        try (var store = Store.open(settings)) {
            assertThat(StoreTest.first(store.connect(Role.OWNER), "select entry from ledger"))
                    .isEqualTo("7");
            assertThat(postmaster(directory)).isNotEqualTo(orphan);
        }
        assertThat(directory.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    /** Where user namespaces are forbidden, root hands the files to another user. */
    @Test
    @EnabledIf("isRoot")
    void rootServesFilesOfAnotherUserAsThatUser(@TempDir Path directory) throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
        var data = directory.resolve("data");
        var settings = new StoreSettings(data, null, false);
        Store.open(settings).close();
        ServerUser.other(65534).own(data.resolve("postgres"));

        try (var store = Store.open(settings)) {
            assertThat(StoreTest.first(store.connect(Role.APP), "select 1")).isEqualTo("1");
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(postmaster(data))), "unix:uid"))
                    .isEqualTo(65534);
        }
    }

    static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static HikariDataSource pool(Store store) {
        var pool = new HikariConfig();
        pool.setDataSource(store.dataSource(Role.OWNER));
        pool.setMaximumPoolSize(2);
        pool.setConnectionTimeout(1_000);
        return new HikariDataSource(pool);
    }

    private static void write(HikariDataSource pool, Set<Integer> acknowledged, AtomicInteger refused) {
        for (int entry = 0; !Thread.currentThread().isInterrupted(); entry++) {
            try {
                StoreTest.first(pool.getConnection(), "insert into ledger values (" + entry + ")");
                acknowledged.add(entry);
            } catch (SQLException e) {
                refused.incrementAndGet();
            }
        }
    }

    private static long postmaster(Path directory) throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** The test's time limit ends a wait in vain. */
    private static void until(BooleanSupplier reached) throws InterruptedException {
        while (!reached.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
