package org.samenhang.analysis.guidance;

import java.time.OffsetDateTime;

/** One answer that somebody sent, in words. */
public record Answered(String by, OffsetDateTime at, String question, String answer) {}
