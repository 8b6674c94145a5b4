package org.samenhang.casework.words;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The story, the declaration and the reactions of people of a family. What was written stays; what is added is added. */
@Service
public class OwnWords implements Weighable {

    private static final String WHAT = "own_words";
    private static final String WORDS = "words";
    private static final String SELECT = """
            select w.id, w.kind, w.by_person, n.name, coalesce(x.relation, '') as relation, w.said_at, w.beside,
                   w.agreement_id, w.statement_id, coalesce(a.text, o.words, s.text, r.text) as about, w.says, w.text, w.visible_to, w.weighed
              from own_words w
              join person n on n.id = w.by_person
              left join agreement a on a.id = w.agreement_id
              left join statement s on s.id = w.statement_id
              left join statement_wording o on o.case_id = w.case_id and o.statement_id = s.id and o.by_person = (select me())
                                           and o.withdrawn_at is null
              left join risk r on r.id = w.risk_id and r.case_id = w.case_id
              left join lateral (select coalesce(min(p.relation), '') as relation from participation p
                                  where p.case_id = w.case_id and p.person_id = w.by_person) x on true
             where w.case_id = :case and w.kind <> 'message'
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnWords(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** All words of a case the caller has opened that they may read, the latest first; without messages. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Told> of(UUID caseFile) {
        return db.sql(SELECT + " order by w.said_at desc, w.id")
                .param("case", caseFile)
                .query(this::read)
                .list();
    }

    /**
     * The declarations to the file, the oldest first, with the positions of the team beside them.
     *
     * @param reader somebody of the case to whose eyes it is narrowed as well; null: the caller's alone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Told> declarations(UUID caseFile, @Nullable UUID reader) {
        return db.sql(SELECT + """
                         and (w.kind = 'declaration'
                              or w.kind = 'position' and w.beside in (select d.id from own_words d where d.kind = 'declaration'))
                         and (cast(:reader as uuid) is null or w.id in (select words_for(:case, :reader)))
                         and w.by_person not in (select people_kept_from(:case, cast(:reader as uuid)))
                         order by w.said_at, w.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query(this::read)
                .list();
    }

    /** The declarations that everyone in the case may read and that tell of nobody where they are, with the positions beside them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Told> declarationsForEveryone(UUID caseFile) {
        return db.sql(SELECT + """
                         and w.visible_to = 'all' and w.whereabouts_of is null
                         and (w.kind = 'declaration'
                              or w.kind = 'position'
                                 and w.beside in (select d.id from own_words d where d.kind = 'declaration'
                                                     and d.visible_to = 'all' and d.whereabouts_of is null))
                         order by w.said_at, w.id
                        """).param("case", caseFile).query(this::read).list();
    }

    /** The words of a case. */
    @Transactional
    WordsPage page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new WordsPage(file, of(caseFile), mayWeigh(caseFile));
    }

    /** What a reaction would be about. */
    @Transactional
    Subject subject(UUID caseFile, About about) {
        CaseFile file = own(cases.open(caseFile, WHAT));
        return new Subject(file, about, text(caseFile, about));
    }

    /** Writes down a story or a declaration; twice under one id is once. */
    @Transactional
    void say(UUID caseFile, UUID id, String kind, String text) {
        write(caseFile, id, kind, About.NOTHING, null, text);
    }

    /** Writes down a reaction to an agreement, a statement or a risk. */
    @Transactional
    void react(UUID caseFile, UUID id, About about, String says, String text) {
        write(caseFile, id, "reaction", about, says, text);
    }

    /** The team says where it stands, beside words of somebody; who weighs them writes it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void position(UUID caseFile, UUID beside, UUID writer, Decision decision, String text) {
        db.sql("""
                        insert into own_words (region_id, case_id, kind, by_person, with_person, beside, text, visible_to)
                        values ((select my_region()), :case, 'position', (select me()), :writer, :beside, :text, :audience)
                        """)
                .param("case", caseFile)
                .param("writer", writer)
                .param("beside", beside)
                .param("text", text)
                .param("audience", decision.audience())
                .update();
    }

    @Override
    public List<String> kinds() {
        return List.of(WORDS);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql(SELECT + """
                         and w.kind in ('story', 'declaration', 'reaction') and w.text <> ''
                         and (w.weighed is null or w.weighed = 'talk_first')
                         order by w.said_at, w.id
                        """).param("case", file.id()).query(this::read).list().stream()
                .map(one -> new ToWeigh(
                        WORDS,
                        one.id(),
                        one.kind(),
                        one.name(),
                        one.on(),
                        one.about(),
                        one.says(),
                        one.text(),
                        null,
                        one.weighed() == Decision.TALK_FIRST))
                .toList();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("""
                        select case_id from own_words where kind in ('story', 'declaration', 'reaction') and text <> ''
                           and (weighed is null or weighed = 'talk_first') and case_id = any (:cases)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return db.sql("""
                        update own_words set visible_to = :audience, weighed = :decision
                         where id = :id and case_id = :case and kind in ('story', 'declaration', 'reaction')
                        returning by_person
                        """)
                .param("audience", decision.audience())
                .param("decision", decision.code())
                .param("id", id)
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    boolean mayWeigh(UUID caseFile) {
        return db.sql("select :case in (select weighable_cases())")
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
    }

    private void write(UUID caseFile, UUID id, String kind, About about, @Nullable String says, String text) {
        own(cases.takesPart(Action.CREATE, caseFile, WHAT, id));
        if (says != null) {
            text(caseFile, about);
        }
        db.sql("""
                        insert into own_words (id, region_id, case_id, kind, by_person, agreement_id, statement_id, risk_id, says, text,
                                               whereabouts_of)
                        select :id, (select my_region()), :case, :kind, (select me()), :agreement, :statement, :risk, :says, :text,
                               whereabouts_told(:case)
                         where not exists (select from own_words where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", kind)
                .param("agreement", about.agreement())
                .param("statement", about.statement())
                .param("risk", about.risk())
                .param("says", says)
                .param("text", text)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private String text(UUID caseFile, About about) {
        return db.sql("""
                        select text from agreement where case_id = :case and id = :agreement
                        union all
                        select coalesce(o.words, s.text)
                          from statement s
                          left join statement_wording o on o.case_id = s.case_id and o.statement_id = s.id and o.by_person = (select me())
                                                       and o.withdrawn_at is null
                         where s.case_id = :case and s.id = :statement and s.withdrawn_at is null
                        union all
                        select text from risk where case_id = :case and id = :risk
                        """)
                .param("case", caseFile)
                .param("agreement", about.agreement())
                .param("statement", about.statement())
                .param("risk", about.risk())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotYours("agreement", caseFile));
    }

    /** These are the family's own: who works in the case writes elsewhere. */
    static CaseFile own(CaseFile file) {
        if (file.place().works()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }

    private Told read(ResultSet row, int number) throws SQLException {
        String weighed = row.getString("weighed");
        return new Told(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("by_person", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                day(row.getObject("said_at", OffsetDateTime.class)),
                row.getObject("beside", UUID.class),
                row.getObject("agreement_id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getString("about"),
                row.getString("says"),
                row.getString("text"),
                row.getString("visible_to"),
                weighed == null ? null : Decision.of(weighed).orElseThrow());
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    /** What somebody reacts to. */
    record Subject(CaseFile file, About about, String text) {}

    /** What a reaction is about: one of these. */
    public record About(
            @Nullable UUID agreement,
            @Nullable UUID statement,
            @Nullable UUID risk) {
        static final About NOTHING = new About(null, null, null);

        /** The page it stands on, after the address of the case. */
        public String page() {
            return agreement != null ? "/agreements" : risk != null ? "/risks" : "/analysis";
        }

        /** As it is sent along. */
        public java.util.Map<String, String> sent() {
            return agreement != null
                    ? java.util.Map.of("agreement", agreement.toString())
                    : risk != null
                            ? java.util.Map.of("risk", risk.toString())
                            : java.util.Map.of("statement", String.valueOf(statement));
        }
    }
}
