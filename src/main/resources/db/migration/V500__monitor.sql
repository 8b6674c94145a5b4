-- The year in figures. Registers kept in a spreadsheet before are taken in as rows without names; living cases are computed
-- from the work itself by one function. Both have the columns, and the names of columns, of the register that outsiders
-- know (section 1 of the outside contracts), so that there is no second list to keep.

create function i_read_the_monitor() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select has_duty('process_director') or has_duty('chair') or has_duty('analyst')
$$;
call kernel_function('i_read_the_monitor()', 'samenhang_app');

-- A file that was looked at and waits for a yes. Kept for a day, for the one who brought it.
create table register_upload (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    by_person uuid not null references person,
    at        timestamptz not null default now(),
    file_name text not null check (file_name <> '' and length(file_name) <= 200),
    content   bytea not null
);
call lock_table('register_upload');
create policy own on register_upload for all to samenhang_app
    using (region_id = (select my_region()) and by_person = (select me()) and (select has_duty('process_director')))
    with check (region_id = (select my_region()) and by_person = (select me()) and (select has_duty('process_director')));
grant select, insert, delete on register_upload to samenhang_app;

create table register_import (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    imported_by uuid references person,
    imported_at timestamptz not null default now(),
    file_name   text not null check (file_name <> '' and length(file_name) <= 200),
    -- of the content: the same file is known again by whatever name
    file_hash   bytea not null check (length(file_hash) = 32),
    rows        int not null check (rows >= 0),
    -- the import that has taken the place of the last row of this one
    replaced_by uuid references register_import
);
create index register_import_region on register_import (region_id, imported_at);
call lock_table('register_import');

create table register_case (
    id                     uuid primary key default uuidv7(),
    region_id              uuid not null references region,
    import_id              uuid not null references register_import,
    -- the row as a spreadsheet counts: the header is row 1
    file_row               int not null,
    casus                  text not null check (casus <> ''),
    regio                  text,
    aangemeld              date not null,
    afgesloten             date check (afgesloten >= aangemeld),
    geboortejaar           int,
    gemeente               text,
    aanmelder              text not null,
    vraag                  text not null,
    knelpunt               text,
    onderwijs              text not null,
    schoolproblemen        text not null,
    va_vooraf              text not null,
    va_vooraf_door         text check ((va_vooraf = 'ja') = (va_vooraf_door is not null)),
    heraanmelding          text not null,
    doorstroom_verblijf    text not null,
    verblijfplekken        numeric check (verblijfplekken >= 0),
    schadelijke_zorg       text[] not null default '{}',
    patronen               text[] not null default '{}',
    uren                   numeric check (uren >= 0),
    zorgadviseur           text,
    oordeel_gezin          text,
    oordeel_hulpverlening  text,
    opbrengst              text[] not null default '{}',
    kosten                 text,
    -- a later import has a newer row of this case
    replaced_by            uuid references register_import
);
create index register_case_region on register_case (region_id, aangemeld);
create index register_case_import on register_case (import_id);
create unique index register_case_once on register_case (region_id, lower(casus collate "C")) where replaced_by is null;
call lock_table('register_case');

create policy seen on register_import for select to samenhang_app
    using (region_id = (select my_region()) and (select i_read_the_monitor()) and (select logged('monitor')));
create policy made on register_import for insert to samenhang_app
    with check (region_id = (select my_region()) and imported_by = (select me()) and (select logged('monitor'))
                and (select has_duty('process_director')));
create policy replaced on register_import for update to samenhang_app
    using (region_id = (select my_region()) and (select logged('monitor')) and (select has_duty('process_director')))
    with check (region_id = (select my_region()));
grant select, insert, update (replaced_by) on register_import to samenhang_app;

create policy seen on register_case for select to samenhang_app
    using (region_id = (select my_region()) and (select i_read_the_monitor()) and (select logged('monitor')));
create policy made on register_case for insert to samenhang_app
    with check (region_id = (select my_region()) and (select logged('monitor')) and (select has_duty('process_director')));
create policy replaced on register_case for update to samenhang_app
    using (region_id = (select my_region()) and (select logged('monitor')) and (select has_duty('process_director')))
    with check (region_id = (select my_region()));
grant select, insert, update (replaced_by) on register_case to samenhang_app;

-- Cases that are taken on later get numbers after those that were imported, so that no number means two cases.
create function number_after_register() returns trigger
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    insert into case_number as n (region_id, year, last)
    select region_id, substr(casus, 1, 4)::int, max(substr(casus, 6)::int)
      from added where casus ~ '^(19|20)[0-9]{2}-[0-9]{1,6}$' group by 1, 2
    on conflict (region_id, year) do update set last = greatest(n.last, excluded.last);
    return null;
end $$;
create trigger number_after after insert on register_case referencing new table as added
    for each statement execute function number_after_register();
call kernel_function('number_after_register()', 'samenhang_app');

-- Every case of the caller's region that was registered in the year (null: in any), as a row of the register: without names,
-- without a word that anybody wrote. For who reads the monitor and logged that. The id is given of the caller's own cases only.
create function monitor_cases(wanted int) returns table (
        case_id uuid, casus text, regio text, aangemeld date, afgesloten date, geboortejaar int, gemeente text,
        aanmelder text, vraag text, knelpunt text, onderwijs text, schoolproblemen text, va_vooraf text, va_vooraf_door text,
        heraanmelding text, doorstroom_verblijf text, verblijfplekken numeric, schadelijke_zorg text[], patronen text[],
        uren numeric, zorgadviseur text, oordeel_gezin text, oordeel_hulpverlening text, opbrengst text[], kosten text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select case when c.id in (select my_cases()) then c.id end,
           c.number,
           n.name,
           c.registered_on,
           e.closed_on,
           -- a register holds youths of 0 to 23 years at registration
           case when extract(year from c.registered_on) - b.year between 0 and 23 then b.year end,
           nullif(trim(r.municipality), ''),
           coalesce(r.registrant_kind, 'anders'),
           coalesce(r.asked, 'anders'),
           r.bottleneck,
           -- what was said at registration, else what the family and the others drew of that day
           coalesce(r.schooling, s.schooling, 'onbekend'),
           coalesce(r.school_problems, 'onbekend'),
           case when va.there then 'ja' else 'nee' end,
           case when va.there then coalesce(r.prior_analysis_by, case when c.earlier_id is not null then 'expertteam' end, 'anders') end,
           case when coalesce(r.again, false) or c.earlier_id is not null then 'ja' else 'nee' end,
           case when r.moving_on then 'ja' else 'nee' end,
           p.away,
           coalesce(o.harmful_care, '{}'),
           coalesce(o.patterns, '{}'),
           h.spent,
           case when coalesce(o.care_adviser, exists (select from participation a
                                                       where a.case_id = c.id and a.role = 'care_adviser'))
                then 'ja' else 'nee' end,
           coalesce(o.judgement_family, case when e.closed_on is null then 'loopt' end),
           coalesce(o.judgement_professionals, case when e.closed_on is null then 'loopt' end),
           coalesce(o.results, '{}'),
           o.cost
      from case_file c
      join region n on n.id = c.region_id
      join person y on y.id = c.youth_id
      left join outcome o on o.case_id = c.id
      left join closing e on e.case_id = c.id and e.reopened_at is null
      left join lateral (select * from registration g where g.case_id = c.id order by g.registered_on, g.id limit 1) r on true
      left join lateral (select coalesce(extract(year from y.born)::int, extract(year from r.youth_born_on)::int, r.youth_born_year)
                             as year) b on true
      left join lateral (select case f.kind when 'none' then 'geen' when 'regular' then 'regulier' when 'special' then 'speciaal'
                                            else 'anders' end as schooling
                           from life_school f
                          where f.case_id = c.id and f.from_on <= c.registered_on
                            and (f.to_on is null or f.to_on >= c.registered_on)
                          order by f.from_on desc limit 1) s on true
      left join lateral (select coalesce(r.prior_analysis, exists (select from life_analysis f
                                   where f.case_id = c.id and f.happened_on < c.registered_on)) as there) va on true
      -- nothing drawn at all is not the same as never having lived elsewhere
      left join lateral (select case when count(*) > 0 then count(*) filter (where f.from_on <= current_date and f.kind in
                                   ('foster', 'family_home', 'group', 'closed', 'hospital', 'holiday_home')) end::numeric as away
                           from life_place f where f.case_id = c.id) p on true
      left join lateral (select sum(f.hours) as spent from hours f where f.case_id = c.id) h on true
     where c.region_id = my_region() and i_read_the_monitor() and logged('monitor')
       and (wanted is null or extract(year from c.registered_on) = wanted)
     order by c.registered_on, c.number
$$;
call kernel_function('monitor_cases(int)', 'samenhang_app');
