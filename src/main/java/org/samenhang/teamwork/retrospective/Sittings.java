package org.samenhang.teamwork.retrospective;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.form.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds sittings: each through its case, and only for the team and for who sits at it. */
@Service
class Sittings {

    static final String WHAT = "retrospective";

    private static final String SELECT = """
            select s.id, s.case_id, s.held_on, coalesce(s.place, '') as place, s.question, s.sent_on, s.final_on, s.version
              from retrospective s where s.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;

    Sittings(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    /** The sittings of a case that the caller may see, and the case. */
    @Transactional
    SittingsOfCase ofCase(UUID caseFile) {
        CaseFile file = works(cases.open(caseFile, WHAT));
        return new SittingsOfCase(
                file,
                db.sql(SELECT + " order by s.held_on desc, s.id")
                        .param("case", caseFile)
                        .query(Sittings::sitting)
                        .list());
    }

    /** Opens one to read it. */
    @Transactional
    SittingScene one(UUID caseFile, UUID id) {
        return scene(works(cases.open(caseFile, WHAT)), id);
    }

    /** Opens one for an act of who facilitates or writes. */
    @Transactional(propagation = Propagation.MANDATORY)
    SittingScene kept(Action action, UUID caseFile, UUID id, UUID object) {
        SittingScene scene = scene(cases.works(action, caseFile, WHAT, object), id);
        if (!scene.keeps()) {
            throw new NotYours(WHAT, caseFile);
        }
        return scene;
    }

    /** Says that the caller would be allowed to type for the group, before telling them what is to be mended. */
    @Transactional
    void requireKept(UUID caseFile, UUID id) {
        kept(Action.UPDATE, caseFile, id, id);
    }

    /** The same for who says who sits at it. */
    @Transactional
    void requireSeats(UUID caseFile, UUID id) {
        if (!seen(Action.UPDATE, caseFile, id, id).seatsOthers()) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Opens one for an act of anyone who may see it. */
    @Transactional(propagation = Propagation.MANDATORY)
    SittingScene seen(Action action, UUID caseFile, UUID id, UUID object) {
        return scene(cases.works(action, caseFile, WHAT, object), id);
    }

    /** The professionals of the case, who can be asked to sit at it. */
    @Transactional
    List<Option> professionals(UUID caseFile) {
        works(cases.open(caseFile, WHAT));
        return people(caseFile, "professional");
    }

    /** The youth and the family, to be pictured apart from the problem. */
    @Transactional
    List<Option> family(UUID caseFile) {
        works(cases.open(caseFile, WHAT));
        return people(caseFile, "family");
    }

    private List<Option> people(UUID caseFile, String kind) {
        return db.sql("""
                        select p.id, p.name from person p
                         where p.kind = :kind
                           and exists (select from participation t
                                        where t.case_id = :case and t.person_id = p.id and t.from_at <= now()
                                          and (t.until_at is null or t.until_at > now())
                                          and t.role not in ('confidential_adviser', 'emergency'))
                         order by p.name, p.id
                        """)
                .param("case", caseFile)
                .param("kind", kind)
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    private SittingScene scene(CaseFile file, UUID id) {
        Sitting sitting = db.sql(SELECT + " and s.id = :id")
                .param("case", file.id())
                .param("id", id)
                .query(Sittings::sitting)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, file.id()));
        List<Seat> seats = seats(file.id(), id);
        UUID me = file.place().person();
        return new SittingScene(
                file,
                sitting,
                seats,
                lines(file.id(), id),
                seats.stream().anyMatch(seat -> me.equals(seat.person()) && seat.keeps()));
    }

    private List<Seat> seats(UUID caseFile, UUID id) {
        return db.sql("""
                        select s.id, s.person_id, coalesce(s.guest_name, p.name, '') as name,
                               coalesce(s.guest_from, o.name, '') as from_where, s.part
                          from retrospective_seat s
                          left join person p on p.id = s.person_id
                          left join organisation o on o.id = p.organisation_id
                         where s.case_id = :case and s.retrospective_id = :id
                         order by array_position(array['facilitator', 'scribe', 'taker'], s.part), name, s.id
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> new Seat(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("from_where"),
                        row.getString("part")))
                .list();
    }

    private List<Line> lines(UUID caseFile, UUID id) {
        return db.sql("""
                        select l.id, l.kind, coalesce(l.text, a.text, '') as text, coalesce(l.beside, '') as beside,
                               coalesce(f.name, '') as about, l.fact_id, l.card, coalesce(l.on_day, a.due_on) as on_day,
                               coalesce(b.name, w.name, a.who_text, '') as by_name, l.version
                          from retrospective_line l
                          left join person f on f.id = l.person_id
                          left join person b on b.id = l.by_person
                          left join agreement a on a.id = l.agreement_id and a.case_id = l.case_id
                          left join person w on w.id = a.who_id
                         where l.case_id = :case and l.retrospective_id = :id
                         order by l.created_at, l.id
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        LineKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("text"),
                        row.getString("beside"),
                        row.getString("about"),
                        row.getObject("fact_id", UUID.class),
                        row.getString("card"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("by_name"),
                        row.getInt("version")))
                .list();
    }

    private static CaseFile works(CaseFile file) {
        if (!file.place().works()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getString("question"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("final_on", LocalDate.class),
                row.getInt("version"));
    }
}
