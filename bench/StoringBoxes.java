package bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/**
 * 10,000 youths keep what they wrote, a closed body of two kilobytes each, beside a bare server that keeps the same bytes in the same table by the same secret
 * in one statement; then all of them at once.
 */
final class StoringBoxes {

    private static final int YOUTHS = 10_000;
    private static final int BODY = 2_076;

    private final Application application;
    private final Database database;
    private final byte[][] secrets = new byte[YOUTHS][];
    private final String body;
    /** Which body each of them knows; a youth waits for an answer before the next letter. */
    private final AtomicIntegerArray versions = new AtomicIntegerArray(YOUTHS);

    private final AtomicInteger turn = new AtomicInteger();

    private StoringBoxes(Application application, Database database) {
        this.application = application;
        this.database = database;
        Random random = new Random(7);
        for (int at = 0; at < YOUTHS; at++) {
            secrets[at] = new byte[32];
            random.nextBytes(secrets[at]);
            versions.set(at, 1);
        }
        byte[] closed = new byte[BODY];
        random.nextBytes(closed);
        body = text(closed);
    }

    static void run(Options options, Application application, Table table) throws Exception {
        try (Database database = new Database(application)) {
            new StoringBoxes(application, database).run(options, table);
        }
    }

    private void run(Options options, Table table) throws Exception {
        begin();
        try (FloorProcess floor = new FloorProcess(application, List.of(), "")) {
            compare(floor);
            Supplier<byte[]> bare = () -> letter("/store", "");
            Rounds.of(
                            options,
                            application.databasePid(),
                            () -> {},
                            List.of(
                                    new Rounds.Runner("Samenhang", application.port(), application.pid(), 200, this::save),
                                    new Rounds.Runner("bare server", floor.port(), floor.pid(), 200, bare)))
                    .into(table, "a youth keeps a box of 2 kB", List.of("0.50"), "; one statement in one transaction");
        }
        long begin = System.nanoTime();
        Load.Harvest harvest =
                new Load(application.port(), 40, 600, YOUTHS / 40, 200).run(this::save);
        table.line(
                "boxes: 10,000 youths keep theirs at once",
                Table.format("%.1f s", (System.nanoTime() - begin) / 1e9),
                "",
                "",
                "",
                Table.format(
                        "%d kept; other answers by status %s; 99th percentile %.0f ms",
                        harvest.answers(), harvest.others(), harvest.millisAt(0.99)));
    }

    private byte[] save() {
        return letter("/eigen-weg/vault/saving", "X-Own-Way: 1\r\nContent-Type: application/json\r\n");
    }

    private byte[] letter(String path, String headers) {
        int youth = turn.getAndIncrement() % YOUTHS;
        return Wire.request(
                "POST",
                path,
                headers,
                "{\"format\":1,\"auth\":\"" + text(secrets[youth]) + "\",\"version\":" + versions.getAndIncrement(youth)
                        + ",\"body\":\"" + body + "\"}");
    }

    /** Both keep the bytes that were sent, under the next version. */
    private void compare(FloorProcess floor) throws Exception {
        byte[] sent = Base64.getUrlDecoder().decode(body);
        for (String who : List.of("Samenhang", "bare")) {
            int youth = turn.get() % YOUTHS;
            try (Wire wire = new Wire(who.equals("bare") ? floor.port() : application.port())) {
                Answer answer = wire.send(who.equals("bare") ? letter("/store", "") : save());
                String kept = database.column(
                                "select version || ' ' || encode(sha256(body), 'hex') from path_vault where auth_hash = decode(?, 'hex')",
                                hex(hash(secrets[youth])))
                        .getFirst();
                if (answer.status() != 200 || !kept.equals("2 " + hex(hash(sent)))) {
                    throw new IllegalStateException(who + " did not keep a box: " + answer.status() + ", " + kept);
                }
            }
        }
    }

    private void begin() throws Exception {
        StringBuilder hashes = new StringBuilder();
        for (byte[] secret : secrets) {
            hashes.append(hashes.isEmpty() ? "" : ",").append(hex(hash(secret)));
        }
        database.run("insert into path_vault (region_id, auth_hash, words_hash, format, wrapped, wrapped_by_words, body, used_in)"
                + " select (select id from region limit 1), decode(one, 'hex'), sha256(decode(one, 'hex')), 1, decode(repeat('00', 60), 'hex'),"
                + " decode(repeat('00', 60), 'hex'), decode(repeat('00', " + BODY + "), 'hex'), date_trunc('month', now())"
                + " from unnest('{" + hashes + "}'::text[]) as one");
        database.run("analyze path_vault");
    }

    private static byte[] hash(byte[] bytes) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private static String text(byte[] bytes) {
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), StandardCharsets.US_ASCII);
    }
}
