package org.samenhang.casework.consent;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** Who decides today, what each said, and on what authority it rests. */
public record ConsentPage(CaseFile file, ConsentState state, List<Consent> said, List<Authority> authorities) {}
