package org.samenhang.casework.consent;

import java.time.LocalDate;

/**
 * A judgement on whether the youth can weigh a decision (nl: wilsbekwaamheid).
 *
 * @param about registration, attendees, sharing or other
 * @param decision which decision, in words
 * @param by who judged it
 */
public record JudgedCapacity(String about, String decision, boolean capable, String reason, String by, LocalDate on) {}
