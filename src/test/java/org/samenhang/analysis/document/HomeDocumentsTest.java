package org.samenhang.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.analysis.picture.Talked;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.interchange.Office;
import org.samenhang.interchange.PdfUa;
import org.samenhang.interchange.Word;

/** What people take home: for each reader what that reader may see, on paper, in Word and as a page. */
class HomeDocumentsTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file).told("case-achter-de-deur.json");
    private final ARegion.Somebody mother = file.parent("Moeder");
    private final ARegion.Somebody father = file.parent("Vader");

    @Test
    void theReaderGetsWhatTheyMaySeeAndNothingElse() throws Exception {
        table.statement("MERKTEKEN-TEAM", "youth", "hinders", "team", null);
        table.statement("MERKTEKEN-SCHUIL", "family", "helps", "all", mother);
        file.shields(mother, father);
        table.stance(mother, null, "partly", "MERKTEKEN-REDEN over vader");
        table.passage("continuing_course", "De zaterdag is van Noor.\nNiemand vraagt naar school.");

        byte[] forFather = pdf(file.director(), father.id().toString());
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "analysis-father.pdf"), forFather);
        assertThat(PdfUa.faults(forFather)).isEmpty();
        String aloud = PdfUa.aloud(forFather);
        assertThat(aloud)
                .contains("Zij blijft op haar kamer")
                .contains("Mijn kamer is de enige plek waar niemand iets vraagt.")
                .contains("Kring 1 houdt zichzelf in stand")
                .contains("Hoe meer zij opziet tegen de klas")
                .contains("Een advies is nooit een toestemming")
                .contains("Niemand vraagt naar school.")
                .contains("Moeder is het er deels mee eens")
                .doesNotContain("MERKTEKEN");
        assertThat(PdfUa.text(forFather)).contains("Zij blijft op haar kamer").doesNotContain("#");
        assertThat(new String(forFather, StandardCharsets.ISO_8859_1)).doesNotContain("MERKTEKEN");
        assertThat(PdfUa.aloud(pdf(father, "self")))
                .as("what is made for him is what he makes himself")
                .isEqualTo(aloud);

        assertThat(PdfUa.aloud(pdf(mother, "self")))
                .contains("MERKTEKEN-SCHUIL")
                .contains("MERKTEKEN-REDEN")
                .doesNotContain("MERKTEKEN-TEAM");
        assertThat(PdfUa.aloud(pdf(file.director(), "self")))
                .contains("MERKTEKEN-SCHUIL")
                .contains("MERKTEKEN-REDEN")
                .contains("MERKTEKEN-TEAM");
    }

    @Test
    void itIsMadeForAnotherOnlyByWhoDirectsAndSaysNothingInItsName() {
        ARegion.Somebody expert = file.expert("Deskundige");
        String forMother = file.path() + "/documents/file?for=" + mother.id();
        assertThat(expert.visits().get(forMother).statusCode()).isEqualTo(404);
        assertThat(father.visits().get(forMother).statusCode()).isEqualTo(404);
        assertThat(file.director()
                        .visits()
                        .get(file.path() + "/documents/file?for="
                                + region.family("Buurman").id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(file.director()
                        .visits()
                        .get(file.path() + "/documents/file?for=../x")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<byte[]> made = file.director().visits().getBytes(forMother);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("content-disposition").orElse(""))
                .matches("attachment; filename=\"?verklarende-analyse-\\d{4}-\\d\\d-\\d\\d\\.pdf\"?");
        List<String> logged = House.open()
                .asData()
                .sql(
                        "select object_id::text from access_log where case_id = :case and object_type = 'analysis_document' and allowed")
                .param("case", file.id())
                .query(String.class)
                .list();
        assertThat(logged).containsExactly(mother.id().toString());
    }

    @Test
    void eachOfFourReadersGetsTheirOwnAndACourtWhatAllMayRead() throws Exception {
        ARegion.Somebody guardian = file.guardian("Voogd");
        table.statement("MERKTEKEN-TEAM", "youth", "hinders", "team", null);
        table.statement("MERKTEKEN-PROF", "youth", "hinders", "professionals", null);
        table.statement("MERKTEKEN-SCHUIL", "family", "helps", "all", mother);
        table.stance(father, null, "does_not", "MERKTEKEN-REDEN");
        table.passage("continuing_course", "De zaterdag is van Noor.");
        table.passage("family_summary", "Het begon op de nieuwe school.");

        String youth = aloud(file.youth(), "for=self");
        assertThat(youth)
                .contains("Zo lees je dit", "Volg de pijlen met je vinger", "Het begon op de nieuwe school.")
                .contains("dit vertelde iemand", "Wie is het ermee eens?")
                .contains("Mijn kamer is de enige plek waar niemand iets vraagt.")
                .contains("het team zegt het zo: “Zij blijft op haar kamer”")
                .contains("MERKTEKEN-SCHUIL")
                .doesNotContain("MERKTEKEN-TEAM", "MERKTEKEN-PROF", "MERKTEKEN-REDEN");
        assertThat(aloud(mother, "for=self"))
                .contains("Wat er voor je kind anders mag worden")
                .doesNotContain("Volg de pijlen met je vinger");
        assertThat(aloud(guardian, "for=self"))
                .contains("Leeswijzer", "eigen verhaal", "MERKTEKEN-PROF")
                .doesNotContain("MERKTEKEN-TEAM", "MERKTEKEN-REDEN");

        String court = file.path() + "/documents?for=court";
        String preview = file.director().visits().get(court).body();
        assertThat(preview)
                .contains("Standpunten", "Vader", "deelt dit niet")
                .doesNotContain("MERKTEKEN", "Het begon op de nieuwe school.");
        assertThat(file.expert("Deskundige").visits().get(court).statusCode()).isEqualTo(404);
        assertThat(file.director()
                        .visits()
                        .get(file.path() + "/documents/file?for=court")
                        .statusCode())
                .as("not without a recipient, a purpose and a ground")
                .isEqualTo(404);
        Visitor director = file.director().visits();
        assertThat(director.post(file.path() + "/documents/outside", "for", "court")
                        .body())
                .contains("Schrijf op wie het krijgt.", "Kies op welke grond.");
        UUID id = UUID.randomUUID();
        HttpResponse<String> made = director.post(
                file.path() + "/documents/outside",
                "object",
                id.toString(),
                "for",
                "court",
                "recipient",
                "Kinderrechter Assen",
                "purpose",
                "Zitting over de ondertoezichtstelling",
                "ground",
                "court");
        assertThat(made.statusCode()).isEqualTo(303);
        String one = file.path() + "/documents/outside/" + id;
        assertThat(director.get(one).body()).contains("Kinderrechter Assen", "De rechter vroeg het");
        byte[] pdf = director.getBytes(one + "/file").body();
        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PdfUa.aloud(pdf))
                .contains("Kinderrechter Assen", "alleen wat alle betrokkenen")
                .doesNotContain("MERKTEKEN");
        assertThat(new Word(director.getBytes(one + "/file?form=word").body()).all())
                .doesNotContain("MERKTEKEN");
        assertThat(guardian.visits().get(one).statusCode()).isEqualTo(404);
        assertThat(file.youth().visits().get(one).statusCode()).isEqualTo(404);
    }

    @Test
    void everyFormSaysTheSame() throws Exception {
        table.statement("MERKTEKEN-TEAM", "youth", "hinders", "team", null);
        table.passage("continuing_course", "De zaterdag is van Noor.\nNiemand vraagt naar school.");
        Visitor youth = file.youth().visits();
        byte[] pdf = bytes(youth, "for=self");
        byte[] large = bytes(youth, "for=self&letters=large");
        byte[] poster = bytes(youth, "what=picture");
        byte[] big = bytes(youth, "what=picture&size=a3");
        byte[] course = bytes(youth, "what=course");
        byte[] docx = bytes(youth, "form=word");
        for (Map.Entry<String, byte[]> one : Map.of(
                        "youth", pdf, "large", large, "poster-a4", poster, "poster-a3", big, "course", course)
                .entrySet()) {
            assertThat(PdfUa.faults(one.getValue())).as(one.getKey()).isEmpty();
            assertThat(PdfUa.text(one.getValue())).as(one.getKey()).doesNotContain("#", "MERKTEKEN");
            Sheets.keep("home-" + one.getKey(), one.getValue());
        }
        Files.write(Path.of("target", "pictures", "home.docx"), docx);
        assertThat(Sheets.sizes(poster)).as("one sheet").containsExactly("297x210");
        assertThat(Sheets.sizes(big)).as("one sheet").containsExactly("420x297");
        assertThat(Sheets.sizes(bytes(youth, "what=picture&letters=large")))
                .as("one sheet")
                .containsExactly("420x297");
        assertThat(PdfUa.aloud(poster))
                .as("who cannot see the sheet hears what is drawn on it")
                .contains("Mijn kamer is de enige plek waar niemand iets vraagt.", "→");
        assertThat(Sheets.leftMost(course))
                .as("no number is cut off by the margin")
                .isGreaterThanOrEqualTo(22);
        assertThat(Sheets.sizes(large)).contains("420x297");
        assertThat(Sheets.sizes(course)).as("one page").containsExactly("210x297");
        assertThat(Sheets.smallestText(large))
                .as("points, but for what runs along the edge")
                .isGreaterThanOrEqualTo(18);
        Word word = new Word(docx);
        String page = youth.get(file.path() + "/documents/page").body();
        for (String said : List.of(
                "Zo lees je dit",
                "Mijn kamer is de enige plek waar niemand iets vraagt.",
                "Hoe meer zij opziet tegen de klas",
                "Een advies is nooit een toestemming",
                "De zaterdag is van Noor.")) {
            assertThat(PdfUa.aloud(pdf)).contains(said);
            assertThat(PdfUa.aloud(large)).contains(said);
            assertThat(String.join("\n", word.paragraphs())).contains(said);
            assertThat(page.replaceAll("<[^>]+>", "")).contains(said);
        }
        assertThat(page).contains("data-read-aloud=\"reading\"").doesNotContain("MERKTEKEN");
        assertThat(word.all()).doesNotContain("MERKTEKEN");
        assumeThat(Office.program()).as("LibreOffice").isPresent();
        byte[] opened = Office.pdf(docx);
        Sheets.keep("home-word", opened);
        assertThat(PdfUa.text(opened))
                .contains("Zo lees je dit", "De zaterdag is van Noor.")
                .doesNotContain("MERKTEKEN");
        assertThat(Sheets.sizes(opened)).contains("297x210").hasSizeBetween(3, 12);
    }

    @Test
    void sixtyStatementsStandOnOneSheetInLettersThatCanBeRead() throws Exception {
        ACase other = ACase.of(region);
        Table large = new Table(region, other);
        List<UUID> said = new ArrayList<>();
        Talked.grow(
                60,
                7,
                (text, sphere, effect) -> said.add(large.statement(text, sphere, effect)),
                (from, to, sign) -> large.link(said.get(from), said.get(to), sign));
        byte[] big = other.director()
                .visits()
                .getBytes(other.path() + "/documents/file?for=self&what=picture&size=a3")
                .body();
        Sheets.keep("home-sixty-a3", big);
        assertThat(Sheets.sizes(big)).containsExactly("420x297");
        String page = other.director()
                .visits()
                .get(other.path() + "/documents/page?what=picture&letters=large")
                .body();
        String drawn = page.substring(page.indexOf("<svg xmlns"), page.lastIndexOf("</svg>"));
        double unit = Sheets.widthOfDrawing(big)
                * 72
                / 25.4
                / numbers("viewBox=\"0 0 ([0-9]+) ", drawn).max().orElseThrow();
        assertThat(numbers("font-size=\"([0-9]+)\"", drawn).min().orElseThrow() * unit)
                .as("points of the smallest letters")
                .isGreaterThanOrEqualTo(5.8);
        assertThat(PdfUa.faults(big)).isEmpty();
        byte[] small = other.director()
                .visits()
                .getBytes(other.path() + "/documents/file?for=self&what=picture")
                .body();
        Sheets.keep("home-sixty-a4", small);
        assertThat(Sheets.sizes(small)).startsWith("297x210").hasSizeGreaterThan(1);
        assertThat(PdfUa.text(small))
                .as("what does not stand in the picture stands in the list")
                .containsPattern("Op dit blad staan [0-9]+ van de 60 uitspraken")
                .contains("De uitspraken");
        assertThat(Sheets.sizes(small).get(1))
                .as("what is left out is told on the same sheet")
                .isEqualTo("210x297");
        assertThat(PdfUa.faults(small)).isEmpty();
    }

    @Test
    void aLongQuestionLeavesLessOfTheSheetAndNoSecondOne() {
        House.open()
                .asData()
                .sql("update analysis set question = :question where case_id = :case")
                .param(
                        "question",
                        "Hoe komt het dat zij niet meer buiten komt, ook niet als er iemand meegaat? ".repeat(3))
                .param("case", file.id())
                .update();
        assertThat(Sheets.sizes(bytes(file.director().visits(), "what=picture")))
                .containsExactly("297x210");
    }

    @Test
    void itIsChosenOnAPhoneAndReadWithoutHelp() {
        table.passage("continuing_course", "De zaterdag is van Noor.");
        table.stance(mother, null, "partly", "Omdat het te snel ging.");
        try (Reader youth = Reader.strangerOnPhone().signedIn(file.youth())) {
            youth.to(file.path() + "/documents").findsNoBarrier().fits().picture("home-choose-phone");
            assertThat(youth.page()
                            .evaluate("[...document.querySelectorAll('#reading td[data-label]')].map(cell =>"
                                    + " getComputedStyle(cell).gridTemplateColumns.split(' ').length)"))
                    .as("what was said stands beneath its label, not beside it")
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .isNotEmpty()
                    .containsOnly(1);
            youth.page().getByLabel("De continukoers op één blad").check();
            youth.page().locator(".take-choose button").click();
            assertThat(youth.page().locator("#reading").innerText()).contains("De zaterdag is van Noor.");
            youth.to(file.path() + "/documents/page?letters=large")
                    .findsNoBarrier()
                    .fits()
                    .picture("home-large-phone");
        }
        try (Reader director = Reader.of(file.director())) {
            director.to(file.path() + "/documents?for=court").findsNoBarrier().picture("home-choose-court");
            director.page().getByLabel("Naam of dienst").fill("Kinderrechter");
            director.page().locator("#outside button[type=submit]").click();
            director.findsNoBarrier();
            assertThat(director.page().getByLabel("Naam of dienst").inputValue())
                    .isEqualTo("Kinderrechter");
            director.page().getByLabel("Waarvoor").fill("De zitting");
            director.page()
                    .getByLabel(
                            "De rechter vroeg het",
                            new com.microsoft.playwright.Page.GetByLabelOptions().setExact(false))
                    .check();
            director.page().locator("#outside button[type=submit]").click();
            director.findsNoBarrier().picture("home-outside");
            assertThat(director.page().locator("main").innerText()).contains("Kinderrechter", "De zitting");
            director.to(file.path() + "/documents/page").findsNoBarrier().picture("home-reading");
        }
    }

    private static IntStream numbers(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().mapToInt(found -> Integer.parseInt(found.group(1)));
    }

    private String aloud(ARegion.Somebody who, String query) throws Exception {
        return PdfUa.aloud(bytes(who.visits(), query));
    }

    private byte[] bytes(Visitor who, String query) {
        HttpResponse<byte[]> answer = who.getBytes(file.path() + "/documents/file?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private byte[] pdf(ARegion.Somebody who, String reader) {
        HttpResponse<byte[]> answer = who.visits().getBytes(file.path() + "/documents/file?for=" + reader);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
