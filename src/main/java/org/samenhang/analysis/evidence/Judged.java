package org.samenhang.analysis.evidence;

import java.time.LocalDate;
import java.util.UUID;

/** What was decided about a hypothesis, by whom, when and why. */
public record Judged(UUID statement, Verdict verdict, String reason, String by, LocalDate on) {}
