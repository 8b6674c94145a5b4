-- What begins on a day begins at its midnight here, not an hour or two later.
set local role samenhang_kernel;

create or replace function told_emergencies() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.id from emergency_access e where e.case_id in (select my_cases()) and e.tell_on <= local_day()
$$;

create or replace function consent_on_file(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from consent c where c.case_id = wanted and c.about = 'registration' and c.given
                      and c.withdrawn_at is null and c.from_on <= local_day()
                      and (c.until_on is null or c.until_on >= local_day()))
$$;

reset role;
