-- Positive coherence in lines: what worked when it went well and what was essential for that, strengths of now, the shared perspective, and the
-- movement per person. A line becomes a statement with one press; it keeps which.

create table growth_line (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    kind           text not null check (kind in ('worked', 'essential', 'strength', 'perspective', 'movement')),
    -- the good time it is about
    good_id        uuid references life_good on delete set null,
    -- whose movement it is: a person of the case, or helpers in words
    person_id      uuid references person,
    who_text       text check (who_text <> '' and length(who_text) <= 300),
    text           text not null check (text <> '' and length(text) <= 500),
    statement_id   uuid references statement,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    created_at     timestamptz not null default now(),
    withdrawn_at   timestamptz,
    version        int not null default 0
);
create index growth_line_case on growth_line (case_id, created_at);
call guard_case_table('growth_line');
revoke delete on growth_line from samenhang_app;
create policy with_its_good_time on growth_line as restrictive for select to samenhang_app
    using (good_id is null or good_id in (select g.id from life_good g));
create policy with_its_good_time_added on growth_line as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (good_id is null or good_id in (select g.id from life_good g)));

-- The function is the kernel's; whoever makes a trigger of it has to be allowed to.
set local role samenhang_kernel;
grant execute on function note_visibility() to samenhang_owner;
reset role;
create trigger visibility after update on growth_line for each row execute function note_visibility();
set local role samenhang_kernel;
revoke execute on function note_visibility() from samenhang_owner;
reset role;
