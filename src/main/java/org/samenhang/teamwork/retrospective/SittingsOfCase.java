package org.samenhang.teamwork.retrospective;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** A case, and the times a group looked back at it that this reader may see. */
public record SittingsOfCase(CaseFile file, List<Sitting> sittings) {}
