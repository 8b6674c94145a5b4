package org.samenhang.casework.overview;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does what by when, as the case page tells it. Whether somebody of the family did it is never said.
 *
 * @param dueOn null when no day was agreed
 * @param done whether a helper or organisation did it
 */
public record Agreed(String who, String text, @Nullable LocalDate dueOn, boolean done) {}
