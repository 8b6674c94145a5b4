package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Sheet;
import org.w3c.dom.Element;

/** What is marked on statements and arrows is seen by its shape, and said in the text beside the picture. */
class MarkingTest {

    private final CoherencePicture told = Maps.behindTheDoor();

    @Test
    void whatIsThoughtAwayIsDashedAndItsArrowsToo() {
        CoherencePicture off = marked("helper", Marking.NONE.switchedOff());
        DrawnPicture drawn = drawn(off);
        assertThat(boxOf(drawn, "helper").getAttribute("stroke-dasharray")).isNotEmpty();
        assertThat(arrows(drawn, "pic-off"))
                .extracting(e -> e.getAttribute("data-from"))
                .containsExactlyInAnyOrder("mother", "helper");
        assertThat(off.inWords(Maps.WORDS).asText()).contains("1 ziet het anders; even weggedacht)");
    }

    /** The minus lies on an arrow but is drawn beside it: what colours the line has to colour the minus as well. */
    @Test
    void theMinusOfEveryLookHasAColourInTheStyleSheet() throws Exception {
        String sheet = new String(
                MarkingTest.class.getResourceAsStream("/static/css/picture.css").readAllBytes(),
                StandardCharsets.UTF_8);
        Set<String> coloured = Pattern.compile("([^{}]+)\\{[^{}]*--pic-look:")
                .matcher(sheet)
                .results()
                .flatMap(rule -> Stream.of(
                        rule.group(1).replaceAll("(?s)/\\*.*?\\*/", "").split(",")))
                .map(String::strip)
                .collect(Collectors.toSet());
        Stream<Look> looks = Stream.concat(
                Stream.of(Look.FALLING, Look.OFF),
                Stream.concat(
                        Stream.of(Weight.values()).map(Look::plain),
                        Stream.of(CircleCharacter.values()).map(Look::of)));
        assertThat(looks.map(Look::kind))
                .allSatisfy(kind ->
                        assertThat(coloured).containsAnyOf("." + kind, ".pic-mark." + kind, ".pic-minus." + kind));
    }

    @Test
    void aCircleThatFallsIsGreyAndSaysSo() {
        PictureCircle circle = told.circles().getFirst().falling();
        DrawnPicture drawn = drawn(new CoherencePicture(told.statements(), told.arrows(), List.of(circle), null));
        assertThat(arrows(drawn, "pic-falling")).hasSize(5);
        assertThat(drawn.ofClass("pic-badge"))
                .extracting(Element::getTextContent)
                .containsExactly("Kring 1 · valt dit dan weg?");
        PictureCircle named = circle.labelled("De kring van de zondagavond waar iedereen tegenop ziet");
        assertThat(drawn(new CoherencePicture(told.statements(), told.arrows(), List.of(named), null))
                        .ofClass("pic-badge"))
                .as("it stays a question")
                .allSatisfy(badge -> assertThat(badge.getTextContent()).endsWith("… · valt dit dan weg?"));
    }

    @Test
    void whoSeesAnArrowDifferentlyStandsOnItBesideAnyDoubt() {
        List<PictureArrow> arrows = told.arrows().stream()
                .map(arrow -> arrow.doubted() ? arrow.dissent("vader ziet dit anders") : arrow)
                .toList();
        CoherencePicture contested = new CoherencePicture(told.statements(), arrows, told.circles(), null);
        DrawnPicture drawn = drawn(contested);
        assertThat(drawn.ofClass("pic-differs"))
                .extracting(Element::getTextContent)
                .containsExactly("vader ziet dit anders");
        assertThat(drawn.ofClass("pic-doubt")).hasSize(2);
        assertThat(contested.inWords(Maps.WORDS).arrows())
                .contains("Iedereen wil iets van haar → Zij merkt dat niets hoeft "
                        + "(verzwakt; hierover is twijfel; vader ziet dit anders)");
    }

    @Test
    void anExplanationThatFellAndATimeAreShownAndSaid() {
        CoherencePicture looked =
                marked("wants", Marking.NONE.evidence(Evidence.FALLEN).moment(Moment.PAST));
        DrawnPicture drawn = drawn(looked);
        assertThat(statement(drawn, "wants").getTextContent()).contains("toen", "valt af");
        assertThat(looked.inWords(Maps.WORDS).asText()).contains("(remt; toen; valt af)");
        assertThat(PicturePropertiesTest.linesOutside(statement(drawn, "wants")))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutLeavesTheOthersWhereTheyAre() {
        CoherencePicture gone = marked("mother", Marking.NONE.presence(Presence.GONE));
        DrawnPicture before = drawn(told);
        DrawnPicture after = drawn(gone);
        assertThat(after.ofClass("pic-statement")).hasSize(6);
        assertThat(after.all(e -> e.getAttribute("data-from").equals("mother")
                        || e.getAttribute("data-to").equals("mother")))
                .isEmpty();
        for (PictureStatement statement : gone.shownStatements()) {
            assertThat(DrawnPicture.rect(boxOf(after, statement.id())))
                    .isEqualTo(DrawnPicture.rect(boxOf(before, statement.id())));
        }
        assertThat(gone.inWords(Maps.WORDS).asText())
                .doesNotContain("Haar moeder")
                .contains("Uitspraken: 6. Pijlen: 5.");
    }

    @Test
    void theLegendExplainsOnlyWhatIsDrawn() {
        assertThat(drawn(told).ofClass("pic-legend").getFirst().getTextContent())
                .contains("houdt zichzelf in stand");
        CoherencePicture gone = told.with(statement -> statement.marked(
                Marking.NONE.presence(statement.id().equals("mother") ? Presence.SHOWN : Presence.GONE)));
        assertThat(drawn(gone).ofClass("pic-legend").getFirst().getTextContent())
                .contains("remt")
                .doesNotContain("houdt zichzelf in stand");
    }

    @Test
    void whatIsQuietIsStillThere() {
        CoherencePicture quiet = marked("mother", Marking.NONE.presence(Presence.QUIET));
        DrawnPicture drawn = drawn(quiet);
        assertThat(statement(drawn, "mother").getAttribute("class")).contains("pic-dim");
        assertThat(arrows(drawn, "pic-quiet").size()).isGreaterThanOrEqualTo(2);
        assertThat(quiet.inWords(Maps.WORDS).asText()).contains("(remt; op de achtergrond)");
    }

    private CoherencePicture marked(String id, Marking marking) {
        return new CoherencePicture(
                told.statements().stream()
                        .map(one -> one.id().equals(id) ? one.marked(marking) : one)
                        .toList(),
                told.arrows(),
                told.circles(),
                told.highlighted());
    }

    private static DrawnPicture drawn(CoherencePicture picture) {
        return new DrawnPicture(picture.draw("p", Maps.WORDS, Sheet.SCREEN));
    }

    private static List<Element> arrows(DrawnPicture drawn, String kind) {
        return drawn.ofClass(kind).stream()
                .filter(e -> e.hasAttribute("data-from"))
                .toList();
    }

    private static Element statement(DrawnPicture drawn, String id) {
        return drawn.all(e -> e.getAttribute("data-id").equals(id)).getFirst();
    }

    private static Element boxOf(DrawnPicture drawn, String id) {
        List<Element> boxes = drawn.all(e -> e.getAttribute("class").equals("pic-box")
                && ((Element) e.getParentNode()).getAttribute("data-id").equals(id));
        return boxes.getFirst();
    }
}
