-- A question analysis: a conversation of a family and a worker, before there is a case. It is content of a family, so it opens like a
-- registration does: to those who take part in it and to nobody else, whatever their duty, after the log row of the same transaction.

create table question_analysis (
    id              uuid primary key,
    region_id       uuid not null references region,
    begun_by        uuid not null references person,
    begun_at        timestamptz not null default now(),
    saved_at        timestamptz not null default now(),
    -- how those who take part call it
    title           text not null check (title <> '' and length(title) <= 200),
    -- the definition and version it was begun with, and keeps
    url             text not null,
    edition         text not null,
    answers         jsonb not null default '{}',
    -- handed on with consent: whose yes, when, and the registration that was begun
    consent_by      text,
    handed_at       timestamptz,
    registration_id uuid unique references registration on delete set null,
    check ((handed_at is null) = (coalesce(consent_by, '') = ''))
);
create index question_analysis_region on question_analysis (region_id);
call lock_table('question_analysis');

create table question_analysis_person (
    analysis_id uuid not null references question_analysis on delete cascade,
    person_id   uuid not null references person,
    region_id   uuid not null references region,
    added_by    uuid not null references person,
    added_at    timestamptz not null default now(),
    primary key (analysis_id, person_id)
);
create index question_analysis_of_person on question_analysis_person (person_id);
call lock_table('question_analysis_person');

-- A strength or burden, a line of the month budget, a priority, a step of the plan.
create table question_analysis_line (
    id          uuid primary key,
    region_id   uuid not null references region,
    analysis_id uuid not null references question_analysis on delete cascade,
    kind        text not null check (kind in ('factor', 'budget', 'priority', 'plan')),
    level       text check (level in ('child', 'parents', 'surroundings', 'society', 'family', 'team', 'specialist')),
    side        text check (side in ('strength', 'burden', 'in', 'out')),
    words       text not null check (words <> '' and length(words) <= 500),
    amount      numeric(12, 2) check (amount >= 0),
    added_by    uuid not null references person,
    added_at    timestamptz not null default now(),
    check (case kind when 'factor' then level in ('child', 'parents', 'surroundings', 'society') and side in ('strength', 'burden') and amount is null
                     when 'budget' then level is null and side in ('in', 'out') and amount is not null
                     when 'plan' then level in ('family', 'team', 'specialist') and side is null and amount is null
                     else level is null and side is null and amount is null end is true)
);
create index question_analysis_line_of on question_analysis_line (analysis_id);
call lock_table('question_analysis_line');

set local role samenhang_kernel;

create function my_question_analyses() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.analysis_id from question_analysis_person p
     where p.person_id = me() and p.region_id = my_region() and logged('question_analysis')
$$;

create function question_analysis_people(wanted uuid) returns table (id uuid, name text, kind text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.name, p.kind
      from question_analysis_person t join person p on p.id = t.person_id
     where t.analysis_id = wanted and wanted in (select my_question_analyses())
     order by t.added_at, p.name
$$;

-- A professional who takes part lets somebody else take part, by the name they sign in with; who began it takes part first. A family does not, so
-- that nobody finds out by trying who is known here. False: nobody is called so.
create function joins_question_analysis(wanted uuid, signs_in_as text) returns boolean
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
    elsif i_am_professional() and wanted in (select my_question_analyses()) then
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

-- Who began it, and everybody themselves, can end that somebody takes part; who began it stays.
create function leaves_question_analysis(wanted uuid, who uuid) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if wanted not in (select my_question_analyses()) then
        return false;
    end if;
    delete from question_analysis_person t using question_analysis a
     where t.analysis_id = wanted and t.person_id = who and a.id = wanted and a.begun_by <> who
       and me() in (who, a.begun_by);
    return found;
end $$;

revoke all on function my_question_analyses() from public;
revoke all on function question_analysis_people(uuid) from public;
revoke all on function joins_question_analysis(uuid, text) from public;
revoke all on function leaves_question_analysis(uuid, uuid) from public;
grant execute on function my_question_analyses() to samenhang_app;
grant execute on function question_analysis_people(uuid) to samenhang_app;
grant execute on function joins_question_analysis(uuid, text) to samenhang_app;
grant execute on function leaves_question_analysis(uuid, uuid) to samenhang_app;
reset role;

create policy taken_part_in on question_analysis for select to samenhang_app
    using (region_id = (select my_region()) and id in (select my_question_analyses()));
create policy begun on question_analysis for insert to samenhang_app
    with check (region_id = (select my_region()) and begun_by = (select me()) and (select logged('question_analysis'))
                and handed_at is null and registration_id is null);
create policy written on question_analysis for update to samenhang_app
    using (region_id = (select my_region()) and id in (select my_question_analyses()))
    with check (region_id = (select my_region()) and id in (select my_question_analyses()));
grant select on question_analysis to samenhang_app;
grant insert (id, region_id, begun_by, begun_at, saved_at, title, url, edition) on question_analysis to samenhang_app;
grant update (saved_at, answers, consent_by, handed_at, registration_id) on question_analysis to samenhang_app;

create policy taken_part_in on question_analysis_line for select to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
create policy added on question_analysis_line for insert to samenhang_app
    with check (region_id = (select my_region()) and added_by = (select me()) and analysis_id in (select my_question_analyses()));
create policy removed on question_analysis_line for delete to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
grant select, insert, delete on question_analysis_line to samenhang_app;
