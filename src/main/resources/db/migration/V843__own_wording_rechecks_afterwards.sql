-- The words in which somebody of the family wants a statement said; on their own pages it is said in these.
create table statement_wording (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    statement_id uuid not null,
    by_person    uuid not null references person,
    words        text not null check (words <> '' and length(words) <= 500),
    said_at      timestamptz not null default now(),
    withdrawn_at timestamptz,
    visible_to   text not null default 'team' check (visible_to = 'team'),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index statement_wording_case on statement_wording (case_id, statement_id);
create unique index statement_wording_once on statement_wording (statement_id, by_person) where withdrawn_at is null;
call guard_case_table('statement_wording', 'own');
revoke update, delete on statement_wording from samenhang_app;
grant update (withdrawn_at) on statement_wording to samenhang_app;
create policy own on statement_wording for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy with_its_statement on statement_wording as restrictive for select to samenhang_app
    using (statement_id in (select s.id from statement s));
create policy by_whom on statement_wording as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself()) and statement_id in (select s.id from statement s));
create policy own_withdrawn on statement_wording for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and by_person = (select me()));
create policy by_nobody_else on statement_wording as restrictive for update to samenhang_app
    using (by_person = (select me()) and (select i_am_myself()));

-- 'Do people still work from it?', answered by somebody on the day of a look back.
create table recheck_answer (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    look_back_id uuid not null references look_back,
    by_person    uuid not null references person,
    answer       text not null check (answer in ('yes', 'partly', 'no')),
    line         text not null default '' check (length(line) <= 500),
    at           timestamptz not null default now(),
    visible_to   text not null default 'team' check (visible_to = 'team'),
    -- a 'no' comes back to who directs, until they say they took it up
    taken_up_by  uuid references person,
    taken_up_at  timestamptz
);
create index recheck_answer_case on recheck_answer (case_id, look_back_id);
call guard_case_table('recheck_answer', 'own');
revoke update, delete on recheck_answer from samenhang_app;
grant update (taken_up_by, taken_up_at) on recheck_answer to samenhang_app;
create policy own on recheck_answer for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_whom on recheck_answer as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself()) and taken_up_at is null
                and look_back_id in (select b.id from look_back b where b.case_id = recheck_answer.case_id));
create policy by_who_directs on recheck_answer as restrictive for update to samenhang_app
    using (case_id in (select directed_cases())) with check (taken_up_by = (select me()));

-- 'What was different this time?', said after a meeting beside what somebody expected before it.
create table afterwards (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    by_person  uuid not null references person,
    different  text not null check (different <> '' and length(different) <= 1000),
    as_hoped   text not null check (as_hoped in ('yes', 'partly', 'no')),
    at         timestamptz not null default now(),
    visible_to text not null default 'team' check (visible_to = 'team')
);
create index afterwards_case on afterwards (case_id, at);
call guard_case_table('afterwards', 'own');
revoke update, delete on afterwards from samenhang_app;
create policy own on afterwards for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_whom on afterwards as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself()));
