package org.samenhang.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who looked in the cases over the past eight weeks. Whoever wrote something down, met or looked back on a day opened the file on that
 * day; between that they look now and then, a director more often than a school. Invented like the rest of the region: the rows say that
 * they come from the demo, and the log is only ever added to.
 */
final class DemoLooks {

    private static final String LOOKS = """
            with taking as (
                select p.case_id, p.region_id, p.person_id, p.from_at, p.until_at, n.kind = 'family' as family,
                       (select string_agg(r.role, ',' order by r.role) from participation r
                         where r.case_id = p.case_id and r.person_id = p.person_id) as roles,
                       case p.role when 'process_director' then 2 when 'chair' then 5 when 'expert' then 6 when 'parent' then 6
                                   when 'youth' then 9 when 'network' then 14 else 5 end as every
                  from participation p join person n on n.id = p.person_id
                 where p.region_id = :region),
            days as (
                select cast(:today as date) - n as day from generate_series(1, 56) n
                 where extract(isodow from cast(:today as date) - n) < 6),
            acts as (
                select h.case_id, h.person_id as who, h.spent_on as day, 'case_page' as what, 'read' as action from hours h
                union select m.case_id, m.by_person, m.held_on, 'timeline', 'read' from moment m
                union select a.case_id, a.by_person, a.made_on, 'agreement', 'create' from agreement a
                union select l.case_id, l.by_person, l.held_on, 'case_page', 'update' from look_back l
                union select s.case_id, coalesce(s.recorded_by, s.by_person), (s.at at time zone 'Europe/Amsterdam')::date, 'stance', 'create' from stance s
                union select m.case_id, m.by_person, (m.starts_at at time zone 'Europe/Amsterdam')::date, 'meeting', 'update' from meeting m
                union select t.case_id, t.person_id, d.day,
                             (array['case_page', 'analysis', 'agreements', 'case_page', 'timeline', 'analysis'])
                                 [1 + abs(hashtext(t.person_id::text || d.day || 'what')) % 6], 'read'
                        from taking t cross join days d
                       where abs(hashtext(t.person_id::text || t.case_id || (cast(:today as date) - d.day))) % t.every = 0),
            looks as (
                select distinct on (t.case_id, t.person_id, a.day, a.what, a.action) t.*, a.day, a.what, a.action,
                       (a.day + case when t.family then time '19:10' else time '08:40' end) at time zone 'Europe/Amsterdam'
                           + make_interval(mins => abs(hashtext(t.person_id::text || a.day || 'at')) % case when t.family then 150 else 480 end)
                           as at
                  from acts a join taking t on t.case_id = a.case_id and t.person_id = a.who
                  join case_file c on c.id = t.case_id
                 where a.day between cast(:today as date) - 56 and cast(:today as date) - 1
                   and (c.closed_at is null or a.day <= (c.closed_at at time zone 'Europe/Amsterdam')::date))
            insert into access_log (region_id, at, request_id, person_id, person_role, case_id, action, object_type, purpose, access_point,
                                    source, allowed, authorisation, treatment_relation, consent)
            select k.region_id, k.at, gen_random_uuid(), k.person_id, k.roles, k.case_id, k.action, k.what, 'treatment',
                   case k.action when 'read' then 'GET' else 'POST' end || ' /cases/{id}', 'demo', true, true, true,
                   exists (select from consent s where s.case_id = k.case_id and s.given)
              from looks k
             where k.from_at <= k.at and (k.until_at is null or k.until_at > k.at)
             order by k.at
            """;

    private final DataSource database;
    private final LocalDate today;

    DemoLooks(DataSource database, LocalDate today) {
        this.database = database;
        this.today = today;
    }

    void load(Story told) {
        JdbcClient.create(database)
                .sql(LOOKS)
                .param("today", today)
                .param("region", DemoPeople.REGION)
                .update();
        told.each("emergencies").forEach(this::emergency);
    }

    /** Somebody opened a case they take no part in, for a reason; it was judged, and the family was told. */
    private void emergency(Story told) {
        Story file = Story.read("case-" + told.text("case"), today);
        UUID caseFile = file.id("case");
        UUID id = file.id("emergency");
        LocalDate day = told.day("day");
        UUID who = Story.id("team", told.text("by"));
        OffsetDateTime at = DemoTogether.at(day).withHour(19);
        Row.of(database, "emergency_access", DemoPeople.REGION)
                .with("id", id)
                .with("case_id", caseFile)
                .with("person_id", who)
                .with("reason", told.text("reason"))
                .with("opened_at", at)
                .with("until_at", at.plusHours(4))
                .with("tell_on", told.day("toldDay"))
                .with("judged_by", Story.id("team", told.text("judgedBy")))
                .with("judged_at", DemoTogether.at(told.day("judgedDay")))
                .with("right_to_do", true)
                .with("judgement", told.text("judgement"))
                .insert();
        Row.of(database, "participation", DemoPeople.REGION)
                .with("case_id", caseFile)
                .with("person_id", who)
                .with("role", "emergency")
                .with("level", 3)
                .with("from_at", at)
                .with("until_at", at.plusHours(4))
                .with("added_by", who)
                .insert();
        look(caseFile, who, at, "execute", "emergency_access", id);
        look(caseFile, who, at.plusMinutes(1), "read", "case_page", null);
        look(caseFile, who, at.plusMinutes(4), "read", "agreements", null);
    }

    private void look(UUID caseFile, UUID who, OffsetDateTime at, String action, String what, @Nullable UUID object) {
        Row.of(database, "access_log", DemoPeople.REGION)
                .with("at", at)
                .with("request_id", UUID.randomUUID())
                .with("person_id", who)
                .with("person_role", "emergency")
                .with("case_id", caseFile)
                .with("action", action)
                .with("object_type", what)
                .with("object_id", object)
                .with("purpose", "emergency")
                .with("access_point", (action.equals("read") ? "GET" : "POST") + " /cases/{id}")
                .with("source", "demo")
                .with("sensitivity", "very_high")
                .with("allowed", true)
                .with("authorisation", action.equals("read"))
                .with("treatment_relation", false)
                .with("consent", true)
                .with("emergency", true)
                .insert();
    }
}
