package org.samenhang.casework.consent;

/** A rule of the law on who decides about what. It advises, with its article; a person decides, with a reason. */
public interface Rule {

    /** Where it stands. */
    Article article();
}
