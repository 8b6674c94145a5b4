package org.samenhang.analysis.picture;

/**
 * The end of an arrow whose other end stands in another picture.
 *
 * @param out whether it goes there, or comes from there
 * @param other the text of the statement at the other end
 */
public record Stub(boolean out, boolean strengthens, String other) {}
