package org.samenhang.casework.direction;

import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.people.Participant;

/** The page of all moments. */
public record MomentPage(CaseFile file, List<Moment> moments, List<Participant> people, Audience audience) {}
