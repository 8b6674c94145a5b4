-- The case: one youth, one question people came with, followed to a lasting result.

create table case_number (
    region_id uuid not null references region,
    year      int not null,
    last      int not null,
    primary key (region_id, year)
);
call lock_table('case_number');

create table case_file (
    id            uuid primary key,
    region_id     uuid not null references region,
    case_id       uuid generated always as (id) stored,
    number        text not null,
    question      text not null check (question <> ''),
    youth_id      uuid not null references person,
    registered_on date not null,
    taken_on_at   timestamptz not null default now(),
    earlier_id    uuid,
    closed_at     timestamptz,
    version       int not null default 0,
    unique (region_id, number)
);
call guard_case_table('case_file');
revoke insert, delete on case_file from samenhang_app;
alter table participation add foreign key (case_id) references case_file;
alter table shielding add foreign key (case_id) references case_file;

-- Takes a case on: who calls must do the region's intake or direct cases, and must have logged the creation.
create function open_case_file(wanted uuid, youth uuid, asked text, registered date, earlier uuid) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    region uuid := my_region();
    made text;
begin
    if not (has_duty('process_director') or has_duty('intake')) then
        raise insufficient_privilege using message = 'taking a case on asks for the duty';
    end if;
    if not exists (select from access_log l where l.xact = pg_current_xact_id_if_assigned() and l.case_id = wanted
                      and l.person_id = me() and l.allowed) then
        raise insufficient_privilege using message = 'taking a case on has to be logged first';
    end if;
    if not exists (select from person p where p.id = youth and p.region_id = region and p.kind = 'family') then
        raise foreign_key_violation using message = 'no such youth in this region';
    end if;
    insert into case_number as n (region_id, year, last) values (region, extract(year from registered), 1)
    on conflict (region_id, year) do update set last = n.last + 1
    returning year || '-' || lpad(last::text, 3, '0') into made;
    insert into case_file (id, region_id, number, question, youth_id, registered_on, earlier_id)
    values (wanted, region, made, asked, youth, registered, earlier);
    insert into participation (region_id, case_id, person_id, role, level, added_by)
    values (region, wanted, me(), 'process_director', 3, me()), (region, wanted, youth, 'youth', 1, me());
    return made;
end $$;
call kernel_function('open_case_file(uuid, uuid, text, date, uuid)', 'samenhang_app');

-- Consents: who, in which capacity, about whom, for what, from and until when, withdrawn, or the ground for doing without.
create table consent (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    by_person    uuid not null references person,
    capacity     text not null check (capacity in ('youth', 'parent_with_authority', 'guardian')),
    about        text not null check (about in ('registration', 'attendees', 'sharing')),
    object_id    uuid,
    given        boolean not null,
    ground       text,
    from_on      date not null,
    until_on     date,
    withdrawn_at timestamptz,
    recorded_by  uuid references person,
    recorded_at  timestamptz not null default now(),
    check (until_on is null or until_on >= from_on)
);
create index consent_case on consent (case_id);
call guard_case_table('consent', 'own');

-- For the access log: is a consent of somebody who decides on file today?
create function consent_on_file(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from consent c where c.case_id = wanted and c.about = 'registration' and c.given
                      and c.withdrawn_at is null and c.from_on <= current_date
                      and (c.until_on is null or c.until_on >= current_date))
$$;
call kernel_function('consent_on_file(uuid)', 'samenhang_app');
