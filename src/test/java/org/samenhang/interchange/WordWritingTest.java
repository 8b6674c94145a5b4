package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** A document that people go on working in: what a word processor needs is in it, and nobody's name where it does not belong. */
class WordWritingTest {

    private static final String SVG = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200" role="img" aria-label="Twee uitspraken"><rect x="10" y="10" width="180" height="60" fill="#a8482a"/><text x="20" y="120" font-size="16">Zij blijft thuis</text></svg>""";

    private final Documents documents =
            new Documents(Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC));

    private static Writing writing(Block... blocks) {
        return new Writing(
                DocumentKind.ANALYSIS,
                Locale.of("nl"),
                "Waarom blijft Noor thuis?",
                "Verklarende analyse",
                List.of(new DocumentDetail("Gemaakt voor", "Moeder")),
                List.of(blocks));
    }

    @Test
    void headingsListsTablesAndPicturesAreWhatTheySay() {
        Word word = new Word(documents
                .word(writing(
                        new Block.Heading(2, "Conclusie"),
                        new Block.Paragraph("Het <b>kan</b> & mag anders.\nMorgen."),
                        new Block.Heading(2, "De tekening"),
                        new Block.Picture(SVG, "Twee uitspraken en \"een\" pijl", 400, 200, Block.Place.A4),
                        new Block.Heading(2, "De uitspraken"),
                        new Block.Items(
                                false,
                                List.of(new Block.Item(
                                        Block.Mark.HOLDS, "remt", "Zij blijft thuis", "Ik ben veilig", "waarneming"))),
                        new Block.Items(
                                true, List.of(Block.Item.of("Eerst rust", ""), Block.Item.of("Dan school", ""))),
                        new Block.Items(true, List.of(Block.Item.of("Weer een", ""))),
                        new Block.Table(List.of("Wat", "Wie"), List.of(List.of("Bellen", "Buurvrouw")))))
                .bytes());

        assertThat(word.paragraphs())
                .containsExactly(
                        "Title: Waarom blijft Noor thuis?",
                        "Subtitle: Verklarende analyse",
                        "Details: Gemaakt voor: Moeder",
                        "Heading1: Conclusie",
                        "BodyText: Het <b>kan</b> & mag anders.Morgen.",
                        "Heading1: De tekening",
                        "Heading1: De uitspraken",
                        "ListBullet: ▼ remt: Zij blijft thuis “Ik ben veilig” (waarneming)",
                        "ListNumber: Eerst rust",
                        "ListNumber: Dan school",
                        "ListNumber: Weer een",
                        "TableText: Wat",
                        "TableText: Wie",
                        "TableText: Bellen",
                        "TableText: Buurvrouw");
        assertThat(word.count("w:tblHeader")).isEqualTo(1);
        assertThat(word.count("w:sectPr")).as("text, picture, text").isEqualTo(3);
        assertThat(((Element) word.xml("word/document.xml")
                                .getElementsByTagName("wp:docPr")
                                .item(0))
                        .getAttribute("descr"))
                .isEqualTo("Twee uitspraken en \"een\" pijl");
        assertThat(word.part("word/media/picture1.png")).startsWith(0x89, 'P', 'N', 'G');
        assertThat(new String(word.part("word/styles.xml"), StandardCharsets.UTF_8))
                .contains("<w:lang w:val=\"nl-NL\"");
        assertThat(new String(word.part("word/numbering.xml"), StandardCharsets.UTF_8))
                .as("each numbered list begins at one")
                .contains("w:numId=\"2\"", "w:numId=\"3\"");
        assertThat(new String(word.part("docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("<dc:title>Verklarende analyse</dc:title>", "<dc:creator>Samenhang</dc:creator>")
                .doesNotContain("Noor", "Moeder");
    }

    @Test
    void whatNoXmlCanHoldDoesNotBreakIt() {
        Word word = new Word(documents
                .word(writing(
                        new Block.Heading(2, "A\u0000B"),
                        new Block.Paragraph("half \uD83D teken, \u0007 bel, ]]> einde")))
                .bytes());
        assertThat(word.paragraphs()).contains("Heading1: A□B", "BodyText: half □ teken, □ bel, ]]> einde");
    }

    @Test
    void theNameOfTheFileSaysNothing() {
        assertThat(documents.word(writing()).fileName()).isEqualTo("verklarende-analyse-2026-03-01.docx");
    }
}
