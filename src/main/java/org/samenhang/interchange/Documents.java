package org.samenhang.interchange;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes documents that leave the house: a JTE template, written as well-formed XHTML inside {@code document/layout.jte},
 * becomes a tagged PDF/UA-1 file. The caller chooses what the reader may see and hands only that to the template.
 */
@Component
public class Documents {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

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
        return pdf(
                writing.kind(), writing.language(), "document/writing.jte", Map.of("writing", writing, "large", large));
    }

    /** The same as a Word document that people can go on working in. */
    public WordDocument word(Writing writing) {
        return new WordDocument(
                writing.kind().fileName(writing.language(), today(), "docx"),
                new WordWriting(writing, picture -> snapshot(picture.svg(), picture.width(), picture.height()))
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
