package org.samenhang.teamwork.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Property(tries = 300)
    void nothingIsBetterThanWhatIsProposed(@ForAll long seed) {
        Week week = small(new Random(seed));
        Proposal proposal = Planner.propose(week);
        assertThat(proposal.proven()).isTrue();
        rulesHold(proposal);
        Tried best = new Tried(week).best();
        assertThat(week.cases().stream()
                        .map(one -> !proposal.notServed().contains(one))
                        .toList())
                .isEqualTo(best.served);
        assertThat(proposal.covered()).isEqualTo(best.covered);
        assertThat(week.cases().stream()
                        .map(one -> proposal.tables().stream()
                                .filter(table -> table.served().equals(one))
                                .map(table -> week.hours().indexOf(table.hour()))
                                .findFirst()
                                .orElse(-1))
                        .toList())
                .isEqualTo(best.sits);
        assertThat(proposal.uneven()).isEqualTo(best.uneven);
    }

    @Property(tries = 100)
    void everyReasonGivenIsTrue(@ForAll long seed) {
        Proposal proposal = Planner.propose(small(new Random(seed)));
        for (Table table : proposal.tables()) {
            for (Table.Seat seat : table.seats()) {
                for (Proposal.Other other : proposal.others(table, seat)) {
                    if (other.why() == WhyNot.AS_GOOD && seat.expert() != null) {
                        assertThat(proposal.sits(seat.expert()) - other.sits()).isEqualTo(1);
                    }
                    if (seat.expert() == null) {
                        assertThat(other.why()).isNotIn(WhyNot.SAT_MORE, WhyNot.AS_GOOD);
                    }
                }
            }
        }
    }

    @Test
    void whoPressesGoesBeforeWhoWaitsLonger() {
        Waiting long1 = waiting(1, MONDAY.minusDays(60), null);
        Waiting presses = waiting(2, MONDAY.minusDays(3), MONDAY.plusDays(4));
        Proposal proposal = Planner.propose(
                new Week(MONDAY, List.of(hour(1, 3, 10)), List.of(long1, presses), List.of(), Map.of(), Map.of()));
        assertThat(proposal.tables())
                .singleElement()
                .satisfies(table -> assertThat(table.served()).isEqualTo(presses));
        assertThat(proposal.notServed()).containsExactly(long1);
    }

    private static void rulesHold(Proposal proposal) {
        Week week = proposal.week();
        assertThat(proposal.tables().stream().map(Table::hour)).doesNotHaveDuplicates();
        for (Table table : proposal.tables()) {
            assertThat(week.inTime(table.served(), table.hour())).isTrue();
            for (Table.Seat seat : table.seats()) {
                if (seat.expert() != null) {
                    assertThat(week.whyNot(table.served(), table.hour(), seat.expert()))
                            .isNull();
                    assertThat(seat.expert().brings()).contains(seat.asked());
                    assertThat(proposal.tables().stream()
                                    .filter(one -> one.hour().overlaps(table.hour()) && one.has(seat.expert())))
                            .hasSize(1);
                }
            }
            assertThat(table.seats().stream().map(Table.Seat::expert).filter(java.util.Objects::nonNull))
                    .doesNotHaveDuplicates();
        }
    }

    private static Week small(Random dice) {
        List<Hour> hours = new ArrayList<>();
        for (int h = 0; h < 1 + dice.nextInt(3); h++) {
            hours.add(hour(h, dice.nextInt(3), 9 + dice.nextInt(3)));
        }
        List<Discipline> kinds = List.of(Discipline.BEHAVIOUR, Discipline.PSYCHIATRY, Discipline.EXPERIENCE);
        List<Waiting> cases = new ArrayList<>();
        for (int c = 0; c < dice.nextInt(5); c++) {
            List<Discipline> asks =
                    kinds.stream().filter(one -> dice.nextInt(3) > 0).toList();
            cases.add(new Waiting(
                    new UUID(1, c),
                    "c" + c,
                    MONDAY.minusDays(dice.nextInt(20)),
                    dice.nextInt(3) == 0 ? MONDAY.plusDays(dice.nextInt(20) - 3L) : null,
                    asks));
        }
        List<Expert> experts = new ArrayList<>();
        Map<UUID, Map<UUID, WhyNot>> cannot = new HashMap<>();
        Map<UUID, Map<UUID, WhyNot>> barred = new HashMap<>();
        for (int e = 0; e < dice.nextInt(5); e++) {
            UUID id = new UUID(2, e);
            Set<Discipline> brings = EnumSet.noneOf(Discipline.class);
            kinds.stream().filter(one -> dice.nextInt(2) > 0).forEach(brings::add);
            experts.add(new Expert(id, "e" + e, brings, dice.nextInt(4)));
            for (Hour hour : hours) {
                if (dice.nextInt(3) == 0) {
                    cannot.computeIfAbsent(hour.slot(), key -> new HashMap<>()).put(id, WhyNot.AWAY);
                }
            }
            for (Waiting one : cases) {
                if (dice.nextInt(5) == 0) {
                    barred.computeIfAbsent(one.caseId(), key -> new HashMap<>()).put(id, WhyNot.TIED);
                }
            }
        }
        return new Week(MONDAY, hours, cases, experts, cannot, barred);
    }

    private static Hour hour(int slot, int day, int clock) {
        var from = MONDAY.plusDays(day).atTime(clock, 0).atZone(ZoneId.of("Europe/Amsterdam"));
        return new Hour(
                new UUID(3, slot),
                MONDAY.plusDays(day),
                from.toInstant(),
                from.plusMinutes(90).toInstant());
    }

    private static Waiting waiting(
            int number, LocalDate since, java.time.@org.jspecify.annotations.Nullable LocalDate before) {
        return new Waiting(new UUID(1, number), "c" + number, since, before, List.of());
    }

    /** Every case in every hour or none, every place with every expert or none. */
    private static final class Tried {

        private final Week week;
        private final Hour[] at;
        private final List<Expert[]> who = new ArrayList<>();
        private final Blocks blocks;
        private List<Boolean> served = List.of();
        private List<Integer> sits = List.of();
        private int covered = -1;
        private long uneven;

        Tried(Week week) {
            this.week = week;
            at = new Hour[week.cases().size()];
            blocks = Blocks.of(week.hours());
            week.cases().forEach(one -> who.add(new Expert[one.asks().size()]));
        }

        Tried best() {
            cases(0);
            return this;
        }

        private void cases(int c) {
            if (c == at.length) {
                List<Boolean> now = new ArrayList<>();
                for (Hour hour : at) {
                    now.add(hour != null);
                }
                if (first(now, served) >= 0) {
                    seats(0, 0);
                }
                return;
            }
            for (Hour hour : week.hours()) {
                if (week.inTime(week.cases().get(c), hour)
                        && !List.of(java.util.Arrays.stream(at)
                                        .filter(java.util.Objects::nonNull)
                                        .toArray())
                                .contains(hour)) {
                    at[c] = hour;
                    cases(c + 1);
                    at[c] = null;
                }
            }
            cases(c + 1);
        }

        private static int first(List<Boolean> one, List<Boolean> other) {
            for (int i = 0; i < other.size(); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return one.get(i) ? 1 : -1;
                }
            }
            return other.isEmpty() ? 1 : 0;
        }

        private void seats(int c, int a) {
            if (c == at.length) {
                judge();
                return;
            }
            if (at[c] == null || a == who.get(c).length) {
                seats(c + 1, 0);
                return;
            }
            Waiting one = week.cases().get(c);
            for (Expert expert : week.experts()) {
                if (expert.brings().contains(one.asks().get(a))
                        && week.whyNot(one, at[c], expert) == null
                        && !sits(expert, at[c])) {
                    who.get(c)[a] = expert;
                    seats(c, a + 1);
                    who.get(c)[a] = null;
                }
            }
            seats(c, a + 1);
        }

        private boolean sits(Expert expert, Hour hour) {
            for (int c = 0; c < at.length; c++) {
                if (at[c] != null
                        && blocks.same(at[c], hour)
                        && java.util.Arrays.asList(who.get(c)).contains(expert)) {
                    return true;
                }
            }
            return false;
        }

        private void judge() {
            List<Boolean> now = new ArrayList<>();
            int count = 0;
            Map<Expert, Integer> times = new HashMap<>();
            week.experts().forEach(expert -> times.put(expert, expert.sat()));
            for (int c = 0; c < at.length; c++) {
                now.add(at[c] != null);
                for (Expert expert : who.get(c)) {
                    if (expert != null) {
                        count++;
                        times.merge(expert, 1, Integer::sum);
                    }
                }
            }
            long squares = times.values().stream().mapToLong(t -> (long) t * t).sum();
            int order = first(now, served);
            List<Integer> sitsNow = java.util.Arrays.stream(at)
                    .map(hour -> hour == null ? -1 : week.hours().indexOf(hour))
                    .toList();
            int earlier = 0;
            for (int c = 0; c < at.length && earlier == 0 && covered >= 0; c++) {
                earlier = Integer.compare(sits.get(c), sitsNow.get(c));
            }
            boolean better = covered < 0
                    || order > 0 && !served.isEmpty()
                    || order == 0
                            && (count > covered
                                    || count == covered && (earlier > 0 || earlier == 0 && squares < uneven));
            if (better) {
                sits = sitsNow;
                served = now;
                covered = count;
                uneven = squares;
            }
        }
    }
}
