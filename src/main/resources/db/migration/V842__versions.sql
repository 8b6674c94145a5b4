-- A version: the analysis as it was when it was laid before people. Its items are copied once and never changed. Who reads it later sees of it
-- what they could see then and may see now: an item keeps for whom it was, and hangs on the item it was copied from.

create table analysis_version (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    number    int not null,
    state     text not null check (state ~ '^[a-z_]{1,40}$'),
    edition   int not null,
    note      text not null default '' check (length(note) <= 300),
    made_by   uuid not null references person,
    made_at   timestamptz not null default now(),
    unique (case_id, number),
    unique (id, case_id)
);
call guard_case_table('analysis_version');
revoke insert, update, delete on analysis_version from samenhang_app;

create table version_item (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    version_id     uuid not null,
    kind           text not null check (kind in ('head', 'statement', 'link', 'stance', 'reason', 'passage', 'growth_aim', 'priority')),
    -- the item it was copied from; of a passage its part
    item_id        uuid,
    part           text,
    content        jsonb not null,
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    position       int not null default 0,
    foreign key (version_id, case_id) references analysis_version (id, case_id)
);
create index version_item_case on version_item (case_id, version_id);
call guard_case_table('version_item');
revoke insert, update, delete on version_item from samenhang_app;
create policy with_what_it_was_copied_from on version_item as restrictive for select to samenhang_app
    using (case kind
        when 'statement' then item_id in (select s.id from statement s)
        when 'link' then item_id in (select l.id from link l)
        when 'stance' then item_id in (select s.id from stance s)
        when 'reason' then item_id in (select r.stance_id from stance_reason r)
        when 'priority' then item_id in (select q.id from priority q)
        when 'passage' then exists (select from passage p where p.case_id = version_item.case_id and p.part = version_item.part)
        else true end);

create function narrower(one text, other text) returns text
    language sql immutable as $$
    select case when 'team' in (one, other) then 'team' when 'professionals' in (one, other) then 'professionals' else 'all' end
$$;
grant execute on function narrower(text, text) to samenhang_kernel, samenhang_data;

-- Copies the analysis as it stands, whole, whatever the one who asks for it may see; it shows them nothing.
create function make_version(wanted uuid, said text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    made uuid := uuidv7();
begin
    if not (wanted in (select open_cases(2)) and i_am_myself()) then return null; end if;
    perform pg_advisory_xact_lock(hashtext('version ' || wanted));
    insert into analysis_version (id, region_id, case_id, number, state, edition, note, made_by)
    select made, c.region_id, c.id, coalesce((select max(v.number) from analysis_version v where v.case_id = c.id), 0) + 1,
           coalesce(a.state, 'concept'), coalesce(a.edition, 1), said, me()
      from case_file c left join analysis a on a.case_id = c.id where c.id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
    select c.region_id, c.id, made, 'head', null,
           jsonb_build_object('question', coalesce(a.question, c.question), 'level', a.level, 'state', coalesce(a.state, 'concept'),
                              'edition', coalesce(a.edition, 1)), 'all'
      from case_file c left join analysis a on a.case_id = c.id where c.id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
    select s.region_id, s.case_id, made, 'statement', s.id,
           jsonb_build_object('text', s.text, 'sphere', s.sphere, 'part', s.part, 'effect', s.effect, 'end_behaviour', s.end_behaviour,
                              'spoken', s.spoken, 'kind', s.kind), s.visible_to, s.whereabouts_of, s.position
      from statement s where s.case_id = wanted and s.withdrawn_at is null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of)
    select l.region_id, l.case_id, made, 'link', l.id,
           jsonb_build_object('from', l.from_id, 'to', l.to_id, 'sign', l.sign, 'note', l.note, 'doubt', l.doubt),
           narrower(f.visible_to, t.visible_to), coalesce(f.whereabouts_of, t.whereabouts_of)
      from link l join statement f on f.id = l.from_id join statement t on t.id = l.to_id
     where l.case_id = wanted and l.withdrawn_at is null and f.withdrawn_at is null and t.withdrawn_at is null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of)
    select s.region_id, s.case_id, made, 'stance', s.id,
           jsonb_build_object('person', s.by_person, 'statement', s.statement_id, 'link', s.link_id, 'stance', s.stance,
                              'on', s.at::date, 'recorded_by', s.recorded_by, 'through', s.said_through),
           coalesce(x.visible_to, 'all'), x.whereabouts_of
      from (select distinct on (t.by_person, t.statement_id, t.link_id) t.* from stance t where t.case_id = wanted
             order by t.by_person, t.statement_id, t.link_id, t.at desc, t.id desc) s
      left join version_item x on x.version_id = made and x.item_id = coalesce(s.statement_id, s.link_id)
     where coalesce(s.statement_id, s.link_id) is null or x.id is not null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
    select r.region_id, r.case_id, made, 'reason', r.stance_id, jsonb_build_object('text', r.reasons), r.visible_to
      from stance_reason r join version_item x on x.version_id = made and x.kind = 'stance' and x.item_id = r.stance_id;
    insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to, whereabouts_of)
    select p.region_id, p.case_id, made, 'passage', p.part, jsonb_build_object('text', p.text), 'all', p.whereabouts_of
      from passage p where p.case_id = wanted and p.text <> '';
    insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to)
    select g.region_id, g.case_id, made, 'growth_aim', g.aim, jsonb_build_object('worked', g.worked, 'wish', g.wish), 'all'
      from growth_aim g where g.case_id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
    select q.region_id, q.case_id, made, 'priority', q.id,
           jsonb_build_object('text', q.text, 'who', q.who_id, 'who_text', q.who_text, 'due', q.due_on, 'done', q.done_at is not null),
           'all', q.whereabouts_of, q.position
      from priority q where q.case_id = wanted and q.withdrawn_at is null;
    return made;
end $$;
call kernel_function('make_version(uuid, text)', 'samenhang_app');
alter function narrower(text, text) owner to samenhang_kernel;

-- Before whom it was laid, when and how. The youth and the parents come first; that is said, and stops nobody.
create table laid_before (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    version_id uuid not null,
    person_id  uuid not null references person,
    on_day     date not null,
    how        text not null check (how in ('talked', 'paper', 'page', 'read_aloud')),
    by_person  uuid not null references person,
    foreign key (version_id, case_id) references analysis_version (id, case_id)
);
create index laid_before_case on laid_before (case_id, version_id);
call guard_case_table('laid_before');
revoke update, delete on laid_before from samenhang_app;
create policy by_whom on laid_before as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and person_id in (select people_of_open_cases()));

-- Who with which competence stood by it; said by themselves or by who directs. It is a signature nowhere, and nothing waits for it.
create table standing_by (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    version_id uuid not null,
    person_id  uuid not null references person,
    discipline text not null check (discipline <> '' and length(discipline) <= 200),
    register   text not null check (register in ('skj', 'big', 'nip', 'nvo', 'other', 'none')),
    number     text not null default '' check (length(number) <= 40),
    by_person  uuid not null references person,
    at         timestamptz not null default now(),
    foreign key (version_id, case_id) references analysis_version (id, case_id)
);
create index standing_by_case on standing_by (case_id, version_id);
call guard_case_table('standing_by');
revoke update, delete on standing_by from samenhang_app;
create policy by_whom on standing_by as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and person_id in (select people_of_open_cases())
                and (person_id = (select me()) or case_id in (select directed_cases())));
