package org.samenhang.access.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.samenhang.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the access log every second, behind the horizon of running transactions, so that no writer ever waits for the
 * chain. The heads of the chains are also written to a file beside the key, outside the database.
 */
@Component
public class Sealer implements SmartLifecycle {

    /** File in the data directory that receives a line per seal: time, region, number, keyed hash. */
    public static final String HEADS = "log-heads.txt";

    /** Name of the key among the secrets. */
    public static final String KEY = "log.key";

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int AT_ONCE = 20_000;
    private static final int EXPORT_EVERY = 60;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Seals seals;
    private final Path heads;
    private final Map<UUID, String> unexported = new LinkedHashMap<>();
    private volatile boolean running;
    private int passes;

    Sealer(@Qualifier("auditDataSource") DataSource dataSource, Store store) {
        this.db = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.heads = store.directory().resolve(HEADS);
        try {
            this.seals = new Seals(Files.readAllBytes(store.secret(KEY)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("sealer").start(() -> {
            while (running) {
                try {
                    Thread.sleep(1_000);
                    seal();
                } catch (InterruptedException stopped) {
                    return;
                } catch (RuntimeException later) {
                    LOG.warn("The access log could not be sealed now: {}", later.getMessage());
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        export();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Seals what is complete; gives the number of rows. Of several nodes one does it at a time. */
    public synchronized int seal() {
        Integer rows = transaction.execute(status -> {
            boolean mine = db.sql("select pg_try_advisory_xact_lock(7203651)")
                    .query(Boolean.class)
                    .single();
            return mine ? sealAll() : 0;
        });
        if (++passes % EXPORT_EVERY == 0) {
            export();
        }
        return rows == null ? 0 : rows;
    }

    private synchronized void export() {
        if (unexported.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    heads,
                    String.join("", unexported.values()),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            unexported.clear();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The bounds are values, not a table to join with: the index then finds what came since, however long the log is. */
    private int sealAll() {
        Map<UUID, Seals.Batch> batches = new LinkedHashMap<>();
        int[] rows = {0};
        db.sql("""
                        with done as (select coalesce(max(to_xact), '0'::xid8) as xact from access_log_seal),
                             ready as (select l.xact from access_log l
                                        where l.xact > (select xact from done) and l.xact < pg_snapshot_xmin(pg_current_snapshot())
                                        order by l.xact, l.id limit :limit)
                        select l.region_id, l.xact::text, l.id, %s as digest
                          from access_log l
                         where l.xact > (select xact from done) and l.xact <= (select max(xact) from ready)
                         order by l.xact, l.id
                        """.formatted(Seals.DIGEST)).param("limit", AT_ONCE).query(row -> {
            rows[0]++;
            batches.computeIfAbsent(row.getObject(1, UUID.class), region -> new Seals.Batch())
                    .add(row.getString(2), row.getLong(3), row.getBytes(4));
        });
        batches.forEach((region, batch) -> unexported.put(region, write(region, batch)));
        return rows[0];
    }

    private String write(UUID region, Seals.Batch batch) {
        record Head(long seq, byte[] mac) {}
        Head last = db.sql("select seq, mac from access_log_seal where region_id = :region order by seq desc limit 1")
                .param("region", region)
                .query((row, number) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, Seals.BEGINNING));
        byte[] mac = seals.next(region, last.seq() + 1, last.mac(), batch);
        db.sql("""
                        insert into access_log_seal (region_id, seq, from_xact, to_xact, to_id, rows, previous, mac)
                        values (:region, :seq, :from::xid8, :to::xid8, :id, :rows, :previous, :mac)
                        """)
                .param("region", region)
                .param("seq", last.seq() + 1)
                .param("from", batch.fromXact())
                .param("to", batch.toXact())
                .param("id", batch.toId())
                .param("rows", batch.rows())
                .param("previous", last.mac())
                .param("mac", mac)
                .update();
        return region + " " + (last.seq() + 1) + " " + HexFormat.of().formatHex(mac) + "\n";
    }
}
