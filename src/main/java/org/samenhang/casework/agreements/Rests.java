package org.samenhang.casework.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

/** When nothing is asked on purpose, and who stays near. */
@Service("restOfCases")
class Rests {

    private static final String WHAT = "agreed_rest";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rests(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<AgreedRest> of(UUID caseFile) {
        return db.sql("""
                        select r.id, r.from_on, r.until_on, r.rhythm, coalesce(p.name, '') as by_name, r.ended_at
                          from agreed_rest r left join person p on p.id = r.by_person
                         where r.case_id = :case order by r.from_on desc, r.id desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
                    return new AgreedRest(
                            row.getObject("id", UUID.class),
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("until_on", LocalDate.class),
                            row.getString("rhythm"),
                            row.getString("by_name"),
                            ended == null ? null : LocalDate.ofInstant(ended.toInstant(), clock.getZone()));
                })
                .list();
    }

    @Transactional
    void agree(UUID caseFile, UUID id, Reading.RestSaid said) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into agreed_rest (id, region_id, case_id, from_on, until_on, rhythm, by_person)
                        values (:id, (select my_region()), :case, :from, :until, :rhythm, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("from", said.from())
                .param("until", said.until())
                .param("rhythm", said.rhythm())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Ends a rest; ending it again changes nothing. */
    @Transactional
    void end(UUID caseFile, UUID id) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        int rows = db.sql("""
                        update agreed_rest set ended_at = coalesce(ended_at, now()) where case_id = :case and id = :id
                        """).param("case", caseFile).param("id", id).update();
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }
}
