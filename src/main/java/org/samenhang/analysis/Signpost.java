package org.samenhang.analysis;

/**
 * A way on from the analysis page.
 *
 * @param text what is there, or what is asked
 * @param label what the link says
 * @param asks whether something is asked of the reader now
 */
public record Signpost(String title, String text, String href, String label, boolean asks) {}
