-- The facts of a life, drawn together as a timeline, good times included. There is no incident form. Kinds and values are
-- those of section 3 of the outside contracts, so that signals read them as they are.

create procedure fact_table(name text, columns text)
    language plpgsql as $$
begin
    execute format($t$
        create table %1$I (
            id             uuid primary key default uuidv7(),
            region_id      uuid not null references region,
            case_id        uuid not null references case_file,
            %2$s,
            text           text,
            told_by        uuid references person,
            visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
            whereabouts_of uuid references person,
            by_person      uuid references person,
            created_at     timestamptz not null default now(),
            version        int not null default 0
        )$t$, name, columns);
    execute format('create index on %I (case_id)', name);
    call guard_case_table(name::regclass, 'own');
end $$;
revoke all on procedure fact_table(text, text) from public;

call fact_table('life_place', $$
    from_on date not null, to_on date, check (to_on is null or to_on >= from_on),
    kind text not null check (kind in ('home', 'kin', 'foster', 'family_home', 'group', 'closed', 'hospital', 'holiday_home', 'own_place', 'none')),
    frame text not null check (frame in ('voluntary', 'forced')),
    ended text check (ended in ('behaviour', 'incident', 'goal_reached', 'age', 'place_closed', 'wish', 'other')),
    one_to_one boolean not null default false$$);
call fact_table('life_school', $$
    from_on date not null, to_on date, check (to_on is null or to_on >= from_on),
    kind text not null check (kind in ('regular', 'special', 'day_activity', 'none'))$$);
call fact_table('life_help', $$
    from_on date not null, to_on date, check (to_on is null or to_on >= from_on),
    aimed_at text not null check (aimed_at in ('youth', 'parents', 'family')),
    frame text not null check (frame in ('voluntary', 'forced')),
    effect text check (effect in ('better', 'same', 'worse', 'unknown')),
    ground text check (ground in ('analysis', 'end_behaviour', 'diagnosis', 'other'))$$);
call fact_table('life_restriction', $$
    happened_on date not null,
    kind text check (kind in ('phone', 'going_out', 'contact', 'room', 'seclusion', 'restraint'))$$);
call fact_table('life_harm', $$
    happened_on date not null, harmed text not null check (harmed in ('self', 'other'))$$);
call fact_table('life_crisis', $$happened_on date not null$$);
call fact_table('life_analysis', $$happened_on date not null$$);
call fact_table('life_heard', $$
    happened_on date not null, who text not null check (who in ('youth', 'parents'))$$);
call fact_table('life_weighing', $$
    happened_on date not null, about_place uuid references life_place, about_help uuid references life_help,
    check (num_nonnulls(about_place, about_help) = 1),
    good_enough text, harm_it_can_do text, what_else text$$);
call fact_table('life_director', $$
    from_on date not null, to_on date, check (to_on is null or to_on >= from_on), who_id uuid references person, who_text text,
    check (who_id is not null or coalesce(who_text, '') <> '')$$);
call fact_table('life_wlz', $$happened_on date not null$$);
call fact_table('life_good', $$
    from_on date not null, to_on date, check (to_on is null or to_on >= from_on)$$);
