package org.samenhang.casework.seen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.emergency.Emergencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells from the access log who looked in a case. The part of the file is named broadly: the name of a thing that is
 * kept from somebody must not stand in what they read here either.
 */
@Service
class Looks {

    private static final int SHOWN = 400;
    private static final Map<String, Set<String>> SUBJECTS = Map.of(
            "analysis", Set.of("analysis", "analysis_document", "statement", "link", "stance", "passage"),
            "timeline", Set.of("timeline", "life_fact", "fact"),
            "meeting", Set.of("meeting", "meetings", "meeting_line", "meeting_planning"),
            "list", Set.of("worklist", "cases", "case_list"));

    private final CaseFiles cases;
    private final AccessLog log;
    private final Emergencies emergencies;
    private final JdbcClient db;

    Looks(CaseFiles cases, AccessLog log, Emergencies emergencies, JdbcClient db) {
        this.cases = cases;
        this.log = log;
        this.emergencies = emergencies;
        this.db = db;
    }

    /** Who looked in this case, the latest first; looking at this page is logged as well. */
    @Transactional
    LookPage of(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "access_log");
        List<Look> looks = db.sql("""
                        select (l.at at time zone 'Europe/Amsterdam')::date as day, p.name,
                               coalesce(p.title, max(m.relation), max(m.role)) as title, o.name as organisation,
                               l.object_type, bool_or(l.action <> 'read') as changed, not l.allowed as refused,
                               max(l.id) as latest
                          from access_log l
                          left join person p on p.id = l.person_id
                          left join organisation o on o.id = p.organisation_id
                          left join participation m on m.case_id = l.case_id and m.person_id = l.person_id
                         where l.case_id = :case
                         group by 1, p.id, p.name, p.title, o.name, l.object_type, l.allowed
                         order by latest desc
                         limit :limit
                        """)
                .param("case", caseFile)
                .param("limit", SHOWN + 1)
                .query((row, number) -> new Look(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("organisation"),
                        subject(row.getString("object_type")),
                        row.getBoolean("changed"),
                        row.getBoolean("refused")))
                .list();
        Map<LocalDate, List<Look>> days = new LinkedHashMap<>();
        looks.stream()
                .limit(SHOWN)
                .distinct()
                .forEach(look -> days.computeIfAbsent(look.day(), day -> new ArrayList<>())
                        .add(look));
        return new LookPage(
                file,
                days.entrySet().stream()
                        .map(day -> new LookPage.Day(day.getKey(), day.getValue()))
                        .toList(),
                emergencies.told(caseFile),
                looks.size() > SHOWN);
    }

    /** The cases the caller takes part in, for who comes in at the family's door. */
    @Transactional
    List<UUID> mine() {
        log.listsMine("cases");
        return db.sql("select id from case_file order by registered_on desc")
                .query(UUID.class)
                .list();
    }

    private static String subject(String type) {
        return SUBJECTS.entrySet().stream()
                .filter(subject -> subject.getValue().contains(type))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("case");
    }
}
