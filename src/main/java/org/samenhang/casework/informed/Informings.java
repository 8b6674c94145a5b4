package org.samenhang.casework.informed;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what was explained to whom, and whether a family group plan was offered. For who works in the case. */
@Service
class Informings {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Informings(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional
    InformedPage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, "informing", null);
        return new InformedPage(
                file,
                db.sql("""
                                select i.id, w.name as "with", i.held_on as "on", i.how, i.about,
                                       coalesce(i.withheld, '') as withheld, coalesce(i.withheld_why, '') as why,
                                       coalesce(c.name, '') as consulted, p.name as "by"
                                  from informing i join person w on w.id = i.with_person
                                  join person p on p.id = i.by_person left join person c on c.id = i.consulted
                                 where i.case_id = :case order by i.held_on desc, i.created_at desc
                                """).param("case", caseFile).query(Informing.class).list(),
                db.sql("""
                                select f.id, f.on_day as "on", f.offered, coalesce(f.answer, '') as answer,
                                       coalesce(f.why, '') as why, p.name as "by"
                                  from family_group_plan f join person p on p.id = f.by_person
                                 where f.case_id = :case order by f.on_day desc, f.created_at desc
                                """).param("case", caseFile).query(FamilyGroupPlan.class).list());
    }

    /** Writes it down; twice under one id is once. What the team withheld is the team's to read. */
    @Transactional
    void told(UUID caseFile, UUID id, Told told) {
        CaseFile file = cases.works(Action.CREATE, caseFile, "informing", id);
        boolean teamOnly = !told.withheld().isEmpty() && file.place().team();
        db.sql("""
                        insert into informing (id, region_id, case_id, with_person, held_on, how, about, withheld, withheld_why,
                                               consulted, visible_to, by_person)
                        select :id, (select my_region()), :case, t.person_id, :on, :how, :about, nullif(:withheld, ''),
                               nullif(:why, ''), :consulted, :visible, (select me())
                          from participation t where t.case_id = :case and t.person_id = :with limit 1
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("with", told.with())
                .param("on", told.on())
                .param("how", told.how())
                .param("about", told.about())
                .param("withheld", told.withheld())
                .param("why", told.why())
                .param("consulted", told.consulted())
                .param("visible", teamOnly ? "team" : "professionals")
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Writes it down; twice under one id is once. */
    @Transactional
    void plan(UUID caseFile, UUID id, LocalDate on, boolean offered, String answer, String why) {
        cases.works(Action.CREATE, caseFile, "family_group_plan", id);
        db.sql("""
                        insert into family_group_plan (id, region_id, case_id, on_day, offered, answer, why, by_person)
                        values (:id, (select my_region()), :case, :on, :offered, nullif(:answer, ''), nullif(:why, ''),
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("on", on)
                .param("offered", offered)
                .param("answer", offered ? answer : "")
                .param("why", why)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** What was explained; nothing withheld when that is empty, and then nobody had to be consulted. */
    record Told(
            UUID with,
            LocalDate on,
            String how,
            String about,
            String withheld,
            String why,
            @Nullable UUID consulted) {}
}
