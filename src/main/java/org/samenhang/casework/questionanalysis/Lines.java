package org.samenhang.casework.questionanalysis;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of lines; called in a transaction that has its log row. */
@Component
class Lines {

    private final JdbcClient db;
    private final Clock clock;

    Lines(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** In the order they were added. */
    List<Line> of(UUID analysis) {
        return db.sql("select * from question_analysis_line where analysis_id = :id order by added_at, id")
                .param("id", analysis)
                .query((row, number) -> new Line(
                        row.getObject("id", UUID.class),
                        Line.Kind.of(row.getString("kind")).orElseThrow(),
                        row.getString("level"),
                        row.getString("side"),
                        row.getString("words"),
                        row.getBigDecimal("amount")))
                .list();
    }

    /** Adds a line. Adding it twice under one id is adding it once. */
    void add(UUID analysis, Line line) {
        bind(db.sql("""
                        insert into question_analysis_line (id, region_id, analysis_id, kind, level, side, words, amount, added_by, added_at)
                        values (:line, (select my_region()), :id, :kind, :level, :side, :words, :amount, (select me()), :now)
                        on conflict (id) do nothing
                        """), analysis, line)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Changes a line in its place; it stays of its kind. */
    void mend(UUID analysis, Line line) {
        bind(db.sql("""
                        update question_analysis_line set words = :words, level = :level, side = :side, amount = :amount
                         where id = :line and analysis_id = :id and kind = :kind
                        """), analysis, line).update();
    }

    void remove(UUID analysis, UUID line) {
        db.sql("delete from question_analysis_line where id = :line and analysis_id = :id")
                .param("line", line)
                .param("id", analysis)
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, UUID analysis, Line line) {
        return sql.param("line", line.id())
                .param("id", analysis)
                .param("kind", line.kind().code())
                .param("level", line.level())
                .param("side", line.side())
                .param("words", line.words())
                .param("amount", line.amount());
    }
}
