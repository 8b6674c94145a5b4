package org.samenhang.monitor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.figures.Change;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.Indicator;
import org.samenhang.monitor.figures.IndicatorFigures;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.figures.ValueFigures;
import org.samenhang.picture.Share;
import org.samenhang.picture.Tone;
import org.springframework.context.MessageSource;

/** Says the figures in the language of the page. */
final class MonitorWords {

    /** Values that have no order of their own are told from much to little. */
    private static final Set<Indicator> BY_SIZE = Set.of(
            Indicator.REGISTRANT,
            Indicator.QUESTION,
            Indicator.BOTTLENECK,
            Indicator.HARMFUL_CARE,
            Indicator.PATTERNS,
            Indicator.RESULTS,
            Indicator.ANALYSIS_BY);

    /** That a later year has more that is still open is no news. */
    private static final Set<String> UNTOLD = Set.of("loopt", "open", "onbekend", "geen_betrokkenheid");

    private final MessageSource messages;
    private final Locale locale;

    MonitorWords(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** The question an indicator answers. */
    String title(Indicator indicator) {
        return text("monitor.title." + indicator.key());
    }

    /** A value as it is read; a code that somebody made up stays as it is. */
    String value(String indicator, String value) {
        String code = value.replace(">", "over_").replaceAll("[^a-z0-9_]", "_");
        String own = "monitor.value." + indicator + "." + code;
        String shared = messages.getMessage("monitor.value." + code, null, null, locale);
        String found = messages.getMessage(own, null, shared, locale);
        return found == null ? value.replace('_', ' ') : found;
    }

    /** An indicator with all that belongs beside it. */
    IndicatorCard card(MonitorYear told, Indicator indicator) {
        IndicatorFigures figures = told.figures().of(indicator);
        List<Share> shares = new ArrayList<>();
        List<String> zeros = new ArrayList<>();
        figures.values().forEach((value, counted) -> {
            if (counted.n() > 0 || yesNo(indicator)) {
                shares.add(share(told.year(), indicator, value, counted, figures.of()));
            } else {
                zeros.add(value(indicator.key(), value));
            }
        });
        if (BY_SIZE.contains(indicator)) {
            shares.sort(Comparator.comparingInt(Share::n).reversed());
        }
        return new IndicatorCard(
                indicator.key(),
                title(indicator),
                List.copyOf(shares),
                zeros.isEmpty() ? null : text("monitor.zeros", String.join(", ", zeros)),
                counted(figures),
                text("monitor.define." + indicator.key()),
                told.before().map(before -> changes(indicator, before, figures)).orElse(List.of()),
                figures.missing() == 0 ? null : address(told.year(), indicator, PublicEdition.MISSING));
    }

    /** Every indicator beside the year before. */
    List<Comparison> comparisons(Figures before, Figures now) {
        List<Comparison> all = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            IndicatorFigures earlier = before.of(indicator);
            IndicatorFigures later = now.of(indicator);
            List<Comparison.Line> lines = later.values().entrySet().stream()
                    .filter(entry -> entry.getValue().n() > 0 || n(earlier, entry.getKey()) > 0)
                    .map(entry -> line(indicator, entry.getKey(), earlier, later, entry.getValue()))
                    .toList();
            if (!lines.isEmpty()) {
                all.add(new Comparison(title(indicator), lines));
            }
        }
        return all;
    }

    private Comparison.Line line(
            Indicator indicator, String value, IndicatorFigures earlier, IndicatorFigures later, ValueFigures now) {
        ValueFigures then = earlier.values().get(value);
        Change change = Change.between(then, now);
        return new Comparison.Line(
                value(indicator.key(), value),
                then == null ? text("monitor.compare.none") : printed(then, earlier.of()),
                printed(now, later.of()),
                text("monitor.change." + change.word()),
                change == Change.MORE || change == Change.LESS);
    }

    private static int n(IndicatorFigures figures, String value) {
        return Optional.ofNullable(figures.values().get(value))
                .map(ValueFigures::n)
                .orElse(0);
    }

    private String printed(ValueFigures figures, int of) {
        return figures.percent() == null
                ? text("monitor.compare.none")
                : text("monitor.compare.figure", figures.n(), of, number(figures.percent()));
    }

    private List<String> changes(Indicator indicator, Figures before, IndicatorFigures now) {
        Map<String, ValueFigures> then = before.of(indicator).values();
        return now.values().entrySet().stream()
                .filter(entry -> !UNTOLD.contains(entry.getKey()))
                .filter(entry -> !yesNo(indicator) || entry.getKey().equals("ja"))
                .map(entry ->
                        change(indicator, entry.getKey(), before.year(), then.get(entry.getKey()), entry.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> change(
            Indicator indicator, String value, int year, @Nullable ValueFigures before, ValueFigures now) {
        Change change = Change.between(before, now);
        if (before == null || (change != Change.MORE && change != Change.LESS)) {
            return Optional.empty();
        }
        return Optional.of(text(
                "monitor.change.told." + change.word(),
                value(indicator.key(), value),
                String.valueOf(year),
                number(String.valueOf(now.percent())),
                number(String.valueOf(before.percent()))));
    }

    private String counted(IndicatorFigures figures) {
        return figures.missing() == 0
                ? text("monitor.counted.all", figures.of())
                : text("monitor.counted.some", figures.of(), figures.of() + figures.missing(), figures.missing());
    }

    private Share share(int year, Indicator indicator, String value, ValueFigures counted, int of) {
        String percent = counted.percent100() == null ? counted.percent() : counted.percent100();
        return new Share(
                value(indicator.key(), value),
                counted.n(),
                of,
                percent == null ? "–" : number(percent),
                percents(counted.low()),
                percents(counted.high()),
                tone(indicator, value),
                counted.n() == 0 ? null : address(year, indicator, value));
    }

    static String address(int year, Indicator indicator, String value) {
        return "/monitor/" + year + "/" + indicator.key() + "/" + ValueSlug.of(value);
    }

    /** Numbers stand in the file with a point; people here write a comma. */
    String number(String figure) {
        return locale.getLanguage().equals("nl") ? figure.replace('.', ',') : figure;
    }

    private static double percents(@Nullable BigDecimal share) {
        return share == null ? 0 : share.movePointRight(2).doubleValue();
    }

    private static boolean yesNo(Indicator indicator) {
        return indicator.knownValues().equals(List.of("ja", "nee"));
    }

    private static Tone tone(Indicator indicator, String value) {
        return switch (indicator) {
            case EDUCATION -> value.equals("geen") ? Tone.HOLDS : Tone.PLAIN;
            case SCHOOL_PROBLEMS -> value.equals("ja") ? Tone.HOLDS : Tone.PLAIN;
            case HARMFUL_CARE -> Tone.HOLDS;
            case RESULTS -> Tone.MOVES;
            case FAMILY_JUDGEMENT, HELPERS_JUDGEMENT ->
                switch (value) {
                    case "tevreden" -> Tone.MOVES;
                    case "deels" -> Tone.TIPS;
                    case "niet_tevreden" -> Tone.HOLDS;
                    default -> Tone.PLAIN;
                };
            default -> Tone.PLAIN;
        };
    }
}
