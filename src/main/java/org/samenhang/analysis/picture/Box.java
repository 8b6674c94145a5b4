package org.samenhang.analysis.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;

/** The text of a statement set in lines, and the height that takes. */
record Box(
        PictureStatement statement,
        List<String> text,
        List<String> remark,
        List<String> dissent,
        int width,
        int height,
        Sheet sheet) {

    static final int TEXT_LEFT = 30;
    static final int TEXT_RIGHT = 16;
    private static final int PADDING = 9;
    private static final int LEAST_HEIGHT = 40;
    private static final int MOST_LINES = 12;
    private static final int MOST_REMARK_LINES = 4;

    /** A box of this width, high enough for its text and for the arrows on its busier side. */
    static Box of(PictureStatement statement, Sheet sheet, int width, int portsOnASide) {
        int inside = width - TEXT_LEFT - TEXT_RIGHT;
        List<String> text = Lettering.wrap(statement.text(), sheet.textSize(), inside, MOST_LINES);
        List<String> remark = small(statement.remark(), sheet, inside);
        List<String> dissent = small(statement.dissent(), sheet, inside - 16);
        int needed = 2 * PADDING
                + text.size() * textLine(sheet)
                + (remark.size() + dissent.size()) * noteLine(sheet)
                + (remark.isEmpty() ? 0 : 2)
                + (dissent.isEmpty() ? 0 : 2);
        int height = Math.max(Math.max(needed, LEAST_HEIGHT), 20 + 10 * portsOnASide);
        return new Box(statement, text, remark, dissent, width, height + height % 2, sheet);
    }

    static int textLine(Sheet sheet) {
        return sheet.textSize() + 3;
    }

    static int noteLine(Sheet sheet) {
        return sheet.noteSize() + 3;
    }

    /** Base line of the first line of text, from the top of the box. */
    int firstLine() {
        return PADDING + sheet.textSize() - 1;
    }

    int remarkLine() {
        return PADDING + text.size() * textLine(sheet) + 2 + sheet.noteSize();
    }

    int dissentLine() {
        return remarkLine() + remark.size() * noteLine(sheet) + (remark.isEmpty() ? 0 : 2);
    }

    private static List<String> small(@Nullable String note, Sheet sheet, int width) {
        return note == null || note.isBlank()
                ? List.of()
                : Lettering.wrap(note, sheet.noteSize(), width, MOST_REMARK_LINES);
    }
}
