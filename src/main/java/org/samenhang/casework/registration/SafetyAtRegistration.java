package org.samenhang.casework.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a registration said about safety in sight, until it protects somebody in the case. */
@Service
public class SafetyAtRegistration {

    private static final String SELECT = """
            select x.case_id, x.apart, x.secret, x.before, x.words, x.contact, z.words as settled, coalesce(p.name, '') as settled_by, z.settled_at,
                   z.words is null and x.apart and not x.kept_apart as apart_open,
                   z.words is null and x.secret and not x.shielded as secret_open,
                   z.words is null and x.words <> '' and not (x.apart or x.secret or x.kept_apart or x.shielded) as words_open,
                   z.words is null and x.before and not (x.kept_apart or x.shielded) as before_open
              from (select r.case_id, r.taken_on_at, coalesce(s.must_not_meet, false) as apart, coalesce(s.secret_address, false) as secret,
                           coalesce(s.text, '') as words, coalesce(r.contact_note, '') as contact,
                           exists (select from must_not_meet m where m.case_id = r.case_id) as kept_apart,
                           exists (select from shielding h where h.case_id = r.case_id) as shielded,
                           c.earlier_id is not null and exists (select from earlier_safety(r.case_id)) as before
                      from registration r join case_file c on c.id = r.case_id left join registration_safety s on s.registration_id = r.id
                     where r.case_id = any (:cases)) x
              left join lateral (select z.words, z.by_person, z.settled_at from safety_settled z
                                  where z.case_id = x.case_id and z.settled_at >= x.taken_on_at
                                  order by z.settled_at desc limit 1) z on true
              left join person p on p.id = z.by_person
             where x.before or x.apart or x.secret or x.words <> '' or x.contact <> ''
             order by x.taken_on_at
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafetyAtRegistration(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** What was said, for the team of a case the caller has opened; empty for anybody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SafetySaid> of(UUID caseFile) {
        return db.sql(SELECT)
                .param("cases", new UUID[] {caseFile})
                .query((row, number) -> read(row))
                .list();
    }

    /** What is still open in these cases, all opened by the caller. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, SafetySaid> open(List<UUID> caseFiles) {
        Map<UUID, SafetySaid> open = new HashMap<>();
        db.sql(SELECT).param("cases", caseFiles.toArray(UUID[]::new)).query(row -> {
            SafetySaid said = read(row);
            if (said.open()) {
                open.put(Objects.requireNonNull(row.getObject("case_id", UUID.class)), said);
            }
        });
        return open;
    }

    /** Says why nothing has to be recorded between people; twice under one id is once. */
    @Transactional
    public void settle(UUID caseFile, UUID id, String words) {
        cases.directs(Action.CREATE, caseFile, "safety_settled", id);
        db.sql("""
                        insert into safety_settled (id, region_id, case_id, words, by_person, settled_at)
                        values (:id, (select my_region()), :case, :words, (select me()), :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("words", words)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private SafetySaid read(ResultSet row) throws SQLException {
        return new SafetySaid(
                row.getBoolean("apart"),
                row.getBoolean("secret"),
                row.getBoolean("before"),
                row.getString("words"),
                row.getString("contact"),
                row.getBoolean("apart_open"),
                row.getBoolean("secret_open"),
                row.getBoolean("words_open"),
                row.getBoolean("before_open"),
                settled(row));
    }

    private SafetySaid.@Nullable Settled settled(ResultSet row) throws SQLException {
        String words = row.getString("settled");
        return words == null
                ? null
                : new SafetySaid.Settled(
                        words,
                        row.getString("settled_by"),
                        LocalDate.ofInstant(
                                row.getObject("settled_at", OffsetDateTime.class)
                                        .toInstant(),
                                clock.getZone()));
    }
}
