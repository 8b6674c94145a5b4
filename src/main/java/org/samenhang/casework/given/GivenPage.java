package org.samenhang.casework.given;

import java.util.List;
import org.samenhang.casework.CaseFile;
import org.samenhang.instruments.Definition;

/**
 * The instruments of a case.
 *
 * @param given those the reader sees, the latest first
 * @param toChoose those that can be answered now; none for who does not work in the case
 */
public record GivenPage(CaseFile file, List<GivenInstrument> given, List<Definition> toChoose) {}
