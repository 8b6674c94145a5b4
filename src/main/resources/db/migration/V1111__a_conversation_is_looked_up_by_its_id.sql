-- Each statement asked which conversations somebody takes part in, all of them, and of each whether this transaction had logged it: with 20,000
-- conversations seconds for every page. Now a row asks for itself, by its key, and the log is asked once. The list takes the latest alone.

set local role samenhang_kernel;

create function take_part_in_question_analysis(wanted uuid) returns boolean
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare
    who constant uuid := me();
begin
    return exists (select from question_analysis_person p
                    where p.analysis_id = wanted and p.person_id = who and p.region_id = my_region())
       and logged('question_analysis');
end $$;

create function my_latest_question_analyses(most int) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select a.id from question_analysis_person p join question_analysis a on a.id = p.analysis_id
     where p.person_id = (select me()) and p.region_id = (select my_region()) and (select logged('question_analysis'))
     order by a.saved_at desc, a.id limit most
$$;

create or replace function question_analysis_people(wanted uuid) returns table (id uuid, name text, kind text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.name, p.kind
      from question_analysis_person t join person p on p.id = t.person_id
     where t.analysis_id = wanted and (select take_part_in_question_analysis(wanted))
     order by t.added_at, p.name
$$;

create or replace function question_analysis_went_along(wanted uuid) returns table (kind text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select distinct e.kind
      from question_analysis a join registration_enclosure e on e.registration_id = a.registration_id
     where a.id = wanted and a.region_id = my_region() and (select take_part_in_question_analysis(wanted))
$$;

create or replace function joins_question_analysis(wanted uuid, signs_in_as text) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    who uuid;
begin
    if not logged('question_analysis') then
        return false;
    end if;
    if signs_in_as is null then
        select a.begun_by into who from question_analysis a
         where a.id = wanted and a.region_id = my_region() and a.begun_by = me()
           and not exists (select from question_analysis_person t where t.analysis_id = a.id);
    elsif i_am_professional() and take_part_in_question_analysis(wanted) then
        select p.id into who from person p
         where p.login = lower(signs_in_as) and p.region_id = my_region() and p.left_at is null;
    end if;
    if who is null then
        return false;
    end if;
    insert into question_analysis_person (analysis_id, person_id, region_id, added_by)
    values (wanted, who, my_region(), me()) on conflict do nothing;
    return true;
end $$;

create or replace function leaves_question_analysis(wanted uuid, who uuid) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not take_part_in_question_analysis(wanted) then
        return false;
    end if;
    delete from question_analysis_person t using question_analysis a
     where t.analysis_id = wanted and t.person_id = who and a.id = wanted and a.begun_by <> who
       and me() in (who, a.begun_by);
    return found;
end $$;

revoke all on function take_part_in_question_analysis(uuid) from public;
revoke all on function my_latest_question_analyses(int) from public;
grant execute on function take_part_in_question_analysis(uuid) to samenhang_app;
grant execute on function my_latest_question_analyses(int) to samenhang_app;
reset role;

alter policy taken_part_in on question_analysis
    using (region_id = (select my_region()) and take_part_in_question_analysis(id));
alter policy written on question_analysis
    using (region_id = (select my_region()) and take_part_in_question_analysis(id))
    with check (region_id = (select my_region()) and take_part_in_question_analysis(id));
do $$
declare
    one record;
    mine constant text := '(region_id = (select my_region()) and take_part_in_question_analysis(analysis_id))';
begin
    for one in select tablename, policyname, cmd from pg_policies
                where schemaname = 'samenhang'
                  and tablename in ('question_analysis_line', 'question_analysis_member', 'question_analysis_taken') loop
        if one.cmd = 'SELECT' or one.cmd = 'DELETE' then
            execute format('alter policy %I on %I using %s', one.policyname, one.tablename, mine);
        elsif one.cmd = 'UPDATE' then
            execute format('alter policy %I on %I using %s with check %s', one.policyname, one.tablename, mine, mine);
        else
            execute format('alter policy %I on %I with check (%s and %s = (select me()))', one.policyname, one.tablename, mine,
                           case one.tablename when 'question_analysis_taken' then 'by_person' else 'added_by' end);
        end if;
    end loop;
end $$;
set local role samenhang_kernel;
drop function my_question_analyses();
reset role;
