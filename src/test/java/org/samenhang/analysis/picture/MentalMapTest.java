package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.samenhang.drawing.Sheet;

/**
 * People know where something stands in the picture they made; what comes in leaves that be. Measured over maps grown one step at
 * a time: which statements change their place (column or row), and which pairs in a column change their order.
 */
class MentalMapTest {

    /** A place is a column and a row; how high a row stands depends on its texts. */
    private record Place(int column, int row) {}

    @Property(tries = 40)
    void aStatementThatComesInMovesNothing(
            @ForAll @IntRange(min = 2, max = 60) int size,
            @ForAll @LongRange(max = 9999) long seed,
            @ForAll Sheet sheet) {
        CoherencePicture whole = TalkedMaps.of(size, seed);
        PictureStatement last = whole.statements().getLast();
        CoherencePicture before = TalkedMaps.upTo(whole, last.since() - 1);
        CoherencePicture after = TalkedMaps.upTo(whole, last.since());
        assertThat(moved(before, after, sheet)).isEmpty();
    }

    @Property(tries = 8)
    void anArrowMovesItsEndsAtMostAndOthersOnlyMakeWay(
            @ForAll @IntRange(min = 5, max = 60) int size, @ForAll @LongRange(max = 9999) long seed) {
        bystandersThatMakeWay(TalkedMaps.of(size, seed));
    }

    /** One map alone may be unlucky; over many maps, the same at each run, an arrow seldom moves what it does not touch. */
    @Example
    void fewMakeWayForAnArrow() {
        int moves = 0;
        int steps = 0;
        for (int number = 1; number <= 15; number++) {
            CoherencePicture whole = TalkedMaps.of(5 + 55 * number / 15, 131L * number);
            moves += bystandersThatMakeWay(whole);
            steps += whole.arrows().size();
        }
        assertThat((double) moves / steps)
                .as("bystanders that make way, per arrow")
                .isLessThan(0.75);
    }

    private static int bystandersThatMakeWay(CoherencePicture whole) {
        int moves = 0;
        for (PictureArrow arrow : whole.arrows()) {
            CoherencePicture before = TalkedMaps.upTo(whole, arrow.since() - 1);
            CoherencePicture after = TalkedMaps.upTo(whole, arrow.since());
            Set<String> ends = Set.of(arrow.from(), arrow.to());
            for (Set<String> turned : turnedRound(before, after)) {
                assertThat(turned).as("only an end of the arrow passes others").containsAnyElementsOf(ends);
            }
            Set<String> moved = moved(before, after, Sheet.SCREEN);
            assertThat(moved.size()).isLessThanOrEqualTo(2 + 2 * 8);
            moved.removeAll(ends);
            moves += moved.size();
        }
        return moves;
    }

    @Property(tries = 20)
    void takingBackTheLastGivesTheFormerPicture(
            @ForAll @IntRange(min = 2, max = 40) int size, @ForAll @LongRange(max = 9999) long seed) {
        CoherencePicture whole = TalkedMaps.of(size, seed);
        CoherencePicture grown = new CoherencePicture(
                concat(
                        whole.statements(),
                        new PictureStatement("new", "Er is iets bij", PicturePart.INTERACTION, PictureEffect.HELPS)
                                .since(99_999)),
                whole.arrows(),
                List.of(),
                null);
        CoherencePicture back = TalkedMaps.upTo(grown, 99_998);
        assertThat(back.draw("p", Maps.WORDS, Sheet.SCREEN).svg())
                .isEqualTo(whole.draw("p", Maps.WORDS, Sheet.SCREEN).svg());
    }

    @Property(tries = 20)
    void whatIsSaidOtherwiseStaysInItsPlace(
            @ForAll @IntRange(min = 2, max = 60) int size, @ForAll @LongRange(max = 9999) long seed) {
        CoherencePicture whole = TalkedMaps.of(size, seed);
        List<PictureStatement> reworded = new ArrayList<>(whole.statements());
        PictureStatement one = reworded.getFirst();
        reworded.set(
                0,
                new PictureStatement(
                                one.id(),
                                one.text() + ", en dat al heel lang, zegt zijn moeder",
                                one.part(),
                                one.effect())
                        .since(one.since()));
        CoherencePicture after = new CoherencePicture(reworded, whole.arrows(), List.of(), null);
        assertThat(moved(whole, after, Sheet.SCREEN)).isEmpty();
    }

    private static <T> List<T> concat(List<T> list, T one) {
        List<T> more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    private static Place place(CoherencePicture picture, Slots slots, int i) {
        return new Place(picture.statements().get(i).part().ordinal() * 100 + slots.column(i), slots.row(i));
    }

    /** Which of those that stood in both have another place. */
    private static Set<String> moved(CoherencePicture before, CoherencePicture after, Sheet sheet) {
        Slots then = new Slots(before, sheet.mostRows());
        Slots now = new Slots(after, sheet.mostRows());
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < before.statements().size(); i++) {
            if (!place(before, then, i).equals(place(after, now, i))) {
                moved.add(before.statements().get(i).id());
            }
        }
        return moved;
    }

    /** Pairs of a column that stand in another order. */
    private static List<Set<String>> turnedRound(CoherencePicture before, CoherencePicture after) {
        Slots then = new Slots(before, Integer.MAX_VALUE);
        Slots now = new Slots(after, Integer.MAX_VALUE);
        List<Set<String>> turned = new ArrayList<>();
        List<PictureStatement> all = before.statements();
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (all.get(i).part() == all.get(j).part()
                        && Integer.signum(then.row(i) - then.row(j)) != Integer.signum(now.row(i) - now.row(j))) {
                    turned.add(Set.of(all.get(i).id(), all.get(j).id()));
                }
            }
        }
        return turned;
    }
}
