package org.samenhang.casework.stop;

import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;

/** One stop, for who may know of it. */
public record StopPage(CaseFile file, Stop stop, Audience audience) {

    /** Whether the reader may say what came of it: who pressed it, or who directs. */
    public boolean mayLift() {
        return stop.isOpen() && (file.place().directs() || file.place().person().equals(stop.byPerson()));
    }

    /** Whether the reader may write down what was seen from further away. */
    public boolean mayZoom() {
        return stop.isOpen() && file.place().works();
    }
}
