package org.samenhang.casework.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The team's side: what came in, reading it, sending it back with a reason, and that it became a case. */
@Service
public class Registrations {

    /** What a registration is called in the access log. */
    static final String WHAT = "registration";

    private final JdbcClient db;
    private final AccessLog log;
    private final Drafts drafts;
    private final Clock clock;

    Registrations(JdbcClient db, AccessLog log, Drafts drafts, Clock clock) {
        this.db = db;
        this.log = log;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What came in and is not taken on, returned or taken back, the longest waiting first; empty without the duty. */
    @Transactional
    public List<Registration> waiting() {
        log.does(Action.READ, WHAT, null);
        List<Registration> waiting = db.sql(
                        RegistrationRows.SELECT
                                + " where r.state in ('submitted', 'read') and (select i_notice_signals()) order by r.submitted_at")
                .query(RegistrationRows::read)
                .list();
        log.showed(WHAT, waiting.stream().map(Registration::id).toList());
        return waiting;
    }

    /** A registration as it is, without a trace that the team read it. The log knows, the registrant isn't told. */
    @Transactional
    public Registration find(UUID id) {
        log.does(Action.READ, WHAT, id);
        return db.sql(RegistrationRows.SELECT + " where r.id = :id")
                .param("id", id)
                .query(RegistrationRows::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    /** Reads what came in, for whom it is their duty; the first reading is shown to the registrant. */
    @Transactional
    public Registration open(UUID id) {
        Registration found = find(id);
        if (found.state() == State.SUBMITTED) {
            db.sql("""
                            update registration set opened_at = :now, opened_by = (select me())
                             where id = :id and state = 'submitted' and (select i_notice_signals())
                            """).param("now", OffsetDateTime.now(clock)).param("id", id).update();
            return find(id);
        }
        return found;
    }

    /** Sends it back to be mended or with advice; the registrant reads the reason. False when it is no longer waiting. */
    @Transactional
    public boolean sendBack(UUID id, String reason) {
        log.does(Action.EXECUTE, WHAT, id);
        return db.sql("""
                        update registration
                           set returned_at = :now, returned_by = (select me()), return_reason = :reason
                         where id = :id and state in ('submitted', 'read') and (select i_notice_signals())
                        """)
                        .param("now", OffsetDateTime.now(clock))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * Writes down that it became this case, in the transaction in which the caller opened that case. Its other half, the
     * opening of the case file, comes first.
     *
     * @throws NotYours when it is not waiting any more, or not for the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void becameCase(UUID id, UUID caseFile) {
        log.does(Action.EXECUTE, WHAT, id);
        int taken = db.sql("""
                        update registration set case_id = :case, taken_on_at = :now, taken_on_by = (select me())
                         where id = :id and state in ('submitted', 'read', 'returned') and (select i_notice_signals())
                        """)
                .param("case", caseFile)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        if (taken == 0) {
            throw new NotYours(WHAT, null);
        }
    }

    /** The registration a case came from, when the caller takes part in that case as a professional. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Registration> ofCase(UUID caseFile) {
        return db.sql(RegistrationRows.SELECT + " where r.case_id = :case order by r.submitted_at")
                .param("case", caseFile)
                .query(RegistrationRows::read)
                .list();
    }

    /**
     * Begins a draft of the caller's out of a consultation, with what is known filled in, in the caller's transaction.
     *
     * @return its id, which is its address: {@code /registrations/<id>}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(RegistrantKind kind, Map<Question, String> known, UUID consultation) {
        UUID id = UUID.randomUUID();
        drafts.begin(id, kind, known, consultation);
        return id;
    }

    /** Names of colleagues, as far as the caller may know them. */
    @Transactional
    public Map<UUID, String> names() {
        Map<UUID, String> names = new java.util.HashMap<>();
        db.sql("select id, name from person where kind = 'professional'").query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }
}
