package org.samenhang.casework.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The registrant's side: begin, write page by page, send, follow, take back. Each page is kept as soon as it is done. */
@Service
class Drafts {

    private final JdbcClient db;
    private final AccessLog log;
    private final Enclosures enclosures;
    private final Clock clock;

    Drafts(JdbcClient db, AccessLog log, Enclosures enclosures, Clock clock) {
        this.db = db;
        this.log = log;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /**
     * Begins a registration. Beginning it twice under one id is beginning it once.
     *
     * @param codeHash of the code with which a guest comes back; null for who is signed in
     */
    @Transactional
    public void begin(UUID id, RegistrantKind kind, Voice voice, byte @Nullable [] codeHash) {
        db.sql("select forget_abandoned_drafts()").query().listOfRows();
        log.does(Action.CREATE, Registrations.WHAT, id);
        db.sql("""
                        insert into registration (id, region_id, registrant_person, code_hash, voice, registrant_kind,
                                                  registrant_name, registrant_organisation, email, created_at, saved_at)
                        select :id, (select my_region()), p.id, :code, :voice, :kind, p.name, o.name, p.email, :now, :now
                          from (select 1) as one
                          left join person p on p.id = (select me())
                          left join organisation o on o.id = p.organisation_id
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("code", codeHash)
                .param("voice", voice.code())
                .param("kind", kind.code())
                .param("now", now())
                .update();
        own(id);
    }

    /** Begins one out of a consultation, when that is given, with these answers filled in already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(UUID id, RegistrantKind kind, Map<Question, String> known, @Nullable UUID consultation) {
        begin(id, kind, Voice.PROFESSIONAL, null);
        db.sql("update registration set consultation_id = :consultation where id = :id")
                .param("consultation", consultation)
                .param("id", id)
                .update();
        write(id, List.copyOf(known.keySet()), Answers.of(known));
    }

    /**
     * Begins one for the youth of an earlier registration of the caller's own that was taken on: who registers, whom it is about and the number of
     * their case, as far as the caller takes part in it, are not asked again. Beginning it twice under one id is beginning it once.
     *
     * @throws NotYours when the earlier one is not the caller's, or was not taken on
     */
    @Transactional
    public void beginAgain(UUID id, UUID earlier) {
        Registration before = find(earlier);
        if (before.state() != State.TAKEN_ON) {
            throw new NotYours(Registrations.WHAT, null);
        }
        if (db.sql("select exists (select from registration where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single()) {
            return;
        }
        begin(id, before.kind(), before.voice(), null);
        Map<Question, String> known = new HashMap<>();
        for (Question question : Question.OF_WHO_AND_WHOM) {
            Optional.ofNullable(before.answers().to(question)).ifPresent(answer -> known.put(question, answer));
        }
        known.put(Question.AGAIN, "ja");
        known.put(Question.EARLIER_NUMBER, numberOfCase(earlier));
        write(id, List.copyOf(known.keySet()), Answers.of(known));
    }

    private String numberOfCase(UUID registration) {
        Optional<UUID> caseFile = db.sql("select case_of_registration(:id)")
                .param("id", registration)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        caseFile.ifPresent(one -> log.opens(one, Registrations.WHAT));
        return caseFile.flatMap(one -> db.sql("select number from case_file where id = :case")
                        .param("case", one)
                        .query(String.class)
                        .optional())
                .orElse("");
    }

    /** The caller's own registration, open to be read. */
    @Transactional
    public Registration find(UUID id) {
        log.does(Action.READ, Registrations.WHAT, id);
        return own(id);
    }

    /** What goes along with the caller's own registration. */
    @Transactional
    public List<Enclosed> enclosed(UUID id) {
        log.does(Action.READ, Registrations.WHAT, id);
        own(id);
        return enclosures.of(id);
    }

    /** Takes one picture out of what goes along, before it is sent; after that it stays as it was sent. */
    @Transactional
    public void takeOut(UUID id, Enclosed.Kind kind) {
        log.does(Action.UPDATE, Registrations.WHAT, id);
        own(id);
        enclosures.remove(id, kind);
    }

    /** Names of who read, returned or took on the caller's registration. */
    @Transactional
    public Map<UUID, String> people(UUID id) {
        log.does(Action.READ, Registrations.WHAT, id);
        Map<UUID, String> names = new HashMap<>();
        db.sql("select id, name from registration_people(:id)").param("id", id).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    /** The caller's own registrations, the latest first. */
    @Transactional
    public List<Registration> mine() {
        log.does(Action.READ, Registrations.WHAT, null);
        List<Registration> mine = db.sql(RegistrationRows.SELECT
                        + " where r.registrant_person = (select me()) or r.id = (select my_registration())"
                        + " order by r.saved_at desc limit 200")
                .query(RegistrationRows::read)
                .list();
        log.showed(Registrations.WHAT, mine.stream().map(Registration::id).toList());
        return mine;
    }

    /** The registration this guest is writing or following; empty for everyone else. */
    @Transactional
    public Optional<UUID> ofGuest() {
        return Optional.ofNullable(db.sql("select my_registration()")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    /**
     * Keeps the answers of one page.
     *
     * @param seen mark of the answers that were on the page when it was opened
     * @param goesOn whether this page is done; otherwise it is where the registrant goes on later
     * @return the registration as it is now, or what somebody else wrote meanwhile in the same place
     */
    @Transactional
    public Saving save(UUID id, Part part, Answers answers, @Nullable String seen, boolean goesOn) {
        log.does(Action.UPDATE, Registrations.WHAT, id);
        Registration now = locked(id);
        if (!now.state().isOpen()) {
            return new Saving.Closed();
        }
        boolean changedMeanwhile = seen != null && !seen.equals(now.answers().mark(part.questions()));
        if (changedMeanwhile && !now.answers().agree(answers, part.questions())) {
            return new Saving.Meanwhile(now);
        }
        write(id, part.questions(), answers);
        String next = Part.OVERVIEW.equals(now.step()) ? Part.OVERVIEW : Part.after(part, now.parts());
        if (!goesOn) {
            return new Saving.Kept(part.name());
        }
        db.sql("update registration set step = :step where id = :id")
                .param("step", Part.further(next, now.step(), now.parts()))
                .param("id", id)
                .update();
        return new Saving.Kept(next);
    }

    /** Marks that the overview was reached: from there on each change leads back to it. */
    @Transactional
    public Registration overview(UUID id) {
        log.does(Action.UPDATE, Registrations.WHAT, id);
        Registration now = locked(id);
        if (now.state().isOpen()) {
            db.sql("update registration set step = 'overview' where id = :id")
                    .param("id", id)
                    .update();
        }
        return own(id);
    }

    /** Sends it in. Sending it twice is sending it once; false when something is still missing. */
    @Transactional
    public boolean submit(UUID id) {
        log.does(Action.EXECUTE, Registrations.WHAT, id);
        Registration now = locked(id);
        if (!now.state().isOpen()) {
            return true;
        }
        if (!Check.beforeSending(now).isEmpty()) {
            return false;
        }
        db.sql("""
                        update registration
                           set submitted_at = :now, saved_at = :now, registered_on = coalesce(registered_on, :today)
                         where id = :id
                        """)
                .param("now", now())
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
        return true;
    }

    /** Takes it back: from then on the team can't read it. False when it is a case already. */
    @Transactional
    public boolean withdraw(UUID id) {
        log.does(Action.EXECUTE, Registrations.WHAT, id);
        Registration now = locked(id);
        if (now.state().canBeWithdrawn()) {
            db.sql("update registration set withdrawn_at = :now where id = :id")
                    .param("now", now())
                    .param("id", id)
                    .update();
            return true;
        }
        return now.state() == State.WITHDRAWN;
    }

    /** Throws a draft away for good; what was once sent in is not a draft any more. */
    @Transactional
    public void discard(UUID id) {
        log.does(Action.DELETE, Registrations.WHAT, id);
        int gone = db.sql("delete from registration where id = :id and submitted_at is null")
                .param("id", id)
                .update();
        if (gone == 0) {
            throw new NotYours(Registrations.WHAT, null);
        }
    }

    private Registration own(UUID id) {
        return db.sql(
                        RegistrationRows.SELECT
                                + " where r.id = :id and (r.registrant_person = (select me()) or r.id = (select my_registration()))")
                .param("id", id)
                .query(RegistrationRows::read)
                .optional()
                .orElseThrow(() -> new NotYours(Registrations.WHAT, null));
    }

    private Registration locked(UUID id) {
        db.sql("select 1 from registration where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        return own(id);
    }

    private void write(UUID id, List<Question> questions, Answers answers) {
        List<String> columns = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Question question : questions) {
            if (!question.isSafety()) {
                set(question, answers.to(question), columns, values);
            }
        }
        if (!columns.isEmpty()) {
            db.sql("update registration set saved_at = :now, " + String.join(", ", columns) + " where id = :id")
                    .params(values)
                    .param("now", now())
                    .param("id", id)
                    .update();
        }
        if (questions.stream().anyMatch(Question::isSafety)) {
            writeSafety(id, answers);
        }
    }

    private void set(Question question, @Nullable String answer, List<String> columns, Map<String, Object> values) {
        String column = question.code();
        switch (question.kind()) {
            case YES_NO -> {
                columns.add(column + " = cast(:" + column + " as boolean)");
                values.put(column, answer == null ? null : "ja".equals(answer));
            }
            case BORN -> {
                Born born = answer == null ? null : Born.parse(answer).orElse(null);
                columns.add("youth_born_on = cast(:youth_born_on as date)");
                columns.add("youth_born_year = cast(:youth_born_year as int)");
                values.put("youth_born_on", born == null ? null : born.on());
                values.put("youth_born_year", born == null ? null : born.year());
            }
            default -> {
                columns.add(column + " = :" + column);
                values.put(column, answer);
            }
        }
    }

    private void writeSafety(UUID id, Answers answers) {
        db.sql("""
                        insert into registration_safety (registration_id, region_id, must_not_meet, secret_address, text)
                        values (:id, (select my_region()), :meet, :address, :text)
                        on conflict (registration_id) do update
                           set must_not_meet = excluded.must_not_meet, secret_address = excluded.secret_address,
                               text = excluded.text
                        """)
                .param("id", id)
                .param("meet", answers.has(Question.MUST_NOT_MEET))
                .param("address", answers.has(Question.SECRET_ADDRESS))
                .param("text", answers.to(Question.SAFETY))
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** How keeping a page ended. */
    sealed interface Saving {
        /** Kept; the name of the page that comes next. */
        record Kept(String next) implements Saving {}

        /** Somebody wrote something else in the same place meanwhile; nothing was changed. */
        record Meanwhile(Registration now) implements Saving {}

        /** It was sent in meanwhile and can't be written in any more. */
        record Closed() implements Saving {}
    }
}
