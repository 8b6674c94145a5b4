package org.samenhang.instruments;

/** A code and whose it is. */
public record Coding(String system, String code) {}
