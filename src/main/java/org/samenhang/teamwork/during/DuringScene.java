package org.samenhang.teamwork.during;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Explanation;
import org.samenhang.teamwork.Attendee;
import org.samenhang.teamwork.MeetingScene;

/**
 * A meeting while it goes on, as one reader sees it.
 *
 * @param works whether this reader works in the case, and so writes agreements and the course
 * @param principles the course that holds, in order; empty while none was set
 * @param agreements what is not done yet, the first to be due first
 * @param goesOn whether words can be said in it now
 * @param toCome whether it has still to begin
 */
public record DuringScene(
        MeetingScene meeting,
        boolean works,
        Explanation explanation,
        List<String> principles,
        List<Agreement> agreements,
        List<Check> checks,
        Deeds deeds,
        boolean goesOn,
        boolean toCome) {

    /** Who does what, by when. That something is late is not for a screen that everyone looks at. */
    public record Agreement(
            String who, String text, @Nullable LocalDate dueOn) {}

    /** For whom this reader can type: the team for everybody at the table, others for themselves. */
    public List<Attendee> speakers() {
        return meeting.together().stream()
                .filter(seat -> meeting.level() == 3 || meeting.reader().equals(seat.person()))
                .toList();
    }

    /** Those of them who have said nothing at this moment. */
    public List<Attendee> silent(CheckMoment moment) {
        return speakers().stream()
                .filter(seat -> checks.stream()
                        .noneMatch(check ->
                                check.moment() == moment && check.seat().equals(seat.id())))
                .toList();
    }

    /** What was said at this moment. */
    public List<Check> said(CheckMoment moment) {
        return checks.stream().filter(check -> check.moment() == moment).toList();
    }

    /** Whose place it is; empty for one that is no longer there. */
    public String name(UUID seat) {
        return meeting.names(List.of(seat));
    }
}
