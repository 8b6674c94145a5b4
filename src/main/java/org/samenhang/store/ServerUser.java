package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs; it refuses root. Root becomes nobody in particular in a user namespace of its own, which
 * leaves the files root's; where namespaces are forbidden (containers), another user gets the files.
 *
 * @param prefix what comes before the program
 * @param uid who must own the server's files, when that is not who we are
 */
record ServerUser(List<String> prefix, OptionalInt uid) {

    private static final int NOBODY = 65534;

    static ServerUser of(Path serverFiles) throws IOException {
        if (uidOf(Path.of("/proc/self")) != 0) {
            return new ServerUser(List.of(), OptionalInt.empty());
        }
        int owner = Files.exists(serverFiles) ? uidOf(serverFiles) : 0;
        if (owner != 0) {
            return other(owner);
        }
        var namespace = new ServerUser(List.of("unshare", "--user"), OptionalInt.empty());
        return namespace.can("true") ? namespace : other(NOBODY);
    }

    static ServerUser other(int uid) {
        var user = new ServerUser(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + uid, "--clear-groups"), OptionalInt.of(uid));
        if (!user.can("true")) {
            throw new StoreUnavailable("PostgreSQL does not run as root, and neither unshare nor setpriv works here:"
                    + " start as another user or use --database-url");
        }
        return user;
    }

    /**
     * The program as this user and in a session of its own: Ctrl-C on the terminal is for the application, which then
     * stops the server itself.
     */
    ProcessBuilder command(String program, String... arguments) {
        List<String> words = new ArrayList<>(prefix);
        words.add("setsid");
        words.add(program);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words);
    }

    boolean can(String program, String... arguments) {
        try {
            var process = command(program, arguments)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the files under {@code root} to the server's user. */
    void own(Path root) throws IOException {
        if (uid.isEmpty()) {
            return;
        }
        try (var paths = Files.walk(root)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                if (!Files.isSymbolicLink(path)) {
                    Files.setAttribute(path, "unix:uid", uid.getAsInt());
                    Files.setAttribute(path, "unix:gid", uid.getAsInt());
                }
            }
        }
    }

    private static int uidOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
