package org.samenhang.analysis.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the positive coherence, in the transaction of who opened the case. */
@Repository
class GrowthRows {

    private final JdbcClient db;

    GrowthRows(JdbcClient db) {
        this.db = db;
    }

    /** The good times of the timeline, oldest first. */
    List<GoodTime> good(UUID caseFile) {
        return db.sql(
                        "select id, from_on, to_on, text, visible_to, whereabouts_of from life_good where case_id = :case order by from_on, id")
                .param("case", caseFile)
                .query((row, number) -> new GoodTime(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("visible_to"),
                        row.getObject("whereabouts_of", UUID.class)))
                .list();
    }

    /** The lines that stand. */
    List<GrowthLine> of(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select g.*, coalesce(p.name, g.who_text) as who from growth_line g
                          left join person p on p.id = g.person_id
                           and p.id not in (select people_kept_from(:case, cast(:reader as uuid)))
                         where g.case_id = :case and g.withdrawn_at is null
                           and readable_for(:case, :reader, g.visible_to, g.whereabouts_of)
                           and (g.good_id is null or exists
                                (select from life_good l where l.id = g.good_id
                                    and readable_for(:case, :reader, l.visible_to, l.whereabouts_of)))
                         order by g.created_at, g.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> new GrowthLine(
                        row.getObject("id", UUID.class),
                        LineKind.of(row.getString("kind")).orElseThrow(),
                        row.getObject("good_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("who"),
                        row.getString("text"),
                        row.getObject("statement_id", UUID.class),
                        row.getString("visible_to"),
                        row.getObject("whereabouts_of", UUID.class),
                        row.getInt("version")))
                .list();
    }
}
