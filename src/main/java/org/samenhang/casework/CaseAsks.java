package org.samenhang.casework;

import java.util.List;

/** Told by the rooms above: what asks for who directs a case; read by the work list, in its transaction. */
public interface CaseAsks {

    /** In the cases the caller has opened and directs. */
    List<CaseAsk> waiting();
}
