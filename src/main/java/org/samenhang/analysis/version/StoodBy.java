package org.samenhang.analysis.version;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who with which competence stood by which version, for who read the case in the same transaction. */
@Repository
public class StoodBy {

    private final JdbcClient db;
    private final Clock clock;

    StoodBy(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * One person, with the latest version they stood by.
     *
     * @param register code of the professional register
     * @param on when that version was kept
     */
    public record Competence(
            String name, String discipline, String register, String number, int version, LocalDate on) {}

    /** Each of them once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Competence> of(UUID caseFile) {
        return db.sql("""
                        select * from (
                            select distinct on (s.person_id) n.name, s.discipline, s.register, s.number, v.number as version, v.made_at
                              from standing_by s join analysis_version v on v.id = s.version_id join person n on n.id = s.person_id
                             where s.case_id = :case
                             order by s.person_id, v.number desc, s.at desc) latest
                         order by version desc, name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Competence(
                        row.getString("name"),
                        row.getString("discipline"),
                        row.getString("register"),
                        row.getString("number"),
                        row.getInt("version"),
                        LocalDate.ofInstant(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list();
    }
}
