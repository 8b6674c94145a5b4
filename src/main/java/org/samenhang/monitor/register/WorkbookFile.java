package org.samenhang.monitor.register;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;

/**
 * The first sheet of a workbook (.xlsx).
 *
 * <p>Read here and not with a spreadsheet library, because a register may come from anyone: sizes and check sums are
 * watched while unpacking, no document type or entity is followed, and a formula without a computed value is told from an
 * empty cell.
 */
final class WorkbookFile {

    private final Consumer<Line> taker;
    private int width;

    private WorkbookFile(Consumer<Line> taker) {
        this.taker = taker;
    }

    /** Hands over every row that is not blank; says where and how the file broke off, if it did. */
    static Optional<Remark> read(byte[] bytes, Consumer<Line> taker) {
        if (Utf8.startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(Remark.of(0, "", "old-workbook"));
        }
        try (WorkbookParts parts = WorkbookParts.open(bytes)) {
            new WorkbookFile(taker).read(parts);
            return Optional.empty();
        } catch (TooLarge e) {
            return Optional.of(Remark.of(0, "", "too-large-unpacked"));
        } catch (IOException | XMLStreamException | NumberFormatException e) {
            return Optional.of(Remark.of(0, "", "broken-workbook"));
        }
    }

    private void read(WorkbookParts parts) throws IOException, XMLStreamException {
        String workbook = parts.related("", "officeDocument");
        BookContents contents = BookContents.read(parts.content(workbook));
        String sheet = parts.relatedById(workbook, "worksheet").get(contents.firstSheet());
        if (sheet == null) {
            throw new IOException("The first sheet holds no cells");
        }
        Optional<byte[]> strings = parts.optional(workbook, "sharedStrings");
        Optional<byte[]> styles = parts.optional(workbook, "styles");
        SheetCells cells = new SheetCells(
                strings.isPresent() ? SharedStrings.read(strings.get()) : List.of(),
                styles.isPresent() ? NumberFormats.read(styles.get()) : NumberFormats.NONE,
                contents.dates1904());
        new SheetRows(parts.content(sheet), cells).read(this::fit);
    }

    /** Cells that were never filled are missing from a sheet; only a filled cell beside the header is one too many. */
    private void fit(Line line) {
        width = width == 0 ? line.cells().size() : width;
        List<Cell> cells = new ArrayList<>(line.cells());
        while (cells.size() < width) {
            cells.add(Cell.EMPTY);
        }
        taker.accept(new Line(line.row(), cells));
    }
}
