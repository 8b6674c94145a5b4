package org.samenhang.casework.agreements;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.people.Participant;
import org.samenhang.form.Option;

/**
 * All that was wished and agreed in a case.
 *
 * @param hours per person; empty for who is not of the team
 * @param people who takes part today, each once
 * @param audience who would read what is added, by name
 * @param fresh id for what will be added, so that sending twice adds once
 */
public record AgreementsPage(
        CaseFile file,
        List<WishesOf> wishes,
        List<Agreement> agreements,
        List<TailoredHelp> help,
        List<AgreedRest> rests,
        List<HoursOf> hours,
        List<Participant> people,
        List<Serving> servings,
        Audience audience,
        UUID fresh) {

    /** Hours of all together. */
    public BigDecimal total() {
        return hours.stream().map(HoursOf::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Who can have spent hours. */
    public List<Participant> team() {
        return people.stream().filter(one -> one.level() >= 3).toList();
    }

    /** These people, to choose one from. */
    public List<Option> choices(List<Participant> some) {
        return some.stream()
                .map(one -> new Option(
                        one.person().toString(),
                        one.relation().isEmpty() ? one.name() : one.name() + ", " + one.relation()))
                .toList();
    }
}
