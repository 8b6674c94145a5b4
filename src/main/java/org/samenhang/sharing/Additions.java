package org.samenhang.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.TakenIn;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.life.FactKind;
import org.samenhang.casework.life.FactWriting;
import org.samenhang.casework.life.LifeFacts;
import org.samenhang.casework.life.LifeScene;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people outside added: the team takes it in with them as its source, or sets it aside with a reason. */
@Service
class Additions {

    static final String WAITING = """
            select o.id, o.text, coalesce(o.about_when, '') as about_when, o.kind, o.added_at, k.purpose, k.whereabouts_of,
                   concat_ws(', ', k.name, k.organisation) as from_whom
              from outside_piece o join outside_link k on k.id = o.link_id
             where o.case_id = :case and o.settled_at is null and o.withdrawn_at is null
            """;

    static final String SETTLED = """
            select o.id, o.text, o.fact_id, o.statement_id, coalesce(o.why, '') as why, concat_ws(', ', k.name, k.organisation) as from_whom
              from outside_piece o join outside_link k on k.id = o.link_id
             where o.case_id = :case and o.settled_at is not null order by o.settled_at desc, o.id
            """;

    private static final String WHAT = "question";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final TakenIn statements;
    private final LifeFacts facts;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Additions(
            JdbcClient db,
            CaseFiles cases,
            TakenIn statements,
            LifeFacts facts,
            Audiences audiences,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.statements = statements;
        this.facts = facts;
        this.audiences = audiences;
        this.events = events;
        this.clock = clock;
    }

    /** One that waits, and who would read it once it is taken in. */
    record Opened(CaseFile file, OutsidePiece piece, Audience audience) {}

    @Transactional
    public Opened open(UUID caseFile, UUID id) {
        CaseFile file = cases.team(Action.READ, caseFile, WHAT, id);
        return new Opened(file, find(caseFile, id), audiences.of(caseFile));
    }

    /**
     * Takes it in as a statement, in the words in which it was written.
     *
     * @return false when the picture is full
     */
    @Transactional
    public boolean takeIn(UUID caseFile, UUID id, String sphere, String effect, String visibleTo) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        OutsidePiece piece = find(caseFile, id);
        UUID statement = UUID.randomUUID();
        if (!statements.statement(
                caseFile,
                statement,
                piece.text(),
                sphere,
                effect,
                piece.kind(),
                cut(piece.from()),
                piece.when(),
                visibleTo,
                piece.whereaboutsOf())) {
            return false;
        }
        settle(caseFile, id, new Became(statement, null, null, ""));
        return true;
    }

    /** What is needed to make a fact of it. */
    @Transactional
    public LifeScene life(UUID caseFile, UUID id) {
        cases.team(Action.READ, caseFile, WHAT, id);
        return facts.scene(caseFile);
    }

    /** Takes it in as a fact of the timeline. */
    @Transactional
    public void takeIn(UUID caseFile, UUID id, UUID factId, FactWriting fact) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        find(caseFile, id);
        settle(caseFile, id, new Became(null, fact.kind(), factId, ""));
        facts.add(caseFile, factId, fact);
    }

    /** Sets it aside, with the reason. */
    @Transactional
    public void setAside(UUID caseFile, UUID id, String why) {
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        find(caseFile, id);
        settle(caseFile, id, new Became(null, null, null, why));
    }

    private record Became(
            @Nullable UUID statement,
            @Nullable FactKind kind,
            @Nullable UUID fact,
            String why) {}

    private void settle(UUID caseFile, UUID id, Became became) {
        FactKind kind = became.kind();
        int settled = db.sql("""
                        update outside_piece set settled_at = now(), settled_by = (select me()), statement_id = :statement,
                                                 fact = :kind, fact_id = :fact, why = nullif(:why, '')
                         where id = :id and case_id = :case and settled_at is null
                        """)
                .param("statement", became.statement())
                .param("kind", kind == null ? null : kind.code())
                .param("fact", became.fact())
                .param("why", became.why())
                .param("id", id)
                .param("case", caseFile)
                .update();
        if (settled == 0) {
            throw new AlreadySettled();
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    private OutsidePiece find(UUID caseFile, UUID id) {
        return db.sql(WAITING + " and o.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> piece(row, clock))
                .optional()
                .orElseThrow(() -> isSettled(caseFile, id) ? new AlreadySettled() : new NotYours(WHAT, caseFile));
    }

    private boolean isSettled(UUID caseFile, UUID id) {
        return db.sql(
                        "select exists (select from outside_piece where id = :id and case_id = :case and settled_at is not null)")
                .param("id", id)
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
    }

    static OutsidePiece piece(ResultSet row, Clock clock) throws SQLException {
        return new OutsidePiece(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("text"),
                row.getString("about_when"),
                row.getString("kind"),
                row.getString("from_whom"),
                row.getString("purpose"),
                LocalDate.ofInstant(
                        Objects.requireNonNull(row.getObject("added_at", OffsetDateTime.class))
                                .toInstant(),
                        clock.getZone()),
                row.getObject("whereabouts_of", UUID.class));
    }

    static SettledPiece settled(ResultSet row, int number) throws SQLException {
        return new SettledPiece(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                row.getString("text"),
                row.getString("from_whom"),
                row.getObject("fact_id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getString("why"));
    }

    /** What waits stands on the work list of who directs the case. */
    @Service
    static class Waiting implements CaseAsks {

        @Override
        public String asks() {
            return """
                    select o.case_id, 'addition', (o.added_at at time zone 'Europe/Amsterdam')::date, '/shares' from outside_piece o
                     where o.settled_at is null and o.withdrawn_at is null and o.case_id = any ((select directed())::uuid[])
                       and o.case_id = any (:cases)
                    """;
        }
    }

    private static String cut(String source) {
        return source.substring(0, Math.min(source.length(), 300));
    }
}
