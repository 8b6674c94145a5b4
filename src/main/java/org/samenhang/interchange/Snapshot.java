package org.samenhang.interchange;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A drawing as a picture of dots, for programs that can't draw SVG. It is set like any document and that page is painted, so that it
 * looks as it does on paper and needs no font of the machine.
 */
final class Snapshot {

    private static final double MILLIMETRES_PER_PIXEL = 25.4 / 96;
    private static final int FINEST = 192;
    /** The longest side in dots: five hundred statements would make a picture of hundreds of megabytes. */
    private static final int MOST_DOTS = 4_000;

    private Snapshot() {}

    static byte[] of(Typesetter typesetter, String svg, int width, int height) {
        String size = String.format(
                Locale.ROOT,
                "%.2fmm %.2fmm",
                width * MILLIMETRES_PER_PIXEL,
                Math.ceil(height * MILLIMETRES_PER_PIXEL) + 1);
        byte[] page = typesetter.set("""
                <html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>-</title>
                <style>@page { size: %s; margin: 0 } body { margin: 0; font-family: 'Atkinson Hyperlegible Next' }</style></head>
                <body><div>%s</div></body></html>
                """.formatted(size, svg));
        float dots = (float) Math.min(FINEST, 96.0 * MOST_DOTS / Math.max(width, height));
        try (PDDocument document = Loader.loadPDF(page)) {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dots, ImageType.RGB);
            ByteArrayOutputStream png = new ByteArrayOutputStream(64 * 1024);
            if (!ImageIO.write(image, "png", png)) {
                throw new DocumentFailure("A picture could not be painted");
            }
            return png.toByteArray();
        } catch (IOException e) {
            throw new DocumentFailure("A picture could not be painted", e);
        }
    }
}
