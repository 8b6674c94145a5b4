package org.samenhang.casework.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.registration.Question;
import org.samenhang.casework.registration.RegistrantKind;
import org.samenhang.casework.registration.Registrations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions asked without a file; seen by who noted them and by who does the region's intake. */
@Service
public class Consultations {

    private static final String WHAT = "consultation";
    private static final String SELECT =
            "select c.*, may_read_registration(c.registration_id) as registration_opens, p.name as by_name "
                    + "from consultation c left join person p on p.id = c.by_person";

    private final JdbcClient db;
    private final AccessLog log;
    private final Registrations registrations;
    private final Clock clock;

    Consultations(JdbcClient db, AccessLog log, Registrations registrations, Clock clock) {
        this.db = db;
        this.log = log;
        this.registrations = registrations;
        this.clock = clock;
    }

    /** Notes a consultation. Noting it twice under one id is noting it once. */
    @Transactional
    public void note(UUID id, RegistrantKind asker, ConsultationForm form, @Nullable Integer minutes) {
        log.does(Action.CREATE, WHAT, id);
        db.sql("""
                        insert into consultation (id, region_id, by_person, noted_at, asker_kind, asker_name, asker_contact,
                                                  question, advice, minutes)
                        values (:id, (select my_region()), (select me()), :now, :kind, nullif(:name, ''),
                                nullif(:contact, ''), :question, nullif(:advice, ''), :minutes)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("kind", asker.code())
                .param("name", form.name())
                .param("contact", form.contact())
                .param("question", form.question())
                .param("advice", form.advice())
                .param("minutes", minutes)
                .update();
        own(id);
    }

    /**
     * The latest consultations in which all these words stand, two hundred at most.
     *
     * @param words searched in question, advice and name, as part of a word or in another form of it; empty for all
     * @param asker only of these askers; null for all
     * @param open only what did not grow into a registration
     */
    @Transactional
    public List<Consultation> search(String words, @Nullable RegistrantKind asker, boolean open) {
        log.does(Action.READ, WHAT, null);
        List<Consultation> found = db.sql(SELECT + """
                         where (cast(:kind as text) is null or c.asker_kind = :kind)
                           and not (:open and c.registration_id is not null)
                           and not exists (select from regexp_split_to_table(trim(:words), '\\s+') as w (word),
                                                       concat_ws(' ', c.question, c.advice, c.asker_name) as said
                                            where word <> '' and position(lower(word) in lower(said)) = 0
                                              and not to_tsvector('pg_catalog.dutch', said)
                                                      @@ plainto_tsquery('pg_catalog.dutch', word))
                         order by c.noted_at desc limit 200
                        """)
                .param("kind", asker == null ? null : asker.code())
                .param("open", open)
                .param("words", words)
                .query(Consultations::read)
                .list();
        log.showed(WHAT, found.stream().map(Consultation::id).toList());
        return found;
    }

    /** One consultation, to be read. */
    @Transactional
    public Consultation find(UUID id) {
        log.does(Action.READ, WHAT, id);
        return own(id);
    }

    /** Writes down or mends what was given along and how long it took in all; false when somebody else did meanwhile. */
    @Transactional
    public boolean answer(UUID id, String advice, @Nullable Integer minutes, int version) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        return db.sql("""
                        update consultation set advice = :advice, minutes = :minutes, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("advice", advice)
                        .param("minutes", minutes)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Begins a registration with everything filled in; a second time it gives the one that was begun. */
    @Transactional
    public UUID growInto(UUID id) {
        log.does(Action.UPDATE, WHAT, id);
        db.sql("select 1 from consultation where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        Consultation consultation = own(id);
        if (consultation.registration() != null) {
            return consultation.registration();
        }
        UUID registration = registrations.begin(consultation.asker(), known(consultation), id);
        db.sql("update consultation set registration_id = :registration where id = :id")
                .param("registration", registration)
                .param("id", id)
                .update();
        return registration;
    }

    private Consultation own(UUID id) {
        return db.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(Consultations::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    /** What was said already is not asked again; what belongs to the one who typed is not taken for the asker's. */
    private static Map<Question, String> known(Consultation consultation) {
        Map<Question, String> known = new HashMap<>();
        known.put(Question.REGISTRANT_NAME, or(consultation.askerName()));
        known.put(Question.REGISTRANT_ORGANISATION, "");
        String contact = or(consultation.askerContact());
        known.put(Question.EMAIL, contact.contains("@") ? contact : "");
        boolean phone = contact.matches("[0-9+()/. -]{8,40}");
        known.put(Question.PHONE, phone ? contact : "");
        known.put(Question.CONTACT_NOTE, phone || contact.contains("@") ? "" : contact);
        known.put(Question.QUESTION, consultation.question());
        return known;
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Consultation read(ResultSet row, int number) throws SQLException {
        String by = row.getString("by_name");
        return new Consultation(
                row.getObject("id", UUID.class),
                row.getObject("by_person", UUID.class),
                by == null ? "" : by,
                row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                RegistrantKind.of(row.getString("asker_kind")).orElseThrow(),
                row.getString("asker_name"),
                row.getString("asker_contact"),
                row.getString("question"),
                row.getString("advice"),
                row.getObject("minutes", Integer.class),
                row.getObject("registration_id", UUID.class),
                row.getBoolean("registration_opens"),
                row.getInt("version"));
    }
}
