-- The thousandth case of a year had the number of the hundredth: a number grows longer rather than being cut.
set local role samenhang_kernel;

create or replace function open_case_file(wanted uuid, youth uuid, asked text, registered date, earlier uuid) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    region uuid := my_region();
    made text;
begin
    if not (has_duty('process_director') or has_duty('intake')) then
        raise insufficient_privilege using message = 'taking a case on asks for the duty';
    end if;
    if not exists (select from access_log l where l.xact = pg_current_xact_id_if_assigned() and l.case_id = wanted
                      and l.person_id = me() and l.allowed) then
        raise insufficient_privilege using message = 'taking a case on has to be logged first';
    end if;
    if not exists (select from person p where p.id = youth and p.region_id = region and p.kind = 'family') then
        raise foreign_key_violation using message = 'no such youth in this region';
    end if;
    insert into case_number as n (region_id, year, last) values (region, extract(year from registered), 1)
    on conflict (region_id, year) do update set last = n.last + 1
    returning year || '-' || lpad(last::text, greatest(3, length(last::text)), '0') into made;
    insert into case_file (id, region_id, number, question, youth_id, registered_on, earlier_id)
    values (wanted, region, made, asked, youth, registered, earlier);
    insert into participation (region_id, case_id, person_id, role, level, added_by)
    values (region, wanted, me(), 'process_director', 3, me()), (region, wanted, youth, 'youth', 1, me());
    return made;
end $$;

reset role;
