package org.samenhang.analysis.coherence;

/**
 * An arrow: how one statement works on another, or on itself.
 *
 * @param from id of the statement it starts from
 * @param to id of the statement it works on
 */
public record Link(String from, String to, Sign sign) {}
