package org.samenhang.analysis.picture;

import java.util.List;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;

/** The text of a statement set in lines, what is noted under it, and the height that takes. */
record Box(PictureStatement statement, List<String> text, List<Note> notes, int width, int height, Sheet sheet) {

    static final int TEXT_LEFT = 30;
    static final int TEXT_RIGHT = 16;
    private static final int PADDING = 9;
    private static final int LEAST_HEIGHT = 40;
    private static final int MOST_LINES = 12;

    /** A box of this width, high enough for its text and for the arrows on its busier side. */
    static Box of(PictureStatement statement, MarkWords words, Sheet sheet, int width, int portsOnASide) {
        int inside = width - TEXT_LEFT - TEXT_RIGHT;
        List<String> text = Lettering.wrap(statement.text(), sheet.textSize(), inside, MOST_LINES);
        List<Note> notes = Note.of(statement, words, sheet, inside);
        int needed = 2 * PADDING
                + text.size() * textLine(sheet)
                + notes.stream().mapToInt(note -> note.height(sheet)).sum();
        int height = Math.max(Math.max(needed, LEAST_HEIGHT), 20 + 10 * portsOnASide);
        return new Box(statement, text, notes, width, height + height % 2, sheet);
    }

    static int textLine(Sheet sheet) {
        return sheet.textSize() + 3;
    }

    /** Base line of the first line of text, from the top of the box. */
    int firstLine() {
        return PADDING + sheet.textSize() - 1;
    }

    /** Where the notes begin, from the top of the box. */
    int notesTop() {
        return PADDING + text.size() * textLine(sheet);
    }
}
