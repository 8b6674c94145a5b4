package org.samenhang.casework.weekly;

import java.util.List;
import org.samenhang.casework.coreteam.CoreTeamPage;

/**
 * A core team with its rhythm. Side paths, loads and what was kept are empty for a family.
 *
 * @param hours the latest first
 * @param loads the last that each colleague said about what they carry
 */
public record FlywheelPage(
        CoreTeamPage team, List<WeeklyHour> hours, List<CourseStep> sidePaths, List<Load> loads, KeptPicture kept) {}
