package org.samenhang.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked from the class path. */
final class Binaries {

    private static final int OWNER_EXECUTES = 0100;

    private final Path home;

    private Binaries(Path home) {
        this.home = home;
    }

    /**
     * The programs under {@code shelf}, in a directory named by the archive's content; unpacked when not there yet.
     * Several processes may do so at once: each unpacks aside and the first to finish renames.
     */
    static Binaries unpackedUnder(Path shelf) throws IOException {
        var home = shelf.resolve("postgresql-" + fingerprint());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(shelf);
            var aside = Files.createTempDirectory(
                    shelf,
                    "unpacking-",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            try {
                unpack(aside);
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                FileSystemUtils.deleteRecursively(aside);
                if (!Files.isDirectory(home)) {
                    throw e;
                }
            }
        }
        return new Binaries(home);
    }

    /**
     * The programs where {@code user} can run them: shared by every data directory when possible, else inside this one.
     */
    static Binaries reachableBy(ServerUser user, Path directory) throws IOException {
        var shared = unpackedUnder(sharedShelf(directory));
        if (user.can("test", "-x", shared.program("postgres"))) {
            return shared;
        }
        if (!user.can("test", "-x", directory.toString())) {
            throw new StoreUnavailable("PostgreSQL does not run as root, and its own user cannot reach " + directory
                    + ": choose a directory such as /var/lib/samenhang with --data");
        }
        return unpackedUnder(directory);
    }

    private static Path sharedShelf(Path directory) {
        var home = Path.of(System.getProperty("user.home", "/nonexistent"));
        if (!Files.isWritable(home)) {
            return directory;
        }
        try {
            return Files.createDirectories(home.resolve(".cache/samenhang"));
        } catch (IOException e) {
            return directory;
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (!entry.getName().endsWith(".a")) {
                    unpack(entry, tar, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("path outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var mode = (entry.getMode() & OWNER_EXECUTES) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static String fingerprint() throws IOException {
        try (var in = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() {
        var machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        var name = machine.equals("aarch64") ? "postgres-linux-arm_64.txz" : "postgres-linux-x86_64.txz";
        var archive = Binaries.class.getClassLoader().getResourceAsStream(name);
        if (archive == null) {
            throw new StoreUnavailable(
                    "No embedded PostgreSQL for this machine (" + machine + "): use --database-url with a server");
        }
        return archive;
    }
}
