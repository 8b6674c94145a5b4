package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** What was explained and what was withheld (Jeugdwet 7.3.2), and the family group plan (4.1.2). */
class InformedTest {

    private static final LocalDate TODAY = House.open().today();

    private final ACase file = ACase.of(ARegion.ofItsOwn());
    private final ARegion.Somebody mother = file.parent("Debora");
    private final Visitor director = file.director().visits();

    @Test
    void whatIsWithheldAsksWhyAndWhichColleagueWasConsulted() {
        assertThat(told("Wat het team doet", "", "", "")).isEqualTo(303);
        assertThat(told("De uitkomst", "Waar vader woont", "", "")).isEqualTo(422);
        assertThat(told("De uitkomst", "Waar vader woont", "Dat is niet veilig", ""))
                .isEqualTo(422);
        assertThat(told(
                        "De uitkomst",
                        "Waar vader woont",
                        "Dat is niet veilig",
                        file.director().id().toString()))
                .isEqualTo(303);
        assertThat(director.get(file.path() + "/informed").body())
                .contains(
                        "Wat het team doet",
                        "Waar vader woont",
                        "Dat is niet veilig",
                        "overlegd met " + file.director().name());
    }

    @Test
    void theFamilyDoesNotReadWhatWasWithheld() {
        told(
                "De uitkomst",
                "Waar vader woont",
                "Dat is niet veilig",
                file.director().id().toString());
        for (String page : new String[] {"", "/informed", "/informed/new", "/consents", "/family-group-plan/new"}) {
            assertThat(mother.visits().get(file.path() + page).body())
                    .as(page)
                    .doesNotContain("Waar vader woont", "niet veilig");
        }
        assertThat(mother.visits().get(file.path() + "/informed").statusCode()).isEqualTo(404);
        ARegion.Somebody guardian = file.guardian("Voogd Bas");
        told("Wat het team doet", "", "", "");
        assertThat(guardian.visits().get(file.path() + "/informed").body())
                .contains("Wat het team doet")
                .doesNotContain("Waar vader woont");
    }

    @Test
    void whetherAFamilyGroupPlanWasOfferedIsWrittenDownOrWhyNot() {
        assertThat(director.get(file.path() + "/informed").body()).contains("Nog niet vastgelegd of het gezin de kans");
        assertThat(plan("no", "", "")).isEqualTo(422);
        assertThat(plan("no", "", "Er liep al een plan")).isEqualTo(303);
        assertThat(plan("yes", "later", "")).isEqualTo(303);
        assertThat(director.get(file.path() + "/informed").body())
                .contains("Er liep al een plan", "denkt erover", "14 dagen na deze dag", "Jeugdwet 4.1.2");
    }

    @Test
    void theseObjectsWrittenTwiceAreOne() {
        String id = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            director.post(
                    file.path() + "/family-group-plan",
                    "object",
                    id,
                    "offered",
                    "no",
                    "on",
                    TODAY.toString(),
                    "why",
                    "Eenmaal genoemd");
        }
        assertThat(director.get(file.path() + "/informed").body()).containsOnlyOnce("Eenmaal genoemd");
    }

    @Test
    void thePagesAreReadable() {
        told("Wat het team doet en wie meeleest. Noor vindt het goed als opa ook komt.", "", "", "");
        told(
                "De uitkomst",
                "Waar vader woont",
                "Dat is niet veilig",
                file.director().id().toString());
        plan("yes", "yes", "Opa en de buurvrouw doen mee.");
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path() + "/informed").findsNoBarrier().picture("informed");
            reader.to(file.path() + "/informed/new").findsNoBarrier();
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path() + "/informed").findsNoBarrier().picture("informed-phone");
            phone.to(file.path() + "/family-group-plan/new").findsNoBarrier();
        }
    }

    private int told(String about, String withheld, String why, String consulted) {
        return director.post(
                        file.path() + "/informed",
                        "object",
                        UUID.randomUUID().toString(),
                        "with",
                        mother.id().toString(),
                        "how",
                        "conversation",
                        "on",
                        TODAY.toString(),
                        "about",
                        about,
                        "withheld",
                        withheld,
                        "why",
                        why,
                        "consulted",
                        consulted)
                .statusCode();
    }

    private int plan(String offered, String answer, String why) {
        return director.post(
                        file.path() + "/family-group-plan",
                        "object",
                        UUID.randomUUID().toString(),
                        "offered",
                        offered,
                        "on",
                        TODAY.toString(),
                        "answer",
                        answer,
                        "why",
                        why)
                .statusCode();
    }
}
