-- What somebody said or made themselves, as it came with a file: a portrait or a wording by somebody of a family, a picture of one's own, a
-- round, a version. Nobody puts that down here in another's name: it is carried along as it came, and goes out again with the whole.
create table carried_part (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    kind       text not null check (kind in ('own_portraits', 'wordings', 'own_pictures', 'same_lines', 'rounds', 'versions')),
    position   int not null,
    content    jsonb not null,
    -- what it speaks of, and whose whereabouts it gives away: who may not see one of them does not see the part
    statements uuid[] not null default '{}',
    tells_of   uuid[] not null default '{}',
    brought_by uuid not null references person,
    brought_at timestamptz not null default now(),
    -- the narrowest of all that stands in it
    visible_to text not null check (visible_to in ('all', 'professionals', 'team'))
);
create index carried_part_case on carried_part (case_id, kind, position);
call guard_case_table('carried_part', 'team');
create policy with_what_it_speaks_of on carried_part as restrictive for select to samenhang_app
    using (not exists (select from unnest(statements) a(id) where a.id not in (select s.id from statement s))
           and not exists (select from unnest(tells_of) a(id) where a.id in (select hidden_from_me())));
create policy by_whom on carried_part as restrictive for insert to samenhang_app
    with check (brought_by = (select me()));
revoke update, delete on carried_part from samenhang_app;
