package org.samenhang.casework.breakthrough;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** Rules that stand or stood in the way in a case, the open ones first. */
public record BreakthroughPage(CaseFile file, List<Breakthrough> breakthroughs) {}
