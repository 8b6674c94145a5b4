package org.samenhang.teamwork.retrospective;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report to read.
 *
 * @param chosen the copy it is; null for what is typed now
 */
public record Report(
        SittingScene scene,
        List<ReportVersion> versions,
        @Nullable ReportVersion chosen,
        List<Line> lines) {}
