-- The same questions, asked once for each query instead of once for each row: a function with the kernel's rights costs more than what it looks up.

set local role samenhang_kernel;
create or replace function open_cases(wanted integer) returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select p.case_id
      from participation p
     where p.person_id = (select me()) and p.level >= wanted
       and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and (coalesce(current_setting('samenhang.as_case', true), '') = ''
            or p.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid)
       and exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned()
                      and l.case_id = p.case_id and l.person_id = (select looker()) and l.allowed)
$$;

create or replace function my_cases() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = (select me()) and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and (coalesce(current_setting('samenhang.as_case', true), '') = ''
            or p.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid)
$$;

create or replace function directed_cases() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = (select me()) and p.role in ('process_director', 'chair')
       and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and p.case_id in (select open_cases(3))
$$;

create or replace function weighable_cases() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = (select me()) and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and (p.role = 'chair'
            or p.role = 'process_director' and not exists
               (select from participation c where c.case_id = p.case_id and c.role = 'chair'
                   and c.from_at <= now() and (c.until_at is null or c.until_at > now())))
       and p.case_id in (select open_cases(3))
$$;

create or replace function hidden_from_me() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select s.subject_id from shielding s where s.from_id = (select me()) and s.lifted_at is null
$$;

create or replace function emergencies_i_know() returns table (case_id uuid, person_id uuid) language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select e.case_id, e.person_id from emergency_access e
     where e.tell_on <= current_date or e.case_id in (select open_cases(3))
        or ((select has_duty('privacy_officer')) and e.region_id = (select my_region()))
$$;

create or replace function people_of_open_cases() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select p.person_id from participation p
     where p.case_id in (select open_cases(1))
       and (p.role <> 'emergency'
            or exists (select from emergency_access e where e.case_id = p.case_id and e.person_id = p.person_id and e.tell_on <= current_date)
            or (p.case_id, p.person_id) in (select k.case_id, k.person_id from emergencies_i_know() k))
$$;

create or replace function case_of_meeting(wanted uuid) returns uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select m.case_id from meeting m
     where m.id = wanted and m.case_id in (select my_cases())
       and (level_in_case(m.case_id, (select me())) = 3
            or exists (select from attendee a where a.meeting_id = m.id and a.person_id = (select me()))
            or level_in_case(m.case_id, (select me())) >= case m.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
               and m.id not in (select meetings_kept_from_me()))
$$;

create or replace function meetings_kept_from_me() returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    with i as materialized (select me() as id),
         apart as (
            select n.case_id, case n.one_id when i.id then n.other_id else n.one_id end as person_id
              from must_not_meet n, i
             where n.lifted_at is null and i.id in (n.one_id, n.other_id)
             union
            select s.case_id, s.subject_id from shielding s, i where s.from_id = i.id and s.lifted_at is null)
    select a.meeting_id
      from apart
      join attendee a on a.case_id = apart.case_id and a.person_id = apart.person_id and not a.heard_separately
      join meeting m on m.id = a.meeting_id
     where a.case_id in (select my_cases())
       and not (m.together_reason is not null
                and exists (select from attendee mine where mine.meeting_id = m.id and mine.person_id = (select id from i)
                                                        and not mine.heard_separately))
$$;

create or replace function statements_of_reader(wanted uuid, reader uuid) returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select s.id from statement s
     where s.case_id = wanted
       and ((select level_in_case(wanted, reader)) >= case s.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            and (s.whereabouts_of is null or not exists
                 (select from shielding h where h.from_id = reader and h.subject_id = s.whereabouts_of and h.lifted_at is null))
            or (select level_in_case(wanted, reader)) >= 1 and s.kind = 'account' and s.by_person = reader and s.source_person = reader)
$$;

create or replace function reasons_of_reader(wanted uuid, reader uuid) returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    with mine as materialized (select statements_of_reader(wanted, reader) as id)
    select r.stance_id from stance_reason r join stance s on s.id = r.stance_id
     where r.case_id = wanted
       and (s.statement_id is null or s.statement_id in (select id from mine))
       and (s.link_id is null or exists (select from link l where l.id = s.link_id
                                            and l.from_id in (select id from mine)
                                            and l.to_id in (select id from mine)))
       and ((select level_in_case(wanted, reader)) >= case r.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            or (select level_in_case(wanted, reader)) >= 1 and reader in (r.by_person, r.recorded_by))
$$;

create or replace function words_for(wanted uuid, reader uuid) returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select w.id from own_words w
     where w.case_id = wanted and (select may_ask_for(wanted, reader))
       and (w.statement_id is null or w.statement_id in (select statements_of_reader(wanted, reader)))
       and ((select level_in_case(wanted, reader)) >= case w.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            and (w.whereabouts_of is null or not exists
                 (select from shielding h where h.from_id = reader and h.subject_id = w.whereabouts_of and h.lifted_at is null))
            or (select level_in_case(wanted, reader)) >= 1 and reader in (w.by_person, w.with_person))
$$;

create or replace function hidden_from_reader(wanted uuid, reader uuid) returns setof uuid language sql stable security definer
set search_path = samenhang, pg_temp as $$
    select s.subject_id from shielding s
     where s.from_id = reader and s.lifted_at is null and (select may_ask_for(wanted, reader))
$$;

reset role;
