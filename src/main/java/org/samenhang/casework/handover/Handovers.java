package org.samenhang.casework.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.Place;
import org.samenhang.casework.Role;
import org.samenhang.casework.people.Participant;
import org.samenhang.casework.people.Participants;
import org.samenhang.form.Option;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that go to somebody else. Who has a role changes in the kernel alone, when the receiver accepts; here it is asked for, told and
 * logged.
 */
@Service
public class Handovers {

    private static final String WHAT = "handover";

    /** Roles whose holder can propose to hand them over; every other one is for who directs. */
    private static final Set<Role> BY_WHO_HOLDS_IT = EnumSet.of(Role.PROCESS_DIRECTOR, Role.CHAIR, Role.GUARDIAN);

    private static final Set<Role> NEVER = EnumSet.of(Role.EMERGENCY, Role.REGISTRANT, Role.CONFIDENTIAL_ADVISER);

    private final JdbcClient db;
    private final AccessLog log;
    private final CaseFiles cases;
    private final Participants participants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handovers(
            JdbcClient db,
            AccessLog log,
            CaseFiles cases,
            Participants participants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.log = log;
        this.cases = cases;
        this.participants = participants;
        this.events = events;
        this.clock = clock;
    }

    /** Whether somebody in this place in an open case can propose to hand a role over. */
    public static boolean mayPropose(Place place) {
        return place.directs() || place.works() && place.roles().stream().anyMatch(BY_WHO_HOLDS_IT::contains);
    }

    /** What others proposed to the caller and what they accepted that has not begun, of a family once; without a word of any case. */
    @Transactional
    public List<Offered> offered() {
        return db.sql("""
                        select distinct on (w.from_on, w.first) w.*
                          from (select w.*, first_value(w.id) over same as first, count(*) over same as cases from handovers_waiting() w
                                window same as (partition by coalesce(w.together_id, w.id), w.begins_on
                                                order by w.id rows between unbounded preceding and unbounded following)) w
                         order by w.from_on, w.first, w.id
                        """)
                .query((row, number) -> new Offered(
                        row.getObject("id", UUID.class),
                        Role.of(row.getString("role")).orElseThrow(),
                        row.getString("from_name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        day(row, "proposed_at"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getInt("cases")))
                .list();
    }

    @Transactional
    HandoverPage read(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        List<Handover> handovers =
                db.sql("""
                        select h.*, f.name as from_name, t.name as to_name, b.name as by_name
                          from handover h join person f on f.id = h.from_person join person t on t.id = h.to_person
                          join person b on b.id = h.by_person
                         where h.case_id = :case order by h.proposed_at desc, h.id
                        """).param("case", caseFile).query(this::handover).list();
        return new HandoverPage(file, handovers, file.isOpen() && mayPropose(file.place()));
    }

    /** The case, for who can propose in it. */
    @Transactional
    CaseFile toPropose(UUID caseFile) {
        CaseFile file = cases.works(Action.READ, caseFile, WHAT, null);
        if (!mayPropose(file.place())) {
            throw new NotYours(WHAT, caseFile);
        }
        return file;
    }

    /** Those whose role the caller can propose to hand over: for who directs everybody who works in it, else their own. */
    @Transactional
    List<Participant> holders(UUID caseFile) {
        CaseFile file = toPropose(caseFile);
        return participants.here(caseFile).stream()
                .filter(one -> !one.family() && !NEVER.contains(one.role()) && !one.goes())
                .filter(one -> file.place().directs()
                        || one.person().equals(file.place().person()) && BY_WHO_HOLDS_IT.contains(one.role()))
                .toList();
    }

    /** Colleagues of the region who could receive one. */
    @Transactional
    List<Option> receivers(UUID caseFile) {
        toPropose(caseFile);
        return db.sql("""
                        select p.id, p.name, coalesce(o.name, '') as organisation
                          from person p left join organisation o on o.id = p.organisation_id
                         where p.kind = 'professional' and (p.left_at is null or p.left_at > now()) and p.id <> (select me())
                         order by coalesce(p.organisation_id = (select mine.organisation_id from person mine where mine.id = (select me())), false) desc,
                                  p.name
                        """)
                .query((row, number) -> new Option(
                        row.getString("id"),
                        row.getString("organisation").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("organisation")))
                .list();
    }

    /** Proposes one; sent twice under one id it is one. */
    @Transactional
    Said propose(UUID caseFile, UUID id, UUID participation, Handing handing) {
        cases.works(Action.CREATE, caseFile, WHAT, id);
        if (holders(caseFile).stream().noneMatch(one -> one.id().equals(participation))) {
            return participants.here(caseFile).stream().anyMatch(one -> one.id().equals(participation) && one.goes())
                    ? Said.GOES_ALREADY
                    : refuse(caseFile);
        }
        Said said = Said.of(db.sql("select propose_handover(:id, :participation, :receiver, :from, :until, :told)")
                .param("id", id)
                .param("participation", participation)
                .param("receiver", handing.receiver())
                .param("from", handing.fromOn())
                .param("until", handing.untilOn(), java.sql.Types.DATE)
                .param("told", handing.told())
                .query(String.class)
                .single());
        events.publishEvent(new CaseChanged(caseFile));
        return said;
    }

    /** Says of one that was just proposed that it goes with others, and what of it was told of this case alone. */
    @Transactional
    void goesTogether(UUID id, UUID others, String here) {
        db.sql("select handover_goes_together(:id, :others, :here)")
                .param("id", id)
                .param("others", others)
                .param("here", here)
                .query(row -> {});
    }

    @Transactional
    Said withdraw(UUID caseFile, UUID id) {
        cases.works(Action.UPDATE, caseFile, WHAT, id);
        boolean here = db.sql("select exists (select from handover where case_id = :case and id = :id)")
                .param("case", caseFile)
                .param("id", id)
                .query(Boolean.class)
                .single();
        if (!here) {
            throw new NotYours(WHAT, caseFile);
        }
        Said said = Said.of(db.sql("select withdraw_handover(:id)")
                .param("id", id)
                .query(String.class)
                .single());
        if (said == Said.NONE) {
            throw new NotYours(WHAT, caseFile);
        }
        events.publishEvent(new CaseChanged(caseFile));
        return said;
    }

    /** What was proposed to the caller: that alone, whatever their place in the case. The case knows that they looked. */
    @Transactional
    Offer offer(UUID id) {
        log.does(Action.READ, WHAT, id);
        Offer offer = db.sql("select * from handover_to_me(:id)")
                .param("id", id)
                .query((row, number) -> new Offer(
                        handover(row, row.getString("from_name"), "", row.getString("by_name")),
                        row.getBoolean("closed")))
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
        log.does(Action.READ, offer.handover().caseFile(), WHAT, id);
        return offer;
    }

    /** All that was proposed to the caller together with this one; the case of each knows that they looked. */
    @Transactional
    FamilyOffer family(UUID id) {
        log.does(Action.READ, WHAT, id);
        List<FamilyOffer.One> all = db.sql("select * from handovers_to_me(:id)")
                .param("id", id)
                .query((row, number) -> new FamilyOffer.One(
                        new Offer(
                                handover(row, row.getString("from_name"), "", row.getString("by_name")),
                                row.getBoolean("closed")),
                        row.getString("told_here")))
                .list();
        if (all.isEmpty()) {
            throw new NotYours(WHAT, null);
        }
        all.forEach(one -> log.does(
                Action.READ,
                one.offer().handover().caseFile(),
                WHAT,
                one.offer().handover().id()));
        return new FamilyOffer(id, all);
    }

    /** The caller accepts or refuses what was proposed to them. */
    @Transactional
    Said answer(UUID id, boolean yes, String why) {
        UUID caseFile = offer(id).handover().caseFile();
        log.does(Action.EXECUTE, caseFile, WHAT, id);
        Said said = Said.of(db.sql("select answer_handover(:id, :yes, :why)")
                .param("id", id)
                .param("yes", yes)
                .param("why", why)
                .query(String.class)
                .single());
        events.publishEvent(new CaseChanged(caseFile));
        return said;
    }

    private static Said refuse(UUID caseFile) {
        throw new NotYours(WHAT, caseFile);
    }

    private Handover handover(ResultSet row, int number) throws SQLException {
        return handover(row, row.getString("from_name"), row.getString("to_name"), row.getString("by_name"));
    }

    private Handover handover(ResultSet row, String from, String to, String by) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                Role.of(row.getString("role")).orElseThrow(),
                from,
                to,
                by,
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("told"),
                day(row, "proposed_at"),
                dayOrNull(row, "answered_at"),
                row.getObject("begins_on", LocalDate.class),
                row.getString("refusal"),
                dayOrNull(row, "withdrawn_at"));
    }

    private LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(dayOrNull(row, column));
    }

    private @Nullable LocalDate dayOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }
}
