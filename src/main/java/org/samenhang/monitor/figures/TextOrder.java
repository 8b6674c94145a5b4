package org.samenhang.monitor.figures;

import java.util.Arrays;
import java.util.Comparator;

/** The order of texts by Unicode code point, which differs from Java's own beyond the basic plane. */
final class TextOrder {

    static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    private TextOrder() {}
}
