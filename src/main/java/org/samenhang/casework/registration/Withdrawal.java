package org.samenhang.casework.registration;

import java.time.LocalDate;
import java.util.UUID;

/**
 * That a registration was taken back (nl: ingetrokken). What it said, and about whom, is no longer the team's to
 * read.
 *
 * @param kind who registered, as a kind
 * @param by their name; empty when they gave none
 * @param cameIn the day it came in
 * @param seen whether somebody whose duty it is has seen it
 */
public record Withdrawal(UUID id, String kind, String by, LocalDate cameIn, LocalDate on, boolean seen) {}
