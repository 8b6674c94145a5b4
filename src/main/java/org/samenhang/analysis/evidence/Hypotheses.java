package org.samenhang.analysis.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Entrance;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Weighs hypotheses: puts evidence down for and against, and writes down what became of them. */
@Service
public class Hypotheses {

    private static final String WHAT = "evidence";
    private static final String HYPOTHESIS = "hypothesis";

    private final JdbcClient db;
    private final Entrance entrance;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final Clock clock;

    Hypotheses(JdbcClient db, Entrance entrance, CaseFiles cases, Audiences audiences, Clock clock) {
        this.db = db;
        this.entrance = entrance;
        this.cases = cases;
        this.audiences = audiences;
        this.clock = clock;
    }

    /**
     * Statements with their evidence, of an analysis that was read in this transaction, in the order of its statements.
     *
     * @param reader to whose eyes they are narrowed besides the caller's own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Hypothesis> of(Whole whole, @Nullable UUID reader) {
        UUID caseFile = whole.head().caseId();
        List<Evidence> evidence = evidence(caseFile, reader);
        List<Judged> verdicts = verdicts(caseFile);
        return whole.statements().stream()
                .map(said -> hypothesis(said, evidence, verdicts))
                .toList();
    }

    /** Statements with their evidence, for an analysis that the caller may write in. */
    @Transactional
    Page read(Whole whole) {
        UUID caseFile = whole.head().caseId();
        cases.open(caseFile, HYPOTHESIS);
        return new Page(whole, of(whole, null), audiences.of(caseFile));
    }

    /** The hypotheses of a case, with who would read what is added. */
    public record Page(Whole whole, List<Hypothesis> hypotheses, Audience audience) {

        /** A statement with what speaks for and against it; of any kind, for a judgement has its evidence too. */
        Hypothesis on(UUID statement) {
            return hypotheses.stream()
                    .filter(one -> one.said().id().equals(statement))
                    .findFirst()
                    .orElseThrow(() -> new NotYours(HYPOTHESIS, whole.head().caseId()));
        }
    }

    /** Puts something down for or against. Twice under one id is once. */
    @Transactional
    void add(UUID caseFile, UUID statement, UUID id, EvidenceSaid said) {
        entrance.writes(Action.CREATE, caseFile, WHAT, id);
        if (!exists(caseFile, statement, false)) {
            throw new NotYours(HYPOTHESIS, caseFile);
        }
        said(db.sql("""
                        insert into evidence (id, region_id, case_id, statement_id, side, text, source_person, source_text, seen_on,
                                              visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :statement, :side, :text, :person, nullif(:source, ''), :on,
                                :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """), said)
                .param("id", id)
                .param("case", caseFile)
                .param("statement", statement)
                .update();
    }

    /**
     * Changes it.
     *
     * @return false when somebody else did meanwhile; then nothing is changed
     */
    @Transactional
    boolean change(UUID caseFile, UUID statement, UUID id, EvidenceSaid said, long version) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, id);
        int changed = said(db.sql("""
                        update evidence set side = :side, text = :text, source_person = :person, source_text = nullif(:source, ''),
                               seen_on = :on, visible_to = :visible, whereabouts_of = :whereabouts, version = version + 1
                         where id = :id and case_id = :case and statement_id = :statement and withdrawn_at is null
                           and version = :version
                        """), said)
                .param("id", id)
                .param("case", caseFile)
                .param("statement", statement)
                .param("version", version)
                .update();
        return changed == 1;
    }

    /** Takes it away. */
    @Transactional
    void withdraw(UUID caseFile, UUID statement, UUID id) {
        entrance.writes(Action.DELETE, caseFile, WHAT, id);
        int gone = db.sql("""
                        update evidence set withdrawn_at = now(), version = version + 1
                         where id = :id and case_id = :case and statement_id = :statement
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("statement", statement)
                .update();
        if (gone == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Writes down what became of it. */
    @Transactional
    void judge(UUID caseFile, UUID statement, Verdict verdict, String reason) {
        entrance.writes(Action.UPDATE, caseFile, HYPOTHESIS, statement);
        if (!exists(caseFile, statement, true)) {
            throw new NotYours(HYPOTHESIS, caseFile);
        }
        db.sql("""
                        insert into hypothesis_verdict (region_id, case_id, statement_id, verdict, reason, by_person)
                        values ((select my_region()), :case, :statement, :verdict, :reason, (select me()))
                        """)
                .param("case", caseFile)
                .param("statement", statement)
                .param("verdict", verdict.code())
                .param("reason", reason)
                .update();
    }

    /** Evidence as it is put down. */
    record EvidenceSaid(
            boolean speaksFor,
            String text,
            @Nullable UUID sourcePerson,
            String sourceText,
            @Nullable LocalDate on,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    private static JdbcClient.StatementSpec said(JdbcClient.StatementSpec sql, EvidenceSaid said) {
        return sql.param("side", said.speaksFor() ? "for" : "against")
                .param("text", said.text())
                .param("person", said.sourcePerson())
                .param("source", said.sourceText())
                .param("on", said.on())
                .param("visible", said.visibleTo())
                .param("whereabouts", said.whereaboutsOf());
    }

    private static Hypothesis hypothesis(Said said, List<Evidence> evidence, List<Judged> verdicts) {
        return new Hypothesis(
                said,
                evidence.stream()
                        .filter(one -> one.statement().equals(said.id()))
                        .toList(),
                verdicts.stream()
                        .filter(one -> one.statement().equals(said.id()))
                        .toList());
    }

    private List<Evidence> evidence(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select e.*, coalesce(p.name, e.source_text) as source from evidence e
                          left join person p on p.id = e.source_person
                           and p.id not in (select people_kept_from(:case, cast(:reader as uuid)))
                         where e.case_id = :case and e.withdrawn_at is null
                           and readable_for(:case, :reader, e.visible_to, e.whereabouts_of)
                         order by e.seen_on nulls last, e.created_at, e.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> evidence(row))
                .list();
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getString("side").equals("for"),
                row.getString("text"),
                row.getString("source"),
                row.getObject("source_person", UUID.class),
                row.getString("source_text"),
                row.getObject("seen_on", LocalDate.class),
                row.getString("visible_to"),
                row.getObject("whereabouts_of", UUID.class),
                row.getInt("version"));
    }

    private List<Judged> verdicts(UUID caseFile) {
        return db.sql("""
                        select v.statement_id, v.verdict, v.reason, n.name, v.at
                          from hypothesis_verdict v join person n on n.id = v.by_person
                         where v.case_id = :case order by v.at desc, v.id desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Judged(
                        row.getObject("statement_id", UUID.class),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                        row.getString("reason"),
                        row.getString("name"),
                        LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list();
    }

    private boolean exists(UUID caseFile, UUID statement, boolean hypothesis) {
        return db.sql("""
                        select exists (select from statement where id = :id and case_id = :case
                                          and (kind = 'hypothesis' or not :hypothesis))
                        """)
                .param("id", statement)
                .param("case", caseFile)
                .param("hypothesis", hypothesis)
                .query(Boolean.class)
                .single();
    }
}
