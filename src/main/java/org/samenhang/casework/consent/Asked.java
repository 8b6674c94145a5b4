package org.samenhang.casework.consent;

/** Somebody who decides, and what is on file of them. */
public record Asked(Decider decider, Answer answer) {}
