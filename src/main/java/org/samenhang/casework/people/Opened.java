package org.samenhang.casework.people;

import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Role;
import org.samenhang.form.Option;

/** A case that was opened, with who takes part in it today. */
public record Opened(CaseFile file, List<Participant> people, Audience audience) {

    /** Everybody in the case, each once, to choose from. */
    public List<Option> everybody() {
        return options(people);
    }

    /** The youth, the family and its network, to choose from. */
    public List<Option> family() {
        return options(people.stream().filter(Participant::family).toList());
    }

    /** Who can be out of sight of somebody, because it tells where another is that they take part. */
    public List<Option> canBeOutOfSight() {
        return people.stream()
                .filter(Participant::canBeOutOfSight)
                .filter(one -> !one.family() || one.role() == Role.NETWORK)
                .map(one -> new Option(
                        one.person().toString(),
                        one.organisation().isEmpty() ? one.name() : one.name() + ", " + one.organisation()))
                .distinct()
                .toList();
    }

    private static List<Option> options(List<Participant> people) {
        return people.stream()
                .map(one -> new Option(
                        one.person().toString(),
                        one.relation().isEmpty() ? one.name() : one.name() + ", " + one.relation()))
                .distinct()
                .toList();
    }
}
