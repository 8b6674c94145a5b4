package org.samenhang.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The look backs of a case, for the rooms above that ask something on those days; the case is opened by the caller. */
@Repository
public class PlannedLookBacks {

    private final JdbcClient db;

    PlannedLookBacks(JdbcClient db) {
        this.db = db;
    }

    /** Those that were not called off, the earliest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Planned> of(UUID caseFile) {
        return db.sql("""
                        select id, due_on, held_on is not null as held from look_back
                         where case_id = :case and called_off_at is null order by due_on, id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Planned(
                        row.getObject("id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getBoolean("held")))
                .list();
    }

    /** Plans one for everybody; on a day on which there is one already nothing is planned. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(UUID caseFile, LocalDate due, String question) {
        db.sql("""
                        insert into look_back (region_id, case_id, due_on, question, by_person)
                        select (select my_region()), :case, :due, :question, (select me())
                         where not exists (select from look_back where case_id = :case and due_on = :due and called_off_at is null)
                        """)
                .param("case", caseFile)
                .param("due", due)
                .param("question", question)
                .update();
    }

    /** A day on which to look back. */
    public record Planned(UUID id, LocalDate due, boolean held) {}
}
