package org.samenhang.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.figures.Indicator;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.figures.PublicFigures;

/**
 * The edition that may leave the team, as a page shows it.
 *
 * @param cases how many cases were registered; null when even that is not told
 */
public record PublicPage(int year, int minimum, @Nullable Integer cases, List<Card> cards) {

    static PublicPage of(PublicEdition edition, int minimum, MonitorWords words) {
        return new PublicPage(
                edition.year(),
                minimum,
                edition.cases().orElse(null),
                edition.indicators().entrySet().stream()
                        .map(entry -> card(entry, words))
                        .toList());
    }

    private static Card card(Map.Entry<Indicator, PublicFigures> told, MonitorWords words) {
        String key = told.getKey().key();
        List<Line> lines = new ArrayList<>();
        if (told.getValue() instanceof PublicFigures.Told figures) {
            figures.values()
                    .forEach((value, shown) -> lines.add(shown.map(found -> new Line(
                                    words.value(key, value),
                                    String.valueOf(found.n()),
                                    words.text("monitor.percent", words.number(found.percent()))))
                            .orElseGet(
                                    () -> new Line(words.value(key, value), words.text("monitor.public.hidden"), ""))));
            figures.merged()
                    .ifPresent(merged -> lines.add(new Line(
                            words.text(
                                    "monitor.public.together",
                                    String.join(
                                            ", ",
                                            merged.values().stream()
                                                    .map(value -> words.value(key, value))
                                                    .toList())),
                            String.valueOf(merged.n()),
                            "")));
        }
        String none = words.value(key, PublicEdition.MISSING);
        lines.removeIf(line -> line.label().equals(none) && line.n().equals("0"));
        return new Card(words.title(told.getKey()), lines);
    }

    /**
     * One indicator.
     *
     * @param lines what is told of it; empty when nothing is
     */
    public record Card(String title, List<Line> lines) {}

    /** One value, or several together. */
    public record Line(String label, String n, String percent) {}
}
