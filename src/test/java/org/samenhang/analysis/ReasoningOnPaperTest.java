package org.samenhang.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Paper;
import org.samenhang.house.Visitor;

/** What stands beside the picture goes along on paper, for each reader as far as they may see it. */
class ReasoningOnPaperTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);
    private final Table table = new Table(region, file);
    private final String path = file.path() + "/analysis";
    private final Visitor director = file.director().visits();

    @Test
    void eachReaderGetsTheReasoningTheyMaySeeAndNoHypothesisAsAFact() {
        UUID guess = table.statement("De klas is te druk", "school", "hinders");
        House.open()
                .asData()
                .sql("update statement set kind = 'hypothesis' where id = :id")
                .param("id", guess)
                .update();
        evidence(guess, "Op het kamp ging het goed", "all");
        evidence(guess, "Dit weet alleen het team", "team");
        director.post(path + "/growth", "kind", "strength", "text", "Zij houdt vol");
        director.post(
                path + "/weighings",
                "what",
                "Een plek ver weg",
                "kind",
                "move",
                "on",
                "2026-01-05",
                "good_enough",
                "Het kan zo",
                "visibleTo",
                "all");
        ARegion.Somebody mother = file.parent("Moeder");
        String forMother = text(Paper.text(mother.visits()
                .getBytes(file.path() + "/documents/file?for=self")
                .body()));
        assertThat(forMother)
                .contains("De klas is te druk (vermoeden)")
                .contains("Ertegen: Op het kamp ging het goed")
                .contains("Zij houdt vol")
                .contains("Een plek ver weg")
                .contains("De beslissing is aan anderen")
                .doesNotContain("alleen het team");
        assertThat(text(Paper.text(director.getBytes(file.path() + "/documents/file?for=self")
                        .body())))
                .contains("Dit weet alleen het team");
        assertThat(text(Paper.text(director.getBytes(file.path() + "/documents/file?for=" + mother.id())
                        .body())))
                .contains("Op het kamp ging het goed")
                .doesNotContain("alleen het team");
    }

    private void evidence(UUID statement, String text, String visibleTo) {
        director.post(
                path + "/statements/" + statement + "/evidence",
                "side",
                "against",
                "text",
                text,
                "visibleTo",
                visibleTo);
    }

    private static String text(String pages) {
        return pages.replaceAll("\\s+", " ");
    }
}
