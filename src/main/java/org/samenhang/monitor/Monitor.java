package org.samenhang.monitor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.access.settings.Settings;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.Indicator;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.register.CaseRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a year, and the lists behind them, for who has a duty that asks for them. */
@Service
class Monitor {

    /** What is opened, as the access log and the policies call it. */
    static final String OBJECT = "monitor";

    private final AccessLog log;
    private final MonitorCases cases;
    private final Settings settings;
    private final Clock clock;

    Monitor(AccessLog log, MonitorCases cases, Settings settings, Clock clock) {
        this.log = log;
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    /** The year asked for; without one the latest in which cases were registered. */
    @Transactional
    public MonitorYear year(Person reader, @Nullable Integer wanted) {
        List<MonitorCase> all = opened(reader, Action.READ);
        List<Integer> years = all.stream()
                .map(one -> one.row().registered().getYear())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        int year =
                wanted != null ? wanted : years.isEmpty() ? LocalDate.now(clock).getYear() : years.getFirst();
        List<CaseRow> rows = all.stream().map(MonitorCase::row).toList();
        Optional<Figures> before =
                years.contains(year - 1) ? Optional.of(Figures.of(rows, year - 1)) : Optional.empty();
        return new MonitorYear(year, years, Figures.of(rows, year), before);
    }

    /** The cases that a figure counts. */
    @Transactional
    public CountedCases counted(Person reader, int year, Indicator indicator, String slug) {
        List<MonitorCase> all = ofYear(opened(reader, Action.READ), year);
        Figures figures = Figures.of(all.stream().map(MonitorCase::row).toList(), year);
        String value = ValueSlug.find(figures.of(indicator), slug).orElseThrow(() -> new NotYours(OBJECT, null));
        Set<String> numbers = value.equals(PublicEdition.MISSING)
                ? all.stream()
                        .map(one -> one.row())
                        .filter(row -> row.code(indicator.column()) == null)
                        .map(CaseRow::number)
                        .collect(Collectors.toSet())
                : Set.copyOf(
                        Objects.requireNonNull(figures.of(indicator).values().get(value))
                                .cases());
        List<MonitorCase> counted =
                all.stream().filter(one -> numbers.contains(one.row().number())).toList();
        List<UUID> mine = counted.stream()
                .map(MonitorCase::caseFile)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        log.lists(mine, OBJECT);
        return CountedCases.of(figures, indicator, value, counted);
    }

    /** The cases registered in the year, as rows to take out of Samenhang. */
    @Transactional
    public List<CaseRow> register(Person reader, int year) {
        return ofYear(leaving(reader), year).stream().map(MonitorCase::row).toList();
    }

    /** The smallest count that may leave the team, as the controller decided. */
    public int minimum() {
        return settings.publicMinimum();
    }

    /** The edition of the year that may leave the team. */
    @Transactional
    public PublicEdition publicEdition(Person reader, int year, int minimum) {
        List<CaseRow> rows = leaving(reader).stream().map(MonitorCase::row).toList();
        return PublicEdition.of(Figures.of(rows, year), minimum);
    }

    static boolean mayRead(Person reader) {
        return reader.has(Duty.PROCESS_DIRECTOR) || reader.has(Duty.CHAIR) || reader.has(Duty.ANALYST);
    }

    private List<MonitorCase> opened(Person reader, Action action) {
        if (!mayRead(reader)) {
            throw new NotYours(OBJECT, null);
        }
        log.does(action, OBJECT, null);
        return cases.all();
    }

    /** What may leave the team: without the cases of which somebody objects to figures and research (Jeugdwet 7.3.12). */
    private List<MonitorCase> leaving(Person reader) {
        List<MonitorCase> all = opened(reader, Action.EXECUTE);
        Set<String> objected = cases.objected();
        return all.stream()
                .filter(one -> !objected.contains(MonitorCases.fold(one.row().number())))
                .toList();
    }

    private static List<MonitorCase> ofYear(List<MonitorCase> all, int year) {
        return all.stream()
                .filter(one -> one.row().registered().getYear() == year)
                .toList();
    }
}
