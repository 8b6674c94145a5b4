package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Sheet;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class CoherencePictureTest {

    private final CoherencePicture told = Maps.behindTheDoor();

    @Test
    void aScreenReaderHearsWhatItIsAndHowMuchItHolds() {
        DrawnPicture drawn = drawn(told);
        assertThat(drawn.root.getAttribute("role")).isEqualTo("img");
        for (String names : List.of("aria-labelledby", "aria-describedby")) {
            assertThat(drawn.all(e -> e.getAttribute("id").equals(drawn.root.getAttribute(names))))
                    .as(names)
                    .hasSize(1);
        }
        assertThat(drawn.all(e -> e.getTagName().equals("text")))
                .as("words cut in lines are for the eye")
                .isNotEmpty()
                .allMatch(CoherencePictureTest::isUnheard);
        assertThat(drawn.all(e -> e.getTagName().equals("desc")).getFirst().getTextContent())
                .isEqualTo("Uitspraken: 7. Pijlen: 7. Kringen: 1.");
        assertThat(drawn.all(e -> e.hasAttribute("tabindex")))
                .as("nothing inside a picture takes the focus; the list beside it does")
                .isEmpty();
    }

    private static boolean isUnheard(Node one) {
        return one instanceof Element element
                && (element.getAttribute("aria-hidden").equals("true") || isUnheard(one.getParentNode()));
    }

    @Test
    void theCircleTalkedAboutStandsOutByItsLineAndTheOthersAreQuiet() {
        DrawnPicture drawn = drawn(told);
        assertThat(drawn.ofClass("pic-vicious").stream()
                        .filter(e -> e.getAttribute("class").startsWith("pic-arrow "))
                        .filter(e -> e.hasAttribute("data-from")))
                .hasSize(5);
        assertThat(drawn.ofClass("pic-quiet").stream().filter(e -> e.hasAttribute("data-from")))
                .extracting(e -> e.getAttribute("data-from"))
                .containsExactlyInAnyOrder("cousin", "wants");
        assertThat(drawn.ofClass("pic-badge"))
                .extracting(Element::getTextContent)
                .containsExactly("Kring 1");
    }

    @Test
    void aHinderingArrowCarriesAMinusAndADoubtedOneAQuestionMark() {
        DrawnPicture drawn = drawn(told);
        assertThat(drawn.ofClass("pic-minus"))
                .as("on the arrow and in the legend")
                .hasSize(2);
        assertThat(drawn.ofClass("pic-doubt"))
                .extracting(Element::getTextContent)
                .containsExactly("?", "?");
    }

    @Test
    void whatIsRemarkedStandsUnderTheStatement() {
        DrawnPicture drawn = drawn(told);
        Element room = statement(drawn, "room");
        assertThat(room.getTextContent()).contains("eindgedrag");
        assertThat(statement(drawn, "helper").getTextContent()).contains("1 ziet het anders");
    }

    @Test
    void lookingAtAnotherCircleMovesNothing() {
        CoherencePicture other = new CoherencePicture(told.statements(), told.arrows(), told.circles(), null);
        assertThat(places(other)).isEqualTo(places(told));
    }

    @Test
    void aNewStatementWithoutArrowsLeavesTheOrderOfTheOthers() {
        CoherencePicture map = Maps.madeUp(40, 60, 11);
        List<PictureStatement> more = new ArrayList<>(map.statements());
        more.add(new PictureStatement("new", "Er is iets bij gekomen", PicturePart.INTERACTION, PictureEffect.HELPS));
        CoherencePicture grown = new CoherencePicture(more, map.arrows(), map.circles(), map.highlighted());
        List<String> before = topDown(map);
        List<String> after = topDown(grown);
        after.remove("new");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void hostileTextIsOnlyText() {
        String hostile =
                "</text><script>alert(1)</script> \u0000\u0008\u202E omgekeerd \uD83D\uDE00\uD83D \uFFFF مرحبا "
                        + "Donaudampfschifffahrt".repeat(24);
        CoherencePicture picture = new CoherencePicture(
                List.of(new PictureStatement(
                        "\"><x", hostile, PicturePart.YOUTH_FAMILY, PictureEffect.NEUTRAL, hostile, hostile)),
                List.of(),
                List.of(new PictureCircle(hostile, CircleCharacter.VICIOUS, List.of())),
                null);
        DrawnPicture drawn = drawn(picture);
        assertThat(drawn.all(e -> e.getTagName().equals("script"))).isEmpty();
        Element statement = statement(drawn, "\"><x");
        assertThat(statement.getTextContent()).doesNotContain("\u202E").contains("\uD83D\uDE00", "مرحبا", "…");
        assertThat(PicturePropertiesTest.linesOutside(statement)).isEmpty();
    }

    @Test
    void anEmptyPictureSaysWhatToDo() {
        DrawnPicture drawn = drawn(new CoherencePicture(List.of(), List.of(), List.of(), null));
        assertThat(drawn.ofClass("pic-empty").getFirst().getTextContent()).isEqualTo("Hier staat nog niets.");
    }

    @Test
    void theTextBesideThePictureSaysTheSame() {
        PictureInWords words = told.inWords(Maps.WORDS);
        assertThat(words.columns()).hasSize(3);
        assertThat(words.columns().getFirst().statements())
                .containsExactly(
                        "Zij blijft op haar kamer (remt; eindgedrag · waarvan is dit het einde?)",
                        "Haar moeder slaapt niet van zorgen (remt)");
        assertThat(words.arrows())
                .contains(
                        "Iedereen wil iets van haar → Zij merkt dat niets hoeft (verzwakt; hierover is twijfel)",
                        "Zij blijft op haar kamer → Haar moeder slaapt niet van zorgen (versterkt)");
        assertThat(words.circles())
                .containsExactly("Kring 1 · houdt zichzelf in stand: Hoe meer zij op haar kamer blijft ...");
        assertThat(words.asText()).contains("Wisselwerking\n- Zij trekt zich terug");
    }

    @Test
    void aPageOfADocumentGetsItWholeAndInShape() {
        var drawing = Maps.madeUp(60, 90, 3).draw("p", Maps.WORDS, Sheet.DOCUMENT);
        DrawnPicture fitted = new DrawnPicture(drawing.svgWithin(680, 900));
        assertThat(DrawnPicture.number(fitted.root, "width")).isLessThanOrEqualTo(680);
        assertThat(DrawnPicture.number(fitted.root, "height")).isBetween(1, 900);
        assertThat(fitted.root.getAttribute("viewBox")).isEqualTo("0 0 " + drawing.width() + " " + drawing.height());
    }

    @Test
    void aMapThatContradictsItselfIsRefused() {
        PictureStatement one = told.statements().getFirst();
        assertThatThrownBy(() -> new CoherencePicture(List.of(one, one), List.of(), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CoherencePicture(
                        List.of(one), List.of(new PictureArrow("room", "gone", true)), List.of(), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CoherencePicture(List.of(one), List.of(), List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameArrowTwiceIsDrawnOnceAndItsDoubtIsKept() {
        List<PictureArrow> twice =
                List.of(new PictureArrow("room", "mother", true), new PictureArrow("room", "mother", true, true));
        CoherencePicture picture = new CoherencePicture(told.statements(), twice, List.of(), null);
        assertThat(picture.arrows()).containsExactly(new PictureArrow("room", "mother", true, true));
    }

    private static DrawnPicture drawn(CoherencePicture picture) {
        return new DrawnPicture(picture.draw("p", Maps.WORDS, Sheet.SCREEN));
    }

    private static Element statement(DrawnPicture drawn, String id) {
        return drawn.all(e -> e.getAttribute("data-id").equals(id)).getFirst();
    }

    private static Map<String, Rect> places(CoherencePicture picture) {
        Map<String, Rect> places = new HashMap<>();
        for (Element group : drawn(picture).ofClass("pic-statement")) {
            places.put(group.getAttribute("data-id"), DrawnPicture.rect(DrawnPicture.boxOf(group)));
        }
        return places;
    }

    /** Column by column, each from the top. */
    private static List<String> topDown(CoherencePicture picture) {
        List<Map.Entry<String, Rect>> places = new ArrayList<>(places(picture).entrySet());
        places.sort(Comparator.comparingInt(
                        (Map.Entry<String, Rect> place) -> place.getValue().x())
                .thenComparingInt(place -> place.getValue().y()));
        return places.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(ArrayList::new));
    }
}
