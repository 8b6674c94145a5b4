package org.samenhang.casework.breakthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** A rule that stands in the way (A8). */
class BreakthroughTest {

    private static final LocalDate TODAY = House.open().today();
    private static final String RULE = "Twee wetten betalen niet samen voor een plek";

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final ARegion.Somebody guardian = file.guardian("Gerda Voogd");
    private final Visitor director = file.director().visits();
    private final UUID id = UUID.randomUUID();

    @Test
    void aRuleIsWrittenDownAskedAndWhatItTaughtIsReadByTheRegionWithoutTheCase() {
        assertThat(add(RULE).statusCode()).isEqualTo(303);
        assertThat(director.get("/work").body()).contains("regel in de weg");
        assertThat(change(0, "lifted", "Vraag het samen, met de analyse erbij").statusCode())
                .isEqualTo(303);
        assertThat(director.get("/work").body()).doesNotContain("regel in de weg");
        assertThat(director.get("/breakthroughs").body())
                .contains(RULE, "opgeheven", "Vraag het samen, met de analyse erbij", "na 3 dagen")
                .doesNotContain("Zij kan niet naar de boerderij", file.id().toString());
        assertThat(guardian.visits().get("/breakthroughs").statusCode()).isEqualTo(404);
        assertThat(guardian.visits().get(file.path() + "/breakthroughs").body())
                .contains("Zij kan niet naar de boerderij");
        assertThat(file.youth().visits().get(file.path() + "/breakthroughs").statusCode())
                .isEqualTo(404);
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/breakthroughs").findsNoBarrier();
            phone.to(file.path() + "/breakthroughs/" + id).findsNoBarrier();
            phone.to("/breakthroughs").findsNoBarrier();
        }
    }

    @Test
    void aNameStaysOutOfWhatTheRegionReads() {
        assertThat(add("Noor mag niet mee").body()).contains("Hier staat een naam: Noor");
        assertThat(post("", "rule", "Noor mag niet mee", "lifter", "De gemeente", "visibleTo", "professionals")
                        .statusCode())
                .isEqualTo(303);
        assertThat(director.get("/breakthroughs").body()).doesNotContain("Noor mag niet mee");
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondReadsBoth() {
        add(RULE);
        assertThat(change(0, "partly", "Bel eerst").statusCode()).isEqualTo(303);
        HttpResponse<String> second = change(0, "lifted", "Schrijf liever");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("Bel eerst", "Schrijf liever");
        assertThat(change(1, "lifted", "Schrijf liever").statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> add(String rule) {
        return post(
                "",
                "rule",
                rule,
                "lifter",
                "De gemeente",
                "blocks",
                "Zij kan niet naar de boerderij",
                "told",
                "true",
                "visibleTo",
                "professionals");
    }

    private HttpResponse<String> change(int version, String outcome, String learned) {
        return post(
                "/" + id,
                "version",
                Integer.toString(version),
                "rule",
                RULE,
                "lifter",
                "De gemeente",
                "blocks",
                "Zij kan niet naar de boerderij",
                "askedOn",
                TODAY.minusDays(3).toString(),
                "outcome",
                outcome,
                "answeredOn",
                TODAY.toString(),
                "learned",
                learned,
                "told",
                "true");
    }

    private HttpResponse<String> post(String rest, String... fields) {
        String[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("object", id.toString()), java.util.stream.Stream.of(fields))
                .toArray(String[]::new);
        return director.post(file.path() + "/breakthroughs" + rest, all);
    }
}
