package org.samenhang.casework.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of a family wrote or asked and nobody answered yet. */
@Component
class FamilyAsks {

    private final JdbcClient db;
    private final List<Weighable> rooms;
    private final List<CaseAsks> above;
    private final Clock clock;

    FamilyAsks(JdbcClient db, List<Weighable> rooms, List<CaseAsks> above, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.above = above;
        this.clock = clock;
    }

    /** In these cases, all opened by the caller; of whoever weighs what is to be weighed, of whoever directs the rest. */
    Map<UUID, List<Reason>> waiting(List<UUID> cases) {
        LocalDate today = LocalDate.now(clock);
        Map<UUID, List<Reason>> found = new HashMap<>();
        weighing(cases).forEach((caseFile, count) -> add(found, caseFile, "weigh", count.intValue(), null, 0));
        db.sql("""
                        select q.case_id, min(q.due_on) as due, count(*)::int as count from right_request q
                         where q.answer is null and q.case_id in (select directed_cases()) and q.case_id = any (:cases)
                         group by q.case_id
                        """).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            LocalDate due = row.getObject("due", LocalDate.class);
            add(
                    found,
                    row.getObject("case_id", UUID.class),
                    "request",
                    row.getInt("count"),
                    due,
                    ChronoUnit.DAYS.between(due, today));
        });
        counts("message", """
                select w.case_id, count(*)::int as count, (min(w.said_at) at time zone 'Europe/Amsterdam')::date as since from own_words w
                 where w.kind = 'message' and w.by_person = w.with_person and w.case_id in (select directed_cases())
                   and w.case_id = any (:cases)
                   and not exists (select from own_words later where later.kind = 'message' and later.case_id = w.case_id
                                      and later.with_person = w.with_person and later.by_person <> w.with_person
                                      and later.said_at > w.said_at)
                 group by w.case_id
                """, cases, today, found);
        counts("trusted", """
                select t.case_id, count(*)::int as count, (min(t.said_at) at time zone 'Europe/Amsterdam')::date as since from trusted_person t
                 where t.seen_at is null and t.ended_at is null and t.case_id in (select directed_cases())
                   and t.case_id = any (:cases)
                 group by t.case_id
                """, cases, today, found);
        counts("hurts", """
                select w.case_id, count(*)::int as count, (min(w.said_at) at time zone 'Europe/Amsterdam')::date as since from own_words w
                 where w.kind = 'reaction' and w.says = 'hurts' and w.case_id in (select directed_cases())
                   and w.case_id = any (:cases)
                   and not exists (select from own_words p where p.kind = 'position' and p.beside = w.id)
                   and not exists (select from moment m where m.case_id = w.case_id and m.with_person = w.by_person
                                      and m.created_at > w.said_at)
                 group by w.case_id
                """, cases, today, found);
        above.stream()
                .flatMap(room -> room.waiting(cases).stream())
                .forEach(ask -> found.computeIfAbsent(ask.caseFile(), anyone -> new ArrayList<>())
                        .add(new Reason.FamilyAsks(
                                ask.what(),
                                ask.count(),
                                null,
                                ChronoUnit.DAYS.between(ask.since(), today),
                                ask.page())));
        return found;
    }

    private void counts(String what, String sql, List<UUID> cases, LocalDate today, Map<UUID, List<Reason>> found) {
        db.sql(sql).param("cases", cases.toArray(UUID[]::new)).query(row -> {
            add(
                    found,
                    row.getObject("case_id", UUID.class),
                    what,
                    row.getInt("count"),
                    null,
                    ChronoUnit.DAYS.between(row.getObject("since", LocalDate.class), today));
        });
    }

    private Map<UUID, Long> weighing(List<UUID> cases) {
        Set<UUID> mine = new HashSet<>(
                db.sql("select weighable_cases()").query(UUID.class).list());
        mine.retainAll(cases);
        return mine.isEmpty()
                ? Map.of()
                : rooms.stream()
                        .flatMap(room -> room.casesWaiting(List.copyOf(mine)).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void add(
            Map<UUID, List<Reason>> found,
            UUID caseFile,
            String what,
            int count,
            @org.jspecify.annotations.Nullable LocalDate due,
            long days) {
        found.computeIfAbsent(caseFile, anyone -> new ArrayList<>())
                .add(new Reason.FamilyAsks(what, count, due, days, null));
    }
}
