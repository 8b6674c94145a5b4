package org.samenhang.analysis.portrait;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.FromLine;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the family broadly. Everybody of the case may add a line; what somebody of the family writes is read by them and the team, and
 * by others once it was weighed.
 */
@Service
public class Portraits implements Weighable {

    private static final String WHAT = "portrait";

    private final PortraitRows rows;
    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final FromLine statements;
    private final Clock clock;

    Portraits(
            PortraitRows rows, JdbcClient db, CaseFiles cases, Audiences audiences, FromLine statements, Clock clock) {
        this.rows = rows;
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.statements = statements;
        this.clock = clock;
    }

    /** What the pages show. */
    public record Page(CaseFile file, List<Member> members, List<PortraitLine> lines, Audience audience) {

        /** What is said of somebody, or of the family as a whole, in one respect. */
        public List<PortraitLine> of(@Nullable UUID subject, Aspect aspect) {
            return lines.stream()
                    .filter(line -> Objects.equals(line.subject(), subject) && line.aspect() == aspect)
                    .toList();
        }

        /** Whether the caller may mend a line: their own, and for who works here what was not written by the family. */
        public boolean mayMend(PortraitLine line) {
            return line.by().equals(file.place().person()) || file.place().works() && !line.ofFamily();
        }

        boolean knows(@Nullable UUID person) {
            return person == null || members.stream().map(Member::id).anyMatch(person::equals);
        }

        PortraitLine toMend(UUID id) {
            return lines.stream()
                    .filter(line -> line.id().equals(id) && mayMend(line))
                    .findFirst()
                    .orElseThrow(() -> new NotYours(WHAT, file.id()));
        }
    }

    /** A line as it is put down. */
    record Said(
            @Nullable UUID subject,
            Aspect aspect,
            @Nullable UUID other,
            String text,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    @Transactional
    Page read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new Page(file, rows.members(caseFile), rows.of(caseFile, null), audiences.of(caseFile));
    }

    /** Adds a line; twice under one id is once. Of a family it waits to be weighed. */
    @Transactional
    void add(UUID caseFile, UUID id, Said said) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        boolean works = file.place().works();
        db.sql("""
                        insert into portrait_line (id, region_id, case_id, subject_id, aspect, other_id, text, visible_to, whereabouts_of,
                                                   by_person)
                        select :id, (select my_region()), :case, :subject, :aspect, :other, :text, :visible,
                               case when :works then cast(:whereabouts as uuid) else whereabouts_told(:case) end, (select me())
                         where not exists (select from portrait_line where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("subject", said.subject())
                .param("aspect", said.aspect().code())
                .param("other", said.other())
                .param("text", said.text())
                .param("visible", works ? said.visibleTo() : "team")
                .param("works", works)
                .param("whereabouts", said.whereaboutsOf())
                .update();
    }

    /** Mends a line; what a family mends in its own words is weighed anew. False when somebody else did meanwhile. */
    @Transactional
    boolean change(UUID caseFile, UUID id, String text, String visibleTo, @Nullable UUID whereaboutsOf, long version) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        boolean works = file.place().works();
        return db.sql("""
                        update portrait_line
                           set text = :text, visible_to = :visible, weighed = case when :works then weighed end,
                               whereabouts_of = case when :works then cast(:whereabouts as uuid) else whereabouts_of end,
                               version = version + 1
                         where id = :id and case_id = :case and version = :version and withdrawn_at is null
                        """)
                        .param("text", text)
                        .param("visible", works ? visibleTo : "team")
                        .param("works", works)
                        .param("whereabouts", whereaboutsOf)
                        .param("id", id)
                        .param("case", caseFile)
                        .param("version", version)
                        .update()
                == 1;
    }

    @Transactional
    void withdraw(UUID caseFile, UUID id) {
        CaseFile file = cases.takesPart(Action.DELETE, caseFile, WHAT, id);
        new Page(file, List.of(), rows.of(caseFile, null), audiences.of(caseFile)).toMend(id);
        db.sql("""
                        update portrait_line set withdrawn_at = now(), version = version + 1,
                               visible_to = case when :works then visible_to else 'team' end, weighed = case when :works then weighed end
                         where id = :id and case_id = :case
                        """)
                .param("works", file.place().works())
                .param("id", id)
                .param("case", caseFile)
                .update();
    }

    /** Makes a statement of it, for the same readers; pressing again changes nothing. False when the picture is full. */
    @Transactional
    boolean draw(UUID caseFile, UUID id) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        PortraitLine line = rows.of(caseFile, null).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        if (line.statement() != null) {
            return true;
        }
        boolean youth = rows.members(caseFile).stream()
                .anyMatch(member -> member.youth() && member.id().equals(line.subject()));
        UUID statement = statements.statement(
                caseFile,
                new FromLine.Line(
                        line.text(),
                        youth ? Sphere.YOUTH : Sphere.FAMILY,
                        line.aspect().usually(),
                        line.isOwn() ? StatementKind.ACCOUNT : StatementKind.JUDGEMENT,
                        line.by(),
                        line.subject(),
                        line.visibleTo(),
                        line.whereaboutsOf()));
        if (statement == null) {
            return false;
        }
        db.sql("""
                        update portrait_line set statement_id = :statement, version = version + 1
                         where id = :id and case_id = :case
                        """)
                .param("statement", statement)
                .param("id", id)
                .param("case", caseFile)
                .update();
        return true;
    }

    @Override
    public List<String> kinds() {
        return List.of(WHAT);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql("""
                        select l.id, n.name, l.created_at, s.name as about, l.text, l.weighed is not null as talking
                          from portrait_line l join person n on n.id = l.by_person left join person s on s.id = l.subject_id
                         where l.case_id = :case and l.withdrawn_at is null and n.kind = 'family'
                           and (l.weighed is null or l.weighed = 'talk_first')
                         order by l.created_at, l.id
                        """)
                .param("case", file.id())
                .query((row, number) -> new ToWeigh(
                        WHAT,
                        row.getObject("id", UUID.class),
                        WHAT,
                        row.getString("name"),
                        LocalDate.ofInstant(
                                row.getObject("created_at", OffsetDateTime.class)
                                        .toInstant(),
                                clock.getZone()),
                        row.getString("about"),
                        null,
                        row.getString("text"),
                        null,
                        row.getBoolean("talking")))
                .list();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("""
                        select l.case_id from portrait_line l join person n on n.id = l.by_person
                         where l.withdrawn_at is null and n.kind = 'family' and (l.weighed is null or l.weighed = 'talk_first')
                           and l.case_id = any (:cases)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return db.sql("""
                        update portrait_line l set visible_to = :audience, weighed = :decision, version = l.version + 1
                          from person n
                         where l.id = :id and l.case_id = :case and n.id = l.by_person and n.kind = 'family'
                        returning l.by_person
                        """)
                .param("audience", decision.audience())
                .param("decision", decision.code())
                .param("id", id)
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
