package org.samenhang.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/**
 * The server's files in the data directory, and the programs that work on them.
 *
 * @param directory the data directory
 * @param user as whom the programs run
 * @param binaries the programs
 */
record Cluster(Path directory, ServerUser user, Binaries binaries) {

    private static final String MAJOR_VERSION = "18";

    Path files() {
        return filesIn(directory);
    }

    static Path filesIn(Path directory) {
        return directory.resolve("postgres");
    }

    /** Makes the files when there are none, whole or not at all; refuses those of another version. */
    void makeWhenMissing(String password, boolean durable) throws IOException {
        var versionFile = files().resolve("PG_VERSION");
        if (!Files.exists(versionFile)) {
            make(password, durable);
        }
        var version = Files.readString(versionFile).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StoreUnavailable("The data directory " + directory + " was made by PostgreSQL " + version
                    + ", this is " + MAJOR_VERSION + ": choose another with --data");
        }
    }

    /** A program of PostgreSQL's, its output into {@code output}, knowing nothing of our environment. */
    Process start(Path output, String program, String... arguments) throws IOException {
        var builder = user.command(binaries.program(program), arguments);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("SAMENHANG_"));
        builder.environment().put("LC_ALL", "C");
        return builder.redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(output.toFile())
                .start();
    }

    static String lastLine(Path output) throws IOException {
        return Files.readAllLines(output, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no reason given");
    }

    private void make(String password, boolean durable) throws IOException {
        var draft = directory.resolve("postgres.new");
        var passwordFile = directory.resolve("initdb.password");
        FileSystemUtils.deleteRecursively(draft);
        Files.deleteIfExists(passwordFile);
        try {
            Files.createDirectory(draft, only("rwx------"));
            Files.createFile(passwordFile, only("rw-------"));
            Files.writeString(passwordFile, password);
            user.own(draft);
            user.own(passwordFile);
            initialise(draft, passwordFile, durable);
            Files.move(draft, files(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private void initialise(Path draft, Path passwordFile, boolean durable) throws IOException {
        var output = directory.resolve("initdb.log");
        var initdb = start(
                output,
                "initdb",
                "--pgdata=" + draft,
                "--username=" + EmbeddedServer.ADMINISTRATOR,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=icu",
                "--icu-locale=nl",
                durable ? "--sync-method=fsync" : "--no-sync");
        try {
            if (initdb.waitFor() != 0) {
                throw new StoreUnavailable(
                        "PostgreSQL could not make its files in " + directory + ": " + lastLine(output));
            }
        } catch (InterruptedException e) {
            initdb.destroy();
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while PostgreSQL made its files", e);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
