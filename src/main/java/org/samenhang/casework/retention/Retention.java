package org.samenhang.casework.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.access.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the retention clocks. Nothing is destroyed here: that takes two people, and comes with the requests. */
@Service
public class Retention {

    private static final String OBJECT = "retention";

    private final JdbcClient db;
    private final AccessLog log;
    private final Settings settings;
    private final Clock clock;

    Retention(JdbcClient db, AccessLog log, Settings settings, Clock clock) {
        this.db = db;
        this.log = log;
        this.settings = settings;
        this.clock = clock;
    }

    /** The clock of a file, whose case the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RetentionClock of(UUID caseFile) {
        return new RetentionClock(
                day(db.sql("select last_change_of_open_file(:case)")
                        .param("case", caseFile)
                        .query(OffsetDateTime.class)
                        .single()),
                settings.retentionYears());
    }

    /** The closed files of the region that are past their day, the longest first. */
    @Transactional
    public List<PastFile> past(Person reader) {
        if (!reader.has(Duty.PRIVACY_OFFICER)) {
            throw new NotYours(OBJECT, null);
        }
        log.does(Action.READ, OBJECT, null);
        int years = settings.retentionYears();
        LocalDate today = LocalDate.now(clock);
        return db
                .sql("select number, closed_at, changed_at from closed_files_unchanged_since(:moment)")
                .param(
                        "moment",
                        today.minusYears(years)
                                .plusDays(1)
                                .atStartOfDay(clock.getZone())
                                .toOffsetDateTime())
                .query((row, number) -> new PastFile(
                        row.getString("number"),
                        day(row.getObject("closed_at", OffsetDateTime.class)),
                        new RetentionClock(day(row.getObject("changed_at", OffsetDateTime.class)), years)))
                .list()
                .stream()
                .filter(one -> one.clock().isPast(today))
                .toList();
    }

    /** Years for which a file is kept in this region. */
    @Transactional
    public int years() {
        return settings.retentionYears();
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
