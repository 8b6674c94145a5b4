package org.samenhang.casework.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Role;
import org.samenhang.form.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Objecting to figures and research, by a youth or parent themselves or written down for them. */
@Service
class Objections {

    private static final String WHAT = "objection";

    private static final Set<Role> OF_THE_FAMILY = EnumSet.of(Role.YOUTH, Role.PARENT);

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Clock clock;

    Objections(JdbcClient db, CaseFiles cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    ObjectionPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        check(file);
        return new ObjectionPage(file, said(caseFile), file.place().works() ? family(caseFile) : List.of());
    }

    /** A youth or parent says it for themselves alone; who works in the case writes down what one of them said. */
    @Transactional
    void say(UUID caseFile, UUID person, boolean objects) {
        UUID id = UUID.randomUUID();
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        check(file);
        boolean self = file.place().person().equals(person);
        boolean ofTheFamily =
                family(caseFile).stream().anyMatch(one -> one.value().equals(person.toString()));
        if (!ofTheFamily || !self && !file.place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        boolean before = said(caseFile).stream().anyMatch(one -> one.person().equals(person) && one.objects());
        if (before != objects) {
            db.sql("""
                            insert into research_objection (id, region_id, case_id, by_person, objects, recorded_by)
                            values (:id, (select my_region()), :case, :person, :objects, (select me()))
                            """)
                    .param("id", id)
                    .param("case", caseFile)
                    .param("person", person)
                    .param("objects", objects)
                    .update();
        }
    }

    private static void check(CaseFile file) {
        if (!file.place().works() && file.place().roles().stream().noneMatch(OF_THE_FAMILY::contains)) {
            throw new NotYours(WHAT, file.id());
        }
    }

    private List<Objection> said(UUID caseFile) {
        return db.sql("""
                        select distinct on (o.by_person) o.by_person, p.name, o.objects, o.at, r.name as recorder
                          from research_objection o join person p on p.id = o.by_person join person r on r.id = o.recorded_by
                         where o.case_id = :case order by o.by_person, o.at desc, o.id desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Objection(
                        row.getObject("by_person", UUID.class),
                        row.getString("name"),
                        row.getBoolean("objects"),
                        LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), clock.getZone()),
                        row.getString("recorder")))
                .list();
    }

    private List<Option> family(UUID caseFile) {
        return db.sql("""
                        select distinct p.id, p.name from participation t join person p on p.id = t.person_id
                         where t.case_id = :case and t.role in ('youth', 'parent')
                           and t.from_at <= now() and (t.until_at is null or t.until_at > now()) order by p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }
}
