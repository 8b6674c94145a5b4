package org.samenhang.casework.risk;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.ToldTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Risks of a case: naming them, and sharing who carries what. */
@Service
class Risks {

    private static final String WHAT = "risk";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Risks(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** A risk as it is said. */
    record Said(String text, String moreWhen, String lessWhen, String weDo, String settledWords, ToldTo to) {}

    @Transactional
    RiskPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new RiskPage(file, of(caseFile));
    }

    @Transactional
    CaseFile works(UUID caseFile) {
        return cases.works(Action.READ, caseFile, WHAT, null);
    }

    @Transactional
    Risk one(UUID caseFile, UUID id) {
        cases.works(Action.READ, caseFile, WHAT, id);
        return of(caseFile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** Names one; twice under one id is once. */
    @Transactional
    void name(UUID caseFile, UUID id, Said said) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        write("""
                        insert into risk (id, region_id, case_id, text, more_when, less_when, we_do, named_on, visible_to,
                                          whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :text, :more, :less, :do, :today, :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """, caseFile, id, said).param("visible", said.to().visibleTo()).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Changes one, or says why it is over; false when somebody else changed it meanwhile. */
    @Transactional
    boolean change(UUID caseFile, UUID id, int version, Said said) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        int rows = write("""
                        update risk set text = :text, more_when = :more, less_when = :less, we_do = :do,
                               whereabouts_of = coalesce(:whereabouts, whereabouts_of), settled_words = :settled,
                               settled_on = case when :settled = '' then null else coalesce(settled_on, :today) end, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """, caseFile, id, said)
                .param("settled", said.settledWords())
                .param("version", version)
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** Somebody carries a part of it. */
    @Transactional
    void carry(UUID caseFile, UUID risk, UUID id, UUID person, String part) {
        one(caseFile, risk);
        cases.works(Action.CREATE, caseFile, "risk_part", id);
        db.sql("""
                        insert into risk_part (id, region_id, case_id, risk_id, person_id, part, from_on, by_person)
                        values (:id, (select my_region()), :case, :risk, :person, :part, :today, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("risk", risk)
                .param("person", person)
                .param("part", part)
                .param("today", LocalDate.now(clock))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Somebody no longer carries their part. */
    @Transactional
    void putDown(UUID caseFile, UUID risk, UUID part) {
        one(caseFile, risk);
        cases.works(Action.UPDATE, caseFile, "risk_part", part);
        int rows = db.sql("""
                        update risk_part set ended_on = coalesce(ended_on, :today)
                         where case_id = :case and risk_id = :risk and id = :part
                        """)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("risk", risk)
                .param("part", part)
                .update();
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    private JdbcClient.StatementSpec write(String sql, UUID caseFile, UUID id, Said said) {
        return db.sql(sql)
                .param("id", id)
                .param("case", caseFile)
                .param("text", said.text())
                .param("more", said.moreWhen())
                .param("less", said.lessWhen())
                .param("do", said.weDo())
                .param("today", LocalDate.now(clock))
                .param("whereabouts", said.to().whereaboutsOf(), Types.OTHER);
    }

    private List<Risk> of(UUID caseFile) {
        Map<UUID, List<Risk.Part>> parts = db
                .sql("""
                        select t.id, t.risk_id, p.name, t.part, t.from_on from risk_part t join person p on p.id = t.person_id
                         where t.case_id = :case and t.ended_on is null order by t.from_on, t.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Risk.Part(
                        row.getObject("id", UUID.class),
                        row.getObject("risk_id", UUID.class),
                        row.getString("name"),
                        row.getString("part"),
                        row.getObject("from_on", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Risk.Part::risk));
        Map<UUID, List<Risk.Reaction>> said = db
                .sql("""
                        select w.risk_id, p.name, w.says, w.text from own_words w join person p on p.id = w.by_person
                         where w.case_id = :case and w.risk_id is not null order by w.said_at, w.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Risk.Reaction(
                        row.getObject("risk_id", UUID.class),
                        row.getString("name"),
                        row.getString("says"),
                        row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Risk.Reaction::risk));
        return db.sql("select * from risk where case_id = :case order by settled_on is not null, named_on, id")
                .param("case", caseFile)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Risk(
                            id,
                            row.getString("text"),
                            row.getString("more_when"),
                            row.getString("less_when"),
                            row.getString("we_do"),
                            row.getObject("named_on", LocalDate.class),
                            row.getObject("settled_on", LocalDate.class),
                            row.getString("settled_words"),
                            row.getString("visible_to"),
                            row.getObject("whereabouts_of", UUID.class),
                            row.getInt("version"),
                            parts.getOrDefault(id, List.of()),
                            said.getOrDefault(id, List.of()));
                })
                .list();
    }
}
