package org.samenhang.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/** The loopback port of one data directory: kept for life, chosen again only when somebody else took it. */
final class ServerPort {

    /** Below the range the kernel hands to outgoing connections, so that none of those takes it between two starts. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 10_000;
    private static final int TRIES = 200;

    private final Path file;
    private volatile int number;

    ServerPort(Path file) throws IOException {
        this.file = file;
        this.number = read(file);
    }

    /** The port kept in {@code file}; 0 when none is. */
    static int read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        var text = Files.readString(file).strip();
        return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
    }

    int number() {
        return number;
    }

    void keepOrChoose() throws IOException {
        if (number != 0 && isFree(number)) {
            return;
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int candidate = FIRST + ThreadLocalRandom.current().nextInt(COUNT);
            if (isFree(candidate)) {
                Files.writeString(file, candidate + "\n");
                number = candidate;
                return;
            }
        }
        throw new StoreUnavailable("No free port on 127.0.0.1 between " + FIRST + " and " + (FIRST + COUNT)
                + " for PostgreSQL: free one or use --database-url");
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
