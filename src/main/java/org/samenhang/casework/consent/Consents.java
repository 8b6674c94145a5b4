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

    /** The page of consents. */
    @Transactional
    ConsentPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new ConsentPage(file, ledger.today(file), ledger.of(caseFile), ledger.authoritiesOf(caseFile));
    }

    /** Who decides on a day, to check an answer against. */
    @Transactional
    List<Decider> deciders(UUID caseFile, LocalDate day) {
        CaseFile file = cases.open(caseFile, WHAT);
        return WhoDecides.on(
                        day,
                        new WhoDecides.Youth(file.youthId(), file.youthName(), file.born()),
                        ledger.authoritiesOf(caseFile))
                .deciders();
    }

    /** Writes an answer down; twice under one id is once. A family says it for themselves alone. */
    @Transactional
    void say(UUID caseFile, UUID id, Decider decider, boolean given, String ground, LocalDate from) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        if (!file.place().works() && !decider.person().equals(file.place().person())) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("""
                        insert into consent (id, region_id, case_id, by_person, capacity, about, given, ground, from_on,
                                             recorded_by)
                        values (:id, (select my_region()), :case, :by, :capacity, 'registration', :given,
                                nullif(:ground, ''), :from, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("by", decider.person())
                .param("capacity", decider.capacity().code())
                .param("given", given)
                .param("ground", ground)
                .param("from", from)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Takes a consent back, from now on. */
    @Transactional
    void withdraw(UUID caseFile, UUID id) {
        cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        db.sql("""
                        update consent set withdrawn_at = :now
                         where id = :id and case_id = :case and withdrawn_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("case", caseFile)
                .update();
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

    /** What was found about somebody's authority. Without a day on which it was checked, it is their own word. */
    record Found(
            AuthorityForm form,
            boolean underInquiry,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate checkedOn,
            String register) {}
}
