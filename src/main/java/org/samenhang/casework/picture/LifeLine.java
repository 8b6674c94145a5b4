package org.samenhang.casework.picture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.drawing.Drawing;
import org.samenhang.drawing.Sheet;

/**
 * The facts of a life beside each other, as people drew them together (<i>tijdlijn</i>): only what its reader may see.
 *
 * @param facts in any order
 * @param today up to where what goes on is drawn
 * @param year of which alone it is drawn; null for the whole life
 */
public record LifeLine(
        List<LifeFact> facts, LocalDate today, @Nullable Integer year) {

    public LifeLine {
        facts = facts.stream().sorted(Comparator.comparing(LifeFact::from)).toList();
    }

    /** The whole life. */
    public LifeLine(List<LifeFact> facts, LocalDate today) {
        this(facts, today, null);
    }

    /** Draws it; {@code id} tells drawings on one page apart. */
    public Drawing draw(String id, LifeWords words, Sheet sheet) {
        return new LifeDrawing(this, id, words, sheet).drawing();
    }

    /** The same in text, lane by lane, oldest first; lanes without facts are left out. */
    public List<LaneInWords> inWords(LifeWords words) {
        return Arrays.stream(LifeLane.values())
                .map(lane -> new LaneInWords(
                        words.name(lane),
                        in(lane).stream().map(fact -> line(fact, words)).toList()))
                .filter(lane -> !lane.facts().isEmpty())
                .toList();
    }

    /** A lane with its name; each fact with its days. */
    public record LaneInWords(String name, List<String> facts) {}

    List<LifeFact> in(LifeLane lane) {
        return facts.stream().filter(fact -> fact.lane() == lane).toList();
    }

    private static String line(LifeFact fact, LifeWords words) {
        LocalDate to = fact.to();
        String until = to == null ? words.ongoing() : words.date(to);
        return fact.moment() || fact.from().equals(to)
                ? words.date(fact.from()) + ": " + fact.label()
                : words.date(fact.from()) + " – " + until + ": " + fact.label();
    }
}
