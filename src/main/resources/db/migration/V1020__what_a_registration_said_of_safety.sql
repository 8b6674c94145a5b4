-- What a registration said about safety waits in the case until it is recorded between people, or until who directs says why nothing has to be.
create table safety_settled (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    words      text not null check (words <> ''),
    visible_to text not null default 'team' check (visible_to = 'team'),
    by_person  uuid references person,
    settled_at timestamptz not null default now()
);
create index safety_settled_case on safety_settled (case_id);
call guard_case_table('safety_settled', 'directors');
revoke update, delete on safety_settled from samenhang_app;
