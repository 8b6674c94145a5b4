package org.samenhang.analysis;

import java.util.List;

/** Finds what there is to think about yet; each part of the reasoning has one. */
public interface ThoughtSource {

    /** The questions that who works in the case can be asked now, in the transaction in which the analysis was read. */
    List<Thought> of(Whole whole);
}
