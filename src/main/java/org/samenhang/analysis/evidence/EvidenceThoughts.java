package org.samenhang.analysis.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Thought;
import org.samenhang.analysis.ThoughtSource;
import org.samenhang.analysis.Whole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks of a hypothesis of which nobody said what speaks for it or against it. */
@Component
class EvidenceThoughts implements ThoughtSource {

    private final JdbcClient db;

    EvidenceThoughts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Thought> of(Whole whole) {
        Set<UUID> weighed = db.sql("""
                        select statement_id from evidence where case_id = :case and withdrawn_at is null
                        union select statement_id from hypothesis_verdict where case_id = :case
                        """).param("case", whole.head().caseId()).query(UUID.class).list().stream()
                .collect(Collectors.toSet());
        return whole.statements().stream()
                .filter(said -> said.kind() == StatementKind.HYPOTHESIS && !weighed.contains(said.id()))
                .map(said -> Thought.about("hypothesis", said, "/statements/" + said.id() + "/evidence"))
                .toList();
    }
}
