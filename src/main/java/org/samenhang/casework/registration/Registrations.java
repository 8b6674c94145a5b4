package org.samenhang.casework.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The team's side: what came in, reading it, sending it back with a reason. Taking it on opens a case, and is done there. */
@Service
public class Registrations {

    /** What a registration is called in the access log. */
    static final String WHAT = "registration";

    private final JdbcClient db;
    private final AccessLog log;
    private final Drafts drafts;
    private final Enclosures enclosures;
    private final Clock clock;

    Registrations(JdbcClient db, AccessLog log, Drafts drafts, Enclosures enclosures, Clock clock) {
        this.db = db;
        this.log = log;
        this.drafts = drafts;
        this.enclosures = enclosures;
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
        opens(id);
        return db.sql(RegistrationRows.SELECT + " where r.id = :id")
                .param("id", id)
                .query(RegistrationRows::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    /** What a family let go along with a registration that the caller may read, as it arrived. */
    @Transactional
    public List<Enclosed> enclosed(UUID id) {
        opens(id);
        return enclosures.of(id);
    }

    private void opens(UUID id) {
        log.does(Action.READ, WHAT, id);
        db.sql("select case_of_registration(:id)")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .ifPresent(caseFile -> log.opens(caseFile, WHAT));
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

    /**
     * What waits as well for children of the same family: the same family name, brought in by the same person. For whose duty it is.
     */
    @Transactional
    public List<Registration> ofTheSameFamily(Registration one) {
        log.does(Action.READ, WHAT, one.id());
        List<Registration> found = db.sql(RegistrationRows.SELECT + """
                         where r.state in ('submitted', 'read') and (select i_notice_signals()) and r.id <> :id
                           and exists (select from registration o
                                        where o.id = :id and lower(trim(o.youth_family_name)) = lower(trim(r.youth_family_name))
                                          and trim(o.youth_family_name) <> ''
                                          and (o.registrant_person = r.registrant_person
                                               or lower(o.email) = lower(r.email) and o.email <> ''
                                               or regexp_replace(o.phone, '\\D', '', 'g') = regexp_replace(r.phone, '\\D', '', 'g')
                                                  and length(regexp_replace(o.phone, '\\D', '', 'g')) > 7))
                         order by r.submitted_at, r.id limit 10
                        """)
                .param("id", one.id())
                .query(RegistrationRows::read)
                .list();
        log.showed(WHAT, found.stream().map(Registration::id).toList());
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

    /**
     * Begins one out of what was written elsewhere, such as a question analysis, with these answers filled in already.
     *
     * @param along what was drawn there and goes along by the choice of the family
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(RegistrantKind kind, Map<Question, String> known, List<Enclosed> along) {
        UUID id = UUID.randomUUID();
        drafts.begin(id, kind, known, null);
        enclosures.add(id, along);
        return id;
    }
}
