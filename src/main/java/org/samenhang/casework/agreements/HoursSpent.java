package org.samenhang.casework.agreements;

import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hours that the team spent on a case; for the team alone. */
@Service("hoursOfCases")
class HoursSpent {

    private static final String WHAT = "hours";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    HoursSpent(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<HoursOf> of(UUID caseFile) {
        return db.sql("""
                        select p.name, sum(h.hours) as hours
                          from hours h join person p on p.id = h.person_id
                         where h.case_id = :case group by p.id, p.name order by p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new HoursOf(row.getString("name"), row.getBigDecimal("hours")))
                .list();
    }

    @Transactional
    void add(UUID caseFile, UUID id, Reading.HoursSaid said) {
        cases.team(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into hours (id, region_id, case_id, person_id, spent_on, hours, by_person)
                        values (:id, (select my_region()), :case, :person, :on, :hours, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param(
                        "person",
                        Narrow.person(db, caseFile, said.person()).orElseThrow(() -> new NotYours(WHAT, caseFile)))
                .param("on", said.on())
                .param("hours", said.hours())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }
}
