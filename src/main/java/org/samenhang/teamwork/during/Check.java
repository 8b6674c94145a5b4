package org.samenhang.teamwork.during;

import java.util.UUID;

/**
 * How somebody comes in, or leaves, in one line.
 *
 * @param seat the place at the table of whom it is
 * @param keep whether that person wants it kept; else it is gone when the meeting is over
 * @param own whether it is the reader's, or typed by them: they say whether it is kept
 */
public record Check(UUID id, UUID seat, CheckMoment moment, String text, boolean keep, boolean own) {}
