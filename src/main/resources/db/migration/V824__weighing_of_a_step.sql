-- First do no harm, and good enough: the weighing of a far-reaching step, before it is a fact or after. The decision is others'; this
-- is what the team weighed and advises. What it was before an edit stays readable, for whom it was written then.

create table step_weighing (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    kind           text not null check (kind in ('out_of_home', 'forced', 'move', 'other')),
    what           text not null check (what <> '' and length(what) <= 300),
    -- null: it is planned, or not on the timeline
    about_place    uuid references life_place on delete set null,
    about_help     uuid references life_help on delete set null,
    weighed_on     date not null,
    good_enough    text not null default '' check (length(good_enough) <= 4000),
    harm           text not null default '' check (length(harm) <= 4000),
    staying_near   text not null default '' check (length(staying_near) <= 4000),
    what_else      text not null default '' check (length(what_else) <= 4000),
    youth_heard    text not null default '' check (length(youth_heard) <= 4000),
    parents_heard  text not null default '' check (length(parents_heard) <= 4000),
    risk           text not null default '' check (length(risk) <= 4000),
    carried        text not null default '' check (length(carried) <= 4000),
    advice         text not null default '' check (length(advice) <= 4000),
    reason         text not null default '' check (length(reason) <= 4000),
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    changed_at     timestamptz not null default now(),
    version        int not null default 0,
    check (num_nonnulls(about_place, about_help) <= 1)
);
create index step_weighing_case on step_weighing (case_id, weighed_on);
call guard_case_table('step_weighing', 'team');
revoke delete on step_weighing from samenhang_app;
create policy with_its_step on step_weighing as restrictive for select to samenhang_app
    using ((about_place is null or about_place in (select p.id from life_place p))
           and (about_help is null or about_help in (select h.id from life_help h)));
create policy by_whom on step_weighing as restrictive for insert to samenhang_app
    with check (by_person = (select me())
                and (about_place is null or about_place in (select p.id from life_place p))
                and (about_help is null or about_help in (select h.id from life_help h)));
create policy by_whom_changed on step_weighing as restrictive for update to samenhang_app
    using (region_id = (select my_region())) with check (by_person = (select me()));

create table step_weighing_version (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    weighing_id    uuid not null references step_weighing,
    was            jsonb not null,
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    at             timestamptz not null
);
create index step_weighing_version_of on step_weighing_version (weighing_id, at);
create index step_weighing_version_case on step_weighing_version (case_id);
call guard_case_table('step_weighing_version', 'team');
revoke update, delete on step_weighing_version from samenhang_app;
create policy with_its_weighing on step_weighing_version as restrictive for select to samenhang_app
    using (weighing_id in (select w.id from step_weighing w));

-- The function is the kernel's; whoever makes a trigger of it has to be allowed to.
set local role samenhang_kernel;
grant execute on function note_visibility() to samenhang_owner;
reset role;
create trigger visibility after update on step_weighing for each row execute function note_visibility();
create trigger visibility after update on evidence for each row execute function note_visibility();
set local role samenhang_kernel;
revoke execute on function note_visibility() from samenhang_owner;
reset role;
