package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Things that answer the same, asked in turn: a short round each, over and over, the first round for warming up. */
final class Rounds {

    /** One of them. */
    record Runner(String name, int port, long pid, int status, Supplier<byte[]> requests) {}

    /** One round of one of them; work is CPU per answer, of the process and of the database, in milliseconds. */
    record Round(Load.Harvest harvest, double work, double databaseWork) {

        double rate() {
            return harvest.rate();
        }

        double allWork() {
            return work + databaseWork;
        }
    }

    private final List<Runner> runners;
    private final List<List<Round>> rounds = new ArrayList<>();

    private Rounds(List<Runner> runners) {
        this.runners = runners;
        runners.forEach(each -> rounds.add(new ArrayList<>()));
    }

    static Rounds of(Options options, long databasePid, Runnable between, List<Runner> runners) throws Exception {
        Rounds all = new Rounds(runners);
        for (int round = 0; round <= options.rounds(); round++) {
            for (int turn = 0; turn < runners.size(); turn++) {
                int at = (round + turn) % runners.size();
                Runner runner = runners.get(at);
                double before = Work.of(runner.pid());
                double database = Work.ofFamily(databasePid);
                Load load = round == 0
                        ? Load.warmingUp(runner.port(), options.connections(), runner.status())
                        : Load.of(runner.port(), options.connections(), options.seconds(), runner.status());
                Load.Harvest harvest = load.run(runner.requests());
                if (harvest.other() > 0 || harvest.answers() == 0) {
                    throw new IllegalStateException(runner.name() + " gave other answers " + harvest.others() + " beside "
                            + harvest.answers() + " good ones");
                }
                if (round > 0) {
                    all.rounds
                            .get(at)
                            .add(new Round(
                                    harvest,
                                    (Work.of(runner.pid()) - before) / harvest.answers(),
                                    (Work.ofFamily(databasePid) - database) / harvest.answers()));
                }
                between.run();
            }
        }
        return all;
    }

    /** Each of the others beside the first, a line per pair. */
    void into(Table table, String measure, List<String> aims, String remark) {
        for (int other = 1; other < runners.size(); other++) {
            List<Double> ratios = new ArrayList<>();
            List<Double> works = new ArrayList<>();
            for (int at = 0; at < rounds.getFirst().size(); at++) {
                ratios.add(rounds.getFirst().get(at).rate() / rounds.get(other).get(at).rate());
                works.add(rounds.get(other).get(at).allWork() / rounds.getFirst().get(at).allWork());
            }
            table.line(
                    measure,
                    said(0),
                    runners.get(other).name() + " " + said(other),
                    new Ratios(ratios).toString(),
                    aims.get(other - 1),
                    Table.format(
                            "%s; %s; CPU ratio %.2f%s",
                            work(0), runners.get(other).name() + " " + work(other), Ratios.median(works), remark));
        }
    }

    private String said(int at) {
        return Table.format(
                "%.0f/s, p50 %.0f ms, p99 %.0f ms",
                Ratios.median(rounds.get(at).stream().map(Round::rate).toList()),
                Ratios.median(rounds.get(at).stream().map(each -> each.harvest().millisAt(0.5)).toList()),
                Ratios.median(rounds.get(at).stream().map(each -> each.harvest().millisAt(0.99)).toList()));
    }

    private String work(int at) {
        return Table.format(
                "%.2f + database %.2f ms CPU",
                Ratios.median(rounds.get(at).stream().map(Round::work).toList()),
                Ratios.median(rounds.get(at).stream().map(Round::databaseWork).toList()));
    }
}
