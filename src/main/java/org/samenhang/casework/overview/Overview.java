package org.samenhang.casework.overview;

import java.util.List;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.direction.Moment;
import org.samenhang.casework.people.Participant;

/**
 * The case on one page.
 *
 * @param people who takes part today
 * @param moments the latest few
 * @param brought what the registration said, when the caller may read it
 */
public record Overview(CaseFile file, List<Participant> people, List<Moment> moments, List<Brought> brought) {}
