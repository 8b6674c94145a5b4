package org.samenhang.instruments;

import org.samenhang.json.Reasons;

/** What a room above asks of definitions for its own purpose, such as the model of an analysis. */
public interface DefinitionCheck {

    /** The purpose it looks after, as a definition spells it. */
    String purpose();

    /** Adds what is wrong; paths as in {@link Item#path()}. Keys of texts are whole ones. */
    void check(Definition definition, Reasons reasons);
}
