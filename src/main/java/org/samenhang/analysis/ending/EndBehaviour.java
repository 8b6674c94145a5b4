package org.samenhang.analysis.ending;

import java.util.List;
import org.samenhang.analysis.Arrow;
import org.samenhang.analysis.Said;

/** What finally shows can't be the root of an explanation: something leads to it, and it leads nowhere by itself. */
public final class EndBehaviour {

    private EndBehaviour() {}

    /** Whether something leads to it, itself apart. */
    public static boolean isExplained(Said said, List<Arrow> arrows) {
        return arrows.stream()
                .anyMatch(arrow -> arrow.to().equals(said.id()) && !arrow.from().equals(said.id()));
    }

    /** Whether it is end behaviour that explains other things while nothing explains it. */
    public static boolean isRoot(Said said, List<Arrow> arrows) {
        return said.endBehaviour()
                && !isExplained(said, arrows)
                && arrows.stream()
                        .anyMatch(arrow ->
                                arrow.from().equals(said.id()) && !arrow.to().equals(said.id()));
    }
}
