package org.samenhang.analysis.circles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what was made of circles, in the transaction of who opened the case. The policy shows a judgement only to who sees all
 * statements of its circle.
 */
@Repository
public class CircleRows {

    private final JdbcClient db;
    private final Clock clock;

    CircleRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of a case that the caller may see, whether the circle is still there or not. */
    public List<CircleJudgement> of(UUID caseFile) {
        return db.sql("""
                        select j.*, n.name as by_name from circle_judgement j join person n on n.id = j.by_person
                         where j.case_id = :case order by j.judged_at, j.id
                        """).param("case", caseFile).query(this::read).list();
    }

    private CircleJudgement read(ResultSet row, int number) throws SQLException {
        return new CircleJudgement(
                row.getObject("id", UUID.class),
                new CircleIdentity(List.of((UUID[]) row.getArray("around").getArray()), row.getString("signs")),
                row.getString("name"),
                CircleVerdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("by_name"),
                LocalDate.ofInstant(
                        row.getObject("judged_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                row.getInt("version"));
    }
}
