package org.samenhang.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a case that the caller has opened. */
@Repository
public class Participants {

    private final JdbcClient db;
    private final Clock clock;

    Participants(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Everybody who takes part or took part: the youth first, then the family, then who works in it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Participant> of(UUID caseFile) {
        return db.sql("""
                        select t.id, t.person_id, p.name, p.kind = 'family' as family, t.role, t.relation, t.level, t.from_at,
                               case when t.until_at <= now() then t.until_at end as until_at,
                               o.name as organisation, p.title
                          from participation t
                          join person p on p.id = t.person_id
                          left join organisation o on o.id = p.organisation_id
                         where t.case_id = :case
                         order by t.until_at is not null and t.until_at <= now(), t.role <> 'youth', p.kind <> 'family',
                                  t.level desc, p.name
                        """).param("case", caseFile).query(this::read).list();
    }

    /** Everybody who takes part today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Participant> here(UUID caseFile) {
        return of(caseFile).stream().filter(Participant::isHere).toList();
    }

    private Participant read(ResultSet row, int number) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return new Participant(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getBoolean("family"),
                Role.of(row.getString("role")).orElseThrow(),
                or(row.getString("relation")),
                or(row.getString("organisation")),
                or(row.getString("title")),
                row.getInt("level"),
                day(row.getObject("from_at", OffsetDateTime.class)),
                until == null ? null : day(until));
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
