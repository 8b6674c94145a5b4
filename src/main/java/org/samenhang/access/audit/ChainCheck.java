package org.samenhang.access.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Goes through every chain of the access log and says where it no longer fits. */
final class ChainCheck {

    private final JdbcClient db;
    private final Seals seals;
    private final Path heads;

    ChainCheck(JdbcClient db, byte[] key, Path heads) {
        this.db = db;
        this.seals = new Seals(key);
        this.heads = heads;
    }

    /** A sentence for each fault; none when all chains fit. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<UUID, Chain> chains = new HashMap<>();
        db.sql(
                        "select region_id, seq, from_xact::text, to_xact::text, rows, previous, mac from access_log_seal order by region_id, seq")
                .query(row -> {
                    chains.computeIfAbsent(row.getObject(1, UUID.class), Chain::new)
                            .seals
                            .add(new Seal(
                                    row.getLong(2),
                                    Long.parseUnsignedLong(row.getString(3)),
                                    Long.parseUnsignedLong(row.getString(4)),
                                    row.getInt(5),
                                    row.getBytes(6),
                                    row.getBytes(7)));
                });
        db.sql(
                        "select region_id, xact::text, id, %s from access_log l where l.xact <= (select max(to_xact) from access_log_seal) order by l.region_id, l.xact, l.id"
                                .formatted(Seals.DIGEST))
                .query(row -> {
                    UUID region = row.getObject(1, UUID.class);
                    Chain chain = chains.computeIfAbsent(region, Chain::new);
                    chain.row(row.getString(2), row.getLong(3), row.getBytes(4), faults);
                });
        chains.values().forEach(chain -> chain.end(faults));
        exportedHeads(chains, faults);
        return faults;
    }

    /** Rows not yet sealed and the age of the oldest in seconds; a running system has a second's worth. */
    String tail() {
        return db.sql("""
                        select count(*) || ' rows not yet sealed' ||
                               coalesce(', the oldest ' || round(extract(epoch from now() - min(at))) || ' s old', '')
                          from access_log where xact > coalesce((select max(to_xact) from access_log_seal), '0'::xid8)
                        """).query(String.class).single();
    }

    private void exportedHeads(Map<UUID, Chain> chains, List<String> faults) {
        if (!Files.exists(heads)) {
            return;
        }
        Map<String, String> last = new HashMap<>();
        try {
            for (String line : Files.readAllLines(heads, StandardCharsets.US_ASCII)) {
                String[] parts = line.split(" ");
                if (parts.length == 3) {
                    last.put(parts[0], parts[1] + " " + parts[2]);
                }
            }
        } catch (IOException unreadable) {
            faults.add("access log: the exported heads can't be read: " + heads.getFileName());
        }
        last.forEach((region, head) -> {
            Chain chain = chains.get(UUID.fromString(region));
            long seq = Long.parseLong(head.split(" ")[0]);
            String mac = head.split(" ")[1];
            Seal seal = chain == null
                    ? null
                    : chain.seals.stream()
                            .filter(one -> one.seq == seq)
                            .findFirst()
                            .orElse(null);
            if (seal == null || !HexFormat.of().formatHex(seal.mac).equals(mac)) {
                faults.add("access log: seal " + seq + " of region " + region
                        + " was exported and is no longer in the database as it was");
            }
        });
    }

    private record Seal(long seq, long from, long to, int rows, byte[] previous, byte[] mac) {}

    private final class Chain {
        private final UUID region;
        private final List<Seal> seals = new ArrayList<>();
        private int at;
        private byte[] previous = Seals.BEGINNING;
        private Seals.Batch batch = new Seals.Batch();
        private boolean broken;

        Chain(UUID region) {
            this.region = region;
        }

        void row(String xactText, long id, byte[] digest, List<String> faults) {
            long xact = Long.parseUnsignedLong(xactText);
            while (!broken && at < seals.size() && Long.compareUnsigned(xact, seals.get(at).to) > 0) {
                close(faults);
            }
            if (!broken && at >= seals.size()) {
                faults.add(
                        "access log: row " + id + " of region " + region + " lies before the horizon but in no seal");
                broken = true;
            }
            batch.add(xactText, id, digest);
        }

        void end(List<String> faults) {
            while (!broken && at < seals.size()) {
                close(faults);
            }
        }

        private void close(List<String> faults) {
            Seal seal = seals.get(at);
            byte[] expected = ChainCheck.this.seals.next(region, seal.seq, previous, batch);
            if (seal.seq != at + 1L || !Arrays.equals(previous, seal.previous) || !Arrays.equals(expected, seal.mac)) {
                faults.add("access log: the rows under seal " + seal.seq + " of region " + region
                        + " are not those that were sealed (" + batch.rows() + " rows now, " + seal.rows + " then)");
                broken = true;
            }
            previous = seal.mac;
            batch = new Seals.Batch();
            at++;
        }
    }
}
