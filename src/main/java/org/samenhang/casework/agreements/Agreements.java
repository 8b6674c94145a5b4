package org.samenhang.casework.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.NewAgreements;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who does what in a case, by when. */
@Service("agreementsOfCases")
class Agreements implements NewAgreements {

    private static final String WHAT = "agreement";
    private static final String SELECT = """
            select a.id, a.text, a.who_id, coalesce(p.name, a.who_text, '') as who,
                   a.who_id is not null and coalesce(p.kind, 'family') = 'family' as family, a.due_on,
                   coalesce(a.yields, '') as yields, a.done_at, a.visible_to, a.version, h.id as help, coalesce(h.text, '') as help_text
              from agreement a left join person p on p.id = a.who_id
              left join tailored_help h on h.id = a.help_id and h.case_id = a.case_id
             where a.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<Agreement> of(UUID caseFile) {
        return db.sql(SELECT + " order by a.done_at is not null, a.due_on nulls last, a.made_on, a.id")
                .param("case", caseFile)
                .query(this::read)
                .list();
    }

    @Transactional
    Agreement one(UUID caseFile, UUID id) {
        if (!cases.open(caseFile, WHAT).place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        return db.sql(SELECT + " and a.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    @Transactional
    void add(UUID caseFile, UUID id, Reading.AgreementSaid said) {
        CaseFile file = cases.works(Action.CREATE, caseFile, WHAT, id);
        said("""
                        insert into agreement (id, region_id, case_id, text, who_id, who_text, due_on, yields, help_id, visible_to,
                                               whereabouts_of, by_person, made_on)
                        values (:id, (select my_region()), :case, :text, :who, nullif(:who_text, ''), :due,
                                nullif(:yields, ''), :help, :visible, :whereabouts, (select me()), :today)
                        on conflict (id) do nothing
                        """, file, id, said)
                .param("today", LocalDate.now(clock))
                .param("whereabouts", Narrow.whereabouts(db, file, said.whereaboutsOf()))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(
            UUID caseFile,
            UUID id,
            String text,
            @Nullable UUID who,
            @Nullable String whoText,
            @Nullable LocalDate dueOn,
            @Nullable UUID whereaboutsOf) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into agreement (id, region_id, case_id, text, who_id, who_text, due_on, visible_to, whereabouts_of,
                                               by_person, made_on)
                        values (:id, (select my_region()), :case, :text, :who, :who_text, :due, 'all', :whereabouts, (select me()),
                                :today)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("text", text)
                .param("who", who)
                .param("who_text", whoText)
                .param("due", dueOn)
                .param("whereabouts", whereaboutsOf)
                .param("today", LocalDate.now(clock))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /**
     * Changes an agreement.
     *
     * @return whether it still stood as the caller had read it; when not, nothing is changed
     */
    @Transactional
    boolean change(UUID caseFile, UUID id, long version, Reading.AgreementSaid said) {
        CaseFile file = cases.works(Action.UPDATE, caseFile, WHAT, id);
        boolean changed = said("""
                                update agreement set text = :text, who_id = :who, who_text = nullif(:who_text, ''),
                                                     due_on = :due, yields = nullif(:yields, ''), help_id = :help, visible_to = :visible,
                                                     version = version + 1
                                 where case_id = :case and id = :id and version = :version
                                """, file, id, said).param("version", version).update() == 1;
        events.publishEvent(new CaseChanged(caseFile));
        return changed;
    }

    /** Says that a helper or organisation did it, or that it is not done after all. What a family does is not ticked off. */
    @Transactional
    void done(UUID caseFile, UUID id, boolean done) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        int rows = db.sql("""
                        update agreement
                           set done_at = case when :done then coalesce(done_at, now()) end,
                               done_by = case when :done then coalesce(done_by, (select me())) end,
                               version = version + 1
                         where case_id = :case and id = :id
                           and not exists (select from person p where p.id = who_id and p.kind = 'family')
                        """)
                .param("done", done)
                .param("case", caseFile)
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    private JdbcClient.StatementSpec said(String sql, CaseFile file, UUID id, Reading.AgreementSaid said) {
        UUID who = said.who() == null
                ? null
                : Narrow.person(db, file.id(), said.who()).orElseThrow(() -> new NotYours(WHAT, file.id()));
        UUID help = said.help();
        if (help != null
                && db.sql("select id from tailored_help where case_id = :case and id = :id")
                        .param("case", file.id())
                        .param("id", help)
                        .query(UUID.class)
                        .optional()
                        .isEmpty()) {
            throw new NotYours(WHAT, file.id());
        }
        return db.sql(sql)
                .param("help", help, Types.OTHER)
                .param("id", id)
                .param("case", file.id())
                .param("text", said.text())
                .param("who", who)
                .param("who_text", said.whoText())
                .param("due", said.dueOn())
                .param("yields", said.yields())
                .param("visible", Narrow.to(said.visibleTo(), file));
    }

    private Agreement read(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new Agreement(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getObject("who_id", UUID.class),
                row.getString("who"),
                row.getBoolean("family"),
                row.getObject("due_on", LocalDate.class),
                row.getString("yields"),
                day(done),
                row.getObject("help", UUID.class),
                row.getString("help_text"),
                row.getString("visible_to"),
                row.getInt("version"));
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
