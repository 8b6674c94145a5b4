package org.samenhang.casework.handover;

import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * What was handed over in a case, as far as it is the reader's to see.
 *
 * @param handovers the latest first
 * @param mayPropose whether the reader can propose one
 */
public record HandoverPage(CaseFile file, List<Handover> handovers, boolean mayPropose) {}
