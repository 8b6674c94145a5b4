package org.samenhang.analysis.recheck;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.access.settings.Settings;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.PlannedLookBacks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether people still work from the analysis, asked of family and professionals on the days of look backs. A 'no' comes back to who directs: falling
 * back into old ways is a moment to come together, not a fault.
 */
@Service
public class Rechecks {

    private static final String WHAT = "recheck";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Analyses analyses;
    private final PlannedLookBacks lookBacks;
    private final Settings settings;
    private final Clock clock;

    Rechecks(
            JdbcClient db,
            CaseFiles cases,
            Analyses analyses,
            PlannedLookBacks lookBacks,
            Settings settings,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.analyses = analyses;
        this.lookBacks = lookBacks;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    Page page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        Whole whole = analyses.of(file);
        List<Recheck> all = of(file);
        LocalDate today = LocalDate.now(clock);
        boolean ahead = all.stream().anyMatch(one -> one.due().isAfter(today));
        List<LocalDate> proposed = file.place().team() && !ahead && whole.head().state() == AnalysisState.HANDED_OVER
                ? settings.recheckMonths().stream().map(today::plusMonths).toList()
                : List.of();
        return new Page(whole, file.place().person(), all, proposed);
    }

    /** The rechecks of a case the caller has opened, the latest first. */
    List<Recheck> of(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Recheck.Answer>> answers = new HashMap<>();
        db.sql("""
                        select * from (
                            select distinct on (a.look_back_id, a.by_person) a.*, n.name
                              from recheck_answer a join person n on n.id = a.by_person where a.case_id = :case
                             order by a.look_back_id, a.by_person, a.at desc) latest
                         order by name
                        """).param("case", file.id()).query(row -> {
            answers.computeIfAbsent(row.getObject("look_back_id", UUID.class), none -> new ArrayList<>())
                    .add(new Recheck.Answer(
                            row.getObject("id", UUID.class),
                            row.getObject("by_person", UUID.class),
                            row.getString("name"),
                            row.getString("answer"),
                            row.getString("line"),
                            LocalDate.ofInstant(
                                    row.getObject("at", OffsetDateTime.class).toInstant(), clock.getZone()),
                            row.getObject("taken_up_at") != null));
        });
        return lookBacks.of(file.id()).reversed().stream()
                .map(one -> new Recheck(
                        one.id(),
                        one.due(),
                        !one.held() && !one.due().isAfter(today),
                        answers.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** Only for the team. */
    @Transactional
    void plans(UUID caseFile) {
        cases.team(Action.READ, caseFile, WHAT, null);
    }

    /** Plans the days that were proposed, or others. */
    @Transactional
    void plan(UUID caseFile, List<LocalDate> days, String question) {
        cases.team(Action.CREATE, caseFile, "look_back", null);
        days.stream().distinct().forEach(day -> lookBacks.plan(caseFile, day, question));
    }

    /** Answers; said again, the latest counts. */
    @Transactional
    void answer(UUID caseFile, UUID lookBack, String answer, String line) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, lookBack);
        if (of(file).stream().noneMatch(one -> one.lookBack().equals(lookBack) && one.asks())) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("""
                        insert into recheck_answer (region_id, case_id, look_back_id, by_person, answer, line)
                        values ((select my_region()), :case, :look, (select me()), :answer, :line)
                        """)
                .param("case", caseFile)
                .param("look", lookBack)
                .param("answer", answer)
                .param("line", line)
                .update();
    }

    /** Who directs takes a 'no' up. */
    @Transactional
    void takeUp(UUID caseFile, UUID answer) {
        cases.directs(Action.UPDATE, caseFile, WHAT, answer);
        int taken = db.sql("""
                        update recheck_answer set taken_up_at = now(), taken_up_by = (select me())
                         where id = :id and case_id = :case and answer = 'no'
                        """).param("id", answer).param("case", caseFile).update();
        if (taken == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /**
     * The rechecks of a case.
     *
     * @param proposed days to plan now that it was handed over; empty when there are some ahead
     */
    public record Page(Whole whole, UUID me, List<Recheck> all, List<LocalDate> proposed) {

        /** Those that ask now. */
        public List<Recheck> asking() {
            return all.stream().filter(Recheck::asks).toList();
        }
    }

    /** A 'no' comes back on the work list. */
    @Service
    static class ComesBack implements CaseAsks {

        @Override
        public String asks() {
            return """
                    select a.case_id, 'recheck', (a.at at time zone 'Europe/Amsterdam')::date, '/analysis/rechecks' from recheck_answer a
                     where a.answer = 'no' and a.taken_up_at is null and a.case_id = any ((select directed())::uuid[])
                       and a.case_id = any (:cases)
                       and not exists (select from recheck_answer b where b.look_back_id = a.look_back_id
                                          and b.by_person = a.by_person and b.at > a.at)
                    """;
        }
    }
}
