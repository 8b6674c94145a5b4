package org.samenhang.casework.work;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.CaseTakenOn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A registration becomes a case (nl: oppakken): nothing that was said already is asked again. */
@Service
class TakingOn {

    private static final String WHAT = "registration";

    private final JdbcClient db;
    private final AccessLog log;
    private final CaseFiles cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TakingOn(JdbcClient db, AccessLog log, CaseFiles cases, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.log = log;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes a registration on. Pressed twice, it gives the case that was opened the first time.
     *
     * @return id of the case
     * @throws org.samenhang.access.NotYours when it does not wait, or not for the caller
     */
    @Transactional
    UUID takeOn(UUID registration, String namelessYouth) {
        log.does(Action.EXECUTE, WHAT, registration);
        UUID id = caseOf(registration);
        Optional<Brought> waiting = waiting(registration);
        if (waiting.isEmpty()) {
            return cases.open(id, WHAT).id();
        }
        Brought brought = waiting.get();
        String name = brought.youthName().isEmpty() ? namelessYouth : brought.youthName();
        Earlier earlier = earlier(brought, name);
        UUID registrant = brought.registrant();
        UUID youth = brought.isOwnQuestion() && registrant != null
                ? registrant
                : earlier.youth() != null ? earlier.youth() : add(name, brought.born());
        log.does(Action.CREATE, id, "case_file", id);
        db.sql("select open_case_file(:id, :youth, :question, :registered, :earlier)")
                .param("id", id)
                .param("youth", youth)
                .param("question", brought.title())
                .param("registered", brought.registeredOn())
                .param("earlier", earlier.id())
                .query(String.class)
                .single();
        letRegistrantTakePart(id, brought, youth);
        db.sql("""
                        update registration set case_id = :case, taken_on_at = :now, taken_on_by = (select me())
                         where id = :id
                        """)
                .param("case", id)
                .param("now", OffsetDateTime.now(clock))
                .param("id", registration)
                .update();
        events.publishEvent(new CaseTakenOn(id));
        return id;
    }

    /** That one of several can't be taken on: then none is. */
    static final class NotAll extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final UUID registration;

        NotAll(UUID registration) {
            super("one of several registrations does not wait for the caller", null, false, false);
            this.registration = registration;
        }

        UUID registration() {
            return registration;
        }
    }

    /**
     * Takes several on at once, each as a case of its own.
     *
     * @return id of the case of the first
     * @throws NotAll when one of them does not wait for the caller; then none is taken on
     */
    @Transactional
    UUID takeOnAll(List<UUID> registrations, String namelessYouth) {
        UUID first = null;
        for (UUID one : registrations) {
            log.does(Action.EXECUTE, WHAT, one);
            if (waiting(one).isEmpty() && !isMine(one)) {
                throw new NotAll(one);
            }
            UUID made = takeOn(one, namelessYouth);
            first = first == null ? made : first;
        }
        return Objects.requireNonNull(first);
    }

    /** Whether it became a case in which the caller takes part: the button was pressed twice. */
    private boolean isMine(UUID registration) {
        return db.sql("select exists (select from my_cases() as c (id) where c.id = :case)")
                .param("case", caseOf(registration))
                .query(Boolean.class)
                .single();
    }

    private static UUID caseOf(UUID registration) {
        return UUID.nameUUIDFromBytes(("case of " + registration).getBytes(StandardCharsets.US_ASCII));
    }

    /** Locks it, so that of two who press the button at once one opens the case and the other finds it. */
    private Optional<Brought> waiting(UUID registration) {
        return db.sql("""
                        select r.*, (select p.kind from person p where p.id = r.registrant_person) as account,
                               exists (select from registration_safety s where s.registration_id = r.id
                                          and (s.must_not_meet or s.secret_address)) as careful
                          from registration r
                         where r.id = :id and r.state in ('submitted', 'read') and (select i_notice_signals()) for update
                        """)
                .param("id", registration)
                .query((row, number) -> new Brought(
                        registration,
                        row.getObject("registrant_person", UUID.class),
                        row.getString("registrant_kind"),
                        "professional".equals(row.getString("account")),
                        text(row, "registrant_name"),
                        text(row, "registrant_relation"),
                        (text(row, "youth_first_name") + " " + text(row, "youth_family_name")).strip(),
                        row.getObject("youth_born_on", LocalDate.class),
                        text(row, "question"),
                        text(row, "earlier_number"),
                        row.getObject("registered_on", LocalDate.class),
                        text(row, "phone"),
                        text(row, "email"),
                        row.getBoolean("careful")))
                .optional();
    }

    private Earlier earlier(Brought brought, String name) {
        if (brought.earlierNumber().isEmpty()) {
            return Earlier.NONE;
        }
        return db.sql("select id, youth_id from earlier_case(:number, :name, :born)")
                .param("number", brought.earlierNumber())
                .param("name", name)
                .param("born", brought.born())
                .query((row, number) ->
                        new Earlier(row.getObject("id", UUID.class), row.getObject("youth_id", UUID.class)))
                .optional()
                .orElse(Earlier.NONE);
    }

    /** Who has an account goes on with it; a parent without one is written down, to be called and invited. */
    private void letRegistrantTakePart(UUID id, Brought brought, UUID youth) {
        UUID registrant = brought.registrant();
        if (registrant == null
                && brought.kind().equals("ouder")
                && !brought.registrantName().isEmpty()) {
            registrant = add(brought.registrantName(), null);
        }
        if (registrant == null || registrant.equals(youth)) {
            if (brought.isOwnQuestion()) {
                reachedBy(id, youth, brought);
            }
            return;
        }
        db.sql("""
                        insert into participation (region_id, case_id, person_id, role, relation, level, added_by)
                        select (select my_region()), :case, :person, :role, nullif(:relation, ''), :level, (select me())
                         where :person <> (select me())
                        """)
                .param("case", id)
                .param("person", registrant)
                .param("role", brought.roleOfRegistrant())
                .param("relation", brought.relation())
                .param("level", brought.professional() ? 2 : 1)
                .update();
        reachedBy(id, registrant, brought);
    }

    /** How the registrant is reached was said, and is not asked again. */
    private void reachedBy(UUID id, UUID registrant, Brought brought) {
        Map.of("phone", brought.phone(), "email", brought.email()).forEach((kind, value) -> {
            if (!value.isEmpty()) {
                db.sql("""
                                insert into contact (region_id, case_id, person_id, kind, value, secret, visible_to, whereabouts_of, by_person)
                                select (select my_region()), :case, :person, :kind, :value, :secret, :visible, :person, (select me())
                                 where :person <> (select me())
                                """)
                        .param("case", id)
                        .param("person", registrant)
                        .param("kind", kind)
                        .param("value", value)
                        .param("secret", brought.careful())
                        .param("visible", brought.careful() ? "team" : "professionals")
                        .update();
            }
        });
    }

    private UUID add(String name, @Nullable LocalDate born) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into person (id, region_id, name, kind, born)
                        values (:id, (select my_region()), :name, 'family', :born)
                        """).param("id", id).param("name", name).param("born", born).update();
        return id;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text.strip();
    }

    private record Earlier(@Nullable UUID id, @Nullable UUID youth) {
        static final Earlier NONE = new Earlier(null, null);
    }
}
