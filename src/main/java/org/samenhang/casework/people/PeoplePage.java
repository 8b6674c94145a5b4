package org.samenhang.casework.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.consent.Authority;
import org.samenhang.casework.consent.ConsentState;
import org.samenhang.casework.registration.SafetySaid;

/**
 * Who takes part in a case, and what goes with it.
 *
 * @param coming who will take part from a day on, and who stands in
 * @param apart who must not meet whom; empty for who may not know
 * @param shielded whose whereabouts are shielded from whom; empty for who does not belong to the team
 * @param lifted what was lifted of these; empty for who does not belong to the team
 * @param outOfSight of whom it tells where somebody is that they take part, and who that somebody is; empty for who does not belong to the team
 * @param said what a registration said about safety; empty for who does not belong to the team
 */
public record PeoplePage(
        CaseFile file,
        List<Participant> people,
        List<Coming> coming,
        List<Authority> authorities,
        ConsentState consents,
        List<Apart> apart,
        List<Shielded> shielded,
        List<Lifted> lifted,
        Map<UUID, String> outOfSight,
        List<SafetySaid> said) {

    /** Whether something a registration said about safety protects nobody yet. */
    public boolean saysMoreThanIsKept() {
        return said.stream().anyMatch(SafetySaid::open);
    }

    /** Who takes part today. */
    public List<Participant> here() {
        return people.stream().filter(Participant::isHere).toList();
    }

    /** Who took part before. */
    public List<Participant> before() {
        return people.stream().filter(one -> !one.isHere()).toList();
    }
}
