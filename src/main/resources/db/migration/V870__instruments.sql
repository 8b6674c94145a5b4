-- Definitions of instruments that a region adds: what is asked, in which order, why. They hold nothing of anybody. Once one is in use its
-- text never changes; a change is a new version, and what runs keeps the version it began with.

create function i_make_instruments() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select has_duty('administrator') or has_duty('analyst')
$$;
call kernel_function('i_make_instruments()', 'samenhang_app');

create table instrument (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    url          text not null check (url <> '' and length(url) <= 200),
    edition      text not null check (edition <> '' and length(edition) <= 20),
    purpose      text not null check (purpose ~ '^[a-z][a-z-]{1,40}$'),
    title        text not null check (title <> '' and length(title) <= 2000),
    definition   text not null check (length(definition) <= 500000),
    -- draft, in use, withdrawn: no longer to be chosen, but kept for what was begun with it
    state        text not null default 'draft' check (state in ('draft', 'in_use', 'withdrawn')),
    made_by      uuid not null references person,
    made_at      timestamptz not null default now(),
    state_by     uuid references person,
    state_at     timestamptz,
    version      int not null default 0,
    unique (region_id, url, edition)
);
call lock_table('instrument');

create policy seen on instrument for select to samenhang_app
    using (region_id = (select my_region()) and (select me()) is not null
           and (state <> 'draft' or (select i_make_instruments())));
create policy added on instrument for insert to samenhang_app
    with check (region_id = (select my_region()) and (select i_make_instruments()) and made_by = (select me())
                and state = 'draft');
create policy changed on instrument for update to samenhang_app
    using (region_id = (select my_region()) and (select i_make_instruments()))
    with check (region_id = (select my_region()) and (select i_make_instruments()));
create policy thrown_away on instrument for delete to samenhang_app
    using (region_id = (select my_region()) and (select i_make_instruments()) and state = 'draft');
grant select, delete on instrument to samenhang_app;
grant insert (id, region_id, url, edition, purpose, title, definition, made_by) on instrument to samenhang_app;
grant update (url, edition, purpose, title, definition, state, state_by, state_at, version) on instrument to samenhang_app;

create function instrument_in_use_stays() returns trigger language plpgsql as $$
begin
    if old.state <> 'draft' and (new.url, new.edition, new.definition, new.purpose) is distinct from
                                (old.url, old.edition, old.definition, old.purpose) then
        raise exception 'a definition in use never changes';
    end if;
    if old.state <> 'draft' and new.state = 'draft' then
        raise exception 'a definition in use is no draft again';
    end if;
    return new;
end $$;
create trigger in_use_stays before update on instrument for each row execute function instrument_in_use_stays();
