package org.samenhang.analysis;

import java.time.LocalDate;
import java.util.UUID;

/** An analysis came a step further, or was taken a step back. Told upward; holds no content. */
public record AnalysisAdvanced(UUID caseFile, AnalysisState state, LocalDate on) {}
