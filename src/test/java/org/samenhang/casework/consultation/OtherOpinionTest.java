package org.samenhang.casework.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A second opinion of another region, without a case (A7). */
class OtherOpinionTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody expert = region.professional("Marjan", null, Duty.EXPERT);
    private final Visitor visits = expert.visits();
    private final UUID id = UUID.randomUUID();
    private final String path = "/consultations/" + id + "/second-opinion";

    @Test
    void itIsAskedWithoutANameAndAnsweredOnce() {
        visits.post("/consultations", "id", id.toString(), "question", "Dwingen?", "kind", "ouder", "name", "Wil Haan");
        String[] asks = {
            "object", UUID.randomUUID().toString(), "thoughtOf", "Haan moet naar een groep", "otherTeam", "Drenthe"
        };
        assertThat(visits.post(path, asks).body()).contains("Schrijf het zonder naam");
        asks[3] = "Een groep";
        assertThat(visits.post(path, asks).statusCode()).isEqualTo(303);
        assertThat(visits.get("/consultations/" + id).body()).contains("Drenthe", "wacht op het andere team");
        assertThat(visits.get(path).statusCode()).as("one at a time").isEqualTo(303);
        try (Reader phone = Reader.onPhone(expert)) {
            phone.to("/consultations/" + id).findsNoBarrier().fits();
            phone.to(path + "/answer").findsNoBarrier().fits();
        }
        String opinion =
                visits.get(path + "/answer").body().replaceAll("(?s).*name=\"opinion\" value=\"([^\"]+)\".*", "$1");
        String[] answer = {
            "opinion", opinion, "version", "0", "finding", "otherwise", "answer", "Begin klein", "answeredBy", "Drenthe"
        };
        assertThat(visits.post(path + "/answer", answer).statusCode()).isEqualTo(303);
        assertThat(visits.post(path + "/answer", answer).statusCode()).isEqualTo(409);
        assertThat(visits.get("/consultations/" + id).body()).contains("wij zouden anders beginnen", "Begin klein");
        assertThat(visits.get("/consultations").body()).contains("1 keer een second opinion", "1 beantwoord");
        Visitor other = region.professional("Ander", null, Duty.EXPERT).visits();
        assertThat(other.get("/consultations").body()).doesNotContain("second opinion gevraagd aan");
        assertThat(other.get(path).statusCode()).isEqualTo(404);
        assertThat(other.post(path + "/answer", answer).statusCode()).isEqualTo(404);
    }

    @Test
    void aWordOfANameIsAName() {
        assertThat(OtherOpinion.names("Wil de Haan", "Zij wil naar haan")).isTrue();
        assertThat(OtherOpinion.names("Wil de Haan", "De hanen kraaien")).isFalse();
        assertThat(OtherOpinion.names(null, "Haan")).isFalse();
    }
}
