package org.samenhang.teamwork.retrospective;

import java.time.LocalDate;

/** A copy of a report as it was sent, or as it became final. */
public record ReportVersion(int number, boolean last, LocalDate on) {}
