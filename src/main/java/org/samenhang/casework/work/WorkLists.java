package org.samenhang.casework.work;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.Appointments;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.consent.ConsentLedger;
import org.samenhang.casework.consent.ConsentState;
import org.samenhang.casework.handover.Handovers;
import org.samenhang.casework.handover.Offered;
import org.samenhang.casework.registration.SafetyAtRegistration;
import org.samenhang.casework.registration.SafetySaid;
import org.samenhang.casework.registration.Withdrawals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what waits for the caller: each question once, for all their cases together. */
@Service
class WorkLists {

    private final JdbcClient db;
    private final AccessLog log;
    private final CaseFiles cases;
    private final ConsentLedger ledger;
    private final List<Appointments> appointments;
    private final Withdrawals withdrawals;
    private final SafetyAtRegistration safety;
    private final FamilyAsks asks;
    private final Handovers handovers;
    private final Clock clock;

    WorkLists(
            JdbcClient db,
            AccessLog log,
            CaseFiles cases,
            ConsentLedger ledger,
            List<Appointments> appointments,
            Withdrawals withdrawals,
            SafetyAtRegistration safety,
            FamilyAsks asks,
            Handovers handovers,
            Clock clock) {
        this.db = db;
        this.log = log;
        this.cases = cases;
        this.ledger = ledger;
        this.appointments = appointments;
        this.withdrawals = withdrawals;
        this.safety = safety;
        this.asks = asks;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** The caller's work list. */
    @Transactional
    WorkList mine() {
        LocalDate today = LocalDate.now(clock);
        List<CaseFile> files = cases.mine("work_list");
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        return new WorkList(
                registrations(today),
                handovers.offered().stream().filter(Offered::waits).toList(),
                withdrawals.latest().stream().filter(one -> !one.seen()).toList(),
                waiting(files),
                (int) files.stream().filter(CaseFile::isOpen).count(),
                between(ids(files), monday, monday.plusDays(6)));
    }

    /** What waits for the caller in their cases, for who has no work list of their own; without what waits of a region. */
    @Transactional
    List<WorkList.Waiting> waitingForMe() {
        return waiting(cases.mine("work_list"));
    }

    /** Those of these cases, all opened by the caller, that wait, the most pressing first. */
    List<WorkList.Waiting> waiting(List<CaseFile> files) {
        LocalDate today = LocalDate.now(clock);
        List<UUID> ids = ids(files);
        List<CaseFile> directed = files.stream()
                .filter(file -> file.isOpen() && file.place().directs())
                .toList();
        Map<UUID, ConsentState> consents = ledger.today(directed);
        Map<UUID, SafetySaid> unsafe = directed.isEmpty() ? Map.of() : safety.open(ids(directed));
        Map<UUID, Activity> activities = activities(ids);
        Map<UUID, List<Situation.Overdue>> overdue = overdue(ids, today);
        List<Appointment> ahead = between(ids, today, today.plusDays(WhyNow.MEETING_WITHIN));
        FamilyAsks.Asked asked = asks.waiting(ids);
        List<WorkList.Waiting> waiting = new ArrayList<>();
        for (CaseFile file : files) {
            Activity activity = activities.getOrDefault(file.id(), Activity.NONE);
            Situation now = new Situation(
                    file.isOpen(),
                    file.place().directs(),
                    later(file.takenOn(), activity.on()),
                    asked.rests().get(file.id()),
                    consents.get(file.id()),
                    overdue.getOrDefault(file.id(), List.of()),
                    ahead.stream()
                            .filter(one -> one.caseFile().equals(file.id()))
                            .findFirst()
                            .orElse(null),
                    asked.lookBacks().get(file.id()));
            List<Reason> reasons = new ArrayList<>(WhyNow.reasons(now, today));
            reasons.addAll(asked.reasons().getOrDefault(file.id(), List.of()));
            Optional.ofNullable(unsafe.get(file.id()))
                    .map(Reason.SafetyOpen::new)
                    .ifPresent(reasons::add);
            reasons = WhyNow.sorted(reasons);
            if (!reasons.isEmpty()) {
                waiting.add(new WorkList.Waiting(file, activity.municipality(), activity.last(), reasons));
            }
        }
        waiting.sort(Comparator.comparingInt(
                        (WorkList.Waiting one) -> one.reasons().getFirst().urgency())
                .thenComparing(Comparator.comparingLong((WorkList.Waiting one) ->
                                one.reasons().getFirst().days())
                        .reversed()));
        return waiting;
    }

    /** The meetings in these cases on these days, both included; the earliest first. */
    List<Appointment> between(List<UUID> cases, LocalDate from, LocalDate until) {
        return appointments.stream()
                .flatMap(room -> room.between(cases, from, until).stream())
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
    }

    private List<NewRegistration> registrations(LocalDate today) {
        log.does(Action.READ, "registration", null);
        List<NewRegistration> waiting = db.sql("""
                        select r.id, r.registrant_kind, r.youth_first_name, r.youth_born_on, r.youth_born_year, r.municipality,
                               r.reason, coalesce(r.again, false) as again, r.submitted_at,
                               coalesce(s.must_not_meet or s.secret_address, false) as care
                          from registration r left join registration_safety s on s.registration_id = r.id
                         where r.state in ('submitted', 'read') and (select i_notice_signals())
                         order by r.submitted_at
                        """)
                .query((row, number) -> new NewRegistration(
                        row.getObject("id", UUID.class),
                        row.getString("registrant_kind"),
                        or(row.getString("youth_first_name")),
                        age(
                                row.getObject("youth_born_on", LocalDate.class),
                                row.getObject("youth_born_year", Integer.class),
                                today),
                        or(row.getString("municipality")),
                        or(row.getString("reason")),
                        row.getBoolean("again"),
                        row.getBoolean("care"),
                        day(row.getObject("submitted_at", OffsetDateTime.class))))
                .list();
        log.showed("registration", waiting.stream().map(NewRegistration::id).toList());
        return waiting;
    }

    /** The last edit is read from the access log, which knows of every room; the last talk from what was noted. */
    private Map<UUID, Activity> activities(List<UUID> cases) {
        Map<UUID, Activity> found = new HashMap<>();
        db.sql("""
                        select c.id, r.municipality, m.held_on, m.text, m.with_name,
                               (select l.at from access_log l
                                 where l.case_id = c.id and l.action <> 'read' and l.allowed
                                 order by l.id desc limit 1) as edited_at
                          from case_file c
                          left join lateral (select o.held_on, left(o.text, 160) as text, p.name as with_name
                                               from moment o left join person p on p.id = o.with_person
                                              where o.case_id = c.id
                                              order by o.held_on desc, o.created_at desc limit 1) m on true
                          left join lateral (select g.municipality from registration g
                                              where g.case_id = c.id limit 1) r on true
                         where c.id = any (:cases)
                        """).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
            found.put(
                    Objects.requireNonNull(row.getObject("id", UUID.class)),
                    new Activity(
                            laterOf(edited == null ? null : day(edited), row.getObject("held_on", LocalDate.class)),
                            or(row.getString("municipality")),
                            new WorkList.Last(or(row.getString("text")), or(row.getString("with_name")))));
        });
        return found;
    }

    /** Of helpers alone: what parents or a youth did or did not do is nobody's list (F5). */
    private Map<UUID, List<Situation.Overdue>> overdue(List<UUID> cases, LocalDate today) {
        return db
                .sql("""
                        select a.case_id, left(a.text, 200) as text, coalesce(p.name, a.who_text) as who, a.due_on,
                               coalesce(a.who_id = (select me()), false) as mine
                          from agreement a left join person p on p.id = a.who_id
                         where a.done_at is null and a.due_on < :today and p.kind is distinct from 'family'
                           and a.case_id = any (:cases)
                         order by a.due_on
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> Map.entry(
                        row.getObject("case_id", UUID.class),
                        new Situation.Overdue(
                                row.getString("text"),
                                or(row.getString("who")),
                                row.getObject("due_on", LocalDate.class),
                                row.getBoolean("mine"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static List<UUID> ids(List<CaseFile> files) {
        return files.stream().map(CaseFile::id).toList();
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }

    private static @Nullable LocalDate laterOf(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null ? other : later(one, other);
    }

    private static @Nullable Integer age(@Nullable LocalDate born, @Nullable Integer year, LocalDate today) {
        if (born != null && !born.isAfter(today)) {
            return Period.between(born, today).getYears();
        }
        return year == null ? null : Integer.valueOf(today.getYear() - year);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private record Activity(@Nullable LocalDate on, String municipality, WorkList.Last last) {
        static final Activity NONE = new Activity(null, "", WorkList.Last.NOTHING);
    }
}
