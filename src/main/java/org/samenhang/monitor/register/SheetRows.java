package org.samenhang.monitor.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/** The rows of a sheet, each cell in its column, as far as they are filled. */
final class SheetRows {

    /** A spreadsheet has no more. */
    private static final int ROWS = 1_048_576;

    /** A spreadsheet has more; a register never. Keeps a sheet of far-off cells from costing memory and time. */
    private static final int COLUMNS = 1_000;

    private final Xml xml;
    private final SheetCells content;
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private int column;

    SheetRows(byte[] sheet, SheetCells content) throws XMLStreamException {
        this.xml = new Xml(sheet);
        this.content = content;
    }

    void read(Consumer<Line> taker) throws IOException, XMLStreamException {
        boolean found = false;
        while (xml.next()) {
            if (xml.starts("sheetData")) {
                found = true;
            } else if (xml.starts("row")) {
                startRow();
            } else if (xml.starts("c")) {
                readCell();
            } else if (xml.ends("row") && !cells.isEmpty()) {
                taker.accept(new Line(row, cells));
            }
        }
        if (!found) {
            throw new IOException("A sheet without cells");
        }
    }

    private void startRow() throws IOException {
        String given = xml.attribute("r");
        row = after(row, given.isEmpty() ? row + 1 : Integer.parseInt(given), ROWS);
        column = 0;
        cells = new ArrayList<>();
    }

    private void readCell() throws IOException, XMLStreamException {
        String given = xml.attribute("r");
        column = after(column, given.isEmpty() ? column + 1 : columnOf(given), COLUMNS);
        Cell cell = content.read(xml);
        if (!cell.blank()) {
            while (cells.size() < column - 1) {
                cells.add(Cell.EMPTY);
            }
            cells.add(cell);
        }
    }

    private static int after(int before, int place, int most) throws IOException {
        if (place > most) {
            throw new TooLarge();
        }
        if (place <= before) {
            throw new IOException("Rows or cells out of order");
        }
        return place;
    }

    /** AB7 stands in column 28. */
    static int columnOf(String reference) {
        int number = 0;
        for (int i = 0; i < Math.min(reference.length(), 4); i++) {
            char c = reference.charAt(i);
            if (c < 'A' || c > 'Z') {
                break;
            }
            number = number * 26 + (c - 'A' + 1);
        }
        return number;
    }
}
