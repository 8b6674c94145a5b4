package org.samenhang.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Passwords and keys, one file each, readable by the owner of the data directory only. */
final class Secrets {

    private static final int BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Secrets(Path directory) {
        this.directory = directory;
    }

    /** The password of that name, made at the first asking. */
    String password(String name) {
        try {
            return Files.readString(file(name + ".password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that name, holding 64 hexadecimal digits (256 random bits) from its first asking on. */
    synchronized Path file(String name) {
        if (!name.matches("[a-z0-9][a-z0-9._-]*")) {
            throw new IllegalArgumentException("not a name for a secret: " + name);
        }
        var file = directory.resolve(name);
        try {
            if (Files.exists(file)) {
                refuseWhenOpenToOthers();
                return file;
            }
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.toAbsolutePath().getParent());
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var bytes = new byte[BYTES];
            random.nextBytes(bytes);
            write(file, HexFormat.of().formatHex(bytes) + "\n");
            return file;
        } catch (IOException e) {
            throw new StoreUnavailable(
                    "Cannot write " + file + ": make the data directory writable or choose another with --data", e);
        }
    }

    private void refuseWhenOpenToOthers() throws IOException {
        var permissions = Files.getPosixFilePermissions(directory);
        if (permissions.stream().anyMatch(permission -> !permission.name().startsWith("OWNER_"))) {
            throw new StoreUnavailable(
                    directory + " is open to other users: chmod 700 it, and renew its passwords when they were read");
        }
    }

    /** Whole or not at all: a half-written password would lock the database for good. */
    private void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(
                draft,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.charset.StandardCharsets.US_ASCII.encode(text));
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
