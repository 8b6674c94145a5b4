package org.samenhang.analysis.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

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

    /** How wide the drawing comes out on paper, in millimetres. */
    static double widthOfDrawing(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDRectangle box = figure(document.getDocumentCatalog().getStructureTreeRoot());
            return Objects.requireNonNull(box).getWidth() * 25.4 / 72;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable PDRectangle figure(PDStructureNode node) {
        if (node instanceof PDStructureElement element && "Figure".equals(element.getStructureType())) {
            for (int i = 0; i < element.getAttributes().size(); i++) {
                if (element.getAttributes().getObject(i) instanceof PDLayoutAttributeObject layout) {
                    return layout.getBBox();
                }
            }
        }
        return node.getKids().stream()
                .filter(PDStructureNode.class::isInstance)
                .map(kid -> figure((PDStructureNode) kid))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
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
