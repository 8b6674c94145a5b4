-- The rhythm of the expert team meeting: fixed hours of the region, cases that ask for the table, experts with what they bring and when
-- they are away, whom a family would rather not have there, and how a table decides.

create table meeting_slot (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    weekday    int not null check (weekday between 1 and 7),
    starts     time not null,
    minutes    int not null check (minutes between 15 and 480),
    place      text check (place <> '' and length(place) <= 300),
    video_link text check (video_link ~ '^https://' and length(video_link) <= 300),
    from_on    date not null,
    until_on   date check (until_on >= from_on),
    by_person  uuid references person,
    added_at   timestamptz not null default now(),
    check (coalesce(place, '') <> '' or coalesce(video_link, '') <> '')
);
call lock_table('meeting_slot');
create policy seen on meeting_slot for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on meeting_slot for insert to samenhang_app
    with check (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
create policy changed on meeting_slot for update to samenhang_app
    using (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
grant select, insert on meeting_slot to samenhang_app;
grant update (until_on) on meeting_slot to samenhang_app;

create table meeting_slot_skip (
    slot_id   uuid not null references meeting_slot,
    region_id uuid not null references region,
    on_day    date not null,
    by_person uuid references person,
    primary key (slot_id, on_day)
);
call lock_table('meeting_slot_skip');
create policy seen on meeting_slot_skip for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on meeting_slot_skip for insert to samenhang_app
    with check (region_id = (select my_region()) and slot_id in (select s.id from meeting_slot s)
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
create policy removed on meeting_slot_skip for delete to samenhang_app
    using (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
grant select, insert, delete on meeting_slot_skip to samenhang_app;

-- Said by the expert, of themselves.
create table expert_brings (
    person_id uuid primary key references person,
    region_id uuid not null references region,
    brings    text[] not null default '{}'
);
call lock_table('expert_brings');
create policy seen on expert_brings for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on expert_brings for insert to samenhang_app
    with check (region_id = (select my_region()) and person_id = (select me()) and (select i_am_professional()));
create policy changed on expert_brings for update to samenhang_app
    using (region_id = (select my_region()) and person_id = (select me()));
grant select, insert on expert_brings to samenhang_app;
grant update (brings) on expert_brings to samenhang_app;

create table expert_away (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    person_id uuid not null references person,
    from_on   date not null,
    until_on  date not null check (until_on >= from_on)
);
create index expert_away_person on expert_away (person_id, until_on);
call lock_table('expert_away');
create policy seen on expert_away for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on expert_away for insert to samenhang_app
    with check (region_id = (select my_region()) and person_id = (select me()) and (select i_am_professional()));
create policy removed on expert_away for delete to samenhang_app
    using (region_id = (select my_region()) and person_id = (select me()));
grant select, insert, delete on expert_away to samenhang_app;

-- A case asks for the table. It is answered by a meeting that is planned after it and not called off; no words of anybody stand in it.
create table table_ask (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    since        date not null,
    before       date,
    asks         text[] not null default '{}',
    withdrawn_at timestamptz,
    visible_to   text not null default 'professionals' check (visible_to in ('all', 'professionals', 'team')),
    by_person    uuid references person,
    created_at   timestamptz not null default now()
);
create unique index table_ask_once on table_ask (case_id) where withdrawn_at is null;
create index table_ask_case on table_ask (case_id);
call guard_case_table('table_ask', 'directors');
revoke delete on table_ask from samenhang_app;

-- Somebody of the family would rather not have this expert at the table. No reason is asked.
create table expert_objection (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    expert_id  uuid not null references person,
    visible_to text not null default 'team' check (visible_to = 'team'),
    by_person  uuid not null references person,
    said_at    timestamptz not null default now(),
    unique (case_id, expert_id, by_person)
);
call guard_case_table('expert_objection', 'own');
drop policy seen on expert_objection;
create policy seen on expert_objection for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3)) or case_id in (select open_cases(1)) and by_person = (select me())));
create policy by_whom on expert_objection as restrictive for insert to samenhang_app with check (by_person = (select me()));
drop policy removed on expert_objection;
create policy removed on expert_objection for delete to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
revoke update on expert_objection from samenhang_app;

alter table meeting
    add column slot_id  uuid references meeting_slot,
    add column slot_day date,
    add column decides  text check (decides in ('consent', 'everybody', 'chair_heard')),
    add constraint slot_whole check ((slot_id is null) = (slot_day is null));
-- one case in one hour of the rhythm
create unique index meeting_slot_once on meeting (slot_id, slot_day) where state <> 'cancelled';

alter table meeting_line
    add column decided_way  text check (decided_way in ('consent', 'everybody', 'chair_heard')),
    -- places at the table of who took it together
    add column decided_with uuid[] not null default '{}',
    add constraint decided_together check ((decided_way is null) = (decided_with = '{}'));

-- Of other cases nothing but that somebody sits somewhere: no case, no place.
create function experts_seated(since timestamptz, until timestamptz)
    returns table (expert uuid, starts_at timestamptz, ends_at timestamptz)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select a.person_id, m.starts_at, m.starts_at + make_interval(mins => m.minutes)
      from attendee a join meeting m on m.id = a.meeting_id join duty d on d.person_id = a.person_id and d.duty = 'expert'
     where m.region_id = (select my_region()) and m.state <> 'cancelled' and m.starts_at >= since and m.starts_at < until
       and (m.state = 'planned' or a.present is not false)
       and ((select has_duty('chair')) or (select has_duty('process_director')))
$$;
call kernel_function('experts_seated(timestamptz, timestamptz)', 'samenhang_app');
create function slots_taken(since date, until date) returns table (slot uuid, on_day date)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select m.slot_id, m.slot_day from meeting m
     where m.region_id = (select my_region()) and m.state <> 'cancelled' and m.slot_day between since and until
       and (select i_am_professional())
$$;
call kernel_function('slots_taken(date, date)', 'samenhang_app');
