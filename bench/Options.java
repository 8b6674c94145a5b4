package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How it was asked for.
 *
 * @param names which benchmarks; all when none was named
 * @param rounds that count, after one that does not
 * @param seconds that one of them is asked per round
 * @param java flags for the application's JVM besides its own, such as one that records a profile
 */
record Options(Set<String> names, int rounds, double seconds, int connections, List<String> java) {

    static final List<String> KNOWN = List.of(
            "picture", "circles", "week", "start", "bytes", "case", "create", "memory", "live", "work", "timeline", "sync",
            "offline", "boxes", "own-way");

    static Options of(String[] arguments) {
        Set<String> names = new TreeSet<>();
        int rounds = 4;
        double seconds = 2;
        int connections = 8;
        List<String> java = new ArrayList<>();
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (KNOWN.contains(argument)) {
                names.add(argument);
                continue;
            }
            if (at + 1 == arguments.length) {
                throw new IllegalArgumentException("there is no benchmark '" + argument + "'; there are " + KNOWN
                        + ", with --rounds N, --seconds S, --connections N, --java FLAG");
            }
            String value = arguments[++at];
            switch (argument) {
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--seconds" -> seconds = Double.parseDouble(value);
                case "--connections" -> connections = Integer.parseInt(value);
                case "--java" -> java.add(value);
                default -> throw new IllegalArgumentException("unknown option " + argument);
            }
        }
        return new Options(
                names.isEmpty() ? new TreeSet<>(KNOWN) : names, Math.max(1, rounds), seconds, connections, java);
    }

    boolean wants(String... any) {
        return List.of(any).stream().anyMatch(names::contains);
    }
}
