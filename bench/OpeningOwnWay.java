package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The youth's page on a slow phone: a first visit, nothing kept, over a slow mobile network; then once more without any network. And how much it takes on
 * the device.
 */
final class OpeningOwnWay {

    private static final int SLOWER = 4;
    private static final String PAGE = "/eigen-weg";
    private static final String READY = "document.documentElement.dataset.ready === 'yes'";

    private OpeningOwnWay() {}

    static void run(Options options, Application application, Table table) throws Exception {
        String home = "http://127.0.0.1:" + application.port() + PAGE;
        List<Double> first = new ArrayList<>();
        List<Double> usable = new ArrayList<>();
        List<Double> kept = new ArrayList<>();
        List<Double> keptUsable = new ArrayList<>();
        double size = 0;
        for (int round = 0; round <= options.rounds() * 2; round++) {
            // a profile of its own each time: nothing is kept from the round before
            try (Tab tab = Tab.open()) {
                tab.ask("Page.enable", Map.of());
                tab.ask("Network.enable", Map.of());
                tab.ask("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
                slow(tab);
                OpeningOffline.open(tab, home, READY);
                double paint = tab.value(OpeningOffline.PAINT).asDouble(0);
                double ready = tab.value("performance.now()").asDouble(0);
                OpeningOffline.network(tab, true);
                tab.until("navigator.serviceWorker.getRegistration('" + PAGE + "').then((one) => Boolean(one?.active))");
                size = OpeningOffline.installed(tab);
                OpeningOffline.network(tab, false);
                OpeningOffline.open(tab, home, READY);
                if (round > 0) {
                    first.add(paint);
                    usable.add(ready);
                    kept.add(tab.value(OpeningOffline.PAINT).asDouble(0));
                    keptUsable.add(tab.value("performance.now()").asDouble(0));
                }
            }
        }
        table.line(
                "own way: first paint of a first visit, processor 4 times slower, 1.6 Mbit/s",
                Table.format("%.0f ms", Ratios.median(first)),
                "",
                "",
                "1500 ms",
                Table.format("one can write after %.0f ms", Ratios.median(usable)));
        table.line(
                "own way: first paint without a network, as slow",
                Table.format("%.0f ms", Ratios.median(kept)),
                "",
                "",
                "1500 ms",
                Table.format("one can write after %.0f ms", Ratios.median(keptUsable)));
        table.line("own way: installed on the device", Table.format("%.1f kB", size / 1000), "", "", "500 kB", "uncompressed, both languages, the account's library included");
    }

    /** What a browser's own tools call slow 4G. */
    private static void slow(Tab tab) throws Exception {
        tab.ask(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 150, "downloadThroughput", 200_000, "uploadThroughput", 93_750));
    }
}
