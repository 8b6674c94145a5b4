package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The page for the kitchen table on a slow phone without a network: how soon something stands on it, how soon the conversation does, and how
 * much it takes on the device. Beside it the ordinary page of the same conversation, with a network, just as slow.
 */
final class OpeningOffline {

    private static final int SLOWER = 4;
    private static final String PAGE = "/question-analyses/on-the-spot";
    static final String PAINT = "Math.max(0, ...performance.getEntriesByName('first-contentful-paint').map((one) => one.startTime))";

    private OpeningOffline() {}

    static void run(Options options, Application application, Table table) throws Exception {
        Visitor visitor = application.signIn();
        String id = UUID.randomUUID().toString();
        if (visitor.post("/question-analyses", "id=" + id + "&title=Aan+tafel").status() != 303) {
            throw new IllegalStateException("no conversation was begun");
        }
        String home = "http://127.0.0.1:" + application.port();
        List<Double> paint = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> ordinary = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        double size;
        try (Tab tab = Tab.open()) {
            tab.ask("Page.enable", Map.of());
            tab.ask("Network.enable", Map.of());
            tab.ask("Network.setCookie", Map.of("name", "samenhang", "value", visitor.session(), "url", home, "httpOnly", true));
            tab.ask("Page.navigate", Map.of("url", home + PAGE + "#take/" + id));
            tab.until("document.documentElement.dataset.ready && document.querySelector('.spot-parts a[href*=\"p-start\"]')");
            size = installed(tab);
            tab.ask("Emulation.setCPUThrottlingRate", Map.of("rate", SLOWER));
            for (int round = 0; round <= options.rounds() * 2; round++) {
                network(tab, true);
                open(tab, home + "/question-analyses/" + id, "document.readyState === 'complete'");
                double with = tab.value(PAINT).asDouble(0);
                network(tab, false);
                open(tab, home + PAGE + "#" + id, "document.querySelector('.spot-parts a[href*=\"p-start\"]')");
                double first = tab.value(PAINT).asDouble(0);
                double all = tab.value("performance.getEntriesByName('shown').at(0)?.startTime ?? 0").asDouble(0);
                if (round > 0 && first > 0 && with > 0) {
                    paint.add(first);
                    whole.add(all);
                    ordinary.add(with);
                    ratios.add(first / with);
                }
            }
        }
        table.line(
                "offline: first paint without a network, processor 4 times slower",
                Table.format("%.0f ms", Ratios.median(paint)),
                Table.format("%.0f ms: ordinary page, with a network", Ratios.median(ordinary)),
                new Ratios(ratios).toString(),
                "1500 ms",
                Table.format("the conversation stands after %.0f ms", Ratios.median(whole)));
        table.line("offline: installed on the device", Table.format("%.1f kB", size / 1000), "", "", "500 kB", "uncompressed, with letters and texts");
    }

    static void open(Tab tab, String address, String there) throws Exception {
        tab.ask("Page.navigate", Map.of("url", "about:blank"));
        tab.until("location.href === 'about:blank'");
        tab.ask("Page.navigate", Map.of("url", address));
        tab.until("location.href !== 'about:blank' && " + there + " && (" + PAINT + ") > 0");
    }

    static void network(Tab tab, boolean there) throws Exception {
        tab.ask(
                "Network.emulateNetworkConditions",
                Map.of("offline", !there, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    static double installed(Tab tab) throws Exception {
        JsonNode size = tab.value("""
                (async () => {
                  let bytes = 0;
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) bytes += (await (await cache.match(request)).arrayBuffer()).byteLength;
                  }
                  return bytes;
                })()
                """);
        return size.asDouble(0);
    }
}
