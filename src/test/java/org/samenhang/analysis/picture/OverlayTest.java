package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Sheet;

/** Pictures of several people over each other. */
class OverlayTest {

    private final PictureStatement room = said("room", "Zij blijft op haar kamer", PictureEffect.HINDERS);
    private final PictureStatement worry = said("worry", "Haar moeder slaapt niet", PictureEffect.HINDERS);
    private final PictureStatement rest = said("rest", "Op haar kamer is het rustig", PictureEffect.HELPS);
    private final OwnPicture noor =
            new OwnPicture("Noor", List.of(room, rest), List.of(new PictureArrow("room", "rest", true)));
    private final OwnPicture samira = new OwnPicture(
            "Samira",
            List.of(room, worry, said("rest", "Op haar kamer is het rustig", PictureEffect.HINDERS)),
            List.of(new PictureArrow("room", "worry", true), new PictureArrow("room", "rest", false)));

    @Test
    void whatAllSeeIsStrongAndWhatOneSeesCarriesTheName() {
        Overlay overlay = Overlay.of(List.of(noor, samira), Maps.WORDS);
        assertThat(overlay.picture().statement("room").marking()).isEqualTo(Marking.NONE.weight(Weight.STRONG));
        assertThat(overlay.picture().statement("worry").marking())
                .isEqualTo(Marking.NONE.weight(Weight.THIN).tag("Samira"));
        assertThat(overlay.all()).containsExactly("Zij blijft op haar kamer", "Op haar kamer is het rustig");
        assertThat(overlay.alone().get("Samira"))
                .contains("Haar moeder slaapt niet", "Zij blijft op haar kamer → Haar moeder slaapt niet (versterkt)");
    }

    @Test
    void anArrowCarriesANameOnlyWhereNoEndOfItDoes() {
        OwnPicture noorsToo = new OwnPicture("Noor", List.of(room, rest), List.of());
        OwnPicture samiras = new OwnPicture(
                "Samira",
                List.of(room, rest, worry),
                List.of(new PictureArrow("room", "worry", true), new PictureArrow("room", "rest", true)));
        assertThat(Overlay.of(List.of(noorsToo, samiras), Maps.WORDS).picture().arrows())
                .extracting(
                        PictureArrow::to,
                        arrow -> arrow.marking().tag(),
                        arrow -> arrow.marking().weight())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("worry", null, Weight.THIN),
                        org.assertj.core.groups.Tuple.tuple("rest", "Samira", Weight.THIN));
    }

    @Test
    void whereSignsDifferBothStandAndNobodyIsRight() {
        Overlay overlay = Overlay.of(List.of(noor, samira), Maps.WORDS);
        assertThat(overlay.picture().statement("rest").effect()).isEqualTo(PictureEffect.NEUTRAL);
        assertThat(overlay.picture().statement("rest").dissent()).isEqualTo("Noor: helpt · Samira: remt");
        assertThat(overlay.picture().arrows().stream()
                        .filter(arrow -> arrow.to().equals("rest")))
                .extracting(PictureArrow::strengthens, PictureArrow::dissent)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(true, "Noor"),
                        org.assertj.core.groups.Tuple.tuple(false, "Samira"));
        assertThat(overlay.differences())
                .containsExactly(
                        "Op haar kamer is het rustig (Noor: helpt · Samira: remt)",
                        "Zij blijft op haar kamer → Op haar kamer is het rustig (Noor: versterkt · Samira: verzwakt)");
    }

    @Test
    void theOrderInWhichPeopleAreNamedChangesNoWeight() {
        CoherencePicture one = Overlay.of(List.of(noor, samira), Maps.WORDS).picture();
        CoherencePicture other = Overlay.of(List.of(samira, noor), Maps.WORDS).picture();
        for (PictureStatement statement : one.statements()) {
            assertThat(other.statement(statement.id()).marking()).isEqualTo(statement.marking());
            assertThat(other.statement(statement.id()).effect()).isEqualTo(statement.effect());
        }
    }

    @Test
    void onePictureAloneIsItself() {
        Overlay overlay = Overlay.of(List.of(noor), Maps.WORDS);
        assertThat(overlay.picture().statements()).containsExactlyElementsOf(noor.statements());
        assertThat(overlay.all()).isEmpty();
        assertThat(overlay.alone()).isEmpty();
        assertThat(overlay.differences()).isEmpty();
    }

    @Test
    void manyNamesBecomeInitialsThatTellPeopleApart() {
        List<OwnPicture> pictures = List.of("Samira", "Saskia", "Bernadette", "Noor").stream()
                .map(who -> new OwnPicture(who, who.equals("Noor") ? List.of(worry) : List.of(room), List.of()))
                .toList();
        Overlay overlay = Overlay.of(pictures, Maps.WORDS);
        assertThat(overlay.picture().statement("room").marking().tag()).isEqualTo("Sam Sas B");
    }

    @Test
    void itIsDrawnWithItsTagsAndSaidInWords() {
        Overlay overlay = Overlay.of(List.of(noor, samira), Maps.WORDS);
        DrawnPicture drawn = new DrawnPicture(overlay.picture().draw("o", Maps.WORDS, Sheet.SCREEN));
        assertThat(drawn.ofClass("pic-tag")).isNotEmpty();
        assertThat(drawn.ofClass("pic-strong")).isNotEmpty();
        assertThat(drawn.ofClass("pic-thin")).isNotEmpty();
        assertThat(drawn.ofClass("pic-differs")).hasSize(2);
        assertThat(overlay.picture().inWords(Maps.WORDS).asText()).contains("Haar moeder slaapt niet (remt; Samira)");
    }

    private static PictureStatement said(String id, String text, PictureEffect effect) {
        return new PictureStatement(id, text, PicturePart.YOUTH_FAMILY, effect);
    }
}
