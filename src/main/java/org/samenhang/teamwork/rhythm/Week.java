package org.samenhang.teamwork.rhythm;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All there is to choose from in one week.
 *
 * @param cannot per slot who is away or sits elsewhere then
 * @param barred per case who is tied to a party, or objected to by the family
 */
public record Week(
        LocalDate monday,
        List<Hour> hours,
        List<Waiting> cases,
        List<Expert> experts,
        Map<UUID, Map<UUID, WhyNot>> cannot,
        Map<UUID, Map<UUID, WhyNot>> barred) {

    /** The hours in the order of the clock, the cases in the order in which they are served. */
    public Week {
        hours = hours.stream()
                .sorted(Comparator.comparing(Hour::from).thenComparing(Hour::slot))
                .toList();
        cases = cases.stream().sorted(order(monday)).toList();
    }

    /** Pressing ones first, the nearest day first; then who waits longest. */
    public static Comparator<Waiting> order(LocalDate monday) {
        return Comparator.comparing(
                        (Waiting one) -> one.presses(monday) && one.before() != null ? one.before() : LocalDate.MAX)
                .thenComparing(Waiting::since)
                .thenComparing(Waiting::number)
                .thenComparing(Waiting::caseId);
    }

    /** Whether the case can sit then: before its day, or in any hour when none of the week is before its day. */
    public boolean inTime(Waiting one, Hour hour) {
        LocalDate before = one.before();
        return before == null
                || hour.day().isBefore(before)
                || hours.stream().noneMatch(other -> other.day().isBefore(before));
    }

    /** Why this expert cannot sit at this case in this hour; null when they can. */
    public @Nullable WhyNot whyNot(Waiting one, Hour hour, Expert expert) {
        WhyNot barredBy = barred.getOrDefault(one.caseId(), Map.of()).get(expert.id());
        return barredBy != null
                ? barredBy
                : cannot.getOrDefault(hour.slot(), Map.of()).get(expert.id());
    }
}
