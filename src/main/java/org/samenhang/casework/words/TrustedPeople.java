package org.samenhang.casework.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom people of a family would like to have with them; the team reads it and may ask them in. */
@Service
class TrustedPeople {

    private static final String WHAT = "trusted_person";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TrustedPeople(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    TrustedPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new TrustedPage(
                file,
                db.sql("""
                                select t.id, t.by_person, n.name as by_name, t.name, t.relation, t.reach, t.said_at,
                                       t.seen_at is not null as seen
                                  from trusted_person t join person n on n.id = t.by_person
                                 where t.case_id = :case and t.ended_at is null order by t.said_at, t.id
                                """)
                        .param("case", caseFile)
                        .query((row, number) -> new TrustedPerson(
                                row.getObject("id", UUID.class),
                                row.getObject("by_person", UUID.class),
                                row.getString("by_name"),
                                row.getString("name"),
                                row.getString("relation"),
                                row.getString("reach"),
                                LocalDate.ofInstant(
                                        row.getObject("said_at", OffsetDateTime.class)
                                                .toInstant(),
                                        clock.getZone()),
                                row.getBoolean("seen")))
                        .list());
    }

    /** Names somebody; twice under one id is once. */
    @Transactional
    void name(UUID caseFile, UUID id, String name, String relation, String reach) {
        OwnWords.own(cases.takesPart(Action.CREATE, caseFile, WHAT, id));
        db.sql("""
                        insert into trusted_person (id, region_id, case_id, by_person, name, relation, reach)
                        select :id, (select my_region()), :case, (select me()), :name, :relation, :reach
                         where not exists (select from trusted_person where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("name", name)
                .param("relation", relation)
                .param("reach", reach)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Who named them takes it back. */
    @Transactional
    void end(UUID caseFile, UUID id) {
        OwnWords.own(cases.takesPart(Action.UPDATE, caseFile, WHAT, id));
        found(caseFile, db.sql("""
                        update trusted_person set ended_at = now()
                         where id = :id and case_id = :case and by_person = (select me()) and ended_at is null
                        """).param("id", id).param("case", caseFile).update());
    }

    /** Somebody of the team did something with it: asked them in, or talked about it. */
    @Transactional
    void seen(UUID caseFile, UUID id) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        found(caseFile, db.sql("""
                        update trusted_person set seen_at = coalesce(seen_at, now()),
                                                  seen_by = coalesce(seen_by, (select me()))
                         where id = :id and case_id = :case
                        """).param("id", id).param("case", caseFile).update());
    }

    private void found(UUID caseFile, int rows) {
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }
}
