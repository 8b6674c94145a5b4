package org.samenhang.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The data directory in the hands of this process: one application per directory. The operating system lets go of the
 * lock when the process dies.
 *
 * <p>A demo has sign-ins that everybody knows and may be thrown away; a mark keeps it from being taken for a real
 * region, and the other way round.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Refuses at once when another process holds it. */
    static DataDirectory taken(Path path) throws IOException {
        var directory = takenWhenFree(path);
        if (directory == null) {
            throw new StoreUnavailable("Samenhang already runs on the data directory " + path
                    + ": stop it, or choose another with --data");
        }
        return directory;
    }

    /** The directory, made when missing, or null when another process holds it. */
    static @Nullable DataDirectory takenWhenFree(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.createDirectory(path);
            // PostgreSQL's own user has to pass through; it may not look around.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx--x--x"));
        }
        var channel = FileChannel.open(
                path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DataDirectory(path, channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this same process: as good as another
        }
        channel.close();
        return null;
    }

    Path path() {
        return path;
    }

    static boolean holdsDemo(Path path) {
        return Files.exists(mark(path));
    }

    /** Refuses a real region as a demo and a demo as a real region; marks a new demo. */
    void mayServeAs(boolean demo) throws IOException {
        if (!demo && holdsDemo(path)) {
            throw new StoreUnavailable(
                    path + " holds a demo, with sign-ins everybody knows: choose another directory with --data");
        }
        if (demo && !holdsDemo(path)) {
            if (Files.exists(Cluster.filesIn(path))) {
                throw new StoreUnavailable(path + " holds a real region: choose another directory with --data");
            }
            if (!files().isEmpty()) {
                throw new StoreUnavailable(path + " is not empty: choose another directory for a demo with --data");
            }
            Files.writeString(
                    mark(path), "An invented region. Everybody knows its sign-ins; --fresh throws it away.\n");
        }
    }

    /** Throws away all that a demo has made here: it began in an empty directory. */
    void clear() throws IOException {
        for (var file : files()) {
            FileSystemUtils.deleteRecursively(file);
        }
    }

    /** All but what says whose the directory is. */
    private List<Path> files() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> !file.equals(mark(path)) && !file.endsWith("lock"))
                    .toList();
        }
    }

    private static Path mark(Path path) {
        return path.resolve("demo");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
