package org.samenhang.casework.lasting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.help.FittingHelp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at whether help lasts, from what is written down elsewhere; only what it gave a professional is asked here. */
@Service
class LastingHelp {

    private static final String WHAT = "work_gain";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final FittingHelp help;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LastingHelp(JdbcClient db, CaseFiles cases, FittingHelp help, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.help = help;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    LastingPage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        return new LastingPage(
                file,
                db.sql("""
                                select coalesce(l.held_on, l.due_on) as on_day, l.held_on is not null as held, coalesce(l.text, l.question, '') as text,
                                       (select count(*)::int from recheck_answer a join person p on p.id = a.by_person
                                         where a.case_id = :case and a.look_back_id = l.id and p.kind = 'family') as family,
                                       (select count(*)::int from recheck_answer a join person p on p.id = a.by_person
                                         where a.case_id = :case and a.look_back_id = l.id and p.kind <> 'family') as professionals
                                  from look_back l where l.case_id = :case and l.called_off_at is null order by on_day desc, l.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new LastingPage.Look(
                                row.getObject("on_day", LocalDate.class),
                                row.getBoolean("held"),
                                row.getString("text"),
                                row.getInt("family"),
                                row.getInt("professionals")))
                        .list(),
                help.pieces(caseFile).stream()
                        .filter(one -> one.askedOn() != null)
                        .toList(),
                db.sql("""
                                select * from (
                                  select distinct on (g.by_person) g.by_person, p.name, g.conflicts, g.together, g.pleasure, g.words, g.said_on
                                    from work_gain g join person p on p.id = g.by_person
                                   where g.case_id = :case order by g.by_person, g.made_at desc, g.id desc) latest
                                 order by name
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new LastingPage.Gain(
                                row.getObject("by_person", UUID.class),
                                row.getString("name"),
                                row.getString("conflicts"),
                                row.getString("together"),
                                row.getString("pleasure"),
                                row.getString("words"),
                                row.getObject("said_on", LocalDate.class)))
                        .list(),
                db.sql("select * from gains_over_cases()")
                        .query(LastingPage.OverCases.class)
                        .optional()
                        .orElse(null));
    }

    @Transactional
    CaseFile works(UUID caseFile) {
        return cases.works(Action.READ, caseFile, WHAT, null);
    }

    /** The caller says what it gave them; twice under one id is once. */
    @Transactional
    void say(UUID caseFile, UUID id, String conflicts, String together, String pleasure, String words) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into work_gain (id, region_id, case_id, conflicts, together, pleasure, words, said_on, by_person)
                        values (:id, (select my_region()), :case, :conflicts, :together, :pleasure, :words, :today, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("conflicts", conflicts)
                .param("together", together)
                .param("pleasure", pleasure)
                .param("words", words)
                .param("today", LocalDate.now(clock))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }
}
