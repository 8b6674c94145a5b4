package org.samenhang.drawing;

/** What a drawing is made for: sizes in whole SVG units, which are CSS pixels at full size. */
public enum Sheet {
    /** A page in the browser; wider drawings scroll, never shrink below reading size. */
    SCREEN(1040, 16, 13, 208, Integer.MAX_VALUE),
    /** A page of a document: on 17 cm between the margins the text is set in 8.5 points, what stands beside it in 7. */
    DOCUMENT(920, 16, 13, 208, Integer.MAX_VALUE),
    /** A sheet on its side that the drawing has to itself. */
    POSTER(1340, 16, 13, 208, Integer.MAX_VALUE),
    /** A whole wall or a sheet of A3 on its side: wide rather than long, so that sixty statements are read at one look. */
    WALL(1840, 16, 13, 196, 9),
    /** A sheet of paper on its side, however much stands in the drawing: what stands beside the text stays readable in print. */
    BROADSHEET(1840, 16, 15, 196, 10),
    /** A sheet of A4 on its side, as close as can be: what people said is set in eight points. */
    LEAF(1500, 16, 13, 190, 6),
    /** One of two beside each other; a part that holds nothing takes no room. */
    HALF(560, 16, 13, 180, 14),
    /** A phone held upright, for a picture of one part: all of it under each other, nothing beside the screen. */
    HAND(328, 16, 13, 240, Integer.MAX_VALUE);

    private final int width;
    private final int textSize;
    private final int noteSize;
    private final int boxWidth;
    private final int mostRows;

    Sheet(int width, int textSize, int noteSize, int boxWidth, int mostRows) {
        this.width = width;
        this.textSize = textSize;
        this.noteSize = noteSize;
        this.boxWidth = boxWidth;
        this.mostRows = mostRows;
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

    /** How wide the boxes in it are. */
    public int boxWidth() {
        return boxWidth;
    }

    /** Where an arrow from box to box below comes down, from the left of a box; in the hand left of what stands on the boxes' right. */
    public int boxAxis() {
        return this == HAND ? boxWidth / 4 : boxWidth / 2;
    }

    /** How many boxes stand under each other before another column begins. */
    public int mostRows() {
        return mostRows;
    }

    /** The least room between two columns. */
    public int leastGutter() {
        return isClose() ? 56 : 100;
    }

    /** Whether a part of the picture without statements is left out. */
    public boolean leavesOutEmptyParts() {
        return this == HALF || this == HAND;
    }

    /** The room for the heading of a part: on most sheets three stand beside each other. */
    public int headWidth() {
        return this == HAND ? width - 48 : width / 3 - 60;
    }

    /** From one arrow to the next beside it. */
    public int pitch() {
        return isClose() ? 7 : 10;
    }

    private boolean isClose() {
        return this == WALL || this == BROADSHEET || this == LEAF || this == HALF;
    }
}
