package org.samenhang.drawing;

/** The three shapes that say what the colours say, drawn rather than typed so that no font decides what they look like. */
public enum Sign {
    /** Triangle down: hinders, was hard. */
    DOWN("pic-hinders", Palette.HOLDS),
    /** Triangle up: helps, was good. */
    UP("pic-helps", Palette.MOVES),
    /** Dot: neither. */
    DOT("pic-even", Palette.SOFT);

    private final String kind;
    private final String colour;

    Sign(String kind, String colour) {
        this.kind = kind;
        this.colour = colour;
    }

    /** The class of what it belongs to. */
    public String kind() {
        return kind;
    }

    /** Draws it around this point, ten wide. */
    public void draw(Pen pen, int x, int y) {
        String shape = "pic-shape " + kind;
        switch (this) {
            case DOWN ->
                pen.draw("path", "class", shape, "d", "M" + (x - 5) + " " + (y - 4) + "h10l-5 9z", "fill", colour);
            case UP ->
                pen.draw("path", "class", shape, "d", "M" + (x - 5) + " " + (y + 5) + "h10l-5 -9z", "fill", colour);
            case DOT -> pen.draw("circle", "class", shape, "cx", x, "cy", y, "r", 5, "fill", colour);
        }
    }
}
