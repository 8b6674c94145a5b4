-- For whom an item is written can change afterwards, and every change leaves a row. And more kinds of items can tell where
-- somebody is whose whereabouts are shielded: what is agreed, wished, given as help, looked back on, put first or written.

alter table agreement add column whereabouts_of uuid references person;
alter table wish add column whereabouts_of uuid references person;
alter table tailored_help add column whereabouts_of uuid references person;
alter table look_back add column whereabouts_of uuid references person;
alter table priority add column whereabouts_of uuid references person;
alter table passage add column whereabouts_of uuid references person;

-- Makes the five policies of a case table anew, for columns it got later; policies with other names stay.
create procedure guard_case_table_anew(t regclass, writers text default 'professionals')
    language plpgsql as $$
declare name text;
begin
    foreach name in array array['seen', 'added', 'changed', 'removed', 'kernel'] loop
        execute format('drop policy %I on %s', name, t);
    end loop;
    call guard_case_table(t, writers);
end $$;
revoke all on procedure guard_case_table_anew(regclass, text) from public;

call guard_case_table_anew('agreement');
call guard_case_table_anew('wish', 'own');
call guard_case_table_anew('tailored_help');
call guard_case_table_anew('look_back');
call guard_case_table_anew('priority');
revoke delete on priority from samenhang_app;
call guard_case_table_anew('passage');

-- What it was, what it became, who changed it and why. Written by a trigger, so that no way of changing it goes past it.
create table visibility_change (
    id               uuid primary key default uuidv7(),
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    what             text not null,
    object_key       text not null,
    from_audience    text,
    to_audience      text,
    from_whereabouts uuid references person,
    to_whereabouts   uuid references person,
    why              text check (length(why) <= 300),
    changed_by       uuid references person,
    changed_at       timestamptz not null default clock_timestamp()
);
create index visibility_change_of on visibility_change (case_id, what, object_key);
call guard_case_table('visibility_change', 'team');
alter policy seen on visibility_change using (region_id = (select my_region()) and case_id in (select open_cases(3)));
drop policy added on visibility_change;
drop policy changed on visibility_change;
drop policy removed on visibility_change;
revoke insert, update, delete on visibility_change from samenhang_app;

create function note_visibility() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
declare
    was jsonb := to_jsonb(old);
    now_is jsonb := to_jsonb(new);
begin
    if was ->> 'visible_to' is distinct from now_is ->> 'visible_to'
       or was ->> 'whereabouts_of' is distinct from now_is ->> 'whereabouts_of' then
        insert into visibility_change (region_id, case_id, what, object_key, from_audience, to_audience, from_whereabouts,
                                       to_whereabouts, why, changed_by)
        values (new.region_id, new.case_id, tg_table_name, coalesce(now_is ->> 'id', now_is ->> 'part'),
                was ->> 'visible_to', now_is ->> 'visible_to', (was ->> 'whereabouts_of')::uuid,
                (now_is ->> 'whereabouts_of')::uuid, nullif(current_setting('samenhang.why', true), ''), looker());
    end if;
    return null;
end $$;

do $$
declare t text;
begin
    foreach t in array array['statement', 'priority', 'passage', 'agreement', 'wish', 'tailored_help', 'look_back', 'moment',
        'meeting', 'meeting_line', 'contact', 'must_not_meet', 'hours', 'life_place', 'life_school', 'life_help',
        'life_restriction', 'life_harm', 'life_crisis', 'life_analysis', 'life_heard', 'life_weighing', 'life_director',
        'life_wlz', 'life_good'] loop
        execute format('create trigger visibility after update on %I for each row execute function note_visibility()', t);
    end loop;
end $$;
alter function note_visibility() owner to samenhang_kernel;
revoke all on function note_visibility() from public;

-- Whose whereabouts this reader may not learn, for a document that is made for them.
create function hidden_from_reader(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.subject_id from shielding s
     where s.from_id = reader and s.lifted_at is null and may_ask_for(wanted, reader)
$$;
call kernel_function('hidden_from_reader(uuid, uuid)', 'samenhang_app');

set local role samenhang_kernel;
create or replace function analysis_pulse(wanted uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with mine as materialized (select statements_of_reader(wanted, me()) as id),
         hidden as materialized (select hidden_from_me() as id)
    select md5(concat_ws(';',
        (select a.version from analysis a where a.case_id = wanted),
        (select string_agg(s.id || ' ' || s.version, ',' order by s.id) from statement s
          where s.case_id = wanted and s.id in (select id from mine)),
        (select string_agg(l.id || ' ' || l.version, ',' order by l.id) from link l
          where l.case_id = wanted and l.from_id in (select id from mine) and l.to_id in (select id from mine)),
        (select string_agg(p.part || ' ' || p.version, ',' order by p.part) from passage p
          where p.case_id = wanted and (p.whereabouts_of is null or p.whereabouts_of not in (select id from hidden))),
        (select string_agg(g.aim || ' ' || g.version, ',' order by g.aim) from growth_aim g where g.case_id = wanted),
        (select string_agg(q.id || ' ' || q.version, ',' order by q.id) from priority q
          where q.case_id = wanted and (q.whereabouts_of is null or q.whereabouts_of not in (select id from hidden))),
        (select string_agg(t.id::text, ',' order by t.id) from stance t
          where t.case_id = wanted and (t.statement_id is null or t.statement_id in (select id from mine))),
        (select string_agg(r.stance_id || ' ' || coalesce(r.weighed_at::text, ''), ',' order by r.stance_id)
           from stance_reason r where r.stance_id in (select reasons_of_reader(wanted, me())))))
     where wanted in (select my_cases())
$$;
reset role;
