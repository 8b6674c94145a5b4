-- The stop that everybody in a case may press. Said to all, or to who directs and chairs alone: then nobody else learns of it.
create table stop_press (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    why          text not null check (why <> '' and length(why) <= 4000),
    visible_to   text not null default 'all' check (visible_to in ('all', 'chair')),
    pressed_at   timestamptz not null default now(),
    meet_by      date not null,
    by_person    uuid not null references person,
    zoom_seen    text check (length(zoom_seen) <= 4000),
    zoom_between text check (length(zoom_between) <= 4000),
    zoom_first   text check (length(zoom_first) <= 4000),
    zoomed_by    uuid references person,
    zoomed_on    date,
    outcome      text check (outcome <> '' and length(outcome) <= 4000),
    lifted_by    uuid references person,
    lifted_at    timestamptz,
    check ((lifted_at is null) = (lifted_by is null)),
    check (lifted_at is null or outcome is not null)
);
create index stop_press_case on stop_press (case_id);
call guard_case_table('stop_press', 'own');
alter policy seen on stop_press
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (visible_to = 'all' or by_person = (select me()) or case_id in (select directed_cases())));
revoke update, delete on stop_press from samenhang_app;
grant update (zoom_seen, zoom_between, zoom_first, zoomed_by, zoomed_on, outcome, lifted_by, lifted_at) on stop_press
    to samenhang_app;
create policy by_whom on stop_press as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and lifted_at is null);
drop policy changed on stop_press;
create policy changed on stop_press for update to samenhang_app
    using (region_id = (select my_region()) and lifted_at is null
           and (by_person = (select me()) and case_id in (select open_cases(1))
                or case_id in (select directed_cases())
                or visible_to = 'all' and case_id in (select open_cases(2))))
    with check (region_id = (select my_region()));
create policy lifted_by_whom on stop_press as restrictive for update to samenhang_app
    using (region_id = (select my_region())) with check (lifted_at is null
                             or lifted_by = (select me()) and (by_person = (select me()) or case_id in (select directed_cases())));
