package org.samenhang.analysis.evidence;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of hypotheses, in the transaction of who opened the case. */
@Repository
public class VerdictRows {

    private final JdbcClient db;

    VerdictRows(JdbcClient db) {
        this.db = db;
    }

    /** The latest verdict by statement. */
    public Map<UUID, Verdict> of(UUID caseFile) {
        Map<UUID, Verdict> latest = new HashMap<>();
        db.sql("select statement_id, verdict from hypothesis_verdict where case_id = :case order by at, id")
                .param("case", caseFile)
                .query((row, number) -> latest.put(
                        row.getObject("statement_id", UUID.class),
                        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT))))
                .list();
        return Map.copyOf(latest);
    }
}
