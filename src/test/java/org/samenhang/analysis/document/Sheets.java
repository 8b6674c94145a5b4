package org.samenhang.analysis.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The sheets of a PDF: their sizes, their letters, and pictures of them to look at. */
final class Sheets {

    private static final float FURNITURE = 46;

    private Sheets() {}

    /** Width by height of each page, in millimetres. */
    static List<String> sizes(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return StreamSupport.stream(document.getPages().spliterator(), false)
                    .map(page -> page.getMediaBox())
                    .map(box -> millimetres(box.getWidth()) + "x" + millimetres(box.getHeight()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int millimetres(float points) {
        return Math.round(points * 25.4f / 72);
    }

    /** The smallest letters on any page, in whole points; what runs along the edges is left out. */
    static int smallestText(byte[] pdf) {
        List<Float> sizes = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    PDRectangle box = getCurrentPage().getMediaBox();
                    if (text.getY() > FURNITURE && text.getY() < box.getHeight() - FURNITURE) {
                        sizes.add(text.getFontSizeInPt());
                    }
                }
            }.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return (int)
                Math.round(sizes.stream().mapToDouble(Float::doubleValue).min().orElseThrow());
    }

    /** The smallest letters on any page as they come out on paper, in points: a drawing is made smaller as a whole. */
    static double smallestOnPaper(byte[] pdf) {
        List<Float> sizes = new ArrayList<>();
        read(pdf, text -> sizes.add(text.getYScale()));
        return sizes.stream().mapToDouble(Float::doubleValue).min().orElseThrow();
    }

    /** How far the first letter of any line stands from the left edge, in millimetres. */
    static double leftMost(byte[] pdf) {
        List<Float> places = new ArrayList<>();
        read(pdf, text -> places.add(text.getXDirAdj()));
        return places.stream().mapToDouble(Float::doubleValue).min().orElseThrow() * 25.4 / 72;
    }

    private static void read(byte[] pdf, Consumer<TextPosition> each) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    each.accept(text);
                }
            }.getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Keeps it for people to look at; as pictures too when asked for with {@code -Dsheets=true}. */
    static void keep(String name, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path room = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(room.resolve(name + ".pdf"), pdf);
            if (Boolean.getBoolean("sheets")) {
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    ImageIO.write(
                            new PDFRenderer(document).renderImageWithDPI(page, 60),
                            "png",
                            room.resolve(name + "-" + (page + 1) + ".png").toFile());
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
