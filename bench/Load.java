package bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Asks as fast as the server answers, over a few connections that stay open. */
record Load(int port, int connections, double seconds, int most, int status) {

    /** Warming up: until so much is compiled that the rounds are alike, or it has taken too long. */
    static Load warmingUp(int port, int connections, int status) {
        return new Load(port, connections, 20, 2_000 / connections, status);
    }

    static Load of(int port, int connections, double seconds, int status) {
        return new Load(port, connections, seconds, Integer.MAX_VALUE, status);
    }


    /**
     * What came of it.
     *
     * @param answers with the status that was expected
     * @param others how often each other status was answered
     * @param nanos how long each answer took, sorted
     */
    record Harvest(int answers, Map<Integer, Integer> others, double seconds, long[] nanos) {

        int other() {
            return others.values().stream().mapToInt(Integer::intValue).sum();
        }


        double rate() {
            return answers / seconds;
        }

        double millisAt(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) Math.min(nanos.length - 1, share * nanos.length)] / 1e6;
        }
    }

    Harvest run(Supplier<byte[]> requests) throws Exception {
        List<Future<Harvest>> running = new ArrayList<>();
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int at = 0; at < connections; at++) {
                running.add(threads.submit(() -> one(requests, end)));
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        int answers = 0;
        Map<Integer, Integer> others = new TreeMap<>();
        long[] all = new long[0];
        for (Future<Harvest> each : running) {
            Harvest harvest = each.get();
            answers += harvest.answers();
            harvest.others().forEach((status, times) -> others.merge(status, times, Integer::sum));
            int before = all.length;
            all = Arrays.copyOf(all, before + harvest.nanos().length);
            System.arraycopy(harvest.nanos(), 0, all, before, harvest.nanos().length);
        }
        Arrays.sort(all);
        return new Harvest(answers, others, took, all);
    }

    private Harvest one(Supplier<byte[]> requests, long end) throws IOException {
        int answers = 0;
        Map<Integer, Integer> others = new TreeMap<>();
        long[] nanos = new long[1024];
        try (Wire wire = new Wire(port)) {
            while (true) {
                long before = System.nanoTime();
                if (before >= end || answers == most) {
                    break;
                }
                byte[] request = requests.get();
                int answered = wire.send(request).status();
                if (answered == status) {
                    if (answers == nanos.length) {
                        nanos = Arrays.copyOf(nanos, answers * 2);
                    }
                    nanos[answers++] = System.nanoTime() - before;
                } else {
                    others.merge(answered, 1, Integer::sum);
                }
            }
        }
        return new Harvest(answers, others, seconds, Arrays.copyOf(nanos, answers));
    }
}
