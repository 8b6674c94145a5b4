package org.samenhang.drawing;

/**
 * A finished drawing: accessible SVG 1.1 that needs nothing around it.
 *
 * @param id what its ids start with; differs between drawings on one page
 * @param kind the class of the outer element, for the style sheet
 * @param title what it is, read first by a screen reader
 * @param description what it shows in a few words; the full text stands beside it on the page
 * @param width whole units
 * @param height whole units
 * @param content the elements inside, as written by a {@link Pen}
 */
public record Drawing(String id, String kind, String title, String description, int width, int height, String content) {

    /** Some browsers let what is inside a picture be heard; half words out of boxes say less than the text beside it. */
    private static final String UNHEARD = "<g aria-hidden=\"true\">";

    /** Takes over what the pen wrote. */
    public Drawing(String id, String kind, String title, String description, int width, int height, Pen pen) {
        this(id, kind, title, description, width, height, pen.written());
    }

    /** The drawing at its own size. */
    public String svg() {
        return svg(width, height);
    }

    /** The drawing as large as fits, keeping its shape and never enlarged; for a page of a document. */
    public String svgWithin(int mostWidth, int mostHeight) {
        double scale = Math.min(1, Math.min((double) mostWidth / width, (double) mostHeight / height));
        return svg(Math.max(1, (int) (width * scale)), Math.max(1, (int) (height * scale)));
    }

    private String svg(int shownWidth, int shownHeight) {
        Pen pen = new Pen();
        pen.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "id",
                id,
                "class",
                "pic " + kind,
                "role",
                "img",
                "aria-labelledby",
                id + "-title",
                "aria-describedby",
                id + "-desc",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                shownWidth,
                "height",
                shownHeight,
                "font-family",
                Lettering.FAMILIES);
        pen.say("title", title, "id", id + "-title");
        pen.say("desc", description, "id", id + "-desc");
        return pen.written() + UNHEARD + content + "</g></svg>";
    }
}
