-- Going on with something while a stop stands: what, and why it can't wait. It blocks nothing, and is read with the stop.
create table stop_passed (
    id         uuid primary key,
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    stop_id    uuid not null references stop_press,
    what       text not null check (what in ('breakthrough', 'second_opinion', 'weighing', 'registration')),
    why        text not null check (why in ('safety', 'family_asked', 'other')),
    words      text not null default '' check (length(words) <= 1000),
    visible_to text not null default 'professionals' check (visible_to = 'professionals'),
    by_person  uuid not null references person,
    passed_at  timestamptz not null default now(),
    check (why <> 'other' or words <> '')
);
create index stop_passed_case on stop_passed (case_id, stop_id);
call guard_case_table('stop_passed');
revoke update, delete on stop_passed from samenhang_app;
create policy by_whom on stop_passed as restrictive for insert to samenhang_app with check (by_person = (select me()));
create policy with_its_stop on stop_passed as restrictive for select to samenhang_app
    using (stop_id in (select s.id from stop_press s where s.case_id = stop_passed.case_id));
