package org.samenhang.casework.rights;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** What was asked by right in a case, as far as the caller may know; what is to be answered first. */
public record RequestsPage(CaseFile file, List<RightRequest> requests) {}
