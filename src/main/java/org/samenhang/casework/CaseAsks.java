package org.samenhang.casework;

import java.util.List;
import java.util.UUID;

/** Told by the rooms above: what asks for who directs a case; read by the work list, in its transaction. */
public interface CaseAsks {

    /** In those of these cases, all opened by the caller, that the caller directs. */
    List<CaseAsk> waiting(List<UUID> cases);
}
