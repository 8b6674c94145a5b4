package org.samenhang.instruments;

/**
 * Why a definition is refused.
 *
 * @param place where in the file; empty for the whole of it
 */
public record WhyRefused(String place, String reason) {}
