package org.samenhang.casework.coreteam;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.stop.Stop;

/**
 * The core team and its course on one page.
 *
 * @param courses all versions, the one that holds first
 * @param declaration what they intend; null when nothing was written yet
 * @param backings one of each organisation; empty for a family
 * @param withoutBacking organisations of members of the core team of which nothing is known yet
 * @param stops that the reader may know of, the latest first
 */
public record CoreTeamPage(
        CaseFile file,
        Course course,
        List<Course> courses,
        List<Member> members,
        @Nullable Declaration declaration,
        List<Backing> backings,
        List<String> withoutBacking,
        List<Stop> stops) {

    /** Those that stand. */
    public List<Stop> open() {
        return stops.stream().filter(Stop::isOpen).toList();
    }

    /** Those that were lifted. */
    public List<Stop> lifted() {
        return stops.stream().filter(one -> !one.isOpen()).toList();
    }

    /** How many sit in both teams. */
    public long inCommon() {
        return members.stream().filter(Member::isInCommon).count();
    }

    /** Whether the reader is a member who did not agree yet to what is intended. */
    public boolean isAskedToAgree() {
        return declaration != null
                && members.stream()
                        .anyMatch(one -> one.person().equals(file.place().person()) && one.agreedOn() == null);
    }
}
