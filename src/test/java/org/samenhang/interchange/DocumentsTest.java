package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final String PICTURE = """
            <div class="picture"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640.4 220" role="img" aria-label="Twee uitspraken en een pijl ertussen">
            <style>.zin { font: 15px sans-serif; fill: #1e2a2f }</style>
            <rect x="10" y="40" width="220" height="80" rx="8" fill="#fffdf9" stroke="#a8482a"/>
            <text class="zin" x="30" y="85">Zij blijft op haar kamer</text>
            <path d="M230 80 H390" stroke="#a8482a" stroke-width="3"/><path d="M390 74 l10 6 l-10 6 z" fill="#a8482a"/>
            <rect x="400" y="40" width="220" height="80" rx="8" fill="#fffdf9" stroke="#a8482a"/>
            <text x="420" y="85" font-family="Verdana" font-size="15" font-weight="bold">Moeder slaapt niet — سلام</text>
            </svg></div>
            """;

    private static final String BODY = """
            <h2>Wat houdt zichzelf in stand</h2>
            <p class="aloud">Hoe meer haar moeder wakker ligt, hoe meer hulp erbij komt.</p>
            %s
            <h2>Uitspraken</h2>
            <ul><li>Zij durft de klas niet meer in</li><li>Haar <strong>vertrouwde</strong> <em>juf</em> ging weg</li></ul>
            <ol><li>eerst wat wij zelf kunnen</li><li>dan pas de rest</li></ol>
            <h3>Wie deelt dit</h3>
            <table><caption>Standpunten</caption>
            <thead><tr><th scope="col">Wie</th><th scope="col">Deelt</th></tr></thead>
            <tbody><tr><th scope="row">Moeder</th><td>deels</td></tr><tr><th scope="row">School</th><td>ja</td></tr></tbody></table>
            <p>Meer op <a href="https://example.org/uitleg" title="Uitleg">de uitleg</a>.</p>
            """;

    private final Documents documents =
            new Documents(Clock.fixed(Instant.parse("2026-02-28T23:30:00Z"), ZoneOffset.UTC));

    @Test
    void aDocumentPassesForPdfUa() throws Exception {
        byte[] pdf = sample(BODY.formatted(PICTURE)).bytes();
        keep("sample", pdf);

        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void theCheckerDoesFindFault() throws Exception {
        assertThat(PdfUa.faults(untagged())).isNotEmpty();
    }

    @Test
    void itSaysAloudExactlyWhatWasPutIn() throws Exception {
        assertThat(PdfUa.aloud(sample(BODY.formatted(PICTURE)).bytes()))
                .isEqualTo("[Samenhang] Hoe komt het dat zij niet meer buiten komt? Verklarende analyse"
                        + " Gemaakt op 1 maart 2026 Wat houdt zichzelf in stand"
                        + " Hoe meer haar moeder wakker ligt, hoe meer hulp erbij komt."
                        + " [Twee uitspraken en een pijl ertussen]"
                        + " Uitspraken Zij durft de klas niet meer in Haar vertrouwde juf ging weg"
                        + " 1. eerst wat wij zelf kunnen 2. dan pas de rest"
                        + " Wie deelt dit Wie Deelt Moeder deels School ja Standpunten Meer op de uitleg.");
    }

    @Test
    void onThePageStandTheNameOfTheHouseAndTheNumberOfThePage() throws Exception {
        assertThat(PdfUa.text(sample(BODY.formatted("")).bytes()))
                .startsWith("Samenhang · Vertrouwelijk Hoe komt het dat zij niet meer buiten komt?")
                .contains("Haar vertrouwde juf ging weg")
                .endsWith("Pagina 1 van 1");
    }

    @Test
    void everyLetterOfOurNeighboursIsPrinted() throws Exception {
        String letters = "café ë ï é ö ü ç ñ ‘kwam’ “niet” – — … € ½ ł ą ę ń ś ź ż ş ğ ı İ č ř ž ø å ß þ • Œ";
        String strange = "Ελλάδα Київ → ← ▼ ▲ ● ✓";

        byte[] pdf = paragraph(letters + " " + strange);

        assertThat(PdfUa.text(pdf)).contains(letters).contains(strange).doesNotContain("#");
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void composedAndDecomposedLettersPrintAlike() throws Exception {
        assertThat(PdfUa.text(paragraph("Zoe\u0308 en Ren\u0065\u0301"))).contains("Zoë en René");
    }

    @Test
    void arabicReadsBackAsItWasWritten() throws Exception {
        byte[] pdf = paragraph("Zijn naam is محمد علي en hij zegt: لا أريد (nooit) 12.");
        keep("arabic", pdf);

        String text = PdfUa.text(pdf);
        assertThat(text)
                .contains("محمد علي")
                .contains("لا أريد")
                .contains("en hij zegt:")
                .doesNotContain("#");
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void whatNoFontKnowsLeavesAVisibleMark() throws Exception {
        byte[] pdf = paragraph("gezin 👨‍👩‍👧 en 你好 en \u0007 bel; einde");

        assertThat(PdfUa.text(pdf)).contains("gezin □ en □□ en □ bel; einde").doesNotContain("#");
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void directionTricksAreTakenOut() throws Exception {
        assertThat(PdfUa.text(paragraph("wel \u202Etein\u202C akkoord"))).contains("wel tein akkoord");
    }

    @Test
    void typedMarkupIsPrintedAndDoesNothing() throws Exception {
        String typed = "<script>alert(1)</script> & <img src='file:///etc/passwd'/> \"x\" <b>vet</b>";
        Content nothing = output -> output.writeContent("<p>inhoud</p>");

        byte[] pdf = documents
                .pdf(
                        DocumentKind.ANALYSIS,
                        Locale.of("nl"),
                        "document/layout.jte",
                        Map.of(
                                "lang",
                                "nl",
                                "title",
                                typed,
                                "details",
                                List.of(new DocumentDetail("Let op", typed)),
                                "content",
                                nothing))
                .bytes();

        assertThat(PdfUa.text(pdf)).contains("Let op " + typed);
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://localhost:" + server.getAddress().getPort();
            Path secret = Files.writeString(folder.resolve("geheim.css"), "p::after { content: 'GELEKT' }");
            String page = """
                    <html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>Proef</title>
                    <link rel="stylesheet" href="%1$s/a.css"/><link rel="stylesheet" href="%2$s"/>
                    <link rel="stylesheet" href="classpath:documents/document.css"/>
                    <style>@import url('%1$s/b.css'); @import url('%2$s');
                    @font-face { font-family: x; src: url('%1$s/c.ttf') } body { font-family: x, 'Atkinson Hyperlegible Next'; }
                    p { background-image: url('%1$s/d.png') }</style></head>
                    <body onload="x()"><p>tekst <img src="%1$s/e.png" alt="e"/><object data="%1$s/f.pdf"></object>
                    <iframe src="%1$s/g"></iframe></p>
                    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" alt="x">
                    <image xlink:href="%1$s/h.png" width="5" height="5"/><style>@import url('%1$s/i.css');</style>
                    <use xlink:href="%1$s/j.svg#a"/><rect width="5" height="5" fill="url(%1$s/k.svg#a)"/></svg>
                    </body></html>
                    """.formatted(web, secret.toUri());
            assertThatThrownBy(() -> documents.pdf(page)).isInstanceOf(DocumentFailure.class);
            String withoutPicture = page.replaceAll("(?s)<svg.*</svg>", "");
            assertThatThrownBy(() -> documents.pdf(withoutPicture)).isInstanceOf(DocumentFailure.class);
            String onlyElements = withoutPicture.replaceAll("(?s)<style>.*?</style>", "");
            assertThat(PdfUa.text(documents.pdf(onlyElements)))
                    .contains("tekst")
                    .doesNotContain("GELEKT");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anOutsideEntityIsRefused() {
        assertThatThrownBy(() -> documents.pdf("""
                <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="nl"><head><title>x</title></head><body>&x;</body></html>
                """)).isInstanceOf(DocumentFailure.class);
    }

    @Test
    void aPictureWithoutAlternativeIsRefused() {
        assertThatThrownBy(() -> sample("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>"))
                .isInstanceOf(DocumentFailure.class)
                .hasMessageContaining("text alternative");
    }

    @Test
    void aPictureThatCannotBeDrawnIsRefused() {
        assertThatThrownBy(
                        () -> sample(
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\" alt=\"x\"><path d=\"kapot\"/></svg>"))
                .isInstanceOf(DocumentFailure.class)
                .hasMessageContaining("whole");
    }

    @Test
    void brokenMarkupIsRefused() {
        assertThatThrownBy(() -> documents.pdf("<html><p>open</html>")).isInstanceOf(DocumentFailure.class);
    }

    @Test
    void aPictureCarriesItsAlternativeAndTheFontsAreInside() throws Exception {
        try (PDDocument document =
                Loader.loadPDF(sample(BODY.formatted(PICTURE)).bytes())) {
            Set<String> alternatives = new HashSet<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);
            assertThat(alternatives).contains("Twee uitspraken en een pijl ertussen", "Samenhang");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Hoe komt het dat zij niet meer buiten komt?");
            assertThat(document.getDocumentCatalog().getDocumentOutline()).isNotNull();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void aLongDocumentNumbersItsPagesAndRepeatsItsName() throws Exception {
        byte[] pdf = sample("<p>Zij wil weer naar buiten, maar nu nog niet.</p>\n".repeat(120))
                .bytes();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(pages);
            last.setSortByPosition(true);
            assertThat(last.getText(document))
                    .contains("Pagina " + pages + " van " + pages)
                    .contains("Hoe komt het dat zij niet meer buiten komt?");
        }
        assertThat(PdfUa.faults(pdf)).isEmpty();
    }

    @Test
    void aWidePictureTakesOneLandscapePageOfItsOwn() throws Exception {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" alt=\"beeld\">"
                + "<rect width=\"50\" height=\"50\" fill=\"#a8482a\"/></svg>";
        for (int[] size : new int[][] {{1040, 600}, {600, 1400}, {3000, 500}}) {
            byte[] pdf = sample("<p>ervoor</p><div class=\"wide\"><h2>Het beeld</h2><div class=\"picture\">"
                            + drawing.formatted(size[0], size[1]) + "</div></div><p>erna</p>")
                    .bytes();
            keep("wide-" + size[0], pdf);

            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getPages())
                        .extracting(page -> page.getMediaBox().getWidth() > 800)
                        .as("wide")
                        .containsExactly(false, true, false);
            }
            assertThat(PdfUa.faults(pdf)).isEmpty();
        }
    }

    /** Filling of every height before each kind of table: a rule that only now and then breaks one shows itself at some height. */
    @Test
    void whereverATableBeginsItsHeadHasARowBesideItAndTheDocumentIsWhole() throws Exception {
        Typesetter typesetter = new Typesetter();
        List<String> wrong = new ArrayList<>();
        for (int height = 420; height < 690; height += 13) {
            byte[] pdf;
            try {
                pdf = typesetter.once(framed(tablesAfter(height)), false);
            } catch (DocumentFailure refused) {
                wrong.add(height + " points: " + refused.getMessage());
                continue;
            }
            for (String page : pages(pdf)) {
                if (page.contains("Wie Deelt") && !page.contains("woorden")) {
                    wrong.add(height + " points: a head alone");
                }
                if (page.contains("Kop") && !page.contains("Rij") && !page.contains("Let op")) {
                    wrong.add(height + " points: a heading alone");
                }
            }
            if (height % 5 == 0) {
                wrong.addAll(PdfUa.faults(pdf));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatARuleWouldTakeApartIsSetWithoutIt() throws Exception {
        Typesetter typesetter = new Typesetter();
        String bad = framed(after(560, "<h2>Kop</h2><p>Let op</p>" + table(3, 2)))
                .replace("</head>", TAKES_APART + "</head>");
        assertThatThrownBy(() -> typesetter.once(bad, false)).isInstanceOf(Typesetter.TakenApart.class);

        byte[] pdf = typesetter.set(bad);

        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PdfUa.aloud(pdf)).contains("Kop Let op", "Rij 0", "Rij 2", "Erna");
    }

    @Test
    void aNoteIsNotAloneOnTheLastPage() throws Exception {
        Typesetter typesetter = new Typesetter();
        for (int height = 600; height < 690; height += 7) {
            byte[] pdf = typesetter.once(
                    framed("<div style=\"height: " + height + "pt\">x</div><p>Wat mensen schreven.</p>" + note()),
                    false);
            assertThat(pages(pdf).getLast()).as(height + " points").contains("Wat mensen schreven.");
        }
    }

    /** What was once among the rules, and let one document in ninety be refused. */
    private static final String TAKES_APART =
            "<style>thead { page-break-after: avoid } tbody > tr:first-child { page-break-inside: avoid }</style>";

    private static String tablesAfter(int height) {
        return after(height, "<h2>Kop</h2>" + table(3, 1))
                + after(height, "<h2>Kop</h2>" + note() + table(3, 2))
                + after(height, "<h2>Kop</h2><h3>Kop eronder</h3>" + table(2, 9))
                + after(height, PICTURE + "<h2>Kop</h2><p>Let op</p>" + table(4, 3))
                + after(height, "<h2>Kop</h2>" + note() + table(1, 20));
    }

    private static String after(int height, String shape) {
        int filling = shape.startsWith("<div") ? height - 180 : height;
        return "<div style=\"page-break-before: always; height: " + filling + "pt\">x</div>" + shape + "<p>Erna</p>";
    }

    private static String note() {
        return "<p class=\"note\">Let op</p>";
    }

    private static String table(int rows, int lines) {
        StringBuilder table = new StringBuilder(
                "<table><thead><tr><th scope=\"col\" style=\"width: 25%\">Wie</th><th scope=\"col\">Deelt</th></tr></thead><tbody>");
        for (int row = 0; row < rows; row++) {
            table.append("<tr><th scope=\"row\">Rij ")
                    .append(row)
                    .append("</th><td>")
                    .append("woorden die over de regel gaan tot hij vol is ".repeat(2 * lines))
                    .append("</td></tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    private static String framed(String body) {
        StringOutput page = new StringOutput();
        Content content = output -> output.writeContent(body);
        TemplateEngine.createPrecompiled(ContentType.Html)
                .render("document/layout.jte", Map.of("lang", "nl", "title", "Tabellen", "content", content), page);
        return page.toString();
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                pages.add(stripper.getText(document).replaceAll("\\s+", " "));
            }
        }
        return pages;
    }

    @Test
    void marksAreShapesWithTheirWord() throws Exception {
        StringOutput marks = new StringOutput();
        TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
        for (String kind : List.of("holds", "moves", "other")) {
            engine.render("document/mark.jte", Map.of("kind", kind, "word", "woord " + kind), marks);
        }

        byte[] pdf = sample("<p>" + marks + " Zij blijft thuis</p>").bytes();
        keep("marks", pdf);

        assertThat(PdfUa.faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Set<String> alternatives = new HashSet<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), alternatives);
            assertThat(alternatives).contains("woord holds", "woord moves", "woord other");
        }
    }

    @Test
    void aFileNameSaysKindAndDayOnly() {
        assertThat(sample("<p>x</p>").fileName()).isEqualTo("verklarende-analyse-2026-03-01.pdf");
    }

    private PdfDocument sample(String body) {
        Content content = output -> output.writeContent(body);
        return documents.pdf(
                DocumentKind.ANALYSIS,
                Locale.of("nl"),
                "document/layout.jte",
                Map.of(
                        "lang", "nl",
                        "title", "Hoe komt het dat zij niet meer buiten komt?",
                        "subtitle", "Verklarende analyse",
                        "details", List.of(new DocumentDetail("Gemaakt op", "1 maart 2026")),
                        "content", content));
    }

    private byte[] paragraph(String text) {
        return sample("<p>" + text + "</p>").bytes();
    }

    private static byte[] untagged() throws Exception {
        try (PDDocument document = new PDDocument();
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** To look at by hand. */
    private static void keep(String name, byte[] pdf) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }

    private static void collect(PDStructureNode node, Set<String> alternatives) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    alternatives.add(element.getAlternateDescription());
                }
                collect(element, alternatives);
            }
        }
    }
}
