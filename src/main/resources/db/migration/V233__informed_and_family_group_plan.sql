-- What was talked over with whom and how; what was withheld, why, and which colleague was consulted (Jeugdwet 7.3.2).
create table informing (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    with_person  uuid not null references person,
    held_on      date not null,
    how          text not null check (how in ('conversation', 'call', 'video', 'letter', 'drawing')),
    about        text not null check (about <> ''),
    withheld     text,
    withheld_why text,
    consulted    uuid references person,
    visible_to   text not null default 'professionals' check (visible_to in ('professionals', 'team')),
    by_person    uuid not null references person,
    created_at   timestamptz not null default now(),
    check (withheld is null or (withheld_why is not null and consulted is not null))
);
create index informing_case on informing (case_id, held_on);
call guard_case_table('informing');

-- A family group plan was offered, or why not (Jeugdwet 4.1.2). Every answer is a row of its own; the last one holds.
create table family_group_plan (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    on_day     date not null,
    offered    boolean not null,
    answer     text check (answer in ('yes', 'no', 'later')),
    why        text,
    by_person  uuid not null references person,
    created_at timestamptz not null default now(),
    check (offered or (answer is null and coalesce(why, '') <> ''))
);
create index family_group_plan_case on family_group_plan (case_id, on_day);
call guard_case_table('family_group_plan');
