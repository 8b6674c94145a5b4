package org.samenhang.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One application per data directory. The operating system lets go of the lock when the process dies. */
final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Refuses at once when another process holds it. */
    static DirectoryLock take(Path directory) throws IOException {
        var lock = tryTake(directory);
        if (lock == null) {
            throw new StoreUnavailable("Samenhang already runs on the data directory " + directory
                    + ": stop it, or choose another with --data");
        }
        return lock;
    }

    /** The lock, or null when another process holds it. */
    static @Nullable DirectoryLock tryTake(Path directory) throws IOException {
        var channel = FileChannel.open(
                directory.resolve("lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            // held by this same process: as good as another
        }
        channel.close();
        return null;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
