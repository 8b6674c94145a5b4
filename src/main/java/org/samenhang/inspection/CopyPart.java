package org.samenhang.inspection;

import java.util.List;

/**
 * A part of the copy.
 *
 * @param title what it is about
 */
public record CopyPart(String title, List<CopyLine> lines) {}
