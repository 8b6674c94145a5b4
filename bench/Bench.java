package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Speed and size, as ratios between things run in turn. See README.md beside this file. */
final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.of(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println("samenhang: " + wrong.getMessage());
            System.exit(1);
            return;
        }
        Table table = new Table();
        if (options.wants("picture")) {
            attempt("picture", table, () -> DrawingPictures.run(options, table));
        }
        if (options.wants("circles")) {
            attempt("circles", table, () -> FindingCircles.run(options, table));
        }
        if (options.wants("week")) {
            attempt("week", table, () -> ProposingAWeek.run(options, table));
        }
        if (options.wants("start", "bytes", "case", "create", "memory", "live", "work", "timeline", "sync", "offline", "boxes", "own-way")) {
            Path place = Files.createTempDirectory(Path.of("target"), "bench-data").toAbsolutePath();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(place)));
            withApplication(options, place.resolve("data"), table);
        }
        table.print();
    }

    private static void withApplication(Options options, Path data, Table table) throws Exception {
        Files.createDirectories(data.getParent());
        data.getParent().toFile().setExecutable(true, false);
        Application application = Application.start(data, options.java());
        try {
            if (options.wants("start")) {
                double first = application.startMillis();
                application.close();
                application = Starting.run(options, data, first, table);
            }
            Application running = application;
            if (options.wants("bytes")) {
                attempt("bytes", table, () -> WeighingPages.run(running, table));
            }
            if (options.wants("case")) {
                attempt("case", table, () -> ReadingACase.run(options, running, table));
            }
            if (options.wants("create")) {
                attempt("create", table, () -> CreatingACase.run(options, running, table));
            }
            if (options.wants("live")) {
                attempt("live", table, () -> LookingAlong.run(options, running, table));
            }
            if (options.wants("memory")) {
                attempt("memory", table, () -> Resident.run(running, table));
            }
            if (options.wants("timeline")) {
                attempt("timeline", table, () -> LookingBackAtALife.run(options, running, table));
            }
            if (options.wants("offline")) {
                attempt("offline", table, () -> OpeningOffline.run(options, running, table));
            }
            if (options.wants("own-way")) {
                attempt("own-way", table, () -> OpeningOwnWay.run(options, running, table));
            }
            if (options.wants("boxes")) {
                attempt("boxes", table, () -> StoringBoxes.run(options, running, table));
            }
            if (options.wants("sync")) {
                attempt("sync", table, () -> Syncing.run(options, running, table));
            }
            if (options.wants("work")) {
                attempt("work", table, () -> WorkingThrough.run(options, running, table));
            }
        } finally {
            application.close();
        }
    }

    private interface Part {
        void run() throws Exception;
    }

    /** One that can't be run is said, and the others go on: a benchmark fails no build. */
    private static void attempt(String name, Table table, Part part) {
        try {
            part.run();
        } catch (Exception failed) {
            table.note(name + " was not measured: " + failed.getMessage());
            if (Boolean.getBoolean("bench.trace")) {
                failed.printStackTrace();
            }
        }
    }

    private static void clear(Path place) {
        try (var files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException unremovable) {
            throw new UncheckedIOException(unremovable);
        }
    }

    static List<String> cached(Path cache) {
        return List.of("-XX:AOTCache=" + cache);
    }
}
