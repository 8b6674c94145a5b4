package org.samenhang.analysis;

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

/** Puts down as a statement what somebody outside said, in their words and with them as its source. */
@Service
public class TakenIn {

    private final JdbcClient db;
    private final Entrance entrance;

    TakenIn(JdbcClient db, Entrance entrance) {
        this.db = db;
        this.entrance = entrance;
    }

    /**
     * Puts it down.
     *
     * @param kind observation or account
     * @param source who said it
     * @param basis about when it was; empty when not said
     * @param whereaboutsOf whose whereabouts it gives away, its source included; null when nobody's
     * @return false when the picture is full
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean statement(
            UUID caseFile,
            UUID id,
            String text,
            String sphere,
            String effect,
            String kind,
            String source,
            String basis,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {
        entrance.writes(Action.CREATE, caseFile, "statement", id);
        return db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, kind, source_text, basis,
                                               visible_to, whereabouts_of, by_person, position)
                        select :id, (select my_region()), :case, :text, :sphere, :effect, :kind, :source, nullif(:basis, ''),
                               :visible, :whereabouts, (select me()), coalesce(max(s.position), 0) + 1
                          from statement s where s.case_id = :case
                        having count(*) filter (where s.withdrawn_at is null) < :most
                        """)
                        .param("id", id)
                        .param("case", caseFile)
                        .param("text", text)
                        .param(
                                "sphere",
                                Words.constant(Sphere.class, sphere)
                                        .orElseThrow()
                                        .code())
                        .param(
                                "effect",
                                Words.constant(Effect.class, effect)
                                        .orElseThrow()
                                        .code())
                        .param("kind", kind)
                        .param("source", source)
                        .param("basis", basis)
                        .param("visible", visibleTo)
                        .param("whereabouts", whereaboutsOf)
                        .param("most", CoherenceMap.MOST_STATEMENTS)
                        .update()
                == 1;
    }
}
