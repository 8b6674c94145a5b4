package org.samenhang.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG as well-formed XML: every text and attribute is escaped here, so that a drawing can stand unescaped in a page, a PDF or
 * a document. Attributes come as name, value, name, value.
 */
public final class Svg {

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    private Tag tag = Tag.NONE;

    private enum Tag {
        NONE,
        OPEN,
        EMPTY
    }

    /** Opens an element; {@link #close} closes it. */
    public Svg start(String name, Object... attributes) {
        finish();
        out.append('<').append(name);
        open.push(name);
        tag = Tag.OPEN;
        return attributes(attributes);
    }

    /** An element without content. */
    public Svg empty(String name, Object... attributes) {
        finish();
        out.append('<').append(name);
        tag = Tag.EMPTY;
        return attributes(attributes);
    }

    /** A {@code text} element; more attributes may follow. */
    public Svg text(String words, Object... attributes) {
        finish();
        out.append("<text");
        pending = words;
        tag = Tag.EMPTY;
        return attributes(attributes);
    }

    private String pending = "";

    /** More attributes for the element written last. */
    public Svg attributes(Object... attributes) {
        if (tag == Tag.NONE) {
            throw new IllegalStateException("no element to give attributes to");
        }
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value instanceof Double number ? number(number) : String.valueOf(value));
            out.append('"');
        }
        return this;
    }

    /** Words inside the element that is open. */
    public Svg words(String words) {
        finish();
        escape(words);
        return this;
    }

    /** Closes the element opened last. */
    public Svg close() {
        finish();
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes everything that is open. */
    public Svg end() {
        while (!open.isEmpty()) {
            close();
        }
        return this;
    }

    /** A coordinate with at most one decimal. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        finish();
        return out.toString();
    }

    private void finish() {
        if (tag == Tag.NONE) {
            return;
        }
        if (!pending.isEmpty()) {
            out.append('>');
            escape(pending);
            out.append("</text>");
            pending = "";
        } else {
            out.append(tag == Tag.EMPTY ? "/>" : ">");
        }
        tag = Tag.NONE;
    }

    /** Escapes for XML; characters that XML forbids are left out. */
    private void escape(String value) {
        value.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean allowed = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
                    if (allowed || c == '\n' || c == '\t') {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
    }
}
