package org.samenhang.casework.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom it is their duty that a registration was taken back, so that none is gone without a word. */
@Service
public class Withdrawals {

    private static final String SELECT = "select * from withdrawn_registrations()";

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;

    Withdrawals(JdbcClient db, AccessLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** Those of the last months and those nobody saw yet, the latest first; empty without the duty. */
    @Transactional
    public List<Withdrawal> latest() {
        log.does(Action.READ, Registrations.WHAT, null);
        List<Withdrawal> latest = db.sql(SELECT + " order by withdrawn_at desc, id")
                .query(this::read)
                .list();
        log.showed(Registrations.WHAT, latest.stream().map(Withdrawal::id).toList());
        return latest;
    }

    /** That this one was taken back; empty when it was not, or without the duty. */
    @Transactional
    public Optional<Withdrawal> of(UUID registration) {
        log.does(Action.READ, Registrations.WHAT, registration);
        return db.sql(SELECT + " where id = :id")
                .param("id", registration)
                .query(this::read)
                .optional();
    }

    /** Somebody whose duty it is saw that it was taken back; seeing it again changes nothing. */
    @Transactional
    public void see(UUID registration) {
        if (of(registration).isEmpty()) {
            throw new NotYours(Registrations.WHAT, null);
        }
        log.does(Action.EXECUTE, Registrations.WHAT, registration);
        db.sql("""
                        insert into withdrawal_seen (registration_id, region_id, seen_by)
                        values (:registration, (select my_region()), (select me()))
                        on conflict (registration_id) do nothing
                        """).param("registration", registration).update();
    }

    private Withdrawal read(ResultSet row, int number) throws SQLException {
        return new Withdrawal(
                row.getObject("id", UUID.class),
                row.getString("registrant_kind"),
                row.getString("registrant_name"),
                day(row, "submitted_at"),
                day(row, "withdrawn_at"),
                row.getBoolean("seen"));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return LocalDate.ofInstant(
                Objects.requireNonNull(row.getObject(column, OffsetDateTime.class))
                        .toInstant(),
                clock.getZone());
    }
}
