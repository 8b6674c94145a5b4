package org.samenhang.casework.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Help made to measure, and what of the explanation it serves. */
@Service("helpOfCases")
class Helps {

    private static final String WHAT = "tailored_help";
    private static final String SELECT = """
            select h.id, h.text, coalesce(h.given_by, '') as given_by, coalesce(h.serves, '') as serves, h.statement_id,
                   coalesce(s.text, '') as statement, h.status, h.visible_to, h.version
              from tailored_help h left join statement s on s.id = h.statement_id and s.case_id = h.case_id
             where h.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Helps(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<TailoredHelp> of(UUID caseFile) {
        return db.sql(SELECT
                        + " order by array_position(array['running', 'planned', 'done', 'stopped'], h.status), h.id")
                .param("case", caseFile)
                .query(Helps::read)
                .list();
    }

    /** What help can serve, as it stands in the explanation. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Serving> servings(UUID caseFile) {
        return db.sql("""
                        select id, text from statement where case_id = :case and withdrawn_at is null
                         order by position, id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Serving(row.getObject("id", UUID.class), row.getString("text")))
                .list();
    }

    @Transactional
    TailoredHelp one(UUID caseFile, UUID id) {
        if (!cases.open(caseFile, WHAT).place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        return db.sql(SELECT + " and h.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(Helps::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    @Transactional
    void add(UUID caseFile, UUID id, Reading.HelpSaid said) {
        CaseFile file = cases.works(Action.CREATE, caseFile, WHAT, id);
        said("""
                        insert into tailored_help (id, region_id, case_id, text, given_by, serves, statement_id, status,
                                                   visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :text, nullif(:by, ''), :serves, :statement, :status,
                                :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """, file, id, said)
                .param("whereabouts", Narrow.whereabouts(db, file, said.whereaboutsOf()))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /**
     * Changes a piece of help.
     *
     * @return whether it still stood as the caller had read it; when not, nothing is changed
     */
    @Transactional
    boolean change(UUID caseFile, UUID id, long version, Reading.HelpSaid said) {
        CaseFile file = cases.works(Action.UPDATE, caseFile, WHAT, id);
        boolean changed = said("""
                                update tailored_help set text = :text, given_by = nullif(:by, ''), serves = :serves,
                                       statement_id = :statement, status = :status, visible_to = :visible,
                                       version = version + 1
                                 where case_id = :case and id = :id and version = :version
                                """, file, id, said).param("version", version).update() == 1;
        events.publishEvent(new CaseChanged(caseFile));
        return changed;
    }

    private JdbcClient.StatementSpec said(String sql, CaseFile file, UUID id, Reading.HelpSaid said) {
        UUID statement = said.statement() == null
                ? null
                : db.sql("select id from statement where case_id = :case and id = :statement")
                        .param("case", file.id())
                        .param("statement", said.statement())
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() -> new NotYours(WHAT, file.id()));
        return db.sql(sql)
                .param("id", id)
                .param("case", file.id())
                .param("text", said.text())
                .param("by", said.givenBy())
                .param("serves", said.movement() ? TailoredHelp.MOVEMENT : null)
                .param("statement", statement)
                .param("status", said.status())
                .param("visible", Narrow.to(said.visibleTo(), file));
    }

    private static TailoredHelp read(ResultSet row, int number) throws SQLException {
        return new TailoredHelp(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("given_by"),
                row.getString("serves"),
                row.getObject("statement_id", UUID.class),
                row.getString("statement"),
                row.getString("status"),
                row.getString("visible_to"),
                row.getInt("version"));
    }
}
