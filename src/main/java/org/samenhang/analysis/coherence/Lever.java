package org.samenhang.analysis.coherence;

import java.util.List;

/**
 * Where to take hold (aangrijpingspunt): the smallest sets that together touch every vicious circle.
 *
 * @param size how much each set holds; 0 when there is nothing to touch
 * @param sets the first hundred in text order; one empty set when there is nothing to touch
 * @param untouched positions in the list of circles, from 0, of the vicious ones that hold nothing that may be chosen
 * @param exact whether size, sets and more are proven over all circles of the map; if not the set is just a small one
 * @param more whether there are other sets; when not exact, whether there may be
 * @param <T> what a set is made of: ids of statements, or arrows
 */
public record Lever<T>(int size, List<List<T>> sets, List<Integer> untouched, boolean exact, boolean more) {}
