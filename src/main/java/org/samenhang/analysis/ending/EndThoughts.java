package org.samenhang.analysis.ending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Thought;
import org.samenhang.analysis.ThoughtSource;
import org.samenhang.analysis.Whole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks of what finally shows what it is the end of, and of what sounds like it whether it is. */
@Component
class EndThoughts implements ThoughtSource {

    private final JdbcClient db;
    private final EndWordList list;

    EndThoughts(JdbcClient db, EndWordList list) {
        this.db = db;
        this.list = list;
    }

    @Override
    public List<Thought> of(Whole whole) {
        List<Thought> thoughts = new ArrayList<>();
        for (Said said : whole.statements()) {
            if (EndBehaviour.isRoot(said, whole.arrows())) {
                thoughts.add(Thought.about("end_root", said, path(said)));
            } else if (said.endBehaviour() && !EndBehaviour.isExplained(said, whole.arrows())) {
                thoughts.add(Thought.about("end_open", said, path(said)));
            }
        }
        Set<UUID> waved = waved(whole.head().caseId());
        EndWords words = list.words();
        for (Said said : whole.statements()) {
            if (!said.endBehaviour()
                    && !waved.contains(said.id())
                    && words.in(said.text()).isPresent()) {
                thoughts.add(Thought.about("end_hint", said, path(said)));
            }
        }
        return thoughts;
    }

    private Set<UUID> waved(UUID caseFile) {
        return new HashSet<>(db.sql("select statement_id from end_hint_waved where case_id = :case")
                .param("case", caseFile)
                .query(UUID.class)
                .list());
    }

    private static String path(Said said) {
        return "/statements/" + said.id();
    }
}
