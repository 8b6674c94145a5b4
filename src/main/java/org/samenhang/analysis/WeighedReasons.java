package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why somebody stands where they stand: read by others once it was weighed. */
@Component
class WeighedReasons implements Weighable {

    private static final String WHAT = "stance_reason";
    private static final Map<Stance, String> SAYS =
            Map.of(Stance.SHARES, "shares", Stance.PARTLY, "partly", Stance.DOES_NOT, "does_not");

    private final JdbcClient db;
    private final Clock clock;

    WeighedReasons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<String> kinds() {
        return List.of(WHAT);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return db.sql("""
                        select r.stance_id as id, n.name, s.at, s.stance,
                               coalesce(t.text, (select f.text || ' → ' || o.text from link l join statement f on f.id = l.from_id
                                                   join statement o on o.id = l.to_id where l.id = s.link_id)) as about, r.reasons, w.name as recorded_by,
                               exists (select from weighing g where g.object_id = r.stance_id) as talking
                          from stance_reason r join stance s on s.id = r.stance_id join person n on n.id = r.by_person
                          left join statement t on t.id = s.statement_id left join person w on w.id = r.recorded_by
                         where r.case_id = :case and r.weighed_at is null order by s.at, s.id
                        """)
                .param("case", file.id())
                .query((row, number) -> new ToWeigh(
                        WHAT,
                        row.getObject("id", UUID.class),
                        "reasons",
                        row.getString("name"),
                        LocalDate.ofInstant(
                                row.getObject("at", OffsetDateTime.class).toInstant(), clock.getZone()),
                        row.getString("about"),
                        SAYS.get(Words.constant(Stance.class, row.getString("stance"))
                                .orElseThrow()),
                        row.getString("reasons"),
                        row.getString("recorded_by"),
                        row.getBoolean("talking")))
                .list();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("select case_id from stance_reason where weighed_at is null and case_id = any (:cases)")
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return db.sql("""
                        update stance_reason set visible_to = :audience, weighed_at = case when :final then now() end,
                                                 weighed_by = case when :final then me() end
                         where stance_id = :id and case_id = :case
                        returning by_person
                        """)
                .param("audience", decision.audience())
                .param("final", decision.isFinal())
                .param("id", id)
                .param("case", caseFile)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
