package org.samenhang.casework.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A life with more facts than can be looked at together is looked at by the year.
 *
 * @param years the years with facts in them, the latest first; empty while all can be looked at together
 * @param chosen the year that is looked at; null for the whole
 */
public record LifeYears(List<Year> years, @Nullable Integer chosen) {

    /** From this many facts on. */
    static final int MANY = 150;

    /** A year, with how many facts begin in it or go on into it. */
    public record Year(int year, int facts) {}

    /**
     * Which year is looked at: the one that was asked for, else the one in which this fact begins, else the last with facts.
     *
     * @param asked a year, or all
     */
    static LifeYears of(List<Fact> facts, LocalDate today, String asked, @Nullable UUID of) {
        if (facts.size() <= MANY) {
            return new LifeYears(List.of(), null);
        }
        Map<Integer, Integer> counted = new TreeMap<>();
        for (Fact fact : facts) {
            for (int year = fact.from().getYear(); year <= lastDay(fact, today).getYear(); year++) {
                counted.merge(year, 1, Integer::sum);
            }
        }
        List<Year> years = counted.entrySet().stream()
                .map(one -> new Year(one.getKey(), one.getValue()))
                .toList()
                .reversed();
        Integer wanted = years.stream()
                .map(Year::year)
                .filter(year -> year.toString().equals(asked))
                .findFirst()
                .orElseGet(() -> facts.stream()
                        .filter(fact -> fact.id().equals(of))
                        .map(fact -> fact.from().getYear())
                        .findFirst()
                        .orElse(years.getFirst().year()));
        return new LifeYears(years, asked.equals("all") ? null : wanted);
    }

    /** Whether it is looked at by the year. */
    public boolean many() {
        return !years.isEmpty();
    }

    /** Those of the chosen year; of the whole when that is looked at. */
    List<Fact> of(List<Fact> facts, LocalDate today) {
        Integer year = chosen;
        return year == null
                ? facts
                : facts.stream()
                        .filter(fact -> fact.from().getYear() <= year
                                && lastDay(fact, today).getYear() >= year)
                        .toList();
    }

    /** Those that are said in words: not the whole of a life with many. */
    List<Fact> inWords(List<Fact> facts, LocalDate today) {
        return many() && chosen == null ? List.of() : of(facts, today);
    }

    private static LocalDate lastDay(Fact fact, LocalDate today) {
        LocalDate to = fact.to();
        if (to != null) {
            return to;
        }
        return fact.kind().lasting() && fact.from().isBefore(today) ? today : fact.from();
    }
}
