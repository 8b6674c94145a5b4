package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.Visitor;

/** End behaviour is asked about, and only asked. */
class EndBehaviourTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void whatSoundsLikeItIsAskedOnceAndNotAgain() {
        UUID statement = table.statement("Hij loopt weg als het donker wordt", "youth", "hinders");
        assertThat(director.get(path).body()).contains("is dit hoe het zich aan het eind laat zien?");
        assertThat(director.get(path + "/statements/" + statement).body()).contains("Nee, vraag dit niet meer");
        assertThat(file.parent("Moeder").visits().get(path).body()).doesNotContain("hoe het zich aan het eind");
        director.post(path + "/statements/" + statement + "/end-behaviour/dismissal");
        assertThat(director.get(path).body()).doesNotContain("is dit hoe het zich aan het eind laat zien?");
        assertThat(director.get(path + "/statements/" + statement).body()).doesNotContain("vraag dit niet meer");
    }

    @Test
    void itCannotBeTheRootOfTheExplanationAndIsNeverALever() {
        UUID end = table.statement("Er valt een klap", "care", "hinders");
        UUID fear = table.statement("Iedereen is bang", "family", "hinders");
        table.link(end, fear, "+");
        director.post(path + "/statements/" + end + "/end-behaviour");
        assertThat(director.get(path).body()).contains("staat nu aan het begin. Waarvan is dit het einde?");
        assertThat(director.get(path + "/statements/" + end).body()).contains("Het kan niet het begin zijn.");
        table.link(fear, end, "+");
        String explained = director.get(path).body();
        assertThat(explained).doesNotContain("staat nu aan het begin");
        assertThat(explained).contains("ligt niets wat wij als helpers alleen kunnen veranderen");
    }

    @Test
    void aTeamChangesTheWordsOfItsOwnRegion() {
        ARegion.Somebody expert = region.professional("Deskundige", null, Duty.EXPERT);
        Visitor reader = expert.visits();
        table.statement("Hij zit de hele nacht te gamen", "youth", "hinders");
        assertThat(director.get(path).body()).doesNotContain("hoe het zich aan het eind laat zien?");
        assertThat(reader.post("/end-behaviour-words", "word", " * ").statusCode())
                .isEqualTo(422);
        assertThat(reader.post("/end-behaviour-words", "word", "Gam*").statusCode())
                .isEqualTo(303);
        assertThat(director.get(path).body()).contains("hoe het zich aan het eind laat zien?");
        reader.post("/end-behaviour-words/removal", "word", "gam*");
        assertThat(director.get(path).body()).doesNotContain("hoe het zich aan het eind laat zien?");
        reader.post("/end-behaviour-words/removal", "word", "loopt weg");
        assertThat(reader.get("/end-behaviour-words").body()).contains("Weggehaald");
        assertThat(file.guardian("Voogd").visits().get("/end-behaviour-words").statusCode())
                .isEqualTo(404);
    }
}
