package org.samenhang.analysis.stance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.InPrivate;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.StanceTaken;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rounds (nl: ronde): opened by who chairs or directs, answered in private, revealed in one moment for all. Nobody sees who answered, nor how
 * many did; the chair asks aloud.
 */
@Service
class Rounds {

    private static final String WHAT = "stance_round";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Analyses analyses;
    private final Kept kept;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            JdbcClient db,
            CaseFiles cases,
            Analyses analyses,
            Kept kept,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.analyses = analyses;
        this.kept = kept;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    RoundPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        Whole whole = analyses.of(file);
        UUID open = kept.open(caseFile).orElse(null);
        Optional<Last> last = db.sql("""
                        select id, revealed_at from stance_round where case_id = :case and revealed_at is not null
                         order by revealed_at desc limit 1
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Last(
                        row.getObject("id", UUID.class),
                        LocalDate.ofInstant(
                                row.getObject("revealed_at", OffsetDateTime.class)
                                        .toInstant(),
                                clock.getZone())))
                .optional();
        Set<UUID> said = last.map(one -> new HashSet<>(db.sql("select id from stance where round_id = :round")
                        .param("round", one.id())
                        .query(UUID.class)
                        .list()))
                .orElseGet(HashSet::new);
        return new RoundPage(
                whole,
                open,
                open == null ? List.of() : kept.mine(open),
                last.map(Last::on).orElse(null),
                whole.voices().stream()
                        .filter(voice -> said.contains(voice.id()))
                        .toList());
    }

    /** Opens one; when one is open already, that is the one. */
    @Transactional
    void open(UUID caseFile) {
        cases.directs(Action.CREATE, caseFile, WHAT, null);
        db.sql("""
                        insert into stance_round (region_id, case_id, opened_by) values ((select my_region()), :case, (select me()))
                        on conflict do nothing
                        """).param("case", caseFile).update();
    }

    /**
     * Reveals what everyone said, in one moment for all.
     *
     * @return false when none is open any more
     */
    @Transactional
    boolean reveal(UUID caseFile) {
        cases.directs(Action.UPDATE, caseFile, WHAT, null);
        Optional<UUID> open = kept.open(caseFile);
        if (open.isEmpty()) {
            return false;
        }
        db.sql("select * from reveal_round(:round)")
                .param("round", open.get())
                .query((row, number) -> new StanceTaken(
                        caseFile,
                        row.getObject("person", UUID.class),
                        row.getObject("on_statement", UUID.class),
                        Stance.valueOf(row.getString("where_they_stand").toUpperCase(Locale.ROOT)),
                        LocalDate.now(clock)))
                .list()
                .forEach(events::publishEvent);
        return true;
    }

    /**
     * Calls it off; what was said is gone unread.
     *
     * @return false when none is open any more
     */
    @Transactional
    boolean callOff(UUID caseFile) {
        cases.directs(Action.DELETE, caseFile, WHAT, null);
        Optional<UUID> open = kept.open(caseFile);
        open.ifPresent(round -> db.sql("select call_off_round(:round)")
                .param("round", round)
                .query(Boolean.class)
                .single());
        return open.isPresent();
    }

    private record Last(UUID id, LocalDate on) {}

    /** Keeps what people say in private. */
    @Service
    static class Kept implements InPrivate {

        private final JdbcClient db;
        private final CaseFiles cases;

        Kept(JdbcClient db, CaseFiles cases) {
            this.db = db;
            this.cases = cases;
        }

        @Override
        public boolean isOpen(UUID caseFile) {
            return open(caseFile).isPresent();
        }

        @Override
        @Transactional
        public boolean takes(
                UUID caseFile, @Nullable UUID statement, @Nullable UUID arrow, Stance stance, String reasons) {
            // its row in the log is read by nobody else, or it would say who answered
            cases.takesPart(Action.CREATE, caseFile, "private_stance", null);
            UUID open = open(caseFile).orElse(null);
            if (open == null) {
                return false;
            }
            int written = db.sql("""
                            insert into private_stance as p (region_id, case_id, round_id, by_person, statement_id, link_id, stance, reasons)
                            select (select my_region()), :case, :round, (select me()), :statement, :arrow, :stance, :reasons
                             where (cast(:statement as uuid) is null
                                    or exists (select from statement s where s.id = :statement and s.case_id = :case))
                               and (cast(:arrow as uuid) is null
                                    or exists (select from link l where l.id = :arrow and l.case_id = :case and l.withdrawn_at is null))
                            on conflict (round_id, by_person, statement_id, link_id)
                               do update set stance = excluded.stance, at = now(),
                                             reasons = case when excluded.reasons = '' then p.reasons else excluded.reasons end
                            """)
                    .param("case", caseFile)
                    .param("round", open)
                    .param("statement", statement)
                    .param("arrow", arrow)
                    .param("stance", stance.code())
                    .param("reasons", reasons)
                    .update();
            if (written == 0) {
                throw new NotYours("stance", caseFile);
            }
            return true;
        }

        Optional<UUID> open(UUID caseFile) {
            return db.sql("""
                            select id from stance_round where case_id = :case and revealed_at is null and called_off_at is null
                            """).param("case", caseFile).query(UUID.class).optional();
        }

        List<PrivateStance> mine(UUID round) {
            return db.sql("""
                            select id, statement_id, link_id, stance, reasons from private_stance
                             where round_id = :round and by_person = (select me())
                            """)
                    .param("round", round)
                    .query((row, number) -> new PrivateStance(
                            row.getObject("id", UUID.class),
                            row.getObject("statement_id", UUID.class),
                            row.getObject("link_id", UUID.class),
                            Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
                            row.getString("reasons")))
                    .list();
        }
    }
}
