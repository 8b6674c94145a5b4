package bench;

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
import org.samenhang.teamwork.rhythm.Discipline;
import org.samenhang.teamwork.rhythm.Expert;
import org.samenhang.teamwork.rhythm.Hour;
import org.samenhang.teamwork.rhythm.Planner;
import org.samenhang.teamwork.rhythm.Waiting;
import org.samenhang.teamwork.rhythm.Week;
import org.samenhang.teamwork.rhythm.WhyNot;

/** The proposal for a week of 12 cases, 12 hours and 15 experts, beside the same week with nobody away and nobody tied. */
final class ProposingAWeek {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private ProposingAWeek() {}

    static void run(Options options, Table table) {
        List<Double> hard = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        int proven = 0;
        int weeks = 0;
        for (int round = 0; round <= options.rounds(); round++) {
            for (int seed = 0; seed < 10; seed++) {
                Week with = week(new Random(seed), true);
                Week without = week(new Random(seed), false);
                long begin = System.nanoTime();
                boolean exact = Planner.propose(with).proven();
                long middle = System.nanoTime();
                Planner.propose(without);
                long end = System.nanoTime();
                if (round > 0) {
                    hard.add((middle - begin) / 1e6);
                    ratios.add((double) (middle - begin) / (end - middle));
                    weeks++;
                    proven += exact ? 1 : 0;
                }
            }
        }
        table.line(
                "a week of 12 cases, 12 hours, 15 experts",
                Table.format(
                        "%.1f ms, at most %.0f ms",
                        Ratios.median(hard),
                        hard.stream().mapToDouble(Double::doubleValue).max().orElse(0)),
                "the same, nobody away or tied",
                new Ratios(ratios).toString(),
                "1000 ms",
                proven + " of " + weeks + " proven");
    }

    static Week week(Random dice, boolean hard) {
        List<Hour> hours = new ArrayList<>();
        for (int h = 0; h < 12; h++) {
            var from = MONDAY.plusDays(h / 3)
                    .atTime(9 + 2 * (h % 3), 0)
                    .atZone(ZoneId.of("Europe/Amsterdam"));
            hours.add(new Hour(
                    new UUID(3, h),
                    MONDAY.plusDays(h / 3),
                    from.toInstant(),
                    from.plusMinutes(90).toInstant()));
        }
        Discipline[] all = Discipline.values();
        List<Waiting> cases = new ArrayList<>();
        for (int c = 0; c < 12; c++) {
            Set<Discipline> asks = EnumSet.of(Discipline.EXPERIENCE);
            while (asks.size() < 4) {
                asks.add(all[dice.nextInt(all.length)]);
            }
            LocalDate before = dice.nextInt(4) == 0 ? MONDAY.plusDays(2 + dice.nextInt(10)) : null;
            cases.add(new Waiting(
                    new UUID(1, c), "c" + c, MONDAY.minusDays(dice.nextInt(60)), before, List.copyOf(asks)));
        }
        List<Expert> experts = new ArrayList<>();
        Map<UUID, Map<UUID, WhyNot>> cannot = new HashMap<>();
        Map<UUID, Map<UUID, WhyNot>> barred = new HashMap<>();
        for (int e = 0; e < 15; e++) {
            UUID id = new UUID(2, e);
            experts.add(new Expert(
                    id,
                    "e" + e,
                    EnumSet.of(all[e % all.length], all[dice.nextInt(all.length)]),
                    dice.nextInt(8)));
            boolean[] away = new boolean[4];
            for (int d = 0; d < 4; d++) {
                away[d] = dice.nextInt(3) == 0;
            }
            for (Hour hour : hours) {
                if (hard && away[hour.day().getDayOfWeek().getValue() - 1]) {
                    cannot.computeIfAbsent(hour.slot(), key -> new HashMap<>()).put(id, WhyNot.AWAY);
                }
            }
            for (Waiting one : cases) {
                if (dice.nextInt(6) == 0 && hard) {
                    barred.computeIfAbsent(one.caseId(), key -> new HashMap<>()).put(id, WhyNot.TIED);
                }
            }
        }
        return new Week(MONDAY, hours, cases, experts, cannot, barred);
    }
}
