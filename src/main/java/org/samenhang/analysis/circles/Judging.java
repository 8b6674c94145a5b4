package org.samenhang.analysis.circles;

import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.analysis.Entrance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what people make of a circle. */
@Service
class Judging {

    private static final String WHAT = "circle";

    private final JdbcClient db;
    private final Entrance entrance;

    Judging(JdbcClient db, Entrance entrance) {
        this.db = db;
        this.entrance = entrance;
    }

    /**
     * Gives a circle a name, keeps it or sets it aside.
     *
     * @param version of the judgement as it was read; 0 when there was none
     * @return false when somebody else judged it meanwhile; then nothing is changed
     */
    @Transactional
    boolean judge(
            UUID caseFile, CircleIdentity circle, String name, CircleVerdict verdict, String reason, long version) {
        entrance.writes(Action.UPDATE, caseFile, WHAT, null);
        return db.sql("""
                        insert into circle_judgement as j
                               (region_id, case_id, around, signs, name, verdict, reason, by_person, version)
                        select (select my_region()), :case, :around, :signs, nullif(:name, ''), :verdict, nullif(:reason, ''),
                               (select me()), 1
                         where :version = 0 or exists (select from circle_judgement o
                                                        where o.case_id = :case and o.around = :around and o.signs = :signs)
                        on conflict (case_id, around, signs) do update
                           set name = excluded.name, verdict = excluded.verdict, reason = excluded.reason,
                               by_person = excluded.by_person, judged_at = now(), version = j.version + 1
                         where j.version = :version
                        """)
                        .param("case", caseFile)
                        .param("around", circle.around().toArray(UUID[]::new))
                        .param("signs", circle.signs())
                        .param("name", name)
                        .param("verdict", verdict.code())
                        .param("reason", verdict == CircleVerdict.SET_ASIDE ? reason : "")
                        .param("version", version)
                        .update()
                == 1;
    }
}
