package org.samenhang.casework.retention;

import java.time.LocalDate;

/** A closed file that is to be destroyed; without a name. */
public record PastFile(String number, LocalDate closedOn, RetentionClock clock) {}
