package org.samenhang.casework.words;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** Whom people of the family trust, as far as the caller may know. */
public record TrustedPage(CaseFile file, List<TrustedPerson> people) {}
