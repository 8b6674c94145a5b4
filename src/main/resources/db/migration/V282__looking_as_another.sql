-- Who directs a case may look at it as somebody else who takes part in it, to know beforehand what they will see. Then everything answers
-- as if that person asked - in that one case, and nowhere else - while the log names who really looked. And in an emergency a colleague
-- opens a case they take no part in: for a few hours, with a reason, loudly.

alter table participation drop constraint participation_role_check;
alter table participation add check (role in
    ('process_director', 'chair', 'expert', 'behavioural_scientist', 'care_adviser', 'guardian', 'local_team',
     'municipality', 'school', 'provider', 'confidential_adviser', 'youth', 'parent', 'network', 'registrant', 'emergency'));

create table emergency_access (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    person_id      uuid not null references person,
    reason         text not null check (length(reason) between 10 and 2000),
    opened_at      timestamptz not null default now(),
    until_at       timestamptz not null,
    -- from this day on the family reads of it
    tell_on        date not null,
    tell_reason    text,
    judged_by      uuid references person,
    judged_at      timestamptz,
    right_to_do    boolean,
    judgement      text,
    check (until_at > opened_at),
    check ((judged_by is null) = (judged_at is null) and (judged_by is null) = (right_to_do is null))
);
create index emergency_access_case on emergency_access (case_id);
call lock_table('emergency_access');

set local role samenhang_kernel;

-- Who really asks: the person of the session, whoever they look as.
create function looker() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.person_id
      from session s join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and (p.left_at is null or p.left_at > now())
$$;

-- The one case that is looked at as another; null when everybody is themselves.
create function previewed_case() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select nullif(current_setting('samenhang.as_case', true), '')::uuid
$$;

create or replace function me() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select case when coalesce(current_setting('samenhang.as', true), '') = '' then s.person_id
           else (select t.person_id
                   from participation d join participation t on t.case_id = d.case_id
                  where d.person_id = s.person_id and d.role in ('process_director', 'chair')
                    and d.from_at <= now() and (d.until_at is null or d.until_at > now())
                    and d.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid
                    and t.person_id = current_setting('samenhang.as', true)::uuid
                    and t.from_at <= now() and (t.until_at is null or t.until_at > now())
                  limit 1) end
      from session s join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and (p.left_at is null or p.left_at > now())
$$;

create or replace function open_cases(wanted int) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id
      from participation p
     where p.person_id = (select me()) and p.level >= wanted
       and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and ((select previewed_case()) is null or p.case_id = (select previewed_case()))
       and exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned()
                      and l.case_id = p.case_id and l.person_id = (select looker()) and l.allowed)
$$;

create or replace function my_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = (select me()) and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and ((select previewed_case()) is null or p.case_id = (select previewed_case()))
$$;

-- Nobody has a duty for the region while looking as another: outside the one case there is nothing to look at.
create or replace function has_duty(wanted text) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (select previewed_case()) is null
       and exists (select from duty d where d.person_id = (select me()) and d.duty = wanted
                      and d.from_at <= now() and (d.until_at is null or d.until_at > now()))
$$;

create or replace function logged(kind text) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (select previewed_case()) is null
       and exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned() and l.object_type = kind and l.allowed
                      and l.person_id is not distinct from (select me()) and l.region_id = (select my_region()))
$$;

-- The emergencies a family may know of by now.
create function told_emergencies() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.id from emergency_access e where e.case_id in (select my_cases()) and e.tell_on <= current_date
$$;

-- Whose emergency opening of which case the caller may see.
create function emergencies_i_know() returns table (case_id uuid, person_id uuid)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.case_id, e.person_id from emergency_access e
     where e.tell_on <= current_date or e.case_id in (select open_cases(3))
        or (has_duty('privacy_officer') and e.region_id = my_region())
$$;

create or replace function people_of_open_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.person_id from participation p
     where p.case_id in (select open_cases(1))
       and (p.role <> 'emergency' or (p.case_id, p.person_id) in (select k.case_id, k.person_id from emergencies_i_know() k))
$$;

-- Opens a case in an emergency, for four hours, and says so in the log. Null when there is no such case here.
create function open_in_emergency(wanted uuid, case_number text, why text, told_on date, request uuid, point text, from_client text)
    returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    file uuid;
    region uuid := my_region();
begin
    if not (has_duty('process_director') or has_duty('chair') or has_duty('intake') or has_duty('expert')) then
        raise insufficient_privilege using message = 'opening in an emergency asks for a duty in the expert team';
    end if;
    select c.id into file from case_file c where c.region_id = region and c.number = case_number;
    if file is null then return null; end if;
    if file in (select my_cases()) then return file; end if;
    insert into emergency_access (id, region_id, case_id, person_id, reason, until_at, tell_on)
    values (wanted, region, file, me(), why, now() + interval '4 hours', told_on);
    insert into participation (region_id, case_id, person_id, role, level, until_at, added_by)
    values (region, file, me(), 'emergency', 3, now() + interval '4 hours', me());
    insert into access_log (region_id, request_id, person_id, person_role, case_id, action, object_type, object_id, purpose, access_point,
                            client, sensitivity, allowed, authorisation, treatment_relation, consent, emergency)
    values (region, request, me(), 'emergency', file, 'execute', 'emergency_access', wanted, 'emergency', point, from_client, 'very_high',
            true, false, false, consent_on_file(file), true);
    return file;
end $$;

-- For the privacy officer, who opens no file: which case, by number alone.
create function emergencies_to_judge()
    returns table (id uuid, number text, person text, reason text, opened_at timestamptz, until_at timestamptz, tell_on date,
                   tell_reason text, judged_at timestamptz, judge text, right_to_do boolean, judgement text, looks bigint)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.id, c.number, p.name, e.reason, e.opened_at, e.until_at, e.tell_on, e.tell_reason, e.judged_at, j.name, e.right_to_do,
           e.judgement,
           (select count(*) from access_log l where l.case_id = e.case_id and l.person_id = e.person_id and l.emergency and l.object_type <> 'emergency_access'
               and l.at >= e.opened_at and l.at <= e.until_at)
      from emergency_access e
      join case_file c on c.id = e.case_id
      join person p on p.id = e.person_id
      left join person j on j.id = e.judged_by
     where has_duty('privacy_officer') and e.region_id = my_region()
     order by e.opened_at desc
$$;

reset role;
call kernel_function('looker()', 'samenhang_app');
call kernel_function('previewed_case()', 'samenhang_app');
call kernel_function('told_emergencies()', 'samenhang_app');
call kernel_function('emergencies_i_know()', 'samenhang_app');
call kernel_function('open_in_emergency(uuid, text, text, date, uuid, text, text)', 'samenhang_app');
call kernel_function('emergencies_to_judge()', 'samenhang_app');

-- Opens a transaction for whoever holds the token, as themselves or as somebody else in one case.
create function begin(token text, purpose text, looks_as text, looks_in text) returns void
    language sql volatile set search_path = samenhang, pg_temp as $$
    select set_config('samenhang.token', coalesce(token, ''), true), set_config('samenhang.purpose', coalesce(purpose, ''), true),
           set_config('samenhang.as', coalesce(looks_as, ''), true), set_config('samenhang.as_case', coalesce(looks_in, ''), true)
$$;
revoke all on function begin(text, text, text, text) from public;
grant execute on function begin(text, text, text, text) to samenhang_app;

-- A director reads of it on the case, the family when its day has come, the privacy officer judges it.
create policy seen on emergency_access for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3)) or (select has_duty('privacy_officer')) or id in (select told_emergencies())));
create policy judged on emergency_access for update to samenhang_app
    using (region_id = (select my_region()) and (select has_duty('privacy_officer')) and person_id <> (select me()))
    with check (region_id = (select my_region()) and (judged_by is null or judged_by = (select me())));
grant select, update (tell_on, tell_reason, judged_by, judged_at, right_to_do, judgement) on emergency_access to samenhang_app;

drop policy seen on participation;
create policy seen on participation for select to samenhang_app
    using (region_id = (select my_region())
           and (person_id = (select looker())
                or (case_id in (select open_cases(1))
                    and (role <> 'emergency' or (case_id, person_id) in (select k.case_id, k.person_id from emergencies_i_know() k)))));

drop policy written on access_log;
create policy written on access_log for insert to samenhang_app
    with check (region_id = (select my_region()) and person_id is not distinct from (select looker()));
drop policy read_back on access_log;
create policy read_back on access_log for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(1)) or (select has_duty('privacy_officer')))
           and (not emergency or (case_id, person_id) in (select k.case_id, k.person_id from emergencies_i_know() k)));
