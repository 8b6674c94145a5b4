package org.samenhang.casework.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Lettering;
import org.samenhang.drawing.Sheet;
import org.samenhang.drawing.Sign;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LifeLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LifeWords WORDS =
            LifeWords.from(key -> key.substring("lifeline.".length()), "Levenslijn", Locale.forLanguageTag("nl"));

    private static final LifeFact HOME = LifeFact.lasting(
            "home", LifeLane.PLACES, LocalDate.of(2012, 3, 1), LocalDate.of(2021, 8, 14), "Thuis", Sign.DOT);
    private static final LifeFact FOSTER =
            LifeFact.lasting("foster", LifeLane.PLACES, LocalDate.of(2021, 8, 15), null, "Pleeggezin", Sign.UP);
    private static final LifeFact RAN =
            LifeFact.onOneDay("ran", LifeLane.HARD, LocalDate.of(2021, 8, 3), "Liep weg", Sign.DOWN);

    @Test
    void eachFactIsDrawnByItsSignAndWhatGoesOnHasAPoint() {
        List<Element> facts = facts(new LifeLine(List.of(RAN, FOSTER, HOME), TODAY));
        assertThat(facts).extracting(f -> f.getAttribute("data-id")).containsExactly("home", "foster", "ran");
        assertThat(facts)
                .extracting(f -> f.getAttribute("class"))
                .containsExactly("pic-fact pic-even", "pic-fact pic-helps", "pic-fact pic-hinders");
        assertThat(bar(facts.get(0))).doesNotContain("L");
        assertThat(bar(facts.get(1))).as("a point").contains("L");
        assertThat(facts.get(2).getElementsByTagName("path").getLength())
                .as("only its sign")
                .isEqualTo(1);
    }

    @Test
    void theListSaysTheSameAndLeavesEmptyLanesOut() {
        assertThat(new LifeLine(List.of(RAN, FOSTER, HOME), TODAY).inWords(WORDS))
                .containsExactly(
                        new LifeLine.LaneInWords(
                                "lane.places",
                                List.of("1 mrt 2012 – 14 aug 2021: Thuis", "15 aug 2021 – ongoing: Pleeggezin")),
                        new LifeLine.LaneInWords("lane.hard", List.of("3 aug 2021: Liep weg")));
    }

    @Test
    void yearsAreNamedAndQuartersWhereThereIsRoom() {
        Element years = parse(new LifeLine(List.of(HOME, FOSTER), TODAY));
        assertThat(years.getTextContent()).contains("2013", "2026").doesNotContain("quarter4");
        Element quarters = parse(new LifeLine(List.of(), TODAY));
        assertThat(quarters.getTextContent()).contains("quarter4", "2026", "today", "empty");
    }

    @Test
    void oneYearHasWhatWentOnInItUpToItsEdgesAndTodayOnlyWhenThatIsInIt() {
        LifeLine year = new LifeLine(List.of(HOME, FOSTER), TODAY, 2021);
        Element drawn = parse(year);
        assertThat(drawn.getTextContent()).contains("quarter1", "2021").doesNotContain("2020", "2022", "today");
        Calendar calendar = new Calendar(year, 150, 1000);
        assertThat(calendar.x(HOME.from())).isEqualTo(150);
        assertThat(calendar.x(TODAY)).isEqualTo(1000);
        assertThat(parse(new LifeLine(List.of(FOSTER), TODAY, TODAY.getYear())).getTextContent())
                .contains("today");
    }

    @Test
    void whatEndsBeforeItStartsIsRefused() {
        assertThatThrownBy(() -> LifeFact.lasting("x", LifeLane.HELP, TODAY, TODAY.minusDays(1), "Hulp", Sign.DOT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 150)
    void noFactIsLostNoBarLiesOnAnotherAndAllStaysOnTheSheet(
            @ForAll @Size(max = 60) List<@LongRange(min = -9000, max = 300) Long> starts,
            @ForAll @IntRange(max = 900) int length,
            @ForAll @StringLength(max = 90) String label,
            @ForAll Sheet sheet) {
        List<LifeFact> facts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            LocalDate from = TODAY.plusDays(starts.get(i));
            LifeLane lane = LifeLane.values()[i % 2];
            facts.add(new LifeFact(
                    "f" + i, lane, from, i % 3 == 0 ? null : from.plusDays(length), i % 4 == 0, label, Sign.DOT));
        }
        LifeLine life = new LifeLine(facts, TODAY);
        String svg = life.draw("l", WORDS, sheet).svg();
        assertThat(svg).doesNotContain("style=").doesNotContain("NaN");
        assertThat(facts(life)).hasSameSizeAs(facts);
        Calendar calendar = new Calendar(life, 150, sheet.width() - 16);
        for (LifeLane lane : LifeLane.values()) {
            Strip strip = new Strip(lane, life, calendar, sheet, sheet.width() - 16);
            List<Strip.Placed> placed = strip.placed;
            for (int i = 0; i < placed.size(); i++) {
                Strip.Placed one = placed.get(i);
                assertThat(one.start()).isBetween(150, sheet.width() - 16);
                assertThat(one.end()).isLessThanOrEqualTo(sheet.width() - 10);
                assertThat(one.right()).isLessThanOrEqualTo(sheet.width() - 3);
                for (Strip.Placed other : placed.subList(0, i)) {
                    boolean words = !one.label().isEmpty() || !other.label().isEmpty();
                    assertThat(words && one.row() == other.row() && one.covers(other))
                            .isFalse();
                }
            }
        }
    }

    @Property(tries = 200)
    void noWordOfTheAxisLiesOnAnotherNorUnderTheLineOfToday(
            @ForAll @LongRange(max = 4000) long day, @ForAll @LongRange(max = 9000) long before) {
        LocalDate today = TODAY.plusDays(day);
        Element drawn = parse(new LifeLine(
                List.of(LifeFact.lasting("f", LifeLane.PLACES, today.minusDays(before), null, "Thuis", Sign.DOT)),
                today));
        Element now = elements(drawn, e -> e.getAttribute("class").equals("pic-today"))
                .getFirst();
        Element axis = elements(drawn, e -> e.getAttribute("class").equals("pic-heads"))
                .getFirst();
        int line = Integer.parseInt(elements(now, e -> e.getTagName().equals("path"))
                .getFirst()
                .getAttribute("d")
                .replaceAll("M(\\d+) .*", "$1"));
        List<Word> words = new ArrayList<>();
        for (Element group : List.of(now, axis)) {
            elements(group, e -> e.getTagName().equals("text")).forEach(text -> words.add(Word.of(text)));
        }
        for (int i = 0; i < words.size(); i++) {
            Word one = words.get(i);
            assertThat(line > one.left() && line < one.right())
                    .as("the line of today through " + one)
                    .isFalse();
            for (Word other : words.subList(0, i)) {
                assertThat(one.left() < other.right()
                                && other.left() < one.right()
                                && Math.abs(one.y() - other.y()) < 14)
                        .as(one + " and " + other)
                        .isFalse();
            }
        }
    }

    /** A word on the sheet, by its baseline. */
    private record Word(String text, int left, int right, int y) {

        static Word of(Element text) {
            String size = text.getAttribute("font-size");
            int width = Lettering.width(
                    text.getTextContent(), size.isEmpty() ? Sheet.SCREEN.noteSize() : Integer.parseInt(size));
            int x = Integer.parseInt(text.getAttribute("x"));
            int left = text.getAttribute("text-anchor").equals("end") ? x - width : x;
            return new Word(text.getTextContent(), left, left + width, Integer.parseInt(text.getAttribute("y")));
        }
    }

    private static String bar(Element fact) {
        return elements(fact, e -> e.getAttribute("class").equals("pic-bar"))
                .getFirst()
                .getAttribute("d");
    }

    private static List<Element> facts(LifeLine life) {
        return elements(parse(life), e -> e.getAttribute("class").startsWith("pic-fact"));
    }

    private static List<Element> elements(Element root, Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (wanted.test((Element) all.item(i))) {
                found.add((Element) all.item(i));
            }
        }
        return found;
    }

    private static Element parse(LifeLine life) {
        String svg = life.draw("l", WORDS, Sheet.SCREEN).svg();
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}
