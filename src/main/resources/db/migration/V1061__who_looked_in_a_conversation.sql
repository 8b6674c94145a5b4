-- Who looked in a question analysis that a case began with, for the page 'who looked' of that case. Only for who takes part in the
-- conversation themselves, with their own eyes: another in the case learns nothing of it, not even that it was there.

create index access_log_conversation on access_log (object_id) where object_type = 'question_analysis';

set local role samenhang_kernel;

create function looks_in_my_conversations(wanted uuid)
    returns table (day date, who uuid, name text, title text, organisation text, self boolean, changed boolean, line bigint)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (l.at at time zone 'Europe/Amsterdam')::date, p.id, p.name, p.title, o.name, p.id = me(), bool_or(l.action <> 'read'), max(l.id)
      from registration r
      join question_analysis a on a.registration_id = r.id
      join question_analysis_person mine on mine.analysis_id = a.id and mine.person_id = me()
      join access_log l on l.object_type = 'question_analysis' and l.object_id = a.id and l.region_id = a.region_id
      join person p on p.id = l.person_id
      left join organisation o on o.id = p.organisation_id
     where r.case_id = wanted and r.region_id = my_region() and me() = looker() and wanted in (select open_cases(1))
       and l.allowed and (p.kind <> 'family' or p.id = me())
     group by 1, p.id, p.name, p.title, o.name
     order by max(l.id) desc
     limit 100
$$;
revoke all on function looks_in_my_conversations(uuid) from public;
grant execute on function looks_in_my_conversations(uuid) to samenhang_app;
reset role;
