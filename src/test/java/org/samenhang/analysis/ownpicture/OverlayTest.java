package org.samenhang.analysis.ownpicture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;

class OverlayTest {

    private final OwnLine motherSleeps = line("Ik slaap niet", Effect.HINDERS);
    private final OwnLine motherHelp = line("Er komt hulp", Effect.HELPS);
    private final OwnLine youthSleeps = line("Mama slaapt niet", Effect.HINDERS);
    private final OwnLine youthHelp = line("Weer iemand nieuw", Effect.HINDERS);
    private final OwnLine youthDog = line("De hond", Effect.HELPS);

    @Test
    void nothingIsTheSameUntilSomebodySaysSo() {
        Overlay overlay = overlay(List.of());
        assertThat(overlay.all()).isEmpty();
        assertThat(overlay.some()).isEmpty();
        assertThat(overlay.spots()).hasSize(5);
    }

    @Test
    void whatAllSeeStandsTogetherAndWhatOneSeesApart() {
        Overlay overlay = overlay(List.of(same(motherSleeps, youthSleeps)));
        assertThat(overlay.all())
                .singleElement()
                .satisfies(spot -> assertThat(spot.names()).isEqualTo("Moeder, Noor"));
        assertThat(overlay.only(NOOR)).extracting(Overlay.Spot::text).containsExactly("Weer iemand nieuw", "De hond");
    }

    @Test
    void whatHelpsOneAndHindersAnotherIsSeen() {
        Overlay overlay = overlay(List.of(same(motherHelp, youthHelp)));
        assertThat(overlay.differing())
                .singleElement()
                .satisfies(spot -> assertThat(spot.people()).containsExactly(MOTHER, NOOR));
    }

    @Test
    void arrowsOfOppositeSignBetweenTheSameThingsAreSeen() {
        Overlay overlay = overlay(List.of(same(motherHelp, youthHelp), same(motherSleeps, youthSleeps)));
        assertThat(overlay.opposed()).singleElement().satisfies(way -> {
            assertThat(way.more()).containsExactly("Noor");
            assertThat(way.less()).containsExactly("Moeder");
        });
    }

    @Test
    void twoThatStandForOneStatementAreTheSameByIt() {
        UUID statement = UUID.randomUUID();
        Overlay overlay = Overlay.of(
                pictures(),
                List.of(stands(motherSleeps, statement), stands(youthSleeps, statement)),
                Map.of(statement, "De nachten zijn onrustig"),
                Map.of(statement, Part.INTERACTION));
        assertThat(overlay.all()).singleElement().satisfies(spot -> {
            assertThat(spot.text()).isEqualTo("De nachten zijn onrustig");
            assertThat(spot.statement()).isEqualTo(statement);
            assertThat(spot.part()).as("as it stands there").isEqualTo(Part.INTERACTION);
        });
    }

    @Test
    void whatPeoplePutDownOnDifferentSidesStandsBetweenThem() {
        OwnLine atHome = line("Het wordt stil aan tafel", Effect.HINDERS, Sphere.FAMILY);
        OwnLine ofCare = line("Niemand zegt meer iets", Effect.HINDERS, Sphere.CARE);
        List<OwnPicture> both = List.of(
                picture(MOTHER, "Moeder", List.of(atHome), arrow(atHome, atHome, true)),
                picture(NOOR, "Noor", List.of(ofCare), arrow(ofCare, ofCare, true)));
        assertThat(Overlay.of(both, List.of(same(atHome, ofCare)), Map.of(), Map.of())
                        .spots())
                .singleElement()
                .satisfies(spot -> assertThat(spot.part()).isEqualTo(Part.INTERACTION));
        assertThat(Overlay.of(both, List.of(), Map.of(), Map.of()).spots())
                .extracting(Overlay.Spot::part)
                .containsExactlyInAnyOrder(Part.YOUTH_FAMILY, Part.SURROUNDINGS);
    }

    @Test
    void aStatementTheReaderMayNotSeeIsNotNamed() {
        UUID hidden = UUID.randomUUID();
        Overlay overlay = Overlay.of(pictures(), List.of(stands(motherSleeps, hidden)), Map.of(), Map.of());
        assertThat(overlay.spots())
                .allSatisfy(spot -> assertThat(spot.statement()).isNull());
    }

    private static final UUID MOTHER = UUID.randomUUID();
    private static final UUID NOOR = UUID.randomUUID();

    private Overlay overlay(List<Match> matches) {
        return Overlay.of(pictures(), matches, Map.of(), Map.of());
    }

    private List<OwnPicture> pictures() {
        return List.of(
                picture(MOTHER, "Moeder", List.of(motherSleeps, motherHelp), arrow(motherHelp, motherSleeps, false)),
                picture(
                        NOOR,
                        "Noor",
                        new ArrayList<>(List.of(youthSleeps, youthHelp, youthDog)),
                        arrow(youthHelp, youthSleeps, true)));
    }

    private static OwnPicture picture(UUID who, String name, List<OwnLine> lines, OwnArrow arrow) {
        return new OwnPicture(
                UUID.randomUUID(),
                who,
                name,
                null,
                "Hoe ik het zie",
                LocalDate.of(2026, 11, 3),
                Audience.ALL,
                Audience.ALL,
                false,
                0,
                lines,
                List.of(arrow));
    }

    private static OwnLine line(String text, Effect effect) {
        return line(text, effect, Sphere.FAMILY);
    }

    private static OwnLine line(String text, Effect effect, Sphere sphere) {
        return new OwnLine(UUID.randomUUID(), text, sphere, effect);
    }

    private static OwnArrow arrow(OwnLine from, OwnLine to, boolean more) {
        return new OwnArrow(UUID.randomUUID(), from.id(), to.id(), more);
    }

    private static Match same(OwnLine one, OwnLine other) {
        return new Match(UUID.randomUUID(), one.id(), other.id(), null, true);
    }

    private static Match stands(OwnLine one, UUID statement) {
        return new Match(UUID.randomUUID(), one.id(), null, statement, true);
    }
}
