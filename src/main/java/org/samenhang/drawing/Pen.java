package org.samenhang.drawing;

/**
 * Writes the elements of a drawing: every text and value escaped, every element closed, whole numbers only, and no style
 * attribute, which a strict Content-Security-Policy would not let through.
 */
public final class Pen {

    private final StringBuilder out = new StringBuilder(16_384);

    /** Begins an element that holds others; closed by {@link #close}. Names and values alternate. */
    public Pen open(String element, Object... attributes) {
        begin(element, attributes);
        out.append('>');
        return this;
    }

    public Pen close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Pen draw(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    /** An element with only text in it. */
    public Pen say(String element, String text, Object... attributes) {
        open(element, attributes);
        out.append(CleanText.escaped(text));
        return close(element);
    }

    /** Lines of text under each other, the first with its base line at {@code y}. */
    public Pen lines(Iterable<String> lines, int x, int y, int lineHeight, Object... attributes) {
        open("text", attributes);
        int base = y;
        for (String line : lines) {
            say("tspan", line, "x", x, "y", base);
            base += lineHeight;
        }
        return close("text");
    }

    String written() {
        return out.toString();
    }

    private void begin(String element, Object... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("names and values of " + element + " do not pair up");
        }
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            String name = attributes[i].toString();
            Object value = attributes[i + 1];
            if (name.equals("style") || value instanceof Double || value instanceof Float) {
                throw new IllegalArgumentException("a drawing holds no style and no fractions: " + name);
            }
            out.append(' ')
                    .append(name)
                    .append("=\"")
                    .append(CleanText.escaped(value.toString()))
                    .append('"');
        }
    }
}
