package org.samenhang.teamwork.rhythm;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The best week by the rules.
 *
 * @param tables in the order of the clock
 * @param notServed who has to wait, in their order
 * @param proven whether nothing better exists; false when the search was cut short
 */
public record Proposal(Week week, List<Table> tables, List<Waiting> notServed, boolean proven) {

    /** Somebody who brings the same discipline and does not sit in this place, and why. */
    public record Other(Expert expert, WhyNot why, int sits) {}

    /** How many asked disciplines have somebody. */
    public int covered() {
        return (int) tables.stream()
                .flatMap(table -> table.seats().stream())
                .filter(seat -> seat.expert() != null)
                .count();
    }

    /** How often this expert sat, this week counted in. */
    public int sits(Expert expert) {
        return expert.sat()
                + (int) tables.stream().filter(table -> table.has(expert)).count();
    }

    /** How unevenly the weight lies: the sum of the squares of how often each sat. */
    public long uneven() {
        return week.experts().stream()
                .mapToLong(expert -> (long) sits(expert) * sits(expert))
                .sum();
    }

    /** Everybody else who brings this discipline, each with the reason why they do not sit in this place. */
    public List<Other> others(Table table, Table.Seat seat) {
        List<Other> others = new ArrayList<>();
        for (Expert one : week.experts()) {
            if (one.brings().contains(seat.asked()) && !one.equals(seat.expert())) {
                others.add(new Other(one, why(table, seat.expert(), one), sits(one)));
            }
        }
        return others;
    }

    private WhyNot why(Table table, @Nullable Expert chosen, Expert other) {
        WhyNot cannot = week.whyNot(table.served(), table.hour(), other);
        if (cannot != null) {
            return cannot;
        }
        if (table.has(other)) {
            return WhyNot.SITS_HERE;
        }
        boolean elsewhere = tables.stream()
                .anyMatch(one -> one.has(other) && Blocks.of(week.hours()).same(one.hour(), table.hour()));
        if (elsewhere) {
            return WhyNot.SITS_ELSEWHERE;
        }
        return chosen == null || sits(other) >= sits(chosen) ? WhyNot.SAT_MORE : WhyNot.AS_GOOD;
    }
}
