package org.samenhang.casework.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.access.PaperCode;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Role;
import org.samenhang.casework.consent.ConsentLedger;
import org.samenhang.casework.registration.SafetyAtRegistration;
import org.samenhang.form.Option;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part: reading it, letting people in and out, how they are reached, the code they come in with. */
@Service
class CasePeople {

    private static final String WHAT = "people";

    /** How long a code on paper can be used. Ours: long enough for the post and a quiet moment. */
    static final int CODE_DAYS = 30;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Participants participants;
    private final ConsentLedger ledger;
    private final Safety safety;
    private final SafetyAtRegistration said;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CasePeople(
            JdbcClient db,
            CaseFiles cases,
            Participants participants,
            ConsentLedger ledger,
            Safety safety,
            SafetyAtRegistration said,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.cases = cases;
        this.participants = participants;
        this.ledger = ledger;
        this.safety = safety;
        this.said = said;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    PeoplePage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        return new PeoplePage(
                file,
                participants.of(caseFile),
                participants.coming(caseFile),
                ledger.authoritiesOf(caseFile),
                ledger.today(file),
                safety.apart(caseFile),
                safety.shielded(caseFile),
                file.place().team() ? safety.lifted(caseFile) : List.of(),
                file.place().team() ? participants.tellingWhere(caseFile) : Map.of(),
                file.place().team() ? said.of(caseFile) : List.of());
    }

    @Transactional
    PersonPage person(UUID caseFile, UUID person) {
        CaseFile file = cases.works(Action.READ, caseFile, "person", person);
        List<Participant> roles = participants.of(caseFile).stream()
                .filter(one -> one.person().equals(person))
                .toList();
        if (roles.isEmpty()) {
            throw new NotYours("person", caseFile);
        }
        return db.sql("""
                        select name, kind, born, login is not null as has_login,
                               (select t.whereabouts_of from participation t
                                 where t.case_id = :case and t.person_id = :id and t.whereabouts_of is not null limit 1) as tells_where
                          from person where id = :id
                        """)
                .param("id", person)
                .param("case", caseFile)
                .query((row, number) -> new PersonPage(
                        file,
                        person,
                        row.getString("name"),
                        "family".equals(row.getString("kind")),
                        row.getObject("born", LocalDate.class),
                        row.getBoolean("has_login"),
                        roles,
                        contacts(caseFile, person),
                        ledger.authoritiesOf(caseFile).stream()
                                .filter(one -> one.person().equals(person))
                                .toList(),
                        file.place().team() ? row.getObject("tells_where", UUID.class) : null))
                .single();
    }

    /** Everybody who takes part today but the caller, who must direct the case. */
    @Transactional
    Eyes eyes(UUID caseFile) {
        CaseFile file = cases.directs(Action.READ, caseFile, "preview", null);
        Map<UUID, Participant> others = new LinkedHashMap<>();
        participants.here(caseFile).stream()
                .filter(one -> !one.person().equals(file.place().person()))
                .forEach(one -> others.putIfAbsent(one.person(), one));
        return new Eyes(file, List.copyOf(others.values()));
    }

    /** Colleagues of the region who don't take part in the case yet. */
    @Transactional
    List<Option> colleagues(UUID caseFile) {
        cases.directs(Action.READ, caseFile, WHAT, null);
        return db.sql("""
                        select p.id, p.name, coalesce(o.name, '') as organisation
                          from person p left join organisation o on o.id = p.organisation_id
                         where p.kind = 'professional' and (p.left_at is null or p.left_at > now())
                           and p.id not in (select t.person_id from participation t
                                             where t.case_id = :case and (t.until_at is null or t.until_at > now()))
                         order by p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Option(
                        row.getString("id"),
                        row.getString("organisation").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("organisation")))
                .list();
    }

    /** Whether somebody does this for the region, so that they can do it in a case. */
    @Transactional
    boolean hasDutyFor(UUID person, Role role) {
        return role != Role.PROCESS_DIRECTOR && role != Role.CHAIR
                || db.sql("""
                                select exists (select from duty where person_id = :person and duty = :duty and from_at <= now()
                                                  and (until_at is null or until_at > now()))
                                """)
                        .param("person", person)
                        .param("duty", role.code())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * Lets a colleague take part; who takes part already as that, does.
     *
     * @param tellsWhere whose whereabouts that tells; null when nobody's
     */
    @Transactional
    void addColleague(UUID caseFile, UUID person, Role role, String relation, @Nullable UUID tellsWhere) {
        cases.directs(Action.CREATE, caseFile, "participation", person);
        takePart(caseFile, person, role, relation, tellsWhere);
    }

    /**
     * Writes down somebody of the family and lets them take part; twice under one id is once.
     *
     * @param tellsWhere whose whereabouts that tells; null when nobody's
     */
    @Transactional
    void addFamily(
            UUID caseFile,
            UUID person,
            String name,
            @Nullable LocalDate born,
            Role role,
            String relation,
            @Nullable UUID tellsWhere) {
        cases.directs(Action.CREATE, caseFile, "participation", person);
        try {
            db.sql("""
                            insert into person (id, region_id, name, kind, born)
                            select :id, (select my_region()), :name, 'family', :born
                             where not exists (select from person where id = :id)
                            """)
                    .param("id", person)
                    .param("name", name)
                    .param("born", born)
                    .update();
        } catch (DuplicateKeyException ofSomebodyElsewhere) {
            throw new NotYours("person", caseFile);
        }
        takePart(caseFile, person, role, relation, tellsWhere);
    }

    /**
     * Mends what is known of somebody: for a family name and day of birth, for everyone the relation and whose whereabouts it tells that they
     * take part.
     *
     * @param seen what was known when the caller opened it
     * @return whether it stands so now; false when somebody else wrote something different meanwhile
     */
    @Transactional
    boolean mend(
            UUID caseFile,
            UUID person,
            String seen,
            String name,
            @Nullable LocalDate born,
            String relation,
            @Nullable UUID tellsWhere) {
        cases.directs(Action.UPDATE, caseFile, "person", person);
        here(caseFile, person);
        db.sql("select id from person where id = :id for update")
                .param("id", person)
                .query(UUID.class)
                .optional();
        PersonPage now = person(caseFile, person);
        if (!now.known().equals(seen)) {
            return now.name().equals(name)
                    && Objects.equals(now.born(), born)
                    && now.relation().equals(relation)
                    && Objects.equals(now.tellsWhere(), tellsWhere);
        }
        db.sql("update person set name = :name, born = :born where id = :id and kind = 'family'")
                .param("name", name)
                .param("born", born)
                .param("id", person)
                .update();
        db.sql("""
                        update participation set relation = nullif(:relation, '')
                         where case_id = :case and person_id = :id and until_at is null
                        """)
                .param("relation", relation)
                .param("case", caseFile)
                .param("id", person)
                .update();
        participants.tellWhere(caseFile, List.of(person), tellsWhere);
        events.publishEvent(new CaseChanged(caseFile));
        return true;
    }

    /**
     * Ends a participation: from then on they see nothing of the case.
     *
     * @return what was done of it, as the end of a key; when it is the youth, the last who directs, or a role that is being handed over, nothing
     */
    @Transactional
    String end(UUID caseFile, UUID participation) {
        CaseFile file = cases.directs(Action.UPDATE, caseFile, "participation", participation);
        List<Participant> here = participants.here(caseFile);
        Participant leaving = here.stream()
                .filter(one -> one.id().equals(participation))
                .findFirst()
                .orElse(null);
        if (leaving == null) {
            return "casework.left";
        }
        boolean youth = leaving.person().equals(file.youthId());
        boolean last = leaving.role() == Role.PROCESS_DIRECTOR
                && here.stream()
                                .filter(one -> one.role() == Role.PROCESS_DIRECTOR)
                                .count()
                        == 1;
        if (youth || last) {
            return "casework.stays";
        }
        if (isHandedOver(caseFile, participation)) {
            return "help.no_gap";
        }
        events.publishEvent(new CaseChanged(caseFile));
        db.sql("update participation set until_at = :now where id = :id and (until_at is null or until_at > :now)")
                .param("now", OffsetDateTime.now(clock))
                .param("id", participation)
                .update();
        return "casework.left";
    }

    /** Whether this role was proposed to somebody, or accepted for a day to come: till then whoever holds it holds it (F8). */
    private boolean isHandedOver(UUID caseFile, UUID participation) {
        return db.sql("""
                        select exists (select from handover h where h.case_id = :case and h.participation_id = :id and h.until_on is null
                                          and h.withdrawn_at is null
                                          and (h.answered_at is null or h.accepted and h.begins_on > :today))
                        """)
                .param("case", caseFile)
                .param("id", participation)
                .param("today", java.time.LocalDate.now(clock))
                .query(Boolean.class)
                .single();
    }

    /** Writes down how somebody of the case is reached. It tells where they are, so it is kept from whom that is shielded. */
    @Transactional
    void addContact(UUID caseFile, UUID id, UUID person, String kind, String value, boolean secret) {
        cases.works(Action.CREATE, caseFile, "contact", id);
        here(caseFile, person);
        db.sql("""
                        insert into contact (id, region_id, case_id, person_id, kind, value, secret, visible_to,
                                             whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :person, :kind, :value, :secret, :visible, :person,
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", person)
                .param("kind", kind)
                .param("value", value)
                .param("secret", secret)
                .param("visible", secret ? "team" : "professionals")
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Removes it. */
    @Transactional
    void removeContact(UUID caseFile, UUID id) {
        cases.works(Action.DELETE, caseFile, "contact", id);
        db.sql("delete from contact where id = :id and case_id = :case")
                .param("id", id)
                .param("case", caseFile)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Makes a code for somebody of the family; the code is shown once and kept nowhere. */
    @Transactional
    Letter invite(UUID caseFile, UUID person) {
        CaseFile file = cases.directs(Action.EXECUTE, caseFile, "invitation", person);
        Participant one = here(caseFile, person);
        if (!one.family()) {
            throw new NotYours("invitation", caseFile);
        }
        String code = InvitationCode.fresh();
        OffsetDateTime until = OffsetDateTime.now(clock).plusDays(CODE_DAYS);
        db.sql("""
                        insert into invitation (code_hash, region_id, person_id, made_by, expires_at)
                        values (:hash, (select my_region()), :person, (select me()), :until)
                        """)
                .param("hash", PaperCode.hash(code))
                .param("person", person)
                .param("until", until)
                .update();
        return new Letter(file, one.person(), one.name(), code, until.toLocalDate());
    }

    /** What stands in the letter: nothing of the case, and no address. */
    record Letter(CaseFile file, UUID person, String name, String code, LocalDate until) {}

    private void takePart(UUID caseFile, UUID person, Role role, String relation, @Nullable UUID tellsWhere) {
        db.sql("""
                        insert into participation (region_id, case_id, person_id, role, relation, level, added_by, whereabouts_of)
                        select (select my_region()), :case, :person, :role, nullif(:relation, ''), :level, (select me()),
                               cast(:tellsWhere as uuid)
                         where not exists (select from participation t
                                            where t.case_id = :case and t.person_id = :person and t.role = :role
                                              and t.until_at is null)
                        """)
                .param("case", caseFile)
                .param("person", person)
                .param("role", role.code())
                .param("relation", relation)
                .param("level", role.level())
                .param("tellsWhere", tellsWhere)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private Participant here(UUID caseFile, UUID person) {
        return participants.here(caseFile).stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow(() -> new NotYours("person", caseFile));
    }

    private List<Contact> contacts(UUID caseFile, UUID person) {
        return db.sql("""
                        select id, person_id, kind, value, secret from contact
                         where case_id = :case and person_id = :person order by kind desc, id
                        """)
                .param("case", caseFile)
                .param("person", person)
                .query((row, number) -> new Contact(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("kind"),
                        row.getString("value"),
                        row.getBoolean("secret")))
                .list();
    }
}
