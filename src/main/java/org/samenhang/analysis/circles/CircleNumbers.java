package org.samenhang.analysis.circles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers by which circles are called, kept for as long as an edition lasts. */
@Service
public class CircleNumbers {

    private final JdbcClient db;
    private final CaseFiles cases;

    CircleNumbers(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    /** As given in this edition, as far as the caller sees the statements; whether the circle still stands or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CircleIdentity, Integer> of(UUID caseFile, int edition) {
        Map<CircleIdentity, Integer> numbers = new HashMap<>();
        db.sql("select around, signs, number from circle_number where case_id = :case and edition = :edition")
                .param("case", caseFile)
                .param("edition", edition)
                .query(row -> {
                    numbers.put(
                            new CircleIdentity(
                                    List.of((UUID[]) row.getArray("around").getArray()), row.getString("signs")),
                            row.getInt("number"));
                });
        return numbers;
    }

    /**
     * Gives these the next numbers, in this order, and answers all there are. Who does not write in the case, or looks with another's
     * eyes, gives none.
     */
    @Transactional
    public Map<CircleIdentity, Integer> give(UUID caseFile, int edition, List<CircleIdentity> circles) {
        cases.open(caseFile, "analysis");
        for (CircleIdentity circle : circles) {
            db.sql("""
                            insert into circle_number (region_id, case_id, edition, number, around, signs)
                            select (select my_region()), :case, :edition, n, :around, :signs
                              from next_circle_number(:case, :edition) n where n is not null
                            on conflict do nothing
                            """)
                    .param("case", caseFile)
                    .param("edition", edition)
                    .param("around", circle.around().toArray(UUID[]::new))
                    .param("signs", circle.signs())
                    .update();
        }
        return of(caseFile, edition);
    }
}
