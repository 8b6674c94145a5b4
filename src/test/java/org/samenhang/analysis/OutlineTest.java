package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

/** What the page of a case shows first: the picture that its people make together. */
class OutlineTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);

    @Test
    void theCasePageBeginsWithThePictureAndWhoSharesIt() {
        table.told("case-achter-de-deur.json");
        ARegion.Somebody guardian = file.guardian("Bas Mulder");
        file.director().visits().post(file.path() + "/analysis/stances", "stance", "shares");
        guardian.visits().post(file.path() + "/analysis/stances", "stance", "partly");
        String page = file.director().visits().get(file.path()).body();
        assertThat(page)
                .contains("Zo hangt het samen", "<svg", "houden het vast", "deelt dit deels", "Bas Mulder")
                .contains("Wat we eruit opmaken", "href=\"" + file.path() + "/analysis\"");
        assertThat(page.indexOf("Zo hangt het samen")).isLessThan(page.indexOf("Laatst besproken"));
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path()).findsNoBarrier().picture("case-outline");
        }
        try (Reader phone = Reader.onPhone(file.director())) {
            phone.to(file.path()).findsNoBarrier().picture("case-outline-phone");
        }
        String opzien = "Hoe meer zij opziet tegen de klas";
        assertThat(file.youth().visits().get(file.path()).body())
                .as("not before it was gone through together")
                .doesNotContain(opzien);
        House.open()
                .asData()
                .sql("update analysis set state = 'discussed' where case_id = :case")
                .param("case", file.id())
                .update();
        assertThat(file.youth().visits().get(file.path()).body()).contains(opzien);
        try (Reader phone = Reader.onPhone(file.youth())) {
            phone.to(file.path()).findsNoBarrier().picture("family-outline");
        }
    }

    @Test
    void eachSeesInItOnlyWhatIsTheirsToSeeAndAChangeShowsAtOnce() {
        Visitor director = file.director().visits();
        Visitor guardian = file.guardian("Bas Mulder").visits();
        assertThat(director.get(file.path()).body()).contains("Samen beginnen").doesNotContain("class=\"pic");
        UUID care = table.statement("Iedereen wil iets van haar", "care", "hinders");
        UUID youth = table.statement("Zij trekt zich terug", "youth", "hinders");
        table.link(care, youth, "+");
        table.link(youth, care, "+");
        table.statement("Teamgeheim", "care", "hinders", "team", null);
        assertThat(director.get(file.path()).body()).contains("Teamgeheim", "3 uitspraken", "1 kring houdt het vast");
        assertThat(guardian.get(file.path()).body())
                .contains("2 uitspraken", "1 kring houdt het vast")
                .doesNotContain("Teamgeheim");
        ARegion.Somebody mother = file.parent("Moeder");
        file.shields(mother, file.youth());
        table.statement("Zeezicht", "family", "neutral", "all", mother);
        assertThat(guardian.get(file.path()).body()).contains("Zeezicht", "3 uitspraken");
        assertThat(file.youth().visits().get(file.path()).body()).doesNotContain("Zeezicht");
        ARegion.Somebody stranger = ARegion.ofItsOwn().processDirector();
        assertThat(stranger.visits().get(file.path()).statusCode()).isEqualTo(404);
    }
}
