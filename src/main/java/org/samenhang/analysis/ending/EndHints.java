package org.samenhang.analysis.ending;

import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Entrance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the answer to the question whether this is how things show at the end. */
@Service
class EndHints {

    private static final String WHAT = "statement";

    private final JdbcClient db;
    private final Entrance entrance;

    EndHints(JdbcClient db, Entrance entrance) {
        this.db = db;
        this.entrance = entrance;
    }

    /** It is: the statement is marked. */
    @Transactional
    void isOne(UUID caseFile, UUID statement) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        found(db.sql("""
                                update statement set end_behaviour = true, version = version + 1
                                 where id = :id and case_id = :case and withdrawn_at is null
                                """).param("id", statement).param("case", caseFile).update(), caseFile);
    }

    /** It is not: that is not asked of this statement again. */
    @Transactional
    void isNone(UUID caseFile, UUID statement) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, statement);
        found(
                db.sql("select 1 from statement where id = :id and case_id = :case")
                        .param("id", statement)
                        .param("case", caseFile)
                        .query(Integer.class)
                        .optional()
                        .orElse(0),
                caseFile);
        db.sql("""
                        insert into end_hint_waved (statement_id, region_id, case_id, by_person)
                        values (:id, (select my_region()), :case, (select me())) on conflict do nothing
                        """).param("id", statement).param("case", caseFile).update();
    }

    private static void found(int rows, UUID caseFile) {
        if (rows == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }
}
