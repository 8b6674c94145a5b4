-- The functions that nearly every query asks look up once who asks, and keep it while they answer.

set local role samenhang_kernel;

-- The day it is here: the server itself counts in UTC.
create function local_day() returns date language sql stable
set search_path = samenhang, pg_temp as $$ select (now() at time zone 'Europe/Amsterdam')::date $$;

create or replace function open_cases(wanted integer) returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    looks uuid;
    asks uuid;
begin
    select s.person_id into looks
      from session s join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and (p.left_at is null or p.left_at > now());
    asks := case when coalesce(current_setting('samenhang.as', true), '') = '' then looks else me() end;
    return query
        select p.case_id
          from participation p
         where p.person_id = asks and p.level >= wanted
           and p.from_at <= now() and (p.until_at is null or p.until_at > now())
           and (coalesce(current_setting('samenhang.as_case', true), '') = ''
                or p.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid)
           and exists (select from access_log l
                        where l.xact = pg_current_xact_id_if_assigned()
                          and l.case_id = p.case_id and l.person_id = looks and l.allowed);
end $$;

create or replace function my_cases() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    asks uuid := me();
begin
    return query
        select p.case_id from participation p
         where p.person_id = asks and p.from_at <= now() and (p.until_at is null or p.until_at > now())
           and (coalesce(current_setting('samenhang.as_case', true), '') = ''
                or p.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid);
end $$;

create or replace function directed_cases() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    opened uuid[] := array(select open_cases(3));
    asks uuid;
begin
    if opened = '{}' then
        return;
    end if;
    asks := me();
    return query
        select p.case_id from participation p
         where p.person_id = asks and p.role in ('process_director', 'chair')
           and p.from_at <= now() and (p.until_at is null or p.until_at > now())
           and p.case_id = any (opened);
end $$;

create or replace function emergencies_i_know() returns table (case_id uuid, person_id uuid) language plpgsql stable
security definer set search_path = samenhang, pg_temp as $$
#variable_conflict use_column
declare
    opened uuid[] := array(select open_cases(3));
    watches uuid := case when has_duty('privacy_officer') then my_region() end;
begin
    return query
        select e.case_id, e.person_id from emergency_access e
         where e.tell_on <= local_day() or e.case_id = any (opened) or e.region_id = watches;
end $$;

create or replace function people_of_open_cases() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    opened uuid[] := array(select open_cases(1));
    directing uuid[];
begin
    if opened = '{}' then
        return;
    end if;
    return query select p.person_id from participation p where p.case_id = any (opened) and p.role <> 'emergency';
    if exists (select from participation p where p.case_id = any (opened) and p.role = 'emergency') then
        directing := array(select open_cases(3));
        return query
            select e.person_id from emergency_access e
             where e.case_id = any (opened)
               and (e.tell_on <= local_day() or e.case_id = any (directing)
                    or (select has_duty('privacy_officer')) and e.region_id = (select my_region()));
    end if;
end $$;

reset role;
