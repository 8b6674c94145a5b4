package org.samenhang.casework;

/** Told by the rooms above: what asks for who directs a case; all of it is read by the work list in one question, in its transaction. */
public interface CaseAsks {

    /**
     * A query of what waits for the caller in the cases {@code :cases}, all opened by them, with {@code :today}: for each thing the case, what it is
     * (the end of a key under {@code words.work}), since which day and where it is answered (after the address of the case). Parts of it may be
     * joined by {@code union all}; nothing in it comes from anybody who types.
     */
    String asks();
}
