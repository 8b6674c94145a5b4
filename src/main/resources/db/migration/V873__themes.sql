-- An analysis without a case (nl: thema): of a pattern in a region's care. It is kept as a case file of another kind, so that statements, arrows,
-- circles, stances and documents are the same and as well guarded; it has no youth, no number of the count of cases, and no person of a
-- family can take part in it or stand in it. Everything else of a case does not exist for it: see CaseFiles.
alter table case_file add column kind text not null default 'case' check (kind in ('case', 'theme'));
alter table case_file alter column youth_id drop not null;
alter table case_file add check ((kind = 'theme') = (youth_id is null));

create function is_theme(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from case_file c where c.id = wanted and c.kind = 'theme')
$$;
call kernel_function('is_theme(uuid)', 'samenhang_kernel');

-- The themes the caller takes part in; ids only.
create function my_themes() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select c.id from case_file c where c.kind = 'theme' and c.id in (select my_cases())
$$;
call kernel_function('my_themes()', 'samenhang_app');

-- Opens a theme: for who has a duty in the team or learns from its figures, and has logged the creation.
create function open_theme(wanted uuid, asked text) returns void
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
    values (wanted, region, 'thema-' || made, asked, null, current_date, 'theme');
    insert into participation (region_id, case_id, person_id, role, level, added_by)
    values (region, wanted, me(), 'chair', 3, me());
    insert into analysis (case_id, region_id, model_url, model_version)
    values (wanted, region, 'https://samenhang.org/analysis-models/pattern-in-care', '1');
end $$;
call kernel_function('open_theme(uuid, text)', 'samenhang_app');

-- Whoever takes part in a theme, or stands in it, works in the region.
create function no_family_in_a_theme() returns trigger
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    who uuid := case tg_table_name when 'statement' then to_jsonb(new) ->> 'source_person' else to_jsonb(new) ->> 'person_id' end;
begin
    if who is not null and is_theme(new.case_id)
       and (exists (select from person p where p.id = who and p.kind <> 'professional')
            or tg_table_name = 'participation'
               and to_jsonb(new) ->> 'role' in ('youth', 'parent', 'network', 'registrant', 'confidential_adviser', 'emergency')) then
        raise check_violation using message = 'nobody of a family takes part in a theme or stands in it';
    end if;
    return new;
end $$;
create trigger no_family before insert or update on participation for each row execute function no_family_in_a_theme();
create trigger no_family before insert or update on statement for each row execute function no_family_in_a_theme();
create trigger no_family before insert or update on statement_about for each row execute function no_family_in_a_theme();
call kernel_function('no_family_in_a_theme()', 'samenhang_app');

-- A theme opens for nobody in an emergency.
set local role samenhang_kernel;
do $$
declare
    before text;
    after text;
begin
    select pg_get_functiondef(p.oid) into before from pg_proc p
     where p.pronamespace = 'samenhang'::regnamespace and p.prosrc like '%and c.number = case_number%';
    after := replace(before, 'and c.number = case_number', 'and c.number = case_number and c.kind = ''case''');
    if before is null or after = before then
        raise exception 'the emergency opening is not where it was';
    end if;
    execute after;
end $$;
reset role;
