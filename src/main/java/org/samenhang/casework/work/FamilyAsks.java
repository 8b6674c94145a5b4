package org.samenhang.casework.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samenhang.casework.CaseAsk;
import org.samenhang.casework.CaseAsks;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people of a family wrote or asked and nobody answered yet, and what else asks: all of it in one question to the database. */
@Component
class FamilyAsks {

    private static final String WEIGHABLE = "weighable";
    private static final String RESTS = "rests";
    private static final String LOOK_BACK = "look_back";

    private static final String OF_THE_CASE = """
            select w.id as case_id, 'weighable' as what, cast(null as date) as since, cast(null as text) as page
              from weighable_cases() as w (id) where w.id = any (:cases)
            union all
            select r.case_id, 'rests', max(r.until_on), null from agreed_rest r
             where r.ended_at is null and r.from_on <= :today and r.until_on >= :today and r.case_id = any (:cases)
             group by r.case_id
            union all
            select l.case_id, 'look_back', l.due_on, null from look_back l
             where l.held_on is null and l.called_off_at is null and l.due_on <= :today and l.case_id = any (:cases)
            union all
            select q.case_id, 'request', q.due_on, null from right_request q
             where q.answer is null and q.case_id = any ((select directed())::uuid[]) and q.case_id = any (:cases)
            union all
            select w.case_id, 'message', (w.said_at at time zone 'Europe/Amsterdam')::date, null from own_words w
             where w.kind = 'message' and w.by_person = w.with_person and w.case_id = any ((select directed())::uuid[])
               and w.case_id = any (:cases)
               and not exists (select from own_words later where later.kind = 'message' and later.case_id = w.case_id
                                  and later.with_person = w.with_person and later.by_person <> w.with_person
                                  and later.said_at > w.said_at)
            union all
            select t.case_id, 'trusted', (t.said_at at time zone 'Europe/Amsterdam')::date, null from trusted_person t
             where t.seen_at is null and t.ended_at is null and t.case_id = any ((select directed())::uuid[])
               and t.case_id = any (:cases)
            union all
            select w.case_id, 'hurts', (w.said_at at time zone 'Europe/Amsterdam')::date, null from own_words w
             where w.kind = 'reaction' and w.says = 'hurts' and w.case_id = any ((select directed())::uuid[])
               and w.case_id = any (:cases)
               and not exists (select from own_words p where p.kind = 'position' and p.beside = w.id)
               and not exists (select from moment m where m.case_id = w.case_id and m.with_person = w.by_person
                                  and m.created_at > w.said_at)
            """;

    private final JdbcClient db;
    private final List<Weighable> rooms;
    private final String question;
    private final Clock clock;

    FamilyAsks(JdbcClient db, List<Weighable> rooms, List<CaseAsks> above, Clock clock) {
        this.db = db;
        this.rooms = rooms;
        this.question = Stream.concat(Stream.of(OF_THE_CASE), above.stream().map(CaseAsks::asks))
                .collect(Collectors.joining(
                        "union all\n",
                        "select case_id, what, page, count(*)::int as count, coalesce(min(since), :today) as since from (",
                        ") asked group by case_id, what, page order by since, what"));
        this.clock = clock;
    }

    /** In these cases, all opened by the caller; of whoever weighs what is to be weighed, of whoever directs the rest. */
    Asked waiting(List<UUID> cases) {
        LocalDate today = LocalDate.now(clock);
        List<CaseAsk> rows = db.sql(question)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", today)
                .query((row, number) -> new CaseAsk(
                        row.getObject("case_id", UUID.class),
                        row.getString("what"),
                        row.getInt("count"),
                        row.getObject("since", LocalDate.class),
                        row.getString("page")))
                .list();
        Map<UUID, List<Reason>> reasons = new HashMap<>();
        weighing(List.copyOf(days(rows, WEIGHABLE).keySet()))
                .forEach((caseFile, count) ->
                        add(reasons, caseFile, new Reason.FamilyAsks("weigh", count.intValue(), null, 0, null)));
        rows.stream()
                .filter(row -> !Set.of(WEIGHABLE, RESTS, LOOK_BACK).contains(row.what()))
                .forEach(row -> add(
                        reasons,
                        row.caseFile(),
                        new Reason.FamilyAsks(
                                row.what(),
                                row.count(),
                                row.what().equals("request") ? row.since() : null,
                                ChronoUnit.DAYS.between(row.since(), today),
                                row.page())));
        return new Asked(days(rows, RESTS), days(rows, LOOK_BACK), reasons);
    }

    private static Map<UUID, LocalDate> days(List<CaseAsk> rows, String what) {
        return rows.stream()
                .filter(row -> row.what().equals(what))
                .collect(Collectors.toMap(CaseAsk::caseFile, CaseAsk::since));
    }

    private Map<UUID, Long> weighing(List<UUID> weighable) {
        return weighable.isEmpty()
                ? Map.of()
                : rooms.stream()
                        .flatMap(room -> room.casesWaiting(weighable).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static void add(Map<UUID, List<Reason>> reasons, UUID caseFile, Reason reason) {
        Objects.requireNonNull(reasons.computeIfAbsent(caseFile, anyone -> new ArrayList<>()))
                .add(reason);
    }

    /**
     * What was found, by case.
     *
     * @param rests until when it was agreed to leave the family in peace, that day included
     * @param lookBacks the first day on which to look back that has come
     */
    record Asked(Map<UUID, LocalDate> rests, Map<UUID, LocalDate> lookBacks, Map<UUID, List<Reason>> reasons) {}
}
