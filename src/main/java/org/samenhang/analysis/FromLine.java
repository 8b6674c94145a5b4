package org.samenhang.analysis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a line that stands elsewhere in the analysis down as a statement, for the same readers, so that nobody types it twice. */
@Service
public class FromLine {

    private final JdbcClient db;
    private final Entrance entrance;
    private final Clock clock;

    FromLine(JdbcClient db, Entrance entrance, Clock clock) {
        this.db = db;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The line as it becomes a statement. */
    public record Line(
            String text,
            Sphere sphere,
            Effect effect,
            StatementKind kind,
            @Nullable UUID source,
            @Nullable UUID about,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    /**
     * Puts it down.
     *
     * @return its id; null when the picture is full
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable UUID statement(UUID caseFile, Line line) {
        UUID id = UUID.randomUUID();
        entrance.writes(Action.CREATE, caseFile, "statement", id);
        int put = db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, kind, source_person, said_on, visible_to,
                                               whereabouts_of, by_person, position)
                        select :id, (select my_region()), :case, :text, :sphere, :effect, :kind, :source, :today, :visible,
                               :whereabouts, (select me()), coalesce(max(s.position), 0) + 1
                          from statement s where s.case_id = :case
                        having count(*) filter (where s.withdrawn_at is null) < :most
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("text", line.text())
                .param("sphere", line.sphere().code())
                .param("effect", line.effect().code())
                .param("kind", line.kind().code())
                .param("source", line.source())
                .param("today", LocalDate.now(clock))
                .param("visible", line.visibleTo())
                .param("whereabouts", line.whereaboutsOf())
                .param("most", CoherenceMap.MOST_STATEMENTS)
                .update();
        if (put == 0) {
            return null;
        }
        if (line.about() != null) {
            db.sql("""
                            insert into statement_about (statement_id, person_id, region_id, case_id)
                            values (:id, :person, (select my_region()), :case)
                            """)
                    .param("id", id)
                    .param("person", line.about())
                    .param("case", caseFile)
                    .update();
        }
        return id;
    }
}
