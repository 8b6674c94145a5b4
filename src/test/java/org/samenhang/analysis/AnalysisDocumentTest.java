package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.interchange.PdfUa;

/** The analysis on paper: for a reader, with what that reader may see. */
class AnalysisDocumentTest {

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
                .contains("Moeder deelt dit deels")
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
        String forMother = file.path() + "/analysis.pdf?for=" + mother.id();
        assertThat(expert.visits().get(forMother).statusCode()).isEqualTo(404);
        assertThat(father.visits().get(forMother).statusCode()).isEqualTo(404);
        assertThat(file.director()
                        .visits()
                        .get(file.path() + "/analysis.pdf?for="
                                + region.family("Buurman").id())
                        .statusCode())
                .isEqualTo(404);
        assertThat(file.director()
                        .visits()
                        .get(file.path() + "/analysis.pdf?for=../x")
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

    private byte[] pdf(ARegion.Somebody who, String reader) {
        HttpResponse<byte[]> answer = who.visits().getBytes(file.path() + "/analysis.pdf?for=" + reader);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
