package org.samenhang.casework.kin.genogram;

import java.util.List;
import org.samenhang.drawing.Drawing;

/**
 * A family, as far as its reader may see it (<i>genogram</i>).
 *
 * @param people in the order in which they were put there
 * @param ties between them; one to who is not there is left out
 */
public record Genogram(List<Relative> people, List<Tie> ties) {

    public Genogram {
        people = List.copyOf(people);
        ties = List.copyOf(ties);
    }

    /** Draws it; {@code id} tells drawings on one page apart. */
    public Drawing draw(String id, GenogramWords words) {
        return new GenogramDrawing(layout(), id, words).drawing();
    }

    /** Where everybody stands. */
    public Layout layout() {
        return Layout.of(new Family(people, ties));
    }

    /** Whether these two in these roles would make somebody their own ancestor. */
    public boolean turnsAround(Tie tie) {
        Family family = new Family(people, ties);
        int before = family.ties.size();
        return tie.bond().raises()
                && new Family(
                                        people,
                                        java.util.stream.Stream.concat(
                                                        family.ties.stream(), java.util.stream.Stream.of(tie))
                                                .toList())
                                .ties.size()
                        == before
                && !family.ties.contains(tie);
    }
}
