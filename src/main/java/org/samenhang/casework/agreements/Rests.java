package org.samenhang.casework.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class Rests implements Mendable {

    private static final String WHAT = "agreed_rest";

    private static final String SELECT = """
            select r.id, r.from_on, r.until_on, r.rhythm, coalesce(p.name, '') as by_name, r.ended_at, r.version
              from agreed_rest r left join person p on p.id = r.by_person
             where r.case_id = :case
            """;

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
        return db.sql(SELECT + " order by r.from_on desc, r.id desc")
                .param("case", caseFile)
                .query(this::read)
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
                        update agreed_rest set ended_at = coalesce(ended_at, now()), version = version + 1 where case_id = :case and id = :id
                        """).param("case", caseFile).param("id", id).update();
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    public String part() {
        return "rest";
    }

    @Override
    public String path() {
        return "rest";
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public Optional<Standing> open(UUID caseFile, UUID id) {
        if (!cases.open(caseFile, WHAT).place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        return find(caseFile, id).map(rest -> {
            Map<String, String> form = new HashMap<>();
            form.put("fromOn", rest.from().toString());
            form.put("untilOn", rest.until().toString());
            form.put("rhythm", rest.rhythm());
            return new Standing(rest.version(), new Filled(part(), form), "");
        });
    }

    @Override
    @Transactional
    public boolean change(UUID caseFile, UUID id, long version, Reading reading) {
        Reading.RestSaid said = reading.rest();
        if (!reading.isGood()) {
            return false;
        }
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        boolean changed = db.sql("""
                        update agreed_rest set from_on = :from, until_on = :until, rhythm = :rhythm, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                        .param("from", said.from())
                        .param("until", said.until())
                        .param("rhythm", said.rhythm())
                        .param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return changed;
    }

    @Override
    @Transactional
    public void remove(UUID caseFile, UUID id, long version) {
        cases.works(Action.DELETE, caseFile, WHAT, id);
        if (find(caseFile, id).isEmpty()) {
            throw new NotYours(WHAT, caseFile);
        }
        Narrow.remove(
                db.sql("delete from agreed_rest where case_id = :case and id = :id and version = :version"),
                caseFile,
                id,
                version);
        events.publishEvent(new CaseChanged(caseFile));
    }

    private Optional<AgreedRest> find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " and r.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(this::read)
                .optional();
    }

    private AgreedRest read(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new AgreedRest(
                row.getObject("id", UUID.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("rhythm"),
                row.getString("by_name"),
                ended == null ? null : LocalDate.ofInstant(ended.toInstant(), clock.getZone()),
                row.getInt("version"));
    }
}
