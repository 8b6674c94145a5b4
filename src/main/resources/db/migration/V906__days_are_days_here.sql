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

create or replace function open_theme(wanted uuid, asked text) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    region uuid := my_region();
    made int;
begin
    if not (has_duty('process_director') or has_duty('chair') or has_duty('expert') or has_duty('care_adviser')
            or has_duty('analyst')) then
        raise insufficient_privilege using message = 'opening a theme asks for a duty in the team';
    end if;
    if not exists (select from access_log l where l.xact = pg_current_xact_id_if_assigned() and l.case_id = wanted
                      and l.person_id = me() and l.allowed) then
        raise insufficient_privilege using message = 'opening a theme has to be logged first';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('theme ' || region::text, 0));
    select count(*) + 1 into made from case_file c where c.region_id = region and c.kind = 'theme';
    insert into case_file (id, region_id, number, question, youth_id, registered_on, kind)
    values (wanted, region, 'thema-' || made, asked, null, local_day(), 'theme');
    insert into participation (region_id, case_id, person_id, role, level, added_by)
    values (region, wanted, me(), 'chair', 3, me());
    insert into analysis (case_id, region_id, model_url, model_version)
    values (wanted, region, 'https://samenhang.org/analysis-models/pattern-in-care', '1');
end $$;

reset role;
