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

    /** A sentence for each fault; none when all chains fit. What is sealed and exported meanwhile is for the next time. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Map<String, String> exported = exportedHeads(faults);
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
        long horizon = chains.values().stream()
                .map(chain -> chain.seals.getLast().to)
                .max(Long::compareUnsigned)
                .orElse(0L);
        db.sql("""
                        select region_id, xact::text, id, %s from access_log l where l.xact <= cast(:horizon as xid8)
                         order by l.region_id, l.xact, l.id
                        """.formatted(Seals.DIGEST))
                .param("horizon", Long.toUnsignedString(horizon))
                .query(row -> {
                    UUID region = row.getObject(1, UUID.class);
                    Chain chain = chains.computeIfAbsent(region, Chain::new);
                    chain.row(row.getString(2), row.getLong(3), row.getBytes(4), faults);
                });
        chains.values().forEach(chain -> chain.end(faults));
        compare(exported, chains, faults);
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

    /** The last exported head of each region: number and seal. */
    private Map<String, String> exportedHeads(List<String> faults) {
        Map<String, String> last = new HashMap<>();
        if (!Files.exists(heads)) {
            return last;
        }
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
        return last;
    }

    private static void compare(Map<String, String> exported, Map<UUID, Chain> chains, List<String> faults) {
        exported.forEach((region, head) -> {
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
