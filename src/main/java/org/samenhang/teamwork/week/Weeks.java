package org.samenhang.teamwork.week;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.access.AccessLog;
import org.samenhang.teamwork.Ties;
import org.samenhang.teamwork.rhythm.Discipline;
import org.samenhang.teamwork.rhythm.Expert;
import org.samenhang.teamwork.rhythm.Hour;
import org.samenhang.teamwork.rhythm.Planner;
import org.samenhang.teamwork.rhythm.Waiting;
import org.samenhang.teamwork.rhythm.Week;
import org.samenhang.teamwork.rhythm.WhyNot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The week as it lies before the caller: the hours of the region, and of the cases those that the caller plans. */
@Service
class Weeks {

    /** Over how many weeks it is counted how often somebody sat. */
    static final int LOOKED_BACK = 8;

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final JdbcClient db;
    private final AccessLog log;
    private final Ties ties;
    private final Clock clock;

    Weeks(JdbcClient db, AccessLog log, Ties ties, Clock clock) {
        this.db = db;
        this.log = log;
        this.ties = ties;
        this.clock = clock;
    }

    @Transactional
    WeekView of(LocalDate monday) {
        log.listsMine("table");
        List<Slot> slots = slots(monday);
        Set<UUID> taken = taken(monday);
        Map<UUID, String> questions = new HashMap<>();
        List<Waiting> cases = waiting(questions);
        List<Expert> experts = experts(monday);
        List<Hour> hours = slots.stream()
                .filter(slot -> slot.on(slot.day(monday)) && !taken.contains(slot.id()))
                .map(slot -> slot.hour(monday))
                .filter(hour -> hour.from().isAfter(clock.instant()))
                .toList();
        Week week = new Week(monday, hours, cases, experts, cannot(monday, hours), barred(cases, experts));
        return new WeekView(
                monday,
                slots,
                taken,
                Planner.propose(week),
                questions,
                mine(),
                away(),
                ties.own(),
                ties.organisations());
    }

    private List<Slot> slots(LocalDate monday) {
        Map<UUID, Set<LocalDate>> skipped = new HashMap<>();
        db.sql("select slot_id, on_day from meeting_slot_skip where region_id = (select my_region())")
                .query(row -> {
                    skipped.computeIfAbsent(row.getObject("slot_id", UUID.class), id -> new HashSet<>())
                            .add(row.getObject("on_day", LocalDate.class));
                });
        return db.sql("""
                        select * from meeting_slot where region_id = (select my_region()) and (until_on is null or until_on >= :monday)
                         order by weekday, starts, id
                        """)
                .param("monday", monday)
                .query((row, number) -> new Slot(
                        row.getObject("id", UUID.class),
                        DayOfWeek.of(row.getInt("weekday")),
                        Objects.requireNonNull(row.getTime("starts")).toLocalTime(),
                        row.getInt("minutes"),
                        row.getString("place"),
                        row.getString("video_link"),
                        Objects.requireNonNull(row.getObject("from_on", LocalDate.class)),
                        row.getObject("until_on", LocalDate.class),
                        skipped.getOrDefault(row.getObject("id", UUID.class), Set.of())))
                .list();
    }

    private Set<UUID> taken(LocalDate monday) {
        return new HashSet<>(db.sql("select slot from slots_taken(:from, :until)")
                .param("from", monday)
                .param("until", monday.plusDays(6))
                .query(UUID.class)
                .list());
    }

    private List<Waiting> waiting(Map<UUID, String> questions) {
        return db.sql("""
                        select a.case_id, c.number, c.question, a.since, a.before, a.asks
                          from table_ask a join case_file c on c.id = a.case_id
                         where a.case_id = any ((select directed())::uuid[]) and a.withdrawn_at is null
                           and not exists (select from meeting m where m.case_id = a.case_id and m.state <> 'cancelled'
                                              and m.created_at >= a.created_at)
                        """)
                .query((row, number) -> {
                    UUID id = row.getObject("case_id", UUID.class);
                    questions.put(id, Objects.toString(row.getString("question"), ""));
                    return new Waiting(
                            id,
                            Objects.requireNonNull(row.getString("number")),
                            Objects.requireNonNull(row.getObject("since", LocalDate.class)),
                            row.getObject("before", LocalDate.class),
                            disciplines(row, "asks"));
                })
                .list();
    }

    private List<Expert> experts(LocalDate monday) {
        Instant until = monday.plusDays(7).atStartOfDay(HERE).toInstant();
        Instant since = monday.minusWeeks(LOOKED_BACK).atStartOfDay(HERE).toInstant();
        Map<UUID, Integer> sat = new HashMap<>();
        seated(since, until).forEach(one -> sat.merge(one.expert(), 1, Integer::sum));
        return db.sql("""
                        select p.id, p.name, b.brings from person p join expert_brings b on b.person_id = p.id
                         where b.region_id = (select my_region()) and cardinality(b.brings) > 0
                           and (p.left_at is null or p.left_at > now())
                           and exists (select from duty d where d.person_id = p.id and d.duty = 'expert'
                                          and d.from_at <= now() and (d.until_at is null or d.until_at > now()))
                         order by p.name, p.id
                        """)
                .query((row, number) -> {
                    Set<Discipline> brings = EnumSet.noneOf(Discipline.class);
                    brings.addAll(disciplines(row, "brings"));
                    UUID id = row.getObject("id", UUID.class);
                    return new Expert(
                            id, Objects.requireNonNull(row.getString("name")), brings, sat.getOrDefault(id, 0));
                })
                .list();
    }

    private record Seated(UUID expert, Instant from, Instant until) {}

    private List<Seated> seated(Instant since, Instant until) {
        return db.sql("select expert, starts_at, ends_at from experts_seated(:since, :until)")
                .param("since", since.atOffset(java.time.ZoneOffset.UTC))
                .param("until", until.atOffset(java.time.ZoneOffset.UTC))
                .query((row, number) -> new Seated(
                        row.getObject("expert", UUID.class),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Map<UUID, Map<UUID, WhyNot>> cannot(LocalDate monday, List<Hour> hours) {
        Map<UUID, Map<UUID, WhyNot>> cannot = new HashMap<>();
        List<Seated> busy = seated(
                monday.atStartOfDay(HERE).toInstant(),
                monday.plusDays(7).atStartOfDay(HERE).toInstant());
        for (Hour hour : hours) {
            Map<UUID, WhyNot> then = cannot.computeIfAbsent(hour.slot(), id -> new HashMap<>());
            busy.stream()
                    .filter(one ->
                            one.from().isBefore(hour.until()) && hour.from().isBefore(one.until()))
                    .forEach(one -> then.put(one.expert(), WhyNot.BUSY));
        }
        db.sql("""
                        select person_id, from_on, until_on from expert_away
                         where region_id = (select my_region()) and from_on <= :sunday and until_on >= :monday
                        """).param("monday", monday).param("sunday", monday.plusDays(6)).query(row -> {
            LocalDate from = row.getObject("from_on", LocalDate.class);
            LocalDate until = row.getObject("until_on", LocalDate.class);
            UUID person = row.getObject("person_id", UUID.class);
            for (Hour hour : hours) {
                if (!hour.day().isBefore(from) && !hour.day().isAfter(until)) {
                    cannot.computeIfAbsent(hour.slot(), id -> new HashMap<>()).put(person, WhyNot.AWAY);
                }
            }
        });
        return cannot;
    }

    private Map<UUID, Map<UUID, WhyNot>> barred(List<Waiting> cases, List<Expert> experts) {
        Map<UUID, Map<UUID, WhyNot>> barred = new HashMap<>();
        UUID[] ids = cases.stream().map(Waiting::caseId).toArray(UUID[]::new);
        db.sql("""
                        select distinct x.case_id, p.id as expert, 'tied' as why
                          from participation x join person q on q.id = x.person_id
                          join person p on p.organisation_id = q.organisation_id and p.id <> q.id
                          join organisation o on o.id = p.organisation_id and o.kind <> 'expert_team'
                         where x.case_id = any (:cases) and x.until_at is null and x.level = 2 and p.id = any (:experts)
                        union all
                        select o.case_id, o.expert_id, 'objected' from expert_objection o where o.case_id = any (:cases)
                        union all
                        select k.case_id, k.expert_id, 'tie_said' from tie_known k
                         where k.case_id = any (:cases) and k.settled is distinct from 'not_so'
                        union all
                        select s.case_id, s.person_id, 'tie_said'
                          from (select distinct on (a.case_id, a.person_id) a.case_id, a.person_id, a.tie from attendee a
                                 where a.case_id = any (:cases) and a.person_id = any (:experts)
                                 order by a.case_id, a.person_id, a.added_at desc) s
                         where s.tie is not null
                        union all
                        select x.case_id, t.person_id, 'tie_said'
                          from expert_tie t join person q on q.organisation_id = t.organisation_id join participation x on x.person_id = q.id
                         where x.case_id = any (:cases) and x.until_at is null and x.level = 2 and t.person_id = any (:experts)
                        """)
                .param("cases", ids)
                .param("experts", experts.stream().map(Expert::id).toArray(UUID[]::new))
                .query(row -> {
                    barred.computeIfAbsent(row.getObject("case_id", UUID.class), id -> new HashMap<>())
                            .merge(
                                    row.getObject("expert", UUID.class),
                                    WhyNot.valueOf(row.getString("why").toUpperCase(Locale.ROOT)),
                                    Weeks::heavier);
                });
        return barred;
    }

    /** What is said of two reasons: that the family would rather not, then that they work for a party. */
    private static WhyNot heavier(WhyNot one, WhyNot other) {
        return one == WhyNot.OBJECTED || other == WhyNot.TIE_SAID ? one : other;
    }

    private Set<String> mine() {
        return new HashSet<>(db.sql("select unnest(brings) from expert_brings where person_id = (select me())")
                .query(String.class)
                .list());
    }

    private List<WeekView.Away> away() {
        return db.sql("""
                        select id, from_on, until_on from expert_away where person_id = (select me()) and until_on >= :today
                         order by from_on
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> new WeekView.Away(
                        row.getObject("id", UUID.class),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    static List<Discipline> disciplines(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Discipline::of)
                .flatMap(Optional::stream)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
