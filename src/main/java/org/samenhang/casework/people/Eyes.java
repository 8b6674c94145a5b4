package org.samenhang.casework.people;

import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * With whose eyes a case can be looked at.
 *
 * @param others everybody who takes part today, but who asks
 */
public record Eyes(CaseFile file, List<Participant> others) {}
