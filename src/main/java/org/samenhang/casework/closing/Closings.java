package org.samenhang.casework.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseClosed;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Closing;
import org.samenhang.casework.ClosingDecision;
import org.samenhang.casework.ClosingProposal;
import org.samenhang.casework.WhyNotYet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes a case, and opens it again. */
@Service
class Closings {

    private static final String WHAT = "closing";
    private static final int NOON = 12;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closings(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.events = events;
        this.clock = clock;
    }

    /** The closings of a case the caller has opened, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ending> of(UUID caseFile) {
        return db.sql("""
                        select e.id, e.closed_on, e.lasting, coalesce(e.family_says, '') as family_says,
                               coalesce(e.professionals_say, '') as professionals_say,
                               coalesce(e.reason_not_lasting, '') as reason, coalesce(b.name, '') as by_name,
                               e.reopened_at, coalesce(e.reopened_why, '') as reopened_why
                          from closing e left join person b on b.id = e.by_person
                         where e.case_id = :case
                         order by e.reopened_at is not null, e.closed_at desc
                        """).param("case", caseFile).query(this::read).list();
    }

    /**
     * Closes a case, unless something stands in its way; closing it twice under one id is closing it once.
     *
     * @param readable whether everything that was typed can be taken; if not, it is only weighed
     * @return why it is not closed; empty when it is
     */
    @Transactional
    public List<WhyNotYet> close(UUID caseFile, UUID id, ClosingProposal proposal, boolean readable) {
        CaseFile file = cases.directs(Action.EXECUTE, caseFile, WHAT, id);
        if (exists(caseFile, id)) {
            return List.of();
        }
        return switch (file.close(proposal, LocalDate.now(clock))) {
            case ClosingDecision.NotYet(List<WhyNotYet> reasons) -> reasons;
            case Closing closing -> readable ? write(id, closing) : List.of();
        };
    }

    /**
     * Opens a case again; one that runs already goes on running.
     *
     * @return whether it stands so now; false when somebody else opened it for another reason meanwhile
     */
    @Transactional
    public boolean reopen(UUID caseFile, String why) {
        cases.directs(Action.EXECUTE, caseFile, "reopening", caseFile);
        int opened = db.sql("""
                        update closing set reopened_at = :now, reopened_by = (select me()), reopened_why = :why
                         where case_id = :case and reopened_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("case", caseFile)
                .update();
        if (opened == 0) {
            return of(caseFile).stream()
                    .filter(one -> !one.holds())
                    .findFirst()
                    .filter(one -> one.reopenedWhy().equals(why))
                    .isPresent();
        }
        db.sql("update case_file set closed_at = null where id = :case and closed_at is not null")
                .param("case", caseFile)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    private List<WhyNotYet> write(UUID id, Closing closing) {
        int written = db.sql("""
                        insert into closing (id, region_id, case_id, closed_on, lasting, family_says, professionals_say,
                                             reason_not_lasting, by_person, closed_at)
                        values (:id, (select my_region()), :case, :on, :lasting, :family, :professionals, :reason,
                                (select me()), :now)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("case", closing.caseFile())
                .param("on", closing.closedOn())
                .param("lasting", closing.lasting())
                .param("family", closing.familySays())
                .param("professionals", closing.professionalsSay())
                .param("reason", closing.reasonNotLasting())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (written == 0) {
            return exists(closing.caseFile(), id) ? List.of() : List.of(WhyNotYet.ALREADY_CLOSED);
        }
        db.sql("update case_file set closed_at = :at where id = :case")
                .param("at", at(closing.closedOn()))
                .param("case", closing.caseFile())
                .update();
        events.publishEvent(new CaseClosed(closing.caseFile()));
        return List.of();
    }

    private boolean exists(UUID caseFile, UUID id) {
        return db.sql("select exists (select from closing where id = :id and case_id = :case)")
                .param("id", id)
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
    }

    /** A day has no hour of its own: today it is now, any earlier day it is noon. */
    private OffsetDateTime at(LocalDate day) {
        return day.equals(LocalDate.now(clock))
                ? OffsetDateTime.now(clock)
                : day.atTime(NOON, 0).atZone(clock.getZone()).toOffsetDateTime();
    }

    private Ending read(ResultSet row, int number) throws SQLException {
        OffsetDateTime reopened = row.getObject("reopened_at", OffsetDateTime.class);
        return new Ending(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(row.getObject("closed_on", LocalDate.class)),
                row.getBoolean("lasting"),
                row.getString("family_says"),
                row.getString("professionals_say"),
                row.getString("reason"),
                row.getString("by_name"),
                reopened == null ? null : LocalDate.ofInstant(reopened.toInstant(), clock.getZone()),
                row.getString("reopened_why"));
    }
}
