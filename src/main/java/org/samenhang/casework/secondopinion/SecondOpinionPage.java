package org.samenhang.casework.secondopinion;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** Second opinions in a case, those that wait first. */
public record SecondOpinionPage(CaseFile file, List<SecondOpinion> opinions) {}
