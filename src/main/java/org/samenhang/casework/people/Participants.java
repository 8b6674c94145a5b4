package org.samenhang.casework.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                               t.until_at > now() as goes, o.name as organisation, p.title
                          from participation t
                          join person p on p.id = t.person_id
                          left join organisation o on o.id = p.organisation_id
                         where t.case_id = :case and t.from_at <= now() and (t.until_at is null or t.until_at > t.from_at)
                         order by t.until_at is not null and t.until_at <= now(), t.role <> 'youth', p.kind <> 'family',
                                  t.level desc, p.name
                        """).param("case", caseFile).query(this::read).list();
    }

    /** Everybody who takes part today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Participant> here(UUID caseFile) {
        return of(caseFile).stream().filter(Participant::isHere).toList();
    }

    /** Of whom it tells where somebody is who is shielded today that they take part, by id, with the name of that somebody; for the team. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<UUID, String> tellingWhere(UUID caseFile) {
        Map<UUID, String> telling = new HashMap<>();
        db.sql("""
                        select t.person_id, w.name from participation t join person w on w.id = t.whereabouts_of
                         where t.case_id = :case
                           and exists (select from shielding s where s.case_id = :case and s.subject_id = w.id and s.lifted_at is null)
                        """).param("case", caseFile).query(row -> {
            telling.put(row.getObject("person_id", UUID.class), row.getString("name"));
        });
        return telling;
    }

    /** It tells where {@code subject} is that these people take part; nobody's place when that is null. */
    @Transactional(propagation = Propagation.MANDATORY)
    void tellWhere(UUID caseFile, List<UUID> people, @Nullable UUID subject) {
        if (!people.isEmpty()) {
            db.sql(
                            "update participation set whereabouts_of = :subject where case_id = :case and person_id in (:people)")
                    .param("subject", subject)
                    .param("case", caseFile)
                    .param("people", people)
                    .update();
        }
    }

    /** Who will have a role from a day that is still to come, and who stands in for somebody; the first to come first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Coming> coming(UUID caseFile) {
        return db.sql("""
                        select p.name, coalesce(o.name, '') as organisation, t.role, coalesce(w.name, '') as instead_of,
                               t.stands_in_for is not null as stands_in, t.from_at, t.until_at
                          from participation t join person p on p.id = t.person_id
                          left join organisation o on o.id = p.organisation_id
                          left join participation a on a.id = coalesce(t.stands_in_for, t.after_id)
                          left join person w on w.id = a.person_id
                         where t.case_id = :case and (t.from_at > now() or t.stands_in_for is not null)
                           and (t.until_at is null or t.until_at > now() and t.until_at > t.from_at)
                         order by t.from_at, p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
                    return new Coming(
                            row.getString("name"),
                            row.getString("organisation"),
                            Role.of(row.getString("role")).orElseThrow(),
                            row.getString("instead_of"),
                            row.getBoolean("stands_in"),
                            day(row.getObject("from_at", OffsetDateTime.class)),
                            until == null ? null : day(until.minusSeconds(1)));
                })
                .list();
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
                until == null ? null : day(until),
                row.getBoolean("goes"));
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
