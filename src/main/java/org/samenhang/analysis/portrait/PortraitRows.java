package org.samenhang.analysis.portrait;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads portraits, in the transaction of who opened the case. */
@Repository
class PortraitRows {

    private final JdbcClient db;

    PortraitRows(JdbcClient db) {
        this.db = db;
    }

    /** The youth first, then the parents, then the network. */
    List<Member> members(UUID caseFile) {
        return db.sql("""
                        select p.person_id, n.name, min(p.relation) as relation, bool_or(p.role = 'youth') as youth
                          from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and p.role in ('youth', 'parent', 'network')
                           and p.from_at <= now() and (p.until_at is null or p.until_at > now())
                         group by p.person_id, n.name
                         order by min(array_position(array['youth', 'parent', 'network'], p.role)), n.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Member(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("relation"),
                        row.getBoolean("youth")))
                .list();
    }

    /** The lines that the caller may see, and the reader too; somebody's own words about themselves lead. */
    List<PortraitLine> of(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select l.*, n.name as by_name, n.kind = 'family' as of_family, o.name as other_name
                          from portrait_line l join person n on n.id = l.by_person left join person o on o.id = l.other_id
                         where l.case_id = :case and l.withdrawn_at is null
                           and not exists (select from people_kept_from(:case, cast(:reader as uuid)) k
                                            where k in (l.by_person, l.subject_id, l.other_id))
                           and (readable_for(:case, :reader, l.visible_to, l.whereabouts_of) or l.by_person = :reader)
                         order by l.by_person is distinct from l.subject_id, l.created_at, l.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> new PortraitLine(
                        row.getObject("id", UUID.class),
                        row.getObject("subject_id", UUID.class),
                        Aspect.of(row.getString("aspect")).orElseThrow(),
                        row.getObject("other_id", UUID.class),
                        row.getString("other_name"),
                        row.getString("text"),
                        row.getObject("by_person", UUID.class),
                        row.getString("by_name"),
                        row.getBoolean("of_family"),
                        row.getObject("statement_id", UUID.class),
                        row.getString("visible_to"),
                        row.getString("weighed"),
                        row.getObject("whereabouts_of", UUID.class),
                        row.getInt("version")))
                .list();
    }
}
