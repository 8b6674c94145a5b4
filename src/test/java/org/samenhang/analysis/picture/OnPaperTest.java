package org.samenhang.analysis.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;

class OnPaperTest {

    /** A4 on its side, within its margins. */
    private static final double WIDTH = 273;

    private static final double HEIGHT = 150;

    @Property(tries = 12)
    void whatStandsOnA4CanBeReadWhateverItsSize(@ForAll @IntRange(min = 1, max = 70) int statements, @ForAll int seed) {
        CoherencePicture whole = Maps.madeUp(statements, statements * 3 / 2, seed);
        OnPaper paper = onA4(whole);
        assertThat(paper.picture().statements().size() + paper.left()).isEqualTo(statements);
        if (paper.picture().statements().size() > 6) {
            assertThat(letters(paper.drawing())).isGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void whatFitsIsAllThere() {
        CoherencePicture few = Maps.behindTheDoor();
        assertThat(onA4(few).left()).isZero();
        assertThat(onA4(few).picture().equals(few)).isTrue();
    }

    @Test
    void ofMuchACircleStandsThereWhole() {
        CoherencePicture much = TalkedMaps.of(60, 7);
        List<PictureArrow> around =
                List.of(much.arrows().getLast(), much.arrows().getFirst());
        CoherencePicture circled = new CoherencePicture(
                much.statements(),
                much.arrows(),
                List.of(new PictureCircle("Kring 4", CircleCharacter.VICIOUS, around)),
                null);
        OnPaper paper = onA4(circled);
        assertThat(paper.left()).isBetween(1, 40);
        assertThat(paper.picture().statements())
                .extracting(PictureStatement::id)
                .contains(around.getFirst().from(), around.getLast().from());
    }

    /** Five hundred statements: what never fits is not drawn, for that took half a minute, with the page waiting for it. */
    @Test
    void ofVeryMuchNothingIsDrawnThatCannotFit() {
        CoherencePicture much = Maps.madeUp(500, 900, 1);
        List<Integer> widths = new java.util.ArrayList<>();
        OnPaper paper = OnPaper.of("map", much, Maps.WORDS, List.of(Sheet.WALL), drawing -> {
            widths.add(drawing.width());
            return millimetres(drawing);
        });
        assertThat(paper.left()).isBetween(500 - OnPaper.MOST, 494);
        assertThat(widths).as("all of it would be 20,000 wide").isNotEmpty().allMatch(width -> width < 6_000);
    }

    private static OnPaper onA4(CoherencePicture whole) {
        return OnPaper.of(
                "map", whole, Maps.WORDS, List.of(Sheet.LEAF, Sheet.POSTER, Sheet.WALL), OnPaperTest::millimetres);
    }

    private static double millimetres(Drawing drawing) {
        return Math.min(WIDTH / drawing.width(), HEIGHT / drawing.height());
    }

    /** The size of what people said, in points. */
    private static double letters(Drawing drawing) {
        return 16 * millimetres(drawing) * 72 / 25.4;
    }
}
