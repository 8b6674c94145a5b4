-- Not asking how content people are at a look back is a choice with a reason, of who directs the case; else the work list keeps asking.
create table contentment_aside (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    look_back_id uuid not null references look_back,
    reason       text not null check (reason <> '' and length(reason) <= 500),
    visible_to   text not null default 'team' check (visible_to = 'team'),
    by_person    uuid not null references person,
    made_at      timestamptz not null default now()
);
create index contentment_aside_case on contentment_aside (case_id);
create index contentment_aside_look on contentment_aside (look_back_id);
call guard_case_table('contentment_aside', 'directors');
revoke update, delete on contentment_aside from samenhang_app;
create policy by_whom on contentment_aside as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and look_back_id in (select b.id from look_back b where b.case_id = contentment_aside.case_id));
