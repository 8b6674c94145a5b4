package org.samenhang.casework.risk;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** The risks of a case, those that are carried first. */
public record RiskPage(CaseFile file, List<Risk> risks) {}
