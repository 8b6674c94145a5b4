-- A rule, not the content, blocks what helps (A8): which rule, who can lift it, asked when, lifted or not, and what that taught. The rule and
-- what it taught are written without names, so that the region learns from them; what they block in this case stays in the case.
create table breakthrough (
    id          uuid primary key,
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    rule        text not null check (rule <> '' and length(rule) <= 1000),
    lifter      text not null check (lifter <> '' and length(lifter) <= 300),
    blocks      text not null default '' check (length(blocks) <= 4000),
    asked_on    date,
    outcome     text check (outcome in ('lifted', 'partly', 'not_lifted')),
    answered_on date,
    learned     text not null default '' check (length(learned) <= 4000),
    -- whether the region reads rule, lifter, outcome and what it taught
    told        boolean not null,
    by_person   uuid not null references person,
    made_at     timestamptz not null default now(),
    version     int not null default 0,
    visible_to  text not null check (visible_to in ('all', 'professionals', 'team')),
    check ((outcome is null) = (answered_on is null)),
    check (answered_on >= asked_on)
);
create index breakthrough_case on breakthrough (case_id);
create index breakthrough_region on breakthrough (region_id) where told;
call guard_case_table('breakthrough');
create policy by_whom on breakthrough as restrictive for insert to samenhang_app with check (by_person = (select me()));

-- For the red threads: no case, no name, and only what was meant for it.
create function breakthroughs_of_region()
    returns table (rule text, lifter text, asked_on date, answered_on date, outcome text, learned text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select b.rule, b.lifter, b.asked_on, b.answered_on, b.outcome, b.learned from breakthrough b
     where b.region_id = my_region() and b.told and i_read_the_monitor() and logged('breakthroughs')
     order by b.answered_on desc nulls first, b.asked_on desc nulls first, b.rule
$$;
call kernel_function('breakthroughs_of_region()', 'samenhang_app');
