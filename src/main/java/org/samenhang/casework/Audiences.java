package org.samenhang.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Says who would read what in a case that the caller has opened. */
@Repository
public class Audiences {

    private final JdbcClient db;

    Audiences(JdbcClient db) {
        this.db = db;
    }

    /** Who would read what in this case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Audience of(UUID caseFile) {
        UUID me = db.sql("select me()").query(UUID.class).single();
        List<Audience.Reader> readers = db.sql("""
                        select p.person_id, n.name, max(p.level) as level, n.kind = 'family' as family
                          from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and p.from_at <= now() and (p.until_at is null or p.until_at > now())
                         group by p.person_id, n.name, n.kind
                         order by bool_or(p.role = 'youth') desc, n.kind, max(p.level), n.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Audience.Reader(
                        Objects.requireNonNull(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("level"),
                        row.getBoolean("family")))
                .list();
        return new Audience(
                readers.stream()
                        .filter(reader -> reader.person().equals(me))
                        .mapToInt(Audience.Reader::level)
                        .max()
                        .orElse(1),
                readers,
                shieldings(caseFile));
    }

    private List<Audience.Shielding> shieldings(UUID caseFile) {
        return db.sql("""
                        select distinct s.subject_id, w.name as subject, s.from_id, f.name as from_name
                          from shielding s join person w on w.id = s.subject_id join person f on f.id = s.from_id
                         where s.case_id = :case and s.lifted_at is null order by w.name, f.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Audience.Shielding(
                        Objects.requireNonNull(row.getObject("subject_id", UUID.class)),
                        row.getString("subject"),
                        Objects.requireNonNull(row.getObject("from_id", UUID.class)),
                        row.getString("from_name")))
                .list();
    }
}
