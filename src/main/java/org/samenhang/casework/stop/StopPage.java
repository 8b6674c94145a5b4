package org.samenhang.casework.stop;

import java.time.LocalDate;
import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;

/**
 * One stop, for who may know of it.
 *
 * @param passed what went on all the same, and why; for who works in the case
 */
public record StopPage(CaseFile file, Stop stop, Audience audience, List<Passed> passed) {

    /** Something that could not wait. */
    public record Passed(String what, String why, String words, String by, LocalDate on) {}

    /** Whether the reader may say what came of it: who pressed it, or who directs. */
    public boolean mayLift() {
        return stop.isOpen() && (file.place().directs() || file.place().person().equals(stop.byPerson()));
    }

    /** Whether the reader may write down what was seen from further away. */
    public boolean mayZoom() {
        return stop.isOpen() && file.place().works();
    }
}
