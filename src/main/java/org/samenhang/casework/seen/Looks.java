package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.emergency.Emergencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells from the access log who looked in a case, as what, and at which part of it. */
@Service
class Looks {

    private static final int SHOWN = 400;

    private final CaseFiles cases;
    private final LookQuestions questions;
    private final AccessLog log;
    private final Emergencies emergencies;
    private final JdbcClient db;

    Looks(CaseFiles cases, LookQuestions questions, AccessLog log, Emergencies emergencies, JdbcClient db) {
        this.cases = cases;
        this.questions = questions;
        this.log = log;
        this.emergencies = emergencies;
        this.db = db;
    }

    /**
     * Who looked in this case, the latest first; looking at this page is logged as well. Somebody of the family reads of
     * everyone who works with the file and of themselves: when another of the family looks or writes is that person's own. A look
     * at a meeting which they don't see is told as one in the file.
     */
    @Transactional
    LookPage of(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "access_log");
        List<Line> lines = lines(file, null);
        Map<LocalDate, Map<String, List<Line>>> days = new LinkedHashMap<>();
        Stream.concat(lines.stream().limit(SHOWN), conversations(caseFile).stream())
                .sorted(Comparator.comparing(Line::day).reversed())
                .forEach(line -> days.computeIfAbsent(line.day(), day -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                line.who() + "/" + line.refused() + "/" + (line.line() == 0), who -> new ArrayList<>())
                        .add(line));
        return new LookPage(
                file,
                days.entrySet().stream()
                        .map(day -> new LookPage.Day(
                                day.getKey(),
                                day.getValue().values().stream()
                                        .map(Looks::visit)
                                        .toList()))
                        .toList(),
                emergencies.told(caseFile),
                lines.size() > SHOWN,
                questions.mine(caseFile));
    }

    /** The visit that this line of the log tells, for who would ask about it; null when they don't read it. */
    @Transactional
    @Nullable
    Asking asking(UUID caseFile, long line) {
        CaseFile file = cases.open(caseFile, "access_log");
        return lines(file, line).stream()
                .findFirst()
                .map(one -> new Asking(file, visit(List.of(one))))
                .orElse(null);
    }

    /** The cases the caller takes part in, for who comes in at the family's door. */
    @Transactional
    List<UUID> mine() {
        log.listsMine("cases");
        return db.sql("select id from case_file where kind = 'case' order by registered_on desc")
                .query(UUID.class)
                .list();
    }

    /** @param only number of the one line that is asked for; null: all */
    private List<Line> lines(CaseFile file, @Nullable Long only) {
        return db.sql("""
                        select (l.at at time zone 'Europe/Amsterdam')::date as day, coalesce(p.id, k.id) as who,
                               coalesce(p.name, k.name) as name,
                               p.kind = 'family' as family, coalesce(p.title, max(m.relation), max(m.role)) as title,
                               coalesce(o.name, k.organisation) as organisation,
                               case when k.id is not null then 'outside' end as outside, coalesce(max(l.person_role), max(m.role)) as roles, l.object_type,
                               bool_or(l.action <> 'read') as changed, not l.allowed as refused,
                               bool_or(l.emergency) as emergency, max(l.id) as line,
                               :works or coalesce(l.object_id in (select meetings_i_read_of(:case)), false) as meetings_too
                          from access_log l
                          left join person p on p.id = l.person_id
                          left join organisation o on o.id = p.organisation_id
                          left join participation m on m.case_id = l.case_id and m.person_id = l.person_id
                          left join links_of_my_cases() k on l.person_id is null and k.id = l.object_id
                         where l.case_id = :case
                           and (cast(:only as bigint) is null or l.id = :only)
                           and (:works or p.kind is distinct from 'family' or p.id = (select me()))
                         group by 1, p.id, p.name, p.kind, p.title, o.name, k.id, k.name, k.organisation, l.object_type, l.allowed, meetings_too
                         order by line desc
                         limit :limit
                        """)
                .param("case", file.id())
                .param("only", only)
                .param("works", file.place().works())
                .param("limit", SHOWN + 1)
                .query((row, number) -> new Line(
                        row.getObject("day", LocalDate.class),
                        row.getString("who"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getString("outside") != null
                                ? "outside"
                                : file.place().person().toString().equals(row.getString("who"))
                                        ? "self"
                                        : row.getBoolean("emergency")
                                                ? "emergency"
                                                : row.getBoolean("family")
                                                        ? "family"
                                                        : Subjects.role(row.getString("roles")),
                        row.getBoolean("refused"),
                        row.getLong("line"),
                        new Look(
                                Subjects.of(row.getString("object_type"), row.getBoolean("meetings_too")),
                                row.getBoolean("changed"))))
                .list();
    }

    /** Who looked in the conversation that the case began with, for who takes part in it; it is asked about there and not here. */
    private List<Line> conversations(UUID caseFile) {
        return db.sql("select * from looks_in_my_conversations(:case)")
                .param("case", caseFile)
                .query((row, number) -> new Line(
                        row.getObject("day", LocalDate.class),
                        row.getString("who"),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getBoolean("self") ? "self" : "taker",
                        false,
                        0,
                        new Look("conversation", row.getBoolean("changed"))))
                .list();
    }

    private static Visit visit(List<Line> lines) {
        Line first = lines.getFirst();
        return new Visit(
                first.day(),
                first.name(),
                first.title(),
                first.organisation(),
                first.role(),
                first.refused(),
                first.line(),
                lines.stream()
                        .map(Line::look)
                        .collect(Collectors.toMap(Look::subject, Look::changed, (a, b) -> a || b, LinkedHashMap::new))
                        .entrySet()
                        .stream()
                        .map(one -> new Look(one.getKey(), Objects.requireNonNull(one.getValue())))
                        .toList());
    }

    /** Somebody, one part of the file, one day. */
    private record Line(
            LocalDate day,
            @Nullable String who,
            @Nullable String name,
            @Nullable String title,
            @Nullable String organisation,
            String role,
            boolean refused,
            long line,
            Look look) {}

    /** What a question would be about. */
    record Asking(CaseFile file, Visit visit) {}
}
