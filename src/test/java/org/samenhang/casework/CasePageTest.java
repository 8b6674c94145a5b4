package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;

class CasePageTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase file = ACase.of(region);

    @Test
    void aParentReadsTheSameCaseInPlainWordsWithoutWhatIsOfTheTeam() {
        ARegion.Somebody mother = file.parent("Debora");
        ARegion.Somebody guardian = file.guardian("Bas Mulder");
        Visitor director = file.director().visits();
        note(director, "voor iedereen te lezen", "all");
        note(director, "alleen voor wie er werkt", "professionals");
        note(director, "alleen voor het expertteam", "team");
        agreement(guardian, "belt elke maandag met Debora", 3);
        agreement(mother, "neemt de telefoon op", 3);
        meeting();
        String hers = mother.visits().get(file.path()).body();
        assertThat(hers)
                .contains("voor iedereen te lezen")
                .contains("belt elke maandag met Debora")
                .contains("neemt de telefoon op")
                .contains("Hoe het zo kwam")
                .contains("Met iemand anders praten?")
                .doesNotContain("alleen voor wie er werkt")
                .doesNotContain("alleen voor het expertteam")
                .doesNotContain("over tijd");
        assertThat(guardian.visits().get(file.path()).body())
                .contains("alleen voor wie er werkt")
                .doesNotContain("alleen voor het expertteam");
        assertThat(director.get(file.path()).body())
                .contains("alleen voor het expertteam")
                .contains("gezag")
                .contains("Kennismaken met Noor");
        try (Reader phone = Reader.onPhone(file.youth())) {
            phone.to(file.path()).findsNoBarrier().picture("family-page");
        }
        try (Reader reader = Reader.of(file.director())) {
            reader.to(file.path()).findsNoBarrier().picture("case");
            reader.to("/work").findsNoBarrier().picture("work-meeting");
            assertThat(reader.page().locator(".week").innerText()).contains("Kennismaken met Noor");
            reader.to("/cases").findsNoBarrier().picture("cases");
        }
    }

    @Test
    void aTalkIsNotedInAFewSecondsAndTwiceIsOnce() {
        Visitor director = file.director().visits();
        String[] form = {
            "moment",
            UUID.randomUUID().toString(),
            "text",
            "Gebeld: de nieuwe school begint in mei",
            "kind",
            "call",
            "heldOn",
            House.open().today().toString()
        };
        assertThat(director.post(file.path() + "/moments", form).statusCode()).isEqualTo(303);
        assertThat(director.post(file.path() + "/moments", form).statusCode()).isEqualTo(303);
        assertThat(director.get(file.path() + "/moments").body())
                .containsOnlyOnce("Gebeld: de nieuwe school begint in mei");
        form[7] = "3000-01-01";
        form[3] = "";
        assertThat(director.post(file.path() + "/moments", form).body())
                .contains("Schrijf op wat er gezegd is.")
                .contains("Schrijf een dag die bestaat");
    }

    @Test
    void twoWhoSharpenTheQuestionLoseNeitherText() {
        Visitor director = file.director().visits();
        assertThat(director.post(file.path() + "/question", "version", "0", "text", "Wat brengt haar weer buiten?")
                        .statusCode())
                .isEqualTo(303);
        var late = director.post(file.path() + "/question", "version", "0", "text", "Wie gaat er met haar mee?");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Wie gaat er met haar mee?")
                .contains("Wat brengt haar weer buiten?")
                .contains("name=\"version\" value=\"1\"");
        assertThat(file.guardian("Bas").visits().get(file.path() + "/question").statusCode())
                .isEqualTo(404);
    }

    private void note(Visitor director, String text, String visibleTo) {
        director.post(
                file.path() + "/moments",
                "moment",
                UUID.randomUUID().toString(),
                "text",
                text,
                "kind",
                "note",
                "heldOn",
                House.open().today().toString(),
                "visibleTo",
                visibleTo);
    }

    private void agreement(ARegion.Somebody who, String text, int daysAgo) {
        House.open()
                .asData()
                .sql("""
                        insert into agreement (region_id, case_id, text, who_id, due_on, by_person, made_on)
                        values (:region, :case, :text, :who, current_date - :days, :by, current_date - 20)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("text", text)
                .param("who", who.id())
                .param("days", daysAgo)
                .param("by", file.director().id())
                .update();
    }

    private void meeting() {
        House.open()
                .asData()
                .sql("""
                        insert into meeting (region_id, case_id, starts_at, minutes, place, purpose, by_person)
                        values (:region, :case, date_trunc('hour', now()) + interval '1 minute', 60, 'kantoor',
                                'Kennismaken met Noor', :by)
                        """)
                .param("region", region.id())
                .param("case", file.id())
                .param("by", file.director().id())
                .update();
    }
}
