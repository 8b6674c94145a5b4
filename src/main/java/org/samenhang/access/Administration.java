package org.samenhang.access;

import java.security.SecureRandom;
import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works in the region, for which organisation and with what duties. Whoever administers people sees no case: a duty
 * opens no file.
 */
@Service
class Administration {

    static final String OBJECT = "person";

    /** As in the table. */
    static final List<String> KINDS = List.of(
            "expert_team", "guardian_organisation", "municipality", "local_team", "provider", "school", "other");

    /** Letters and digits that aren't taken for one another. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final AccessLog log;
    private final Clock clock;

    Administration(JdbcClient db, AccessLog log, Clock clock) {
        this.db = db;
        this.log = log;
        this.clock = clock;
    }

    /** Everybody who works here, by name; who left last. */
    @Transactional
    public List<Colleague> colleagues(Person reader) {
        require(reader);
        return db.sql("""
                        select p.id, p.name, p.title, p.email, p.login, p.left_at, p.version, p.organisation_id, o.name as organisation,
                               coalesce((select array_agg(distinct d.duty order by d.duty) from duty d where d.person_id = p.id
                                  and d.from_at <= now() and (d.until_at is null or d.until_at > now())), '{}') as duties
                          from person p left join organisation o on o.id = p.organisation_id
                         where p.kind = 'professional'
                         order by p.left_at is not null, p.name, p.id
                        """).query((row, number) -> colleague(row)).list();
    }

    @Transactional
    public List<NamedOrganisation> organisations(Person reader) {
        require(reader);
        return db.sql("select id, name, kind from organisation order by name")
                .query(NamedOrganisation.class)
                .list();
    }

    /** One of those who work here. */
    @Transactional
    public Colleague colleague(Person reader, UUID person) {
        return colleagues(reader).stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotYours(OBJECT, null));
    }

    /** What somebody does and did, latest first. */
    @Transactional
    public List<HeldDuty> duties(Person reader, UUID person) {
        require(reader);
        return db.sql("""
                        select id, duty, from_at, until_at, until_at is null or until_at > now() as running from duty
                         where person_id = :person order by from_at desc, duty
                        """)
                .param("person", person)
                .query((row, number) -> new HeldDuty(
                        row.getObject("id", UUID.class),
                        row.getString("duty"),
                        day(row.getObject("from_at", OffsetDateTime.class)),
                        row.getObject("until_at") == null ? null : day(row.getObject("until_at", OffsetDateTime.class)),
                        row.getBoolean("running")))
                .list();
    }

    @Transactional
    public UUID add(Person reader, ColleagueForm said) {
        require(reader);
        UUID made = UUID.randomUUID();
        log.does(Action.CREATE, OBJECT, made);
        db.sql("""
                        insert into person (id, region_id, name, kind, title, email, organisation_id)
                        values (:id, (select my_region()), :name, 'professional', :title, :email,
                               (select o.id from organisation o where o.id = :organisation))
                        """)
                .param("id", made)
                .param("name", said.name())
                .param("title", said.orNull(said.title()))
                .param("email", said.orNull(said.email()))
                .param("organisation", said.organisationId())
                .update();
        return made;
    }

    /**
     * Changes what stands of somebody who works here.
     *
     * @param version as it was when the caller read it
     * @return whether it stands so now; false when somebody else changed it since, and then nothing is changed
     */
    @Transactional
    public boolean change(Person reader, UUID person, int version, ColleagueForm said) {
        colleague(reader, person);
        log.does(Action.UPDATE, OBJECT, person);
        int changed = db.sql("""
                        update person
                           set name = :name, title = :title, email = :email,
                               organisation_id = (select o.id from organisation o where o.id = :organisation),
                               version = version + 1
                         where id = :person and kind = 'professional' and version = :version
                        """)
                .param("name", said.name())
                .param("title", said.orNull(said.title()))
                .param("email", said.orNull(said.email()))
                .param("organisation", said.organisationId())
                .param("person", person)
                .param("version", version)
                .update();
        return changed > 0 || said.equals(ColleagueForm.of(colleague(reader, person)));
    }

    /** Throws when there is one of this name. */
    @Transactional
    public void addOrganisation(Person reader, String name, String kind) {
        require(reader);
        UUID made = UUID.randomUUID();
        log.does(Action.CREATE, "organisation", made);
        db.sql("insert into organisation (id, region_id, name, kind) values (:id, (select my_region()), :name, :kind)")
                .param("id", made)
                .param("name", name)
                .param("kind", kind)
                .update();
    }

    /** Gives a duty from the beginning of a day, to the end of another when that is known. */
    @Transactional
    public void give(Person reader, UUID person, Duty duty, LocalDate from, @Nullable LocalDate until) {
        colleague(reader, person);
        log.does(Action.UPDATE, OBJECT, person);
        db.sql("""
                        insert into duty (region_id, person_id, duty, from_at, until_at)
                        values ((select my_region()), :person, :duty, :from, :until)
                        """)
                .param("person", person)
                .param("duty", duty.code())
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param(
                        "until",
                        until == null
                                ? null
                                : until.plusDays(1)
                                        .atStartOfDay(clock.getZone())
                                        .toOffsetDateTime())
                .update();
    }

    /** Ends a duty now; nobody takes their own administration away. */
    @Transactional
    public boolean end(Person reader, UUID person, UUID duty) {
        colleague(reader, person);
        log.does(Action.UPDATE, OBJECT, person);
        return db.sql("""
                        update duty set until_at = now() where id = :duty and person_id = :person
                           and (until_at is null or until_at > now())
                           and not (duty = 'administrator' and person_id = (select me()))
                        """).param("duty", duty).param("person", person).update() > 0;
    }

    /** Somebody leaves, from now on; not who asks it. */
    @Transactional
    public boolean leaves(Person reader, UUID person) {
        colleague(reader, person);
        log.does(Action.UPDATE, OBJECT, person);
        return db.sql(
                                "update person set left_at = now() where id = :person and left_at is null and id <> (select me())")
                        .param("person", person)
                        .update()
                > 0;
    }

    /** A code on paper with which somebody chooses a password, good for two weeks and once. */
    @Transactional
    public String invite(Person reader, UUID person) {
        if (colleague(reader, person).left()) {
            throw new NotYours(OBJECT, null);
        }
        log.does(Action.EXECUTE, "invitation", person);
        String code = newCode();
        db.sql("""
                        insert into invitation (code_hash, region_id, person_id, made_by, expires_at)
                        values (:hash, (select my_region()), :person, (select me()), now() + interval '14 days')
                        """)
                .param("hash", Door.hash(SignIn.tidy(code)))
                .param("person", person)
                .update();
        return code;
    }

    static void require(Person reader) {
        if (!reader.has(Duty.ADMINISTRATOR)) {
            throw new NotYours(OBJECT, null);
        }
    }

    private LocalDate day(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    private static String newCode() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static Colleague colleague(java.sql.ResultSet row) throws java.sql.SQLException {
        Array duties = row.getArray("duties");
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("title"),
                row.getString("email"),
                Optional.ofNullable(row.getString("organisation")).orElse(""),
                row.getObject("organisation_id", UUID.class),
                row.getString("login") != null,
                row.getObject("left_at") != null,
                Arrays.asList((String[]) duties.getArray()),
                row.getInt("version"));
    }
}
