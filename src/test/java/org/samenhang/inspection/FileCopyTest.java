package org.samenhang.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String day = House.open().today().toString();
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
            post(
                    file.director(),
                    "/breakthroughs",
                    "object",
                    UUID.randomUUID().toString(),
                    "rule",
                    "REGEL-" + visible,
                    "lifter",
                    "De gemeente",
                    "visibleTo",
                    visible);
            post(
                    file.director(),
                    "/second-opinions",
                    "object",
                    UUID.randomUUID().toString(),
                    "thoughtOf",
                    "OPLOSSING-" + visible,
                    "thoughtBy",
                    "Het lokale team",
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
                .contains("REGEL-all", "OPLOSSING-all")
                .doesNotContain("REGEL-professionals", "REGEL-team", "OPLOSSING-professionals", "OPLOSSING-team")
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
    void theCopyHoldsWhatItsReaderMadeAndSaidBesideTheOthersAndTheVersionsTheyMaySee() throws Exception {
        for (String sql : new String[] {"""
            insert into statement (id, region_id, case_id, text, sphere, effect, kind, source_text, visible_to)
            values (md5('s' || :case)::uuid, :region, :case, 'Zij slaapt slecht', 'youth', 'hinders', 'observation', 'de juf', 'all'),
                   (gen_random_uuid(), :region, :case, 'ALLEEN-TEAM', 'youth', 'hinders', 'observation', 'de juf', 'team')
            """, """
            insert into own_picture (id, region_id, case_id, by_person, about, shown_at, shown_to, visible_to)
            values (md5('m' || :case)::uuid, :region, :case, :mother, 'De nachten', now(), 'all', 'all'),
                   (md5('v' || :case)::uuid, :region, :case, :father, 'VAN-VADER-ALLEEN', null, 'team', 'team')
            """, """
            insert into own_line (id, region_id, case_id, picture_id, by_person, text, sphere, effect, position)
            values (md5('1' || :case)::uuid, :region, :case, md5('m' || :case)::uuid, :mother, 'Ik lig wakker', 'family', 'hinders', 1),
                   (md5('2' || :case)::uuid, :region, :case, md5('m' || :case)::uuid, :mother, 'Wandelen', 'family', 'helps', 2)
            """, """
            insert into own_arrow (id, region_id, case_id, picture_id, by_person, from_id, to_id, sign)
            values (gen_random_uuid(), :region, :case, md5('m' || :case)::uuid, :mother, md5('2' || :case)::uuid, md5('1' || :case)::uuid, '-')
            """, """
            insert into stance_round (id, region_id, case_id, opened_by, revealed_by, revealed_at)
            values (md5('r' || :case)::uuid, :region, :case, :director, :director, now())
            """, """
            insert into stance (id, region_id, case_id, by_person, statement_id, stance, round_id)
            values (md5('h' || :case)::uuid, :region, :case, :mother, md5('s' || :case)::uuid, 'partly', md5('r' || :case)::uuid),
                   (gen_random_uuid(), :region, :case, :father, null, 'does_not', md5('r' || :case)::uuid)
            """, """
            insert into stance_reason (stance_id, region_id, case_id, by_person, reasons)
            values (md5('h' || :case)::uuid, :region, :case, :mother, 'REDEN van mij')
            """, """
            insert into statement_wording (region_id, case_id, statement_id, by_person, words)
            values (:region, :case, md5('s' || :case)::uuid, :mother, 'De nacht is lang')
            """}) {
            House.open()
                    .asData()
                    .sql(sql)
                    .param("region", region.id())
                    .param("case", file.id())
                    .param("mother", mother.id())
                    .param("father", father.id())
                    .param("director", file.director().id())
                    .update();
        }
        post(file.director(), "/analysis/versions", "note", "Voor de zomer");
        House.open()
                .asData()
                .sql("update statement set text = 'Zij slaapt weer' where id = md5('s' || :case)::uuid")
                .param("case", file.id())
                .update();

        byte[] hers = pdf(mother).body();
        assertThat(PdfUa.faults(hers)).isEmpty();
        assertThat(PdfUa.aloud(hers))
                .contains("Jouw eigen beeld", "De nachten", "Ik lig wakker", "Wandelen → Ik lig wakker")
                .contains("Waar jij stond in een ronde", "REDEN van mij", "De nacht is lang")
                .contains("Versies van de analyse", "Voor de zomer", "Zij slaapt slecht")
                .doesNotContain("VAN-VADER-ALLEEN", "ALLEEN-TEAM");
        assertThat(PdfUa.aloud(pdf(father).body()))
                .contains("VAN-VADER-ALLEEN", "nog van jou alleen", "over het geheel")
                .doesNotContain("REDEN van mij", "De nacht is lang", "Ik lig wakker", "ALLEEN-TEAM");
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
