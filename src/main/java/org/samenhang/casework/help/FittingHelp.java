package org.samenhang.casework.help;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.ToldTo;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All help of a family as one: what comes when and for whom, the basics first, and what is good enough. */
@Service
public class FittingHelp {

    private static final String WHAT = "tailored_help";
    private static final String PIECES = """
            select h.id, h.text, coalesce(h.given_by, '') as given_by, coalesce(h.serves, '') as serves, h.statement_id,
                   coalesce(s.text, '') as statement, h.for_person, coalesce(p.name, '') as for_name, h.pace, h.pace_why, h.turn,
                   h.status, h.asked_on, h.family_asked, coalesce(h.started_on, f.from_on) as started_on, f.id is not null as on_timeline, h.version,
                   exists (select from participation t join person g on g.id = t.person_id
                            where t.case_id = h.case_id and g.kind = 'family' and lower(g.name) = lower(btrim(h.given_by))) as by_family
              from tailored_help h
              left join person p on p.id = h.for_person
              left join statement s on s.id = h.statement_id and s.case_id = h.case_id
              left join life_help f on f.id = h.fact_id and f.case_id = h.case_id
             where h.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FittingHelp(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** One piece, and the case it is of. */
    record Opened(CaseFile file, Piece piece) {}

    /** Where a piece goes. */
    record Place(
            @Nullable UUID forPerson,
            String pace,
            String why,
            @Nullable Integer turn,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate startedOn,
            boolean familyAsked) {}

    @Transactional
    HelpPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new HelpPage(
                file,
                basics(caseFile),
                pieces(caseFile),
                enough(caseFile),
                promises(caseFile),
                file.place().works() ? loose(caseFile) : List.of());
    }

    /** All pieces of help of a case that the caller has opened, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Piece> pieces(UUID caseFile) {
        return db.sql(PIECES + " order by h.turn nulls last, h.id")
                .param("case", caseFile)
                .query(FittingHelp::piece)
                .list();
    }

    /** One piece, for who works in the case. */
    @Transactional
    Opened one(UUID caseFile, UUID id) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, id);
        return new Opened(
                file,
                db.sql(PIECES + " and h.id = :id")
                        .param("case", caseFile)
                        .param("id", id)
                        .query(FittingHelp::piece)
                        .optional()
                        .orElseThrow(() -> new NotYours(WHAT, caseFile)));
    }

    /** Gives a piece its place; false when somebody else changed it meanwhile. */
    @Transactional
    boolean place(UUID caseFile, UUID id, int version, Place said) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        int rows = db.sql("""
                        update tailored_help set for_person = :for, pace = :pace, pace_why = :why, turn = :turn, asked_on = :asked,
                               started_on = :started, family_asked = :family, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                .param("for", said.forPerson(), Types.OTHER)
                .param("pace", said.pace())
                .param("why", said.why())
                .param("turn", said.turn(), Types.INTEGER)
                .param("asked", said.askedOn(), Types.DATE)
                .param("started", said.startedOn(), Types.DATE)
                .param("family", said.familyAsked())
                .param("case", caseFile)
                .param("id", id)
                .param("version", version)
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** Takes help of the timeline up here as it stands there; a second time changes nothing. */
    @Transactional
    void takeUp(UUID caseFile, UUID fact) {
        cases.works(Action.CREATE, caseFile, WHAT, fact);
        int made = db.sql("""
                        insert into tailored_help (region_id, case_id, text, status, visible_to, whereabouts_of, by_person, started_on, fact_id)
                        select f.region_id, f.case_id, f.text, 'running', f.visible_to, f.whereabouts_of, (select me()), f.from_on, f.id
                          from life_help f
                         where f.case_id = :case and f.id = :fact and f.to_on is null and coalesce(f.text, '') <> ''
                           and not exists (select from tailored_help h where h.case_id = :case and h.fact_id = f.id)
                        """).param("case", caseFile).param("fact", fact).update();
        if (made == 0
                && db.sql("select id from life_help where case_id = :case and id = :fact")
                        .param("case", caseFile)
                        .param("fact", fact)
                        .query(UUID.class)
                        .optional()
                        .isEmpty()) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Writes down how one of the basics stands. */
    @Transactional
    void say(UUID caseFile, UUID id, String what, String stands, String words, ToldTo to) {
        cases.works(Action.CREATE, caseFile, "basis", id);
        db.sql("""
                        insert into basis (id, region_id, case_id, what, stands, words, said_on, visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :what, :stands, :words, :today, :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("what", what)
                .param("stands", stands)
                .param("words", words)
                .param("today", LocalDate.now(clock))
                .param("visible", to.visibleTo())
                .param("whereabouts", to.whereaboutsOf(), Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** The caller says whether it is good enough; a family without words, for everybody. */
    @Transactional
    void enough(UUID caseFile, UUID id, @Nullable UUID help, boolean enough, String words, ToldTo to) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, "good_enough", id);
        boolean works = file.place().works();
        if (help != null && pieces(caseFile).stream().noneMatch(one -> one.id().equals(help))) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("""
                        insert into good_enough (id, region_id, case_id, help_id, enough, words, said_on, visible_to, whereabouts_of,
                                                 by_person)
                        values (:id, (select my_region()), :case, :help, :enough, :words, :today, :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("help", help, Types.OTHER)
                .param("enough", enough)
                .param("words", works ? words : "")
                .param("today", LocalDate.now(clock))
                .param("visible", works ? to.visibleTo() : "all")
                .param("whereabouts", works ? to.whereaboutsOf() : null, Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private List<Basis> basics(UUID caseFile) {
        Map<String, Basis> said = new HashMap<>();
        db.sql("""
                        select distinct on (b.what) b.what, b.stands, b.words, p.name as by_name, b.said_on
                          from basis b join person p on p.id = b.by_person
                         where b.case_id = :case order by b.what, b.made_at desc, b.id desc
                        """).param("case", caseFile).query(row -> {
            said.put(
                    row.getString("what"),
                    new Basis(
                            row.getString("what"),
                            row.getString("stands"),
                            row.getString("words"),
                            row.getString("by_name"),
                            row.getObject("said_on", LocalDate.class),
                            ""));
        });
        Map<String, String> known = new HashMap<>();
        db.sql("""
                        (select 'day' as what, 'school.kind.' || f.kind as known from life_school f
                          where f.case_id = :case and f.to_on is null order by f.from_on desc, f.id limit 1)
                        union all
                        (select 'home', 'place.kind.' || f.kind from life_place f
                          where f.case_id = :case and f.to_on is null order by f.from_on desc, f.id limit 1)
                        """).param("case", caseFile).query(row -> {
            known.put(row.getString("what"), row.getString("known"));
        });
        return Basis.ALL.stream()
                .map(what -> {
                    Basis one = said.getOrDefault(what, new Basis(what, "", "", "", null, ""));
                    return new Basis(what, one.stands(), one.words(), one.by(), one.on(), known.getOrDefault(what, ""));
                })
                .toList();
    }

    /** What each said last of each piece. */
    private List<Enough> enough(UUID caseFile) {
        return db.sql("""
                        select * from (
                          select distinct on (g.by_person, g.help_id) g.help_id, p.name as by_name, g.enough, g.words, g.said_on
                            from good_enough g join person p on p.id = g.by_person
                           where g.case_id = :case order by g.by_person, g.help_id, g.made_at desc, g.id desc) latest
                         order by said_on desc, by_name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Enough(
                        row.getObject("help_id", UUID.class),
                        row.getString("by_name"),
                        row.getBoolean("enough"),
                        row.getString("words"),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }

    private List<Promise> promises(UUID caseFile) {
        return db.sql("""
                        select a.help_id, coalesce(p.name, a.who_text, '') as who, a.text, a.due_on,
                               a.done_at is not null and p.kind is distinct from 'family' as done
                          from agreement a left join person p on p.id = a.who_id
                         where a.case_id = :case and a.help_id is not null order by a.due_on nulls last, a.made_on, a.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Promise(
                        row.getObject("help_id", UUID.class),
                        row.getString("who"),
                        row.getString("text"),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("done")))
                .list();
    }

    private List<HelpPage.OnTimeline> loose(UUID caseFile) {
        return db.sql("""
                        select f.id, f.text, f.from_on from life_help f
                         where f.case_id = :case and f.to_on is null and coalesce(f.text, '') <> ''
                           and not exists (select from tailored_help h where h.case_id = :case and h.fact_id = f.id)
                         order by f.from_on desc, f.id limit 12
                        """)
                .param("case", caseFile)
                .query((row, number) -> new HelpPage.OnTimeline(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getObject("from_on", LocalDate.class)))
                .list();
    }

    private static Piece piece(ResultSet row, int number) throws SQLException {
        String serves = row.getString("serves");
        boolean movement = serves.equals("movement");
        String statement = row.getString("statement");
        return new Piece(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("given_by"),
                movement,
                movement ? "" : statement.isEmpty() ? serves : statement,
                serves.isEmpty() && row.getObject("statement_id") == null,
                row.getObject("for_person", UUID.class),
                row.getString("for_name"),
                Pace.of(row.getString("pace"), row.getString("status")),
                row.getString("pace_why"),
                row.getObject("turn", Integer.class),
                row.getString("status"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("started_on", LocalDate.class),
                row.getBoolean("family_asked"),
                row.getBoolean("on_timeline"),
                row.getBoolean("by_family"),
                row.getInt("version"));
    }
}
