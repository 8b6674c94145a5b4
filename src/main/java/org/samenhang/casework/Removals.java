package org.samenhang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was taken out of a case while somebody was still writing in it: the access log says by whom and when. */
@Service
public class Removals {

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Clock clock;

    Removals(JdbcClient db, CaseFiles cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * That something was taken away.
     *
     * @param by who did it; empty when the reader may not know them
     */
    public record Removal(String by, LocalDate on) {}

    /** How this object went from this case, which the caller takes part in; empty when it was never taken away. */
    @Transactional
    public Optional<Removal> of(UUID caseFile, String what, UUID object) {
        cases.open(caseFile, what);
        return db.sql("""
                        select coalesce(p.name, '') as by_name, l.at
                          from access_log l left join person p on p.id = l.person_id
                         where l.case_id = :case and l.object_type = :what and l.object_id = :object
                           and l.action = 'delete' and l.allowed
                         order by l.id desc limit 1
                        """)
                .param("case", caseFile)
                .param("what", what)
                .param("object", object)
                .query((row, number) -> new Removal(
                        row.getString("by_name"),
                        LocalDate.ofInstant(
                                Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                        .toInstant(),
                                clock.getZone())))
                .optional();
    }
}
