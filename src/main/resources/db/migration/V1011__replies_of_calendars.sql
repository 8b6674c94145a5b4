-- What a calendar answered, and to which invitation: a reply to an earlier hour says nothing of the one that holds.
alter table attendee
    add column invited_sequence int check (invited_sequence >= 0),
    add column partstat         text check (partstat in ('accepted', 'tentative', 'declined')),
    add column partstat_at      timestamptz,
    add constraint partstat_whole check ((partstat is null) = (partstat_at is null));
update attendee a set invited_sequence = m.sequence from meeting m where m.id = a.meeting_id and a.invited_at is not null;

-- That a reply was read, and what came of it; nothing of what stood in it, nor of which case.
create table calendar_reply (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    outcome   text not null,
    by_person uuid not null references person,
    read_at   timestamptz not null default now()
);
create index calendar_reply_region on calendar_reply (region_id, read_at desc);
call lock_table('calendar_reply');
create policy seen on calendar_reply for select to samenhang_app
    using (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
create policy added on calendar_reply for insert to samenhang_app
    with check (region_id = (select my_region()) and by_person = (select me())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
grant select, insert on calendar_reply to samenhang_app;
