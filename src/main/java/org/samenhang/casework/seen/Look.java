package org.samenhang.casework.seen;

/**
 * What somebody looked at, or changed, on one day.
 *
 * @param subject the part of the file, as a message key ends
 * @param changed whether something was written, too
 */
public record Look(String subject, boolean changed) {}
