package org.samenhang.casework.coreteam;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.stop.Stops;
import org.samenhang.form.Option;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the core team and the analysis team of a case, what they intend and who stands behind them. */
@Service
public class CoreTeams {

    private static final String WHAT = "core_team";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Courses courses;
    private final Stops stops;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CoreTeams(
            JdbcClient db,
            CaseFiles cases,
            Courses courses,
            Stops stops,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.courses = courses;
        this.stops = stops;
        this.events = events;
        this.clock = clock;
    }

    /** The page of the core team, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CoreTeamPage read(CaseFile file) {
        UUID id = file.id();
        List<Course> all = courses.all(id);
        List<Member> members = members(id);
        List<Backing> backings = file.place().works() ? backings(id) : List.of();
        return new CoreTeamPage(
                file,
                courses.now(id),
                all,
                members,
                declaration(id),
                backings,
                members.stream()
                        .filter(Member::isOfCore)
                        .map(Member::organisation)
                        .filter(Predicate.not(String::isEmpty))
                        .filter(name ->
                                backings.stream().noneMatch(one -> one.name().equals(name)))
                        .distinct()
                        .toList(),
                stops.all(id));
    }

    /** Who sits in it today, in a case that the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Member> members(UUID caseFile) {
        return db.sql("""
                        select m.id, m.person_id, p.name, m.team, p.kind = 'family' as family, coalesce(o.name, '') as organisation,
                               m.task, m.expects,
                               (select y.agreed_at from core_declaration_yes y
                                 where y.case_id = :case and y.by_person = m.person_id
                                   and y.declaration_id = (select d.id from core_declaration d where d.case_id = :case
                                                            order by d.number desc limit 1)) as agreed_at
                          from core_member m join person p on p.id = m.person_id
                          left join organisation o on o.id = p.organisation_id
                         where m.case_id = :case and m.ended_on is null
                         order by m.team = 'analysis', p.kind = 'family', p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("team"),
                        row.getBoolean("family"),
                        row.getString("organisation"),
                        row.getString("task"),
                        row.getString("expects"),
                        dayOrNull(row.getObject("agreed_at", OffsetDateTime.class))))
                .list();
    }

    /** Somebody takes a place; who has one already keeps it, with what is said now. A family sits in the analysis team. */
    @Transactional
    void place(UUID caseFile, UUID id, UUID person, String team, String task, String expects) {
        cases.directs(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into core_member (id, region_id, case_id, person_id, team, task, expects, from_on, by_person)
                        select :id, (select my_region()), :case, p.id, case when p.kind = 'family' then 'analysis' else :team end,
                               :task, :expects, :today, (select me())
                          from person p
                         where p.id = :person and p.id in (select t.person_id from participation t where t.case_id = :case)
                        on conflict (case_id, person_id) where ended_on is null
                        do update set team = excluded.team, task = excluded.task, expects = excluded.expects
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", person)
                .param("team", team)
                .param("task", task)
                .param("expects", expects)
                .param("today", LocalDate.now(clock))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Somebody leaves it. */
    @Transactional
    void leave(UUID caseFile, UUID id) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        db.sql("update core_member set ended_on = :today where case_id = :case and id = :id and ended_on is null")
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** What they intend; twice under one id is once. */
    @Transactional
    void declare(UUID caseFile, UUID id, String text) {
        cases.works(Action.CREATE, caseFile, "core_declaration", id);
        db.sql("""
                        insert into core_declaration (id, region_id, case_id, number, text, by_person)
                        select :id, (select my_region()), :case,
                               coalesce((select max(number) from core_declaration where case_id = :case), 0) + 1, :text, (select me())
                        on conflict (id) do nothing
                        """).param("id", id).param("case", caseFile).param("text", text).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** The caller agrees for themselves to the text they read. @return whether they are a member and it still is the text */
    @Transactional
    boolean agree(UUID caseFile, UUID declaration) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, "core_declaration", declaration);
        Declaration now = declaration(caseFile);
        boolean member = members(caseFile).stream()
                .anyMatch(one -> one.person().equals(file.place().person()));
        if (!member || now == null || !now.id().equals(declaration)) {
            return false;
        }
        db.sql("""
                        insert into core_declaration_yes (region_id, case_id, declaration_id, by_person)
                        values ((select my_region()), :case, :declaration, (select me())) on conflict do nothing
                        """).param("case", caseFile).param("declaration", declaration).update();
        return true;
    }

    /** How an organisation stands behind it. */
    @Transactional
    void back(UUID caseFile, UUID id, Backing said) {
        cases.directs(Action.CREATE, caseFile, "organisation_backing", id);
        db.sql("""
                        insert into organisation_backing (id, region_id, case_id, organisation_id, backing, said_by, mediator,
                                                          said_on, by_person)
                        values (:id, (select my_region()), :case, :organisation, :backing, :by, :mediator, :on, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("organisation", said.organisation())
                .param("backing", said.backing())
                .param("by", said.saidBy())
                .param("mediator", said.mediator())
                .param("on", said.on())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** The organisations of who works in the case, for who directs it. */
    @Transactional
    List<Option> organisations(UUID caseFile) {
        cases.directs(Action.READ, caseFile, WHAT, null);
        return db.sql("""
                        select distinct o.id, o.name from participation t join person p on p.id = t.person_id
                          join organisation o on o.id = p.organisation_id
                         where t.case_id = :case and (t.until_at is null or t.until_at > now()) order by o.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    private List<Backing> backings(UUID caseFile) {
        return db.sql("""
                        select distinct on (o.name, b.organisation_id) b.organisation_id, o.name, b.backing, b.said_by, b.mediator,
                               b.said_on
                          from organisation_backing b join organisation o on o.id = b.organisation_id
                         where b.case_id = :case order by o.name, b.organisation_id, b.made_at desc, b.id desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Backing(
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("backing"),
                        row.getString("said_by"),
                        row.getString("mediator"),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }

    private @Nullable Declaration declaration(UUID caseFile) {
        return db.sql("""
                        select d.id, d.number, d.text, p.name as by_name, d.made_at from core_declaration d
                          join person p on p.id = d.by_person where d.case_id = :case order by d.number desc limit 1
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Declaration(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("text"),
                        row.getString("by_name"),
                        LocalDate.ofInstant(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .optional()
                .orElse(null);
    }

    private @Nullable LocalDate dayOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
