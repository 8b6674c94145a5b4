package org.samenhang.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ARegion;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class PlacesTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody adviser = region.professional("Zorgadviseur", null, Duty.CARE_ADVISER);

    @Test
    void aCareAdviserWritesAPlaceDownAndFindsItBack() {
        try (Reader reader = Reader.of(adviser)) {
            reader.to("/places").findsNoBarrier();
            reader.to("/places/new").findsNoBarrier();
            reader.page().getByLabel("Naam").fill("Huis aan de Dijk");
            reader.page().locator("#kind").selectOption("family_home");
            reader.page().locator("#freePlaces").fill("1");
            reader.page().locator("#support").fill("Er is altijd iemand op.");
            reader.page().locator("#goesWellFor").fill("Wie graag buiten werkt.");
            reader.page().locator("#cannotOffer").fill("Geen nachtdienst.\nGeen bus.");
            reader.page().locator("main button[type=submit]").click();
            assertThat(reader.page().locator("h1").innerText()).isEqualTo("Huis aan de Dijk");
            assertThat(reader.page().locator("main").innerText())
                    .contains("1 plek vrij", "Er is altijd iemand op.", "Geen nachtdienst.", "nog niet bekend");
            reader.findsNoBarrier().picture("place");
            reader.to("/places?words=buiten+DIJK&free=true").findsNoBarrier().picture("places");
            assertThat(reader.page().locator("main h2").allInnerTexts()).contains("Huis aan de Dijk");
            reader.to("/places?words=zwembad").findsNoBarrier();
            assertThat(reader.page().locator("main").innerText()).contains("Niets gevonden");
        }
        try (Reader phone = Reader.onPhone(adviser)) {
            phone.to("/places").findsNoBarrier();
        }
    }

    @Test
    void twoPeopleChangingTheSamePlaceLoseNeitherText() {
        Visitor visitor = adviser.visits();
        String path = visitor.post("/places", "name", "De Werf", "kind", "group", "support", "eerst")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        assertThat(visitor.post(path, "version", "0", "name", "De Werf", "kind", "group", "support", "van een ander")
                        .statusCode())
                .isEqualTo(303);
        var late = visitor.post(path, "version", "0", "name", "De Werf", "kind", "group", "support", "van mij");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("van mij", "van een ander");
    }

    @Test
    void whatStandsOnPaperIsChangedAndKeptApartFromHowItIsThere() {
        Visitor visitor = adviser.visits();
        String path = visitor.post(
                        "/places",
                        "name",
                        "De Kade",
                        "kind",
                        "group",
                        "met",
                        "Keurmerk\nBrandveilig",
                        "notMet",
                        "Eigen arts")
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceAll("\\?.*", "");
        assertThat(visitor.get(path + "/edit").body()).contains("Keurmerk\nBrandveilig", "Eigen arts");
        assertThat(visitor.post(
                                path,
                                "version",
                                "0",
                                "name",
                                "De Kade",
                                "kind",
                                "group",
                                "met",
                                "Keurmerk\nBrandveilig\nEigen arts")
                        .statusCode())
                .isEqualTo(303);
        var late = visitor.post(path, "version", "0", "name", "De Kade", "kind", "group", "notMet", "Nachtdienst");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Nachtdienst", "Eigen arts", "in orde");
        assertThat(visitor.get(path).body()).contains("Eigen arts").doesNotContain("niet in orde", "Nachtdienst");
        assertThat(visitor.post(path, "version", "1", "name", "De Kade", "kind", "group", "met", "x".repeat(301))
                        .body())
                .contains("langer dan 300");
        try (Reader reader = Reader.of(adviser)) {
            reader.to(path + "/edit").findsNoBarrier().picture("place-edit");
        }
    }

    @Test
    void whatCantBeKeptIsSaidAndOthersMayOnlyRead() {
        Visitor visitor = adviser.visits();
        var wrong = visitor.post("/places", "name", "", "kind", "toverij", "freePlaces", "veel", "freeFrom", "ooit");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Vul de naam in.", "Kies een soort.", "heel getal", "Vul een datum in");
        Visitor guardian = region.professional("Voogd", null).visits();
        assertThat(guardian.get("/places").statusCode()).isEqualTo(200);
        assertThat(guardian.get("/places/new").statusCode()).isEqualTo(404);
        assertThat(guardian.post("/places", "name", "X", "kind", "group").statusCode())
                .isEqualTo(404);
        assertThat(region.family("Noor").visits().get("/places").statusCode()).isEqualTo(404);
    }
}
