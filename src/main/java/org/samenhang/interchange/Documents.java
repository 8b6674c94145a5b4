package org.samenhang.interchange;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/**
 * Makes documents that leave the house: a JTE template, written as well-formed XHTML inside {@code document/layout.jte},
 * becomes a tagged PDF/UA-1 file. The caller chooses what the reader may see and hands only that to the template.
 */
@Component
public class Documents {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    /** A long title may leave less of a sheet for its drawing. */
    private static final double SMALLER = 0.94;

    private static final double SMALLEST = 0.4;

    private final Typesetter typesetter = new Typesetter();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Clock clock;

    /** Takes its dates from the clock of the house. */
    public Documents(Clock clock) {
        this.clock = clock;
    }

    /**
     * Fills a template and sets it.
     *
     * @param template path of the template, as {@code analysis/document.jte}
     * @param parameters of the template
     * @throws DocumentFailure when the template is not well formed, or a picture has no text alternative or can't be drawn
     */
    public PdfDocument pdf(DocumentKind kind, Locale language, String template, Map<String, Object> parameters) {
        StringOutput xhtml = new StringOutput();
        templates.render(template, parameters, xhtml);
        return new PdfDocument(kind.fileName(language, today(), "pdf"), typesetter.set(xhtml.toString()));
    }

    /**
     * Sets what was written.
     *
     * @param large in letters of 18 points and more
     */
    public PdfDocument pdf(Writing writing, boolean large) {
        PdfDocument pdf = pdf(writing, large, 1);
        for (double share = SMALLER; writing.oneSheet() && share > SMALLEST && pages(pdf) > 1; share *= SMALLER) {
            pdf = pdf(writing, large, share);
        }
        return pdf;
    }

    /** With a drawing that takes this share of its usual place. */
    private PdfDocument pdf(Writing writing, boolean large, double share) {
        return pdf(
                writing.kind(),
                writing.language(),
                "document/writing.jte",
                Map.of("writing", writing, "large", large, "share", share));
    }

    private static int pages(PdfDocument pdf) {
        try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
            return read.getNumberOfPages();
        } catch (IOException unreadable) {
            throw new DocumentFailure("The document could not be read back", unreadable);
        }
    }

    /**
     * The same as a Word document that people can go on working in.
     *
     * @param large in letters of 18 points and more
     */
    public WordDocument word(Writing writing, boolean large) {
        return new WordDocument(
                writing.kind().fileName(writing.language(), today(), "docx"),
                new WordWriting(writing, large, picture -> snapshot(picture.svg(), picture.width(), picture.height()))
                        .bytes());
    }

    /** A drawing as PNG, in our own letters, twice as fine as a screen. */
    byte[] snapshot(String svg, int width, int height) {
        return Snapshot.of(typesetter, svg, width, height);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(HERE));
    }

    /**
     * Sets a whole page of XHTML.
     *
     * @return the PDF file
     * @throws DocumentFailure as above
     */
    public byte[] pdf(String xhtml) {
        return typesetter.set(xhtml);
    }
}
