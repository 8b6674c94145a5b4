package org.samenhang.analysis;

import java.util.List;
import java.util.Locale;
import org.samenhang.casework.CaseFile;

/** Told by the inner rooms: what there is beside the picture for the caller; read in the transaction that opened the case. */
public interface Signposts {

    /** Those of this room, what is asked now first. */
    List<Signpost> of(CaseFile file, Locale locale);
}
