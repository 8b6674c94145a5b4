package org.samenhang.casework.handover;

/**
 * What was proposed to the reader, with what is told in it.
 *
 * @param closed whether the case was closed meanwhile
 */
public record Offer(Handover handover, boolean closed) {}
