package org.samenhang.teamwork;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.Appointments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the work list and the case page which meetings are planned. */
@Component
class MeetingsTold implements Appointments {

    private final JdbcClient db;
    private final Clock clock;

    MeetingsTold(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A meeting is ready when people were invited and know what it will be about; a family hears of it when it is asked. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appointment> between(List<UUID> cases, LocalDate from, LocalDate until) {
        return db.sql("""
                        select id, case_id, starts_at, purpose, invited_at is not null and cardinality(agenda) > 0 as ready
                          from meeting
                         where case_id = any (:cases) and state = 'planned' and starts_at >= :from and starts_at < :after
                           and (invited_at is not null or case_id in (select open_cases(2)))
                         order by starts_at
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("after", until.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query((row, number) -> new Appointment(
                        row.getObject("case_id", UUID.class),
                        LocalDateTime.ofInstant(
                                row.getObject("starts_at", OffsetDateTime.class).toInstant(), clock.getZone()),
                        row.getString("purpose"),
                        "/meetings/" + row.getString("id"),
                        row.getBoolean("ready")))
                .list();
    }
}
