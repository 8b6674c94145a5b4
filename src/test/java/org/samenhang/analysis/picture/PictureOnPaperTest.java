package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Sheet;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfUa;

class PictureOnPaperTest {

    @Test
    void thePictureStandsOnOneLandscapePageWithItsWords() throws Exception {
        String svg = Maps.behindTheDoor().draw("p", Maps.WORDS, Sheet.DOCUMENT).svg();
        Content content = output -> output.writeContent(
                "<div class=\"wide\"><h2>Het beeld</h2><div class=\"picture\">" + svg + "</div></div>");

        byte[] pdf = new Documents(Clock.systemUTC())
                .pdf(
                        DocumentKind.ANALYSIS,
                        Locale.of("nl"),
                        "document/layout.jte",
                        Map.of(
                                "lang",
                                "nl",
                                "title",
                                "Hoe komt het dat zij niet meer buiten komt?",
                                "content",
                                content))
                .bytes();
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("picture.pdf"), pdf);

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PdfUa.aloud(pdf)).contains("Het beeld [" + Maps.WORDS.title() + " — ");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }
}
