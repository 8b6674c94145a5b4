package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

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
                .word(
                        writing(
                                new Block.Heading(2, "Conclusie"),
                                new Block.Paragraph("Het <b>kan</b> & mag anders.\nMorgen."),
                                new Block.Heading(2, "De tekening"),
                                new Block.Picture(SVG, "Twee uitspraken en \"een\" pijl", 400, 200, Block.Place.A4),
                                new Block.Heading(2, "De uitspraken"),
                                new Block.Items(
                                        false,
                                        List.of(new Block.Item(
                                                Block.Mark.HOLDS,
                                                "remt",
                                                "Zij blijft thuis",
                                                "Ik ben veilig",
                                                "waarneming"))),
                                new Block.Items(
                                        true,
                                        List.of(Block.Item.of("Eerst rust", ""), Block.Item.of("Dan school", ""))),
                                new Block.Items(true, List.of(Block.Item.of("Weer een", ""))),
                                new Block.Table(List.of("Wat", "Wie"), List.of(List.of("Bellen", "Buurvrouw")))),
                        false)
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
                        "ListMarked: ▼remt: Zij blijft thuis “Ik ben veilig” (waarneming)",
                        "ListNumber: Eerst rust",
                        "ListNumber: Dan school",
                        "ListNumber: Weer een",
                        "TableHead: Wat",
                        "TableHead: Wie",
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
    void everyStyleItNamesIsThereAndTheFootCountsThePages() {
        Word word = new Word(documents.word(everyBlock(), false).bytes());
        String styles = new String(word.part("word/styles.xml"), StandardCharsets.UTF_8);
        assertThat(word.paragraphs())
                .contains(
                        "Quote: Hoe meer zij blijft",
                        "QuoteMoves: Hoe meer zij tekent",
                        "QuoteTips: Hoe meer hulp",
                        "RemarkBefore: Lees dit zo.",
                        "Remark: Een advies is geen toestemming.");
        assertThat(Pattern.compile("w:(?:pStyle|rStyle|tblStyle) w:val=\"(\\w+)\"")
                        .matcher(word.all())
                        .results()
                        .map(used -> used.group(1))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(style -> assertThat(styles).contains("w:styleId=\"" + style + "\""));
        assertThat(new String(word.part("word/footer1.xml"), StandardCharsets.UTF_8))
                .contains(" PAGE ", " NUMPAGES ");
    }

    @Test
    void aColumnIsAsWideAsWhatStandsInIt() {
        Word word = new Word(documents
                .word(
                        writing(new Block.Table(
                                List.of("Wie", "Wanneer", "Waarom"),
                                List.of(
                                        List.of("Moeder", "22 november 2026", "Omdat het te snel ging. ".repeat(9)),
                                        List.of("Vader", "23 november 2026", "Het klopt. ".repeat(9))))),
                        false)
                .bytes());
        List<Integer> widths = numbers(word, "w:gridCol", "w:w");
        assertThat(widths).hasSize(3);
        assertThat(widths.stream().mapToInt(width -> width).sum())
                .as("the measure")
                .isBetween(9_408, 9_414);
        assertThat(widths.get(0)).isLessThan(widths.get(1));
        assertThat(widths.get(1)).isLessThan(widths.get(2));
        assertThat(word.count("w:b")).as("names at once to be seen").isEqualTo(1 + 2);
    }

    @Test
    void sentencesThatBeginARowAreNotBold() {
        List<List<String>> rows =
                List.of(List.of("Eén gezicht in huis: de gezinscoach komt voor de ouders", "Priscilla"));
        assertThat(new Word(documents
                                .word(writing(new Block.Table(List.of("Wat", "Wie"), rows)), false)
                                .bytes())
                        .count("w:b"))
                .as("of what it was made for only")
                .isEqualTo(1);
    }

    @Test
    void inLargeLettersNothingIsSmallAndATableIsToldRowByRow() {
        Word word = new Word(documents.word(everyBlock(), true).bytes());
        assertThat(word.count("w:tbl")).isZero();
        assertThat(word.paragraphs())
                .contains("Heading2: Bellen", "BodyText: Wie: Buurvrouw")
                .noneMatch(said -> said.contains("Wanneer"));
        NodeList styles = word.xml("word/styles.xml").getElementsByTagName("w:sz");
        for (int i = 0; i < styles.getLength(); i++) {
            Element size = (Element) styles.item(i);
            String style = ((Element) size.getParentNode().getParentNode()).getAttribute("w:styleId");
            if (!List.of("Footer", "AfterTable").contains(style)) {
                assertThat(Integer.parseInt(size.getAttribute("w:val")))
                        .as("half points of " + style)
                        .isGreaterThanOrEqualTo(36);
            }
        }
        assertThat(word.count("w:sz")).as("no size beside the styles").isZero();
    }

    @Test
    void noSectionEndsWithAnEmptyPageAndAPosterSaysForWhomItIs() {
        NodeList sections = new Word(documents.word(everyBlock(), false).bytes())
                .xml("word/document.xml")
                .getElementsByTagName("w:sectPr");
        for (int i = 0; i < sections.getLength() - 1; i++) {
            Element paragraph = (Element) sections.item(i).getParentNode().getParentNode();
            assertThat(paragraph.getElementsByTagName("w:r").getLength())
                    .as("section " + i)
                    .isPositive();
        }
        assertThat(new Word(documents
                                .word(
                                        writing(
                                                new Block.Heading(2, "De tekening"),
                                                new Block.Picture(SVG, "Beeld", 400, 200, Block.Place.A4_ALONE),
                                                new Block.Remark("Volg de pijlen.")),
                                        false)
                                .bytes())
                        .paragraphs())
                .containsExactly(
                        "Title: Waarom blijft Noor thuis?",
                        "Details: Verklarende analyse · Gemaakt voor: Moeder",
                        "Remark: Volg de pijlen.");
    }

    private static Writing everyBlock() {
        return writing(
                new Block.Heading(2, "Leeswijzer"),
                new Block.Remark("Lees dit zo."),
                new Block.Paragraph("Het mag anders."),
                new Block.Remark("Een advies is geen toestemming."),
                new Block.Heading(2, "De tekening"),
                new Block.Picture(SVG, "Beeld", 400, 200, Block.Place.A4),
                new Block.Heading(2, "Kringen"),
                aloud(Block.Mark.HOLDS, "Hoe meer zij blijft"),
                aloud(Block.Mark.MOVES, "Hoe meer zij tekent"),
                aloud(Block.Mark.TIPS, "Hoe meer hulp"),
                new Block.Items(
                        false, List.of(new Block.Item(Block.Mark.MOVES, "helpt", "Zij tekent", null, "waarneming"))),
                new Block.Table(List.of("Wat", "Wie", "Wanneer"), List.of(List.of("Bellen", "Buurvrouw", ""))));
    }

    private static Block.Aloud aloud(Block.Mark mark, String text) {
        return new Block.Aloud(mark, List.of(new Block.Piece(text, true)));
    }

    private static List<Integer> numbers(Word word, String element, String attribute) {
        NodeList all = word.xml("word/document.xml").getElementsByTagName(element);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> Integer.valueOf(((Element) all.item(i)).getAttribute(attribute)))
                .toList();
    }

    @Test
    void whatNoXmlCanHoldDoesNotBreakIt() {
        Word word = new Word(documents
                .word(
                        writing(
                                new Block.Heading(2, "A\u0000B"),
                                new Block.Paragraph("half \uD83D teken, \u0007 bel, ]]> einde")),
                        false)
                .bytes());
        assertThat(word.paragraphs()).contains("Heading1: A□B", "BodyText: half □ teken, □ bel, ]]> einde");
    }

    @Test
    void theNameOfTheFileSaysNothing() {
        assertThat(documents.word(writing(), false).fileName()).isEqualTo("verklarende-analyse-2026-03-01.docx");
    }
}
