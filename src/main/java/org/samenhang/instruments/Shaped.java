package org.samenhang.instruments;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.Reasons;

/** Reads what a definition says of its own print and of figures over its scores, from extensions of our own. */
final class Shaped {

    private static final int MOST_COLUMNS = 2;

    private Shaped() {}

    static PrintLayout printed(List<Extension> extensions, Reasons reasons) {
        Extension layout = Extension.of(extensions, Extension.PRINT).orElse(null);
        if (layout == null) {
            return PrintLayout.USUAL;
        }
        known(layout, reasons, "size", "columns");
        PrintLayout.Size size = PrintLayout.Size.A4;
        String code = layout.innerText("size");
        if (code != null) {
            size = Stream.of(PrintLayout.Size.values())
                    .filter(one -> one.name().equals(code))
                    .findFirst()
                    .orElse(null);
            if (size == null) {
                reasons.add(layout.path, "unknown_value", code, "A4, A5");
            }
        }
        int columns = whole(layout, "columns", 1, 1, MOST_COLUMNS, reasons);
        return new PrintLayout(size == null ? PrintLayout.Size.A4 : size, columns);
    }

    static PrintLayout.OfItem printed(ItemFields read, AnswerKind kind, Reasons reasons) {
        Extension layout = Extension.of(read.extensions, Extension.PRINT_ITEM).orElse(null);
        if (layout == null) {
            return PrintLayout.OfItem.USUAL;
        }
        known(layout, reasons, "break-before", "lines");
        int lines = whole(layout, "lines", 0, 1, PrintLayout.OfItem.MOST_LINES, reasons);
        if (lines > 0 && kind != AnswerKind.OPEN) {
            reasons.add(layout.path, "lines_without_open");
        }
        return new PrintLayout.OfItem(
                layout.innerOf("break-before").map(one -> one.yes).orElse(false), lines);
    }

    /** The figure over a section; null when none is named, or with the reasons added. */
    static @Nullable ScoreRule score(ItemFields read, AnswerKind kind, List<Item> inside, Reasons reasons) {
        Extension rule = Extension.of(read.extensions, Extension.SCORE).orElse(null);
        if (rule == null) {
            return null;
        }
        known(rule, reasons, "method", "most-missing");
        String method = rule.innerText("method");
        if (method == null || !method.equals("sum") && !method.equals("mean")) {
            reasons.add(rule.path, "unknown_value", method == null ? "" : method, "sum, mean");
            return null;
        }
        List<Scale> scales =
                inside.stream().map(Item::scale).filter(Objects::nonNull).toList();
        if (kind != AnswerKind.GROUP || scales.size() < 2) {
            reasons.add(rule.path, "score_without_scales");
            return null;
        }
        boolean mean = method.equals("mean");
        if (mean && scales.stream().map(Scale::steps).distinct().count() > 1) {
            reasons.add(rule.path, "score_of_other_scales");
        }
        int missing = whole(rule, "most-missing", 0, 0, mean ? scales.size() - 1 : 0, reasons);
        return new ScoreRule(ScoreRule.Method.valueOf(method.toUpperCase(Locale.ROOT)), missing);
    }

    private static int whole(Extension in, String name, int otherwise, int least, int most, Reasons reasons) {
        Extension one = in.innerOf(name).orElse(null);
        if (one == null) {
            return otherwise;
        }
        if (one.whole == null || one.whole < least || one.whole > most) {
            reasons.add(one.path, "not_between", name, least, most);
            return otherwise;
        }
        return one.whole;
    }

    /** In extensions of our own a word that is not known is a slip. */
    private static void known(Extension in, Reasons reasons, String... names) {
        in.inner.stream()
                .filter(one -> !List.of(names).contains(one.url))
                .forEach(one -> reasons.add(one.path, "unknown_value", one.url, String.join(", ", names)));
    }
}
