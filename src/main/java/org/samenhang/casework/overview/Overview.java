package org.samenhang.casework.overview;

import java.util.List;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Explanation;
import org.samenhang.casework.coreteam.Course;
import org.samenhang.casework.direction.Moment;
import org.samenhang.casework.people.Coming;
import org.samenhang.casework.people.Participant;
import org.samenhang.casework.stop.Stop;
import org.samenhang.casework.work.WorkRow;

/**
 * The case on one page.
 *
 * @param explanation what its people made of it together
 * @param waits what asks for the reader today, the most pressing first; empty for a family
 * @param asked whether the reader's own consent is still to be asked
 * @param people who takes part today
 * @param coming who will take part from a day on, and who stands in
 * @param moments the latest few
 * @param agreed what was agreed: what is still to be done first
 * @param meetings of the coming weeks
 * @param unread messages to the reader that they have not read; 0 for who works in the case
 * @param brought what the registration said, when the caller may read it
 * @param audience who would read what is noted here, by name
 * @param course the principles every choice follows from; none set is a course without principles
 * @param stops that were pressed and stand, as far as the reader may know of them
 * @param referred what was asked of the network above the regions, the latest first
 */
public record Overview(
        CaseFile file,
        Explanation explanation,
        List<WorkRow> waits,
        boolean asked,
        List<Participant> people,
        List<Coming> coming,
        List<Moment> moments,
        List<Agreed> agreed,
        List<Appointment> meetings,
        int unread,
        List<Brought> brought,
        Audience audience,
        Course course,
        List<Stop> stops,
        List<Referred> referred) {

    /** Who takes part in the case today, and who will or stands in. */
    public record Who(CaseFile file, List<Participant> people, List<Coming> coming) {}

    /** What is still to be done. */
    public List<Agreed> open() {
        return agreed.stream().filter(one -> !one.done()).toList();
    }
}
