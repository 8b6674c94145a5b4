package org.samenhang.casework.words;

import java.util.List;
import org.samenhang.casework.CaseFile;

/**
 * What is to be weighed in a case.
 *
 * @param weighs whether the caller is who weighs: the chair, or the process director where nobody chairs
 */
public record WeighingPage(CaseFile file, List<ToWeigh> waiting, boolean weighs) {}
