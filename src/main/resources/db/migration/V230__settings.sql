-- What the controller decides for the region (nl: verwerkingsverantwoordelijke). Every decision is a row of its own, with its
-- ground; the last one holds and those before it stay. Where nothing was decided, the strict default of the software holds.

create function i_decide_settings() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select has_duty('administrator') or has_duty('privacy_officer')
$$;
call kernel_function('i_decide_settings()', 'samenhang_app');

create table region_setting (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    key        text not null check (key ~ '^[a-z_]{1,60}$'),
    value      text not null check (length(value) <= 300),
    ground     text not null check (ground <> '' and length(ground) <= 4000),
    decided_on date not null,
    decided_by uuid not null references person,
    noted_at   timestamptz not null default clock_timestamp()
);
create index region_setting_key on region_setting (region_id, key, noted_at);
call lock_table('region_setting');

create policy seen on region_setting for select to samenhang_app
    using (region_id = (select my_region()) and (select i_decide_settings()) and (select logged('setting')));
create policy decided on region_setting for insert to samenhang_app
    with check (region_id = (select my_region()) and (select i_decide_settings()) and (select logged('setting'))
                and decided_by = (select me()));
grant select, insert on region_setting to samenhang_app;

-- What holds now in the caller's region; without who decided it and why, so that every page can ask it.
create function settings_now() returns table (key text, value text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select distinct on (s.key) s.key, s.value from region_setting s
     where s.region_id = my_region() order by s.key, s.noted_at desc, s.id desc
$$;
call kernel_function('settings_now()', 'samenhang_app');
