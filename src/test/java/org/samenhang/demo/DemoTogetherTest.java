package org.samenhang.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Door;
import org.samenhang.house.House;
import org.samenhang.house.Visitor;

/** The told cases show something on the pages for what is made apart and laid together. */
class DemoTogetherTest {

    private final String noor = "/cases/" + Story.id("case-achter-de-deur", "case") + "/analysis";
    private final String romy = "/cases/" + Story.id("case-steeds-ergens-anders", "case") + "/analysis";

    @Test
    void whatWasMadeApartIsLaidTogether() {
        assertThat(page("marjan", noor + "/pictures"))
                .contains("Waarom mijn deur dicht is", "Wat ik zie gebeuren", "Wat ik zelf doe als ik er ben");
        assertThat(page("jongere", noor + "/pictures"))
                .as("father showed his to who works here")
                .contains("Waarom mijn deur dicht is", "Hoe het bij ons thuis gaat")
                .doesNotContain("Wat ik zie gebeuren", "Zij eet en drinkt weinig");
        assertThat(page("marjan", noor + "/round")).contains("Ik was een van die zes.", "deelt dit deels");
        assertThat(page("youssef", romy + "/pictures")).contains("Waar ik heen ging", "Samen koken ging goed");
    }

    @Test
    void versionsAreReadAndComparedAndRecheckedOn() {
        assertThat(page("marjan", noor + "/versions")).contains("Versie 2", "Versie 1", "Voorgelegd aan");
        assertThat(page(
                        "marjan",
                        noor + "/versions/comparison?from=" + Story.id("case-achter-de-deur", "version 1") + "&to="
                                + Story.id("case-achter-de-deur", "version 2")))
                .contains("Zij klapt dicht als er iets gevraagd wordt", "Nieuw: wat komt eerst?", "Groei: Veerkracht");
        assertThat(page("youssef", romy + "/versions")).contains("Voor het gezinshuis", "Versie 3");
        assertThat(page("youssef", romy + "/rechecks"))
                .contains("Ik mocht zelf bepalen wanneer ik mijn tas uitpakte.", "Over mijn zondag hoor ik niets.");
    }

    @Test
    void aParentReadsWhoLookedAndThatItWasOpenedInAnEmergency() {
        String log = "/cases/" + Story.id("case-achter-de-deur", "case") + "/log";
        assertThat(page("ouder", log))
                .contains("Geopend in een noodgeval", "Judith Verhagen", "De huisartsenpost belde")
                .contains("Rachid Benali", "Marjan Tuinstra", "systeemtherapeut");
    }

    @Test
    void whoSitsAtAMeetingThatWasInvitedWasInvited() {
        for (String day : new String[] {"0", "6"}) {
            assertThat(page("marjan", "/meetings/" + Story.id("case-achter-de-deur", "meeting/" + day)))
                    .contains("Delano Rijssel")
                    .doesNotContain("nog niet uitgenodigd");
        }
    }

    /** That something is hidden would tell as much as where it is. */
    @Test
    void whoIsShieldedFromAnAddressReadsOfNoMove() {
        String file = "/cases/" + Story.id("case-vrijdagmiddag", "case");
        for (String path : new String[] {file, file + "/analysis", file + "/timeline", file + "/log"}) {
            assertThat(page("vader", path).toLowerCase(java.util.Locale.ROOT))
                    .as(path)
                    .doesNotContain(
                            "verhuiz", "het adres", "haar adres", "oude huis", "bedum", "taxibus", "afgeschermd");
        }
    }

    private static String page(String login, String path) {
        UUID person = House.open()
                .asData()
                .sql("select id from person where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single();
        HttpResponse<String> answer = Visitor.with(
                        House.open().bean(Door.class).open(person, Duration.ofHours(1), "test"))
                .get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
