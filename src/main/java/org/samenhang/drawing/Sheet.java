package org.samenhang.drawing;

/** What a drawing is made for: sizes in whole SVG units, which are CSS pixels at full size. */
public enum Sheet {
    /** A page in the browser; wider drawings scroll, never shrink below reading size. */
    SCREEN(1040, 16, 13),
    /** A page of a document: on 17 cm between the margins the text is set in 8.5 points, what stands beside it in 7. */
    DOCUMENT(920, 16, 13),
    /** A sheet on its side that the drawing has to itself. */
    POSTER(1340, 16, 13);

    private final int width;
    private final int textSize;
    private final int noteSize;

    Sheet(int width, int textSize, int noteSize) {
        this.width = width;
        this.textSize = textSize;
        this.noteSize = noteSize;
    }

    /** The width aimed at; a crowded drawing may need more. */
    public int width() {
        return width;
    }

    /** The size of the text people came to read. */
    public int textSize() {
        return textSize;
    }

    /** The size of what stands beside it. */
    public int noteSize() {
        return noteSize;
    }
}
