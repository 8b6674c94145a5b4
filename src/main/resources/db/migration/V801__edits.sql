-- What was done to the picture, step by step: so that a step can be undone in the same sitting, and so that a wording that somebody
-- said something of stays readable after it was changed.

alter table statement add column tense text not null default 'now' check (tense in ('past', 'now'));
-- withdrawn because it was put together with this one, which says both
alter table statement add column merged_into uuid;
alter table statement add foreign key (merged_into, case_id) references statement (id, case_id);

create table analysis_edit (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    -- what was done in one go is one step
    step           text not null default pg_current_xact_id()::text,
    what           text not null check (what in ('statement', 'link')),
    object_id      uuid not null,
    -- only what differs
    before         jsonb not null,
    after          jsonb not null,
    by_person      uuid not null references person,
    at             timestamptz not null default clock_timestamp(),
    undone_at      timestamptz,
    -- undone, and then something else was done: it can't be done again
    dropped        boolean not null default false,
    -- as strict as the strictest of before and after
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person
);
create index analysis_edit_sitting on analysis_edit (case_id, by_person, at);
create index analysis_edit_object on analysis_edit (object_id, at);
call guard_case_table('analysis_edit');
drop policy added on analysis_edit;
drop policy removed on analysis_edit;
drop policy changed on analysis_edit;
create policy changed on analysis_edit for update to samenhang_app
    using (region_id = (select my_region()) and by_person = (select me()) and case_id in (select open_cases(2)))
    with check (region_id = (select my_region()) and by_person = (select me()));
create policy with_its_object on analysis_edit as restrictive for select to samenhang_app
    using (object_id in (select s.id from statement s) or object_id in (select l.id from link l));
revoke insert, update, delete on analysis_edit from samenhang_app;
grant update (undone_at) on analysis_edit to samenhang_app;

create function note_edit() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
declare
    fields text[] := case tg_table_name
        when 'statement' then array['text', 'sphere', 'part', 'effect', 'end_behaviour', 'spoken', 'kind', 'source_person', 'source_text',
                                    'said_on', 'basis', 'family_words', 'tense', 'position', 'merged_into']
        else array['from_id', 'to_id', 'sign', 'note', 'doubt'] end;
    was jsonb;
    now_is jsonb;
    ranks text[] := array['all', 'professionals', 'team'];
    audience text := 'all';
    whereabouts uuid;
begin
    if me() is null or coalesce(current_setting('samenhang.undoing', true), '') = 'true' then return null; end if;
    now_is := jsonb_build_object('withdrawn', new.withdrawn_at is not null);
    if tg_op = 'INSERT' then
        was := jsonb_build_object('withdrawn', true);
    else
        was := jsonb_build_object('withdrawn', old.withdrawn_at is not null)
            || (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(to_jsonb(old)) f where f.key = any(fields));
        now_is := now_is
            || (select coalesce(jsonb_object_agg(f.key, f.value), '{}') from jsonb_each(to_jsonb(new)) f where f.key = any(fields));
        select coalesce(jsonb_object_agg(b.key, b.value), '{}'), coalesce(jsonb_object_agg(a.key, a.value), '{}')
          into was, now_is
          from jsonb_each(was) b join jsonb_each(now_is) a on a.key = b.key where a.value is distinct from b.value;
        if was = '{}' then return null; end if;
    end if;
    if tg_table_name = 'statement' then
        audience := to_jsonb(new) ->> 'visible_to';
        whereabouts := (to_jsonb(new) ->> 'whereabouts_of')::uuid;
        if tg_op = 'UPDATE' then
            if array_position(ranks, to_jsonb(old) ->> 'visible_to') > array_position(ranks, audience) then
                audience := to_jsonb(old) ->> 'visible_to';
            end if;
            if whereabouts is distinct from (to_jsonb(old) ->> 'whereabouts_of')::uuid then
                if whereabouts is not null and to_jsonb(old) ->> 'whereabouts_of' is not null then audience := 'team'; end if;
                whereabouts := coalesce(whereabouts, (to_jsonb(old) ->> 'whereabouts_of')::uuid);
            end if;
        end if;
    end if;
    update analysis_edit set dropped = true
     where case_id = new.case_id and by_person = me() and undone_at is not null and not dropped;
    insert into analysis_edit (region_id, case_id, what, object_id, before, after, by_person, visible_to, whereabouts_of)
    values (new.region_id, new.case_id, tg_table_name, new.id, was, now_is, me(), audience, whereabouts);
    return null;
end $$;

-- When the caller's sitting began: what was done before it is history, and not undone by a key.
create function sitting_since() returns timestamptz
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.created_at from session s
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8')) and s.expires_at > now()
$$;

-- Who changed this last after the caller did, for the sentence that says why a step can't be undone. The caller sees the thing itself.
create function changed_after_me(wanted uuid, object uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select n.name from analysis_edit e join person n on n.id = e.by_person
     where e.case_id = wanted and e.object_id = object and e.by_person <> me() and wanted in (select open_cases(2))
       and e.at > coalesce((select max(m.at) from analysis_edit m where m.object_id = object and m.by_person = me()), '-infinity')
       and e.by_person not in (select hidden_from_me())
     order by e.at desc limit 1
$$;

create trigger edited after insert or update on statement for each row execute function note_edit();
create trigger edited after insert or update on link for each row execute function note_edit();
revoke all on function note_edit() from public;
alter function note_edit() owner to samenhang_kernel;
call kernel_function('sitting_since()', 'samenhang_app');
call kernel_function('changed_after_me(uuid, uuid)', 'samenhang_app');
