package org.samenhang.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.interchange.PdfUa;

/** A copy of one's own file: all that its reader may see, and nothing else. */
class FileCopyTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody mother = file.parent("Debora");
    private final ARegion.Somebody father = file.parent("Patrick");

    @Test
    void theCopyHoldsWhatItsReaderMaySeeAndNothingElse() throws Exception {
        String day = LocalDate.now(Clock.systemUTC()).toString();
        for (String visible : new String[] {"all", "professionals", "team"}) {
            post(
                    file.director(),
                    "/moments",
                    "moment",
                    UUID.randomUUID().toString(),
                    "text",
                    "GESPREK-" + visible,
                    "kind",
                    "note",
                    "heldOn",
                    day,
                    "visibleTo",
                    visible);
        }
        House.open()
                .asData()
                .sql("""
                        insert into statement (region_id, case_id, text, sphere, effect, kind, source_text, whereabouts_of)
                        values (:region, :case, 'UITSPRAAK zij slaapt slecht', 'youth', 'hinders', 'observation', 'de juf', null),
                               (:region, :case, 'SCHUILPLEK in Delfzijl', 'family', 'helps', 'account', null, :mother)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("mother", mother.id())
                .update();
        file.shields(mother, father);
        post(mother, "/words/declaration", "text", "VERKLARING van mij");
        post(mother, "/messages/" + mother.id(), "text", "BERICHT aan het team");
        post(mother, "/trusted", "name", "Tante Riet");
        post(mother, "/rights/correct", "words", "Het is Noor");

        byte[] hers = pdf(mother).body();
        Files.createDirectories(Path.of("target", "pictures"));
        Files.write(Path.of("target", "pictures", "file-copy.pdf"), hers);
        assertThat(PdfUa.faults(hers)).isEmpty();
        assertThat(PdfUa.aloud(hers))
                .contains("Kopie van je dossier", "Debora")
                .contains("GESPREK-all", "UITSPRAAK zij slaapt slecht", "waarneming, de juf", "SCHUILPLEK in Delfzijl")
                .contains("VERKLARING van mij", "BERICHT aan het team", "Tante Riet", "Het is Noor")
                .doesNotContain("GESPREK-professionals")
                .doesNotContain("GESPREK-team");

        byte[] his = pdf(father).body();
        assertThat(PdfUa.aloud(his))
                .contains("GESPREK-all", "UITSPRAAK zij slaapt slecht")
                .doesNotContain("SCHUILPLEK")
                .doesNotContain("VERKLARING")
                .doesNotContain("BERICHT")
                .doesNotContain("Tante Riet")
                .doesNotContain("Het is Noor");
        assertThat(new String(his, StandardCharsets.ISO_8859_1)).doesNotContain("SCHUILPLEK");
        assertThat(pdf(mother).headers().firstValue("content-disposition").orElseThrow())
                .contains("kopie-dossier-")
                .doesNotContain("Debora")
                .doesNotContain("Noor");
    }

    @Test
    void onlyTheYouthAndParentsMakeACopyAndItIsLogged() {
        assertThat(pdf(file.youth()).statusCode()).isEqualTo(200);
        assertThat(pdf(file.director()).statusCode()).isEqualTo(404);
        assertThat(pdf(file.guardian("Bas")).statusCode()).isEqualTo(404);
        assertThat(pdf(ARegion.ofItsOwn().family("Ander")).statusCode()).isEqualTo(404);
        assertThat(House.open()
                        .asData()
                        .sql("""
                                select count(*)::int from access_log
                                 where case_id = :case and object_type = 'file_copy' and action = 'execute' and person_id = :youth
                                """)
                        .param("case", file.id())
                        .param("youth", file.youth().id())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(file.youth().visits().get(file.path() + "/log").body()).contains("maakte een kopie van het dossier");
    }

    private HttpResponse<byte[]> pdf(ARegion.Somebody who) {
        return who.visits().getBytes(file.path() + "/copy.pdf");
    }

    private void post(ARegion.Somebody who, String address, String... fields) {
        assertThat(who.visits().post(file.path() + address, fields).statusCode())
                .as(address)
                .isEqualTo(303);
    }
}
