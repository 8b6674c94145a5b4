package org.samenhang.casework;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A meeting as the work list and the case page show it.
 *
 * @param what what it is for, in one line
 * @param href where it opens
 * @param ready whether everything that has to be done before it was done
 */
public record Appointment(UUID caseFile, LocalDateTime startsAt, String what, String href, boolean ready) {}
