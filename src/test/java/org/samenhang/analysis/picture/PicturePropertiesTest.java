package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;
import org.w3c.dom.Element;

/** What holds for the picture of any map. */
class PicturePropertiesTest {

    private static final String WHOLE = "-?\\d+";

    @Property(tries = 60)
    void everyStatementStandsOnceInItsColumnAndOnNoOther(
            @ForAll @IntRange(max = 60) int statements,
            @ForAll @IntRange(max = 110) int arrows,
            @ForAll @LongRange(max = 5000) long seed,
            @ForAll Sheet sheet) {
        CoherencePicture picture = Maps.madeUp(statements, arrows, seed);
        DrawnPicture drawn = new DrawnPicture(picture.draw("p", Maps.WORDS, sheet));
        Map<String, Rect> boxes = new HashMap<>();
        for (Element group : drawn.ofClass("pic-statement")) {
            Rect box = DrawnPicture.rect(DrawnPicture.boxOf(group));
            assertThat(boxes.put(group.getAttribute("data-id"), box)).isNull();
        }
        assertThat(boxes.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        picture.statements().stream().map(PictureStatement::id).toList());
        Rect sheetOfPaper =
                DrawnPicture.rect(withOrigin(drawn.ofClass("pic-paper").getFirst()));
        List<Rect> list = new ArrayList<>(boxes.values());
        for (int i = 0; i < list.size(); i++) {
            assertThat(sheetOfPaper.holds(list.get(i))).isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(list.get(i).meets(list.get(j)))
                        .as("%s on %s", list.get(i), list.get(j))
                        .isFalse();
            }
        }
        Rect band = DrawnPicture.rect(drawn.ofClass("pic-band").getFirst());
        for (PictureStatement statement : picture.statements()) {
            Rect box = Objects.requireNonNull(boxes.get(statement.id()));
            switch (statement.part()) {
                case YOUTH_FAMILY -> assertThat(box.x() + box.width()).isLessThan(band.x());
                case INTERACTION -> assertThat(band.holds(box)).isTrue();
                case SURROUNDINGS -> assertThat(box.x()).isGreaterThan(band.x() + band.width());
            }
        }
    }

    @Property(tries = 60)
    void everyArrowIsDrawnFromItsBoxToItsBoxAroundAllOthers(
            @ForAll @IntRange(min = 1, max = 60) int statements,
            @ForAll @IntRange(max = 110) int arrows,
            @ForAll @LongRange(max = 5000) long seed) {
        CoherencePicture picture = Maps.madeUp(statements, arrows, seed);
        Plan plan = new Plan(picture, Sheet.SCREEN, Maps.WORDS);
        List<Route> routes = Route.all(plan);
        assertThat(routes.stream().map(route -> route.wire.arrow))
                .containsExactlyInAnyOrderElementsOf(picture.arrows());
        for (Route route : routes) {
            List<int[]> points = route.stroke.points();
            assertThat(touches(box(plan, route.wire.from), points.getFirst())).isTrue();
            assertThat(touches(box(plan, route.wire.to), route.tip)).isTrue();
            for (PictureStatement statement : picture.statements()) {
                Rect box = box(plan, plan.spot(statement.id()));
                Rect inside = new Rect(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2);
                for (int i = 1; i < points.size(); i++) {
                    assertThat(inside.meetsLine(points.get(i - 1), points.get(i)))
                            .as("%s through %s", route.wire.arrow, statement.id())
                            .isFalse();
                }
            }
        }
        DrawnPicture drawn = new DrawnPicture(picture.draw("p", Maps.WORDS, Sheet.SCREEN));
        assertThat(drawn.all(e -> e.hasAttribute("data-from"))).hasSameSizeAs(picture.arrows());
        assertThat(drawn.ofClass("pic-head")).hasSameSizeAs(picture.arrows());
    }

    @Property(tries = 30)
    void onlyWholeNumbersNoStylesAndEveryIdOnce(
            @ForAll @IntRange(max = 40) int statements,
            @ForAll @IntRange(max = 70) int arrows,
            @ForAll @LongRange(max = 5000) long seed,
            @ForAll Sheet sheet) {
        String svg = Maps.madeUp(statements, arrows, seed)
                .draw("p", Maps.WORDS, sheet)
                .svg();
        DrawnPicture drawn = new DrawnPicture(svg);
        assertThat(svg)
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain("foreignObject")
                .doesNotContain("var(");
        for (String size : List.of("x", "y", "width", "height", "rx", "r", "cx", "cy", "font-size", "stroke-width")) {
            assertThat(drawn.all(e -> e.hasAttribute(size)))
                    .allSatisfy(e -> assertThat(e.getAttribute(size)).matches(WHOLE));
        }
        assertThat(drawn.all(e -> e.hasAttribute("d")))
                .allSatisfy(e -> assertThat(e.getAttribute("d")).matches("[MLHVCQhlaz AZ0-9v-]+"));
        assertThat(drawn.all(e -> e.hasAttribute("id")))
                .extracting(e -> e.getAttribute("id"))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 120)
    void whateverIsTypedStaysInItsBox(
            @ForAll @StringLength(max = 700) String text, @ForAll @StringLength(max = 80) String note) {
        CoherencePicture picture = new CoherencePicture(
                List.of(new PictureStatement(
                        text + "x", text, PicturePart.INTERACTION, PictureEffect.HINDERS, note, note)),
                List.of(new PictureArrow(text + "x", text + "x", false, true)),
                List.of(new PictureCircle(
                        note, CircleCharacter.TIPPING, List.of(new PictureArrow(text + "x", text + "x", false)))),
                0);
        for (Sheet sheet : Sheet.values()) {
            DrawnPicture drawn = new DrawnPicture(picture.draw("p", Maps.WORDS, sheet));
            Element statement = drawn.ofClass("pic-statement").getFirst();
            assertThat(linesOutside(statement)).isEmpty();
        }
    }

    /** The lines that would show outside their box, by a font a seventh wider than the one asked for. */
    static List<String> linesOutside(Element statement) {
        Rect box = DrawnPicture.rect(DrawnPicture.boxOf(statement));
        List<String> outside = new ArrayList<>();
        var lines = statement.getElementsByTagName("tspan");
        for (int i = 0; i < lines.getLength(); i++) {
            Element line = (Element) lines.item(i);
            int size = DrawnPicture.number((Element) line.getParentNode(), "font-size");
            int x = DrawnPicture.number(line, "x");
            int y = DrawnPicture.number(line, "y");
            int width = Lettering.width(line.getTextContent(), size) * 108 / 100;
            if (!box.holds(new Rect(x, y - size, width, size))) {
                outside.add(line.getTextContent());
            }
        }
        return outside;
    }

    private static boolean touches(Rect box, int[] point) {
        return point[0] >= box.x()
                && point[0] <= box.x() + box.width()
                && point[1] >= box.y()
                && point[1] <= box.y() + box.height();
    }

    private static Rect box(Plan plan, Spot spot) {
        return new Rect(plan.boxLeft(spot.column), spot.top(), plan.boxWidth, spot.height());
    }

    private static Element withOrigin(Element rect) {
        rect.setAttribute("x", "0");
        rect.setAttribute("y", "0");
        return rect;
    }
}
