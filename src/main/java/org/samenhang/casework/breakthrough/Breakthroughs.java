package org.samenhang.casework.breakthrough;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.people.Participant;
import org.samenhang.casework.people.Participants;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rules that stand in the way: writing them down, what came of them, and what the region learns. */
@Service
class Breakthroughs implements CaseAsks {

    private static final String WHAT = "breakthrough";

    private final JdbcClient db;
    private final AccessLog log;
    private final CaseFiles cases;
    private final Participants participants;
    private final ApplicationEventPublisher events;

    Breakthroughs(
            JdbcClient db,
            AccessLog log,
            CaseFiles cases,
            Participants participants,
            ApplicationEventPublisher events) {
        this.db = db;
        this.log = log;
        this.cases = cases;
        this.participants = participants;
        this.events = events;
    }

    @Transactional
    BreakthroughPage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        return new BreakthroughPage(
                file,
                db.sql("""
                                select b.*, p.name as by_name from breakthrough b join person p on p.id = b.by_person
                                 where b.case_id = :case
                                 order by b.outcome is not null, coalesce(b.answered_on, b.asked_on) desc nulls first, b.made_at desc, b.id
                                """)
                        .param("case", caseFile)
                        .query(Breakthroughs::breakthrough)
                        .list());
    }

    @Transactional
    Breakthrough one(UUID caseFile, UUID id) {
        cases.works(Action.READ, caseFile, WHAT, id);
        return db.sql("""
                        select b.*, p.name as by_name from breakthrough b join person p on p.id = b.by_person
                         where b.case_id = :case and b.id = :id
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query(Breakthroughs::breakthrough)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** Names of the people of a case, to be kept out of what the region reads. */
    @Transactional
    List<String> names(UUID caseFile) {
        cases.works(Action.READ, caseFile, WHAT, null);
        return participants.of(caseFile).stream().map(Participant::name).toList();
    }

    /** Writes one down; sent twice under one id it is one. */
    @Transactional
    void add(UUID caseFile, UUID id, Breakthrough said, boolean familyAsked) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        write("""
                        insert into breakthrough (id, region_id, case_id, rule, lifter, blocks, asked_on, told, family_asked, by_person, visible_to)
                        values (:id, (select my_region()), :case, :rule, :lifter, :blocks, :asked, :told, :family, (select me()), :visible)
                        on conflict (id) do nothing
                        """, caseFile, id, said)
                .param("visible", said.visibleTo())
                .param("family", familyAsked)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Changes it, or says what came of it; false when somebody else changed it meanwhile. */
    @Transactional
    boolean change(UUID caseFile, UUID id, Breakthrough said) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        Outcome outcome = said.outcome();
        int rows = write("""
                        update breakthrough set rule = :rule, lifter = :lifter, blocks = :blocks, asked_on = :asked, outcome = :outcome,
                               answered_on = :answered, learned = :learned, told = :told, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """, caseFile, id, said)
                .param("outcome", outcome == null ? null : outcome.code(), Types.VARCHAR)
                .param("answered", said.answeredOn(), Types.DATE)
                .param("learned", said.learned())
                .param("version", said.version())
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** What the region learns from, without cases; empty for who reads no figures. */
    @Transactional
    List<Lesson> ofTheRegion() {
        log.does(Action.READ, "breakthroughs", null);
        boolean reads =
                db.sql("select i_read_the_monitor()").query(Boolean.class).single();
        if (!reads) {
            throw new NotYours("breakthroughs", null);
        }
        return db.sql("select * from breakthroughs_of_region()")
                .query((row, number) -> new Lesson(
                        row.getString("rule"),
                        row.getString("lifter"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("answered_on", LocalDate.class),
                        Outcome.of(row.getString("outcome")),
                        row.getString("learned")))
                .list();
    }

    @Override
    public String asks() {
        return """
                select b.case_id, case when b.asked_on is null then 'breakthrough' else 'breakthrough_asked' end,
                       (b.made_at at time zone 'Europe/Amsterdam')::date, '/breakthroughs'
                  from breakthrough b
                 where b.outcome is null and b.case_id = any ((select directed())::uuid[]) and b.case_id = any (:cases)
                """;
    }

    private JdbcClient.StatementSpec write(String sql, UUID caseFile, UUID id, Breakthrough said) {
        return db.sql(sql)
                .param("case", caseFile)
                .param("id", id)
                .param("rule", said.rule())
                .param("lifter", said.lifter())
                .param("blocks", said.blocks())
                .param("asked", said.askedOn(), Types.DATE)
                .param("told", said.told());
    }

    private static Breakthrough breakthrough(ResultSet row, int number) throws SQLException {
        return new Breakthrough(
                row.getObject("id", UUID.class),
                row.getString("rule"),
                row.getString("lifter"),
                row.getString("blocks"),
                row.getObject("asked_on", LocalDate.class),
                Outcome.of(row.getString("outcome")),
                row.getObject("answered_on", LocalDate.class),
                row.getString("learned"),
                row.getBoolean("told"),
                row.getString("by_name"),
                row.getString("visible_to"),
                row.getInt("version"));
    }
}
