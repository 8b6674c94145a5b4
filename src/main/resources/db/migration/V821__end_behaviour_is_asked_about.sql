-- Words that often tell how things show at the end. A list of ours comes with the product; a team adds words, and takes away those that
-- do not fit. It only ever asks.

create table end_word (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    word      text not null check (word <> '' and length(word) <= 80),
    -- false: one of ours that this region does not want
    wanted    boolean not null,
    by_person uuid references person,
    at        timestamptz not null default now(),
    unique (region_id, word)
);
call lock_table('end_word');
create policy of_region on end_word for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy written on end_word for all to samenhang_app
    using (region_id = (select my_region())
           and ((select has_duty('expert')) or (select has_duty('chair')) or (select has_duty('process_director'))))
    with check (region_id = (select my_region()) and by_person = (select me())
           and ((select has_duty('expert')) or (select has_duty('chair')) or (select has_duty('process_director'))));
grant select, insert, delete on end_word to samenhang_app;

-- Somebody said of a statement that it is not how things show at the end: it is not asked of that statement again.
create table end_hint_waved (
    statement_id uuid primary key,
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    by_person    uuid not null references person,
    at           timestamptz not null default now(),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index end_hint_waved_case on end_hint_waved (case_id);
call guard_case_table('end_hint_waved');
revoke update, delete on end_hint_waved from samenhang_app;
create policy with_its_statement on end_hint_waved as restrictive for select to samenhang_app
    using (statement_id in (select s.id from statement s));
create policy with_its_statement_added on end_hint_waved as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and statement_id in (select s.id from statement s));
call notifies_analysis('end_hint_waved');
