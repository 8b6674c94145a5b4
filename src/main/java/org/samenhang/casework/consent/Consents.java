package org.samenhang.casework.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what who decides says, and who has authority. Whoever decides can say it themselves. */
@Service
class Consents {

    private static final String WHAT = "consent";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ConsentLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Consents(JdbcClient db, CaseFiles cases, ConsentLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** The page of consents, on a day; null for today. */
    @Transactional
    ConsentPage read(UUID caseFile, @Nullable LocalDate on) {
        CaseFile file = cases.open(caseFile, WHAT);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Recorded recorded = ledger.recorded(file);
        ConsentState state = ConsentState.on(day, recorded);
        return new ConsentPage(
                file,
                state,
                recorded,
                judgements(caseFile),
                withoutAuthority(caseFile, day, state.rule(), recorded.authorities()),
                new InformedWithoutConsentUnderSupervision(recorded.orders()).holdsOn(day)
                        ? takingPart(caseFile, "guardian", day)
                        : List.of());
    }

    private List<ConsentPage.Named> withoutAuthority(
            UUID caseFile, LocalDate day, AgeRule age, List<Authority> authorities) {
        ParentWithoutAuthority rule =
                new ParentWithoutAuthority(age, Holders.on(day, authorities).deciders());
        return takingPart(caseFile, "parent", day).stream()
                .filter(one -> rule.isToldOnRequest(one.person()))
                .toList();
    }

    private List<ConsentPage.Named> takingPart(UUID caseFile, String role, LocalDate day) {
        return db.sql("""
                        select p.id as person, p.name from participation t join person p on p.id = t.person_id
                         where t.case_id = :case and t.role = :role
                           and (t.until_at is null or t.until_at > :day) order by p.name
                        """)
                .param("case", caseFile)
                .param("role", role)
                .param("day", day.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(ConsentPage.Named.class)
                .list();
    }

    private List<JudgedCapacity> judgements(UUID caseFile) {
        return db.sql("""
                        select j.about, j.decision, j.capable, j.reason, p.name as "by", j.judged_on as "on"
                          from capacity_judgement j join person p on p.id = j.judged_by
                         where j.case_id = :case order by j.judged_on desc, j.recorded_at desc
                        """).param("case", caseFile).query(JudgedCapacity.class).list();
    }

    /** Who decides on a day, to check an answer against. */
    @Transactional
    WhoDecides whoDecides(UUID caseFile, About about, LocalDate day) {
        cases.open(caseFile, WHAT);
        return ledger.whoDecides(caseFile, about, day);
    }

    /** Writes an answer down; twice under one id is once. The team does that for others; a family for themselves alone. */
    @Transactional
    void say(UUID caseFile, UUID id, Decider decider, Said said) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        if (!file.place().team() && !decider.person().equals(file.place().person())) {
            throw new NotYours(WHAT, caseFile);
        }
        int written = db.sql("""
                        insert into consent (id, region_id, case_id, by_person, capacity, about, given, from_on, until_on, recorded_by)
                        values (:id, (select my_region()), :case, :by, :capacity, :about, :given, :from, :until,
                                (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("by", decider.person())
                .param("capacity", decider.capacity().code())
                .param("about", said.about().code())
                .param("given", said.given())
                .param("from", said.from())
                .param("until", said.until())
                .update();
        Ground exception = said.exception();
        if (written == 1 && (!said.reason().isEmpty() || exception != null)) {
            db.sql("""
                            insert into consent_reason (consent_id, region_id, case_id, by_person, ground, exception)
                            values (:id, (select my_region()), :case, :by, nullif(:ground, ''), :exception)
                            """)
                    .param("id", id)
                    .param("case", caseFile)
                    .param("by", decider.person())
                    .param("ground", said.reason())
                    .param("exception", exception == null ? null : exception.code())
                    .update();
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** A consent that stands, to take it back. */
    @Transactional
    Consent standing(UUID caseFile, UUID id) {
        cases.team(Action.READ, caseFile, WHAT, id);
        return ledger.of(caseFile).stream()
                .filter(one -> one.id().equals(id) && one.given() && one.withdrawnOn() == null)
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** Takes a consent back, from now on; the reason and who wrote it down stay. */
    @Transactional
    void withdraw(UUID caseFile, UUID id, String reason) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        if (!file.place().team() && !isOf(file.place().person(), id)) {
            throw new NotYours(WHAT, caseFile);
        }
        int taken = db.sql("""
                        update consent set withdrawn_at = :now, withdrawn_by = (select me())
                         where id = :id and case_id = :case and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("case", caseFile)
                .update();
        if (taken == 1 && !reason.isEmpty()) {
            db.sql("""
                            insert into consent_reason (consent_id, region_id, case_id, by_person, withdrawal_reason)
                            select id, region_id, case_id, by_person, :reason from consent where id = :id and case_id = :case
                            on conflict (consent_id) do update set withdrawal_reason = excluded.withdrawal_reason
                            """)
                    .param("reason", reason)
                    .param("id", id)
                    .param("case", caseFile)
                    .update();
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    private boolean isOf(UUID person, UUID id) {
        return db.sql("select exists (select from consent where id = :id and by_person = :person)")
                .param("id", id)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Writes down whether the youth can weigh one decision, as somebody who works in the case judged it. */
    @Transactional
    void judge(UUID caseFile, UUID id, UUID judge, JudgedCapacity judged) {
        cases.works(Action.CREATE, caseFile, "capacity_judgement", id);
        db.sql("""
                        insert into capacity_judgement (id, region_id, case_id, about, decision, capable, reason, judged_by,
                                                        judged_on, recorded_by)
                        select :id, (select my_region()), :case, :about, :decision, :capable, :reason, t.person_id, :on,
                               (select me())
                          from participation t
                         where t.case_id = :case and t.person_id = :judge and t.level >= 2 limit 1
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("about", judged.about())
                .param("decision", judged.decision())
                .param("capable", judged.capable())
                .param("reason", judged.reason())
                .param("judge", judge)
                .param("on", judged.on())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Writes a supervision order down; twice under one id is once. */
    @Transactional
    void order(UUID caseFile, UUID id, LocalDate from, @Nullable LocalDate until, String source) {
        cases.team(Action.CREATE, caseFile, "supervision_order", id);
        db.sql("""
                        insert into supervision_order (id, region_id, case_id, from_on, until_on, source, recorded_by)
                        values (:id, (select my_region()), :case, :from, :until, :source, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("from", from)
                .param("until", until)
                .param("source", source)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** A supervision order ended; its last day is the day that is given. */
    @Transactional
    void endOrder(UUID caseFile, UUID id, LocalDate last) {
        cases.team(Action.UPDATE, caseFile, "supervision_order", id);
        db.sql("""
                        update supervision_order set until_on = greatest(from_on, :last)
                         where id = :id and case_id = :case
                        """).param("id", id).param("case", caseFile).param("last", last).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Writes authority down; twice under one id is once. */
    @Transactional
    void setAuthority(UUID caseFile, UUID id, UUID person, Found found) {
        cases.team(Action.CREATE, caseFile, "authority", id);
        db.sql("""
                        insert into authority (id, region_id, case_id, person_id, form, under_inquiry, from_on, until_on,
                                               checked_by, checked_on, register)
                        select :id, (select my_region()), :case, t.person_id, :form, :inquiry, :from, :until,
                               case when cast(:checked as date) is null then null else (select me()) end, :checked,
                               nullif(:register, '')
                          from participation t where t.case_id = :case and t.person_id = :person limit 1
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("person", person)
                .param("form", found.form().code())
                .param("inquiry", found.underInquiry())
                .param("from", found.from())
                .param("until", found.until())
                .param("checked", found.checkedOn())
                .param("register", found.register())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Ends authority yesterday, so that it does not hold today; one that began today is removed. */
    @Transactional
    void endAuthority(UUID caseFile, UUID id) {
        cases.team(Action.UPDATE, caseFile, "authority", id);
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        db.sql("delete from authority where id = :id and case_id = :case and from_on > :yesterday")
                .param("id", id)
                .param("case", caseFile)
                .param("yesterday", yesterday)
                .update();
        db.sql("""
                        update authority set until_on = :yesterday
                         where id = :id and case_id = :case and (until_on is null or until_on > :yesterday)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("yesterday", yesterday)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /**
     * What somebody said, or why it is done without.
     *
     * @param about that the team thinks along, or what others are told; a meeting asks by itself who may be there
     * @param exception the ground of the law; null for a yes or a no
     * @param reason empty for a yes or a no
     * @param until last day, included; null: until it is taken back
     */
    record Said(
            About about,
            boolean given,
            @Nullable Ground exception,
            String reason,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** What was found about somebody's authority. Without a day on which it was checked, it is their own word. */
    record Found(
            AuthorityForm form,
            boolean underInquiry,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate checkedOn,
            String register) {}
}
