-- Providers and their places, as a team knows them: how it is to live there, whom things go well for, what they cannot
-- offer. Knowledge of the region, no case content; no youth is ever named here.

create table provider (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    name            text collate "nl-x-icu" not null check (name <> '' and length(name) <= 200),
    kind            text not null check (kind in
        ('family_home', 'foster', 'group', 'closed', 'own_place', 'holiday', 'day', 'school_like', 'at_home', 'other')),
    place           text check (length(place) <= 200),
    ages            text check (length(ages) <= 200),
    places          int check (places between 0 and 10000),
    free_places     int check (free_places between 0 and 10000),
    -- when the next place comes free, as far as known
    free_from       date,
    -- the climate of living together on its four axes, in words
    support         text check (length(support) <= 4000),
    growth          text check (length(growth) <= 4000),
    repression      text check (length(repression) <= 4000),
    atmosphere      text check (length(atmosphere) <= 4000),
    goes_well_for   text check (length(goes_well_for) <= 4000),
    less_suited     text check (length(less_suited) <= 4000),
    qualities       text check (length(qualities) <= 4000),
    -- how parents and others who matter have a part in it
    parents         text check (length(parents) <= 4000),
    culture         text check (length(culture) <= 4000),
    cannot_offer    text[] not null default '{}',
    changed_at      timestamptz not null default now(),
    changed_by      uuid references person,
    ended_at        timestamptz,
    version         int not null default 0,
    unique (region_id, name)
);
call lock_table('provider');

-- Formal requirements, each met or not: what is on paper stands apart from what it is like.
create table provider_requirement (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    provider_id uuid not null references provider on delete cascade,
    position    int not null,
    requirement text not null check (requirement <> '' and length(requirement) <= 300),
    met         boolean not null
);
create index provider_requirement_provider on provider_requirement (provider_id, position);
call lock_table('provider_requirement');

create function i_know_providers() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select has_duty('process_director') or has_duty('care_adviser')
$$;
call kernel_function('i_know_providers()', 'samenhang_app');

create policy of_region on provider for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on provider for insert to samenhang_app
    with check (region_id = (select my_region()) and (select i_know_providers()));
create policy changed on provider for update to samenhang_app
    using (region_id = (select my_region()) and (select i_know_providers()))
    with check (region_id = (select my_region()));
grant select, insert, update on provider to samenhang_app;

create policy of_region on provider_requirement for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy written on provider_requirement for all to samenhang_app
    using (region_id = (select my_region()) and (select i_know_providers()))
    with check (region_id = (select my_region()) and (select i_know_providers()));
grant select, insert, update, delete on provider_requirement to samenhang_app;
