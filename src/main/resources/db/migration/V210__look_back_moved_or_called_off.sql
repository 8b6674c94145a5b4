-- A look back can be moved to another day or called off. The day it stood on, and why it went, stay readable for whom the
-- look back itself is; nobody changes that afterwards.
alter table look_back add column called_off_at timestamptz;
alter table look_back add check (called_off_at is null or held_on is null);

create table look_back_change (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    look_back_id uuid not null references look_back,
    was_due_on   date not null,
    due_on       date,
    why          text not null check (why <> ''),
    by_person    uuid not null references person,
    changed_at   timestamptz not null default now()
);
comment on column look_back_change.due_on is 'null: it was called off';
create index look_back_change_case on look_back_change (case_id);
call guard_case_table('look_back_change', 'team');
alter policy seen on look_back_change
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and look_back_id in (select l.id from look_back l));
drop policy changed on look_back_change;
drop policy removed on look_back_change;
revoke update, delete on look_back_change from samenhang_app;
