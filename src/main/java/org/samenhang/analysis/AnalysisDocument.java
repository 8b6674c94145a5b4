package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;
import org.samenhang.interchange.DocumentDetail;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets an analysis on paper, in the language of its reader. */
@Component
class AnalysisDocument {

    private final Analyses analyses;
    private final CoherenceOfMaps coherence;
    private final Drawings drawings;
    private final Documents documents;
    private final MessageSource messages;
    private final Clock clock;

    AnalysisDocument(
            Analyses analyses,
            CoherenceOfMaps coherence,
            Drawings drawings,
            Documents documents,
            MessageSource messages,
            Clock clock) {
        this.analyses = analyses;
        this.coherence = coherence;
        this.drawings = drawings;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws org.samenhang.access.NotYours when the caller may not make it for this reader */
    PdfDocument of(UUID caseFile, UUID reader, UUID me) {
        Analyses.ForReader read = analyses.readFor(caseFile, reader, me);
        Locale locale = Locale.of(read.language());
        Texts texts = new Texts(messages, locale);
        Whole whole = read.whole();
        Connections connections = Connections.of(whole, coherence, locale);
        CoherencePicture picture = drawings.picture(whole, connections, null, locale);
        Drawing drawing =
                picture.draw("picture", drawings.words(whole, texts.t("analysis.pdf.picture"), locale), Sheet.DOCUMENT);
        return documents.pdf(
                DocumentKind.ANALYSIS,
                locale,
                "analysis/document.jte",
                Map.ofEntries(
                        Map.entry("chapters", read.chapters()),
                        Map.entry("whole", whole),
                        Map.entry("connections", connections),
                        Map.entry("svg", drawing.svg()),
                        Map.entry("empty", whole.statements().isEmpty()),
                        Map.entry("wide", isWide(drawing)),
                        Map.entry("family", read.family()),
                        Map.entry("texts", texts),
                        Map.entry("details", details(whole, read, texts)),
                        Map.entry("declarations", read.declarations())));
    }

    /** Whether it is larger on a page on its side. */
    private static boolean isWide(Drawing drawing) {
        return drawing.width() > 1.6 * drawing.height();
    }

    private List<DocumentDetail> details(Whole whole, Analyses.ForReader read, Texts texts) {
        List<DocumentDetail> details = new ArrayList<>();
        StagnationLevel level = whole.head().level();
        details.add(new DocumentDetail(
                texts.t("analysis.pdf.state"),
                texts.t(
                        "analysis.state." + whole.head().state().code(),
                        whole.head().edition())));
        if (level != null) {
            details.add(new DocumentDetail(texts.t("analysis.pdf.level"), texts.t("analysis.level." + level.code())));
        }
        details.add(new DocumentDetail(texts.t("analysis.pdf.for"), read.name()));
        details.add(new DocumentDetail(texts.t("analysis.pdf.made"), texts.day(LocalDate.now(clock))));
        return details;
    }
}
