package org.samenhang.analysis;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.picture.Marking;

/**
 * What is drawn of statements, arrows and circles besides themselves, by their ids. What is not named is drawn as it is.
 *
 * @param statements by id of the statement
 * @param arrows by id of the arrow
 * @param dissent who sees an arrow differently, in a few words, by id of the arrow
 * @param falling keys of the circles that fall by what is thought away
 */
record PictureMarks(
        Map<UUID, Marking> statements, Map<UUID, Marking> arrows, Map<UUID, String> dissent, Set<String> falling) {

    static final PictureMarks NONE = new PictureMarks(Map.of(), Map.of(), Map.of(), Set.of());

    Marking of(Said said) {
        return statements.getOrDefault(said.id(), Marking.NONE);
    }

    Marking of(Arrow arrow) {
        return arrows.getOrDefault(arrow.id(), Marking.NONE);
    }

    @Nullable
    String seenDifferently(Arrow arrow) {
        return dissent.get(arrow.id());
    }

    boolean falls(Ring ring) {
        return falling.contains(ring.key());
    }
}
