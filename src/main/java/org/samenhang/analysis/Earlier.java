package org.samenhang.analysis;

/**
 * Where somebody stands on a statement as it was worded before: that they shared those words does not mean that they share these.
 *
 * @param name whose stance it is
 * @param text the words it was said of
 */
public record Earlier(String name, Stance stance, String text) {}
