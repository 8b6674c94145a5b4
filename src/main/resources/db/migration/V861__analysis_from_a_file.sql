-- A file that somebody brought and looks at before it is taken in. Kept for a day, for them alone.
create table analysis_upload (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    by_person uuid not null references person,
    at        timestamptz not null default now(),
    content   bytea not null check (length(content) <= 4194304)
);
create index analysis_upload_case on analysis_upload (case_id);
call guard_case_table('analysis_upload', 'team');
alter policy seen on analysis_upload
    using (region_id = (select my_region()) and case_id in (select open_cases(3)) and by_person = (select me()));
alter policy added on analysis_upload
    with check (region_id = (select my_region()) and case_id in (select open_cases(3)) and by_person = (select me()));
drop policy changed on analysis_upload;
revoke update on analysis_upload from samenhang_app;

-- Where people stood according to the file. Nobody says here what another thinks: it is carried along as it came, beside what people of
-- this case say themselves, and goes out again with the whole.
create table carried_stance (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    position       int not null,
    by_person      uuid references person,
    by_name        text not null check (by_name <> '' and length(by_name) <= 300),
    statement_id   uuid,
    link_id        uuid references link,
    stance         text not null check (stance in ('shares', 'partly', 'does_not')),
    taken_on       date not null,
    recorded_by    text check (recorded_by <> '' and length(recorded_by) <= 300),
    said_through   text check (said_through <> '' and length(said_through) <= 300),
    -- what the team said beside it
    team_says      text check (team_says <> '' and length(team_says) <= 8000),
    reasons        text check (reasons <> '' and length(reasons) <= 2000),
    reasons_for    text check (reasons_for in ('all', 'professionals', 'team')),
    weighed        boolean not null default false,
    brought_by     uuid not null references person,
    brought_at     timestamptz not null default now(),
    -- with reasons it is read by whom the reasons are for: a stance without its reasons would not be the same stance
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index carried_stance_case on carried_stance (case_id, position);
call guard_case_table('carried_stance', 'team');
create policy with_its_statement on carried_stance as restrictive for select to samenhang_app
    using ((statement_id is null or statement_id in (select s.id from statement s))
           and (link_id is null or link_id in (select l.id from link l)));
revoke update, delete on carried_stance from samenhang_app;
