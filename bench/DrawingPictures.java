package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.samenhang.analysis.picture.CoherencePicture;
import org.samenhang.analysis.picture.PictureArrow;
import org.samenhang.analysis.picture.PictureEffect;
import org.samenhang.analysis.picture.PicturePart;
import org.samenhang.analysis.picture.PictureStatement;
import org.samenhang.analysis.picture.PictureWords;
import org.samenhang.drawing.Sheet;

/** The picture laid out and drawn: of 60 statements, beside 30 of them in turn; one that grew in talks, and one put down at once. */
final class DrawingPictures {

    private static final PictureWords WORDS = PictureWords.from(key -> "word", "Picture");

    private DrawingPictures() {}

    static void run(Options options, Table table) {
        one("picture of 60 statements that grew", true, Sheet.SCREEN, options, table);
        one("the same on a wall", true, Sheet.WALL, options, table);
        one("picture of 60 statements put down at once", false, Sheet.SCREEN, options, table);
        CoherencePicture large = map(500, true);
        double first = millis(large, Sheet.SCREEN, 1);
        table.line("picture of 500 statements", Table.format("%.0f ms", first), "", "", "2000 ms", "drawn once, cold");
    }

    private static void one(String name, boolean grew, Sheet sheet, Options options, Table table) {
        CoherencePicture whole = map(60, grew);
        CoherencePicture half = map(30, grew);
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> halves = new ArrayList<>();
        for (int round = 0; round <= options.rounds(); round++) {
            double one = millis(whole, sheet, 20);
            double other = millis(half, sheet, 20);
            if (round > 0) {
                ours.add(one);
                halves.add(other);
                ratios.add(one / other);
            }
        }
        table.line(
                name,
                Table.format("%.1f ms", Ratios.median(ours)),
                Table.format("30 statements %.1f ms", Ratios.median(halves)),
                new Ratios(ratios).toString(),
                "100 ms",
                "warm");
    }

    private static double millis(CoherencePicture picture, Sheet sheet, int times) {
        long begin = System.nanoTime();
        int length = 0;
        for (int i = 0; i < times; i++) {
            length += picture.draw("m", WORDS, sheet).svg().length();
        }
        if (length == 0) {
            throw new IllegalStateException("nothing was drawn");
        }
        return (System.nanoTime() - begin) / 1e6 / times;
    }

    private static CoherencePicture map(int size, boolean grew) {
        Random random = new Random(7);
        List<PictureStatement> statements = new ArrayList<>();
        List<PictureArrow> arrows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            statements.add(new PictureStatement(
                            "s" + i,
                            "Somebody said something of a usual length here, number " + i,
                            PicturePart.values()[random.nextInt(3)],
                            PictureEffect.values()[random.nextInt(3)])
                    .since(grew ? 3 * i : 0));
            for (int n = random.nextInt(3); n > 0 && i > 0; n--) {
                arrows.add(new PictureArrow(
                                "s" + i, "s" + Math.max(0, i - 1 - random.nextInt(12)), random.nextInt(6) > 0)
                        .since(grew ? 3 * i + n : 0));
            }
        }
        return new CoherencePicture(statements, arrows, List.of(), null);
    }
}
