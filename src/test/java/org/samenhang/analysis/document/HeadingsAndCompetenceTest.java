package org.samenhang.analysis.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Table;
import org.samenhang.analysis.model.SevenFactors;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;
import org.samenhang.interchange.PdfUa;
import org.samenhang.interchange.Word;

/** A document is headed as the region's own model calls its parts, and says to who works with it who stood by it. */
class HeadingsAndCompetenceTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file).told("case-achter-de-deur.json");
    private final Visitor director = file.director().visits();

    @Test
    void eachFormIsHeadedAsTheRegionsOwnModelCallsItsParts() throws Exception {
        assertThat(page(director)).contains("Conclusie").doesNotContain("Samenvattend beeld", "De hulp tot nu toe");
        SevenFactors.inUse(region);
        assertThat(director.post(file.path() + "/analysis/model", "key", SevenFactors.KEY, "version", "0")
                        .statusCode())
                .isEqualTo(303);
        UUID happened = table.statement("Het jaar dat alles anders werd", "youth", "hinders");
        House.open()
                .asData()
                .sql("update statement set model_part = 'f2', tense = 'past' where id = :id")
                .param("id", happened)
                .update();
        String page = page(director);
        byte[] pdf = director.getBytes(file.path() + "/documents/file?for=self").body();
        assertThat(PdfUa.faults(pdf)).isEmpty();
        String paper = PdfUa.aloud(pdf);
        String word = String.join(
                "\n",
                new Word(director.getBytes(file.path() + "/documents/file?for=self&form=word")
                                .body())
                        .paragraphs());
        for (String form : new String[] {page, paper, word}) {
            assertThat(form)
                    .contains("Samenvattend beeld", "De jeugdige zelf", "Wat er is gebeurd", "De hulp tot nu toe")
                    .contains("Netwerk en school", "Hoe mensen op elkaar reageren");
            assertThat(form)
                    .as("what was then is not read as of now")
                    .containsPattern("Het jaar dat alles anders werd[^.]*dit was toen");
            assertThat(form.indexOf("Wat er is gebeurd"))
                    .as("a statement stands in the part it was put in")
                    .isLessThan(form.lastIndexOf("Het jaar dat alles anders werd"));
        }
        assertThat(page(file.youth().visits())).contains("Samenvattend beeld", "De jeugdige zelf");
        byte[] sheet = director.getBytes(file.path() + "/documents/file?for=self&what=picture")
                .body();
        assertThat(PdfUa.aloud(sheet))
                .as("the columns of the drawing too")
                .contains("Hoe mensen op elkaar reageren")
                .doesNotContain("Wisselwerking");
        String version = director.post(file.path() + "/analysis/versions", "note", "")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        assertThat(director.get(version).body())
                .as("and of a version")
                .contains("Hoe mensen op elkaar reageren")
                .doesNotContain("Wisselwerking");
    }

    @Test
    void whoStoodByItStandsWithTheirCompetenceForWhoWorksWithIt() throws Exception {
        ARegion.Somebody guardian = file.guardian("Voogd");
        assertThat(page(guardian.visits())).doesNotContain("Wie stond erachter?");
        HttpResponse<String> made = director.post(file.path() + "/analysis/versions", "note", "");
        String version = made.headers().firstValue("location").orElseThrow().replaceAll("\\?.*", "");
        assertThat(director.post(
                                version + "/standing-by",
                                "person",
                                "" + file.director().id(),
                                "discipline",
                                "Orthopedagoog",
                                "register",
                                "skj",
                                "number",
                                "0012345")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page(guardian.visits())).contains("Wie stond erachter?", "Orthopedagoog", "SKJ 0012345");
        String court = director.get(file.path() + "/documents?for=court").body();
        assertThat(court).contains("Wie stond erachter?", "Orthopedagoog", "SKJ 0012345");
        assertThat(page(file.youth().visits())).doesNotContain("Wie stond erachter?", "Orthopedagoog");
        byte[] pdf = director.getBytes(file.path() + "/documents/file?for=" + guardian.id())
                .body();
        assertThat(PdfUa.faults(pdf)).isEmpty();
        assertThat(PdfUa.aloud(pdf)).contains("Orthopedagoog", "Het is geen handtekening.");
    }

    private String page(Visitor who) {
        return who.get(file.path() + "/documents/page").body().replaceAll("<[^>]+>", "");
    }
}
