package bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** P10: from nothing to the first page, with and without what the launcher lets the JVM learn beforehand. */
final class Starting {

    private static final Path CACHE = Path.of("target/samenhang.aot");

    private Starting() {}

    /** Leaves the application of the last start running. */
    static Application run(Options options, Path data, double first, Table table) throws Exception {
        learn(data);
        boolean learned = newerThanJar();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> coldWork = new ArrayList<>();
        List<Double> warmWork = new ArrayList<>();
        Application running = null;
        for (int round = 0; round <= Math.min(2, options.rounds()); round++) {
            if (running != null) {
                running.close();
            }
            running = Application.start(data, options.java());
            if (round > 0) {
                cold.add(running.startMillis());
                coldWork.add(running.startWork());
            }
            if (learned) {
                running.close();
                running = Application.start(data, with(options.java()));
                if (round > 0) {
                    warm.add(running.startMillis());
                    warmWork.add(running.startWork());
                    ratios.add(warm.getLast() / cold.getLast());
                }
            }
        }
        table.line(
                "start to first page, an empty directory",
                Table.format("%.1f s", first / 1000),
                "",
                "",
                "",
                "makes the database and the demo region");
        table.line(
                "start to first page",
                learned ? Table.format("%.1f s", Ratios.median(warm) / 1000) : "not learned",
                Table.format("without the cache %.1f s", Ratios.median(cold) / 1000),
                learned ? new Ratios(ratios).toString() : "",
                "0.50 of PetClinic",
                Table.format(
                        "CPU of the JVM %.1f s, without %.1f s",
                        Ratios.median(warmWork) / 1000, Ratios.median(coldWork) / 1000));
        return running;
    }

    private static List<String> with(List<String> more) {
        List<String> all = new ArrayList<>(Bench.cached(CACHE));
        all.addAll(more);
        return all;
    }

    private static boolean newerThanJar() throws Exception {
        return Files.exists(CACHE)
                && Files.getLastModifiedTime(CACHE)
                                .compareTo(Files.getLastModifiedTime(Path.of("target/samenhang.jar")))
                        > 0;
    }

    /** As the launcher does in the background after a first start. */
    private static void learn(Path data) throws Exception {
        if (newerThanJar()) {
            return;
        }
        System.err.println("learning how it starts, as the launcher does once per build");
        Path draft = Path.of(data + ".cache");
        List<String> command = Application.java();
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + draft,
                "-Dspring.context.exit=onRefresh",
                "-cp",
                "target/samenhang.jar:target/lib/*",
                "org.samenhang.Samenhang",
                "--server.port=0",
                "--samenhang.data=" + data + "-learning",
                "--samenhang.durable=false"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0 && Files.exists(draft)) {
            Files.move(draft, CACHE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
