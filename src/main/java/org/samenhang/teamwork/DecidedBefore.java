package org.samenhang.teamwork;

/**
 * Somebody who decided at a table for an organisation before.
 *
 * @param email empty when nobody knows
 */
public record DecidedBefore(String name, String organisation, String email) {}
