-- How somebody comes in and how they leave, in one line at a meeting. It is gone when the meeting is over, unless that person wants it kept.
create table meeting_check (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    meeting_id     uuid not null references meeting on delete cascade,
    attendee_id    uuid not null references attendee on delete cascade,
    moment         text not null check (moment in ('in', 'out')),
    text           text not null check (text <> '' and length(text) <= 300),
    keep           boolean not null default false,
    by_person      uuid not null references person,
    said_at        timestamptz not null default now(),
    unique (attendee_id, moment)
);
create index meeting_check_case on meeting_check (case_id);
create index meeting_check_meeting on meeting_check (meeting_id);
call guard_case_table('meeting_check', 'team');
revoke update on meeting_check from samenhang_app;
grant update (keep) on meeting_check to samenhang_app;

-- Said to who sits there: they read it, and the team, which types for who asks that.
alter policy seen on meeting_check
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and exists (select from meeting m where m.id = meeting_check.meeting_id and m.case_id = meeting_check.case_id
                          and (m.invited_at is not null or m.case_id in (select open_cases(2)))
                          and (meeting_check.keep or m.state = 'planned' and now() < m.starts_at + make_interval(mins => m.minutes + 240)))
           and (case_id in (select open_cases(3))
                or exists (select from attendee a where a.meeting_id = meeting_check.meeting_id and a.person_id = (select me())
                              and not a.heard_separately)));

-- For oneself, or by the team for somebody who sits there.
alter policy added on meeting_check
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me())
           and exists (select from attendee a join meeting m on m.id = a.meeting_id
                        where a.id = meeting_check.attendee_id and a.meeting_id = meeting_check.meeting_id
                          and a.case_id = meeting_check.case_id and not a.heard_separately and m.state = 'planned'
                          and (a.person_id = (select me()) or a.case_id in (select open_cases(3)))));

-- Whether it is kept is said by that person; or by who typed it, who heard them say so.
alter policy changed on meeting_check
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (by_person = (select me()) or attendee_id in (select a.id from attendee a where a.case_id = meeting_check.case_id and a.person_id = (select me()))))
    with check (region_id = (select my_region()));
alter policy removed on meeting_check
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(1)) and attendee_id in (select a.id from attendee a where a.case_id = meeting_check.case_id and a.person_id = (select me()))));

-- What was not to be kept goes when the meeting is over: at once when it is noted as held or called off, else when its
-- hours are past. Asked for no case, it tells nothing but how many.
create function forget_checks() returns int
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    with gone as (
        delete from meeting_check c using meeting m
         where m.id = c.meeting_id and not c.keep
           and (m.state <> 'planned' or now() >= m.starts_at + make_interval(mins => m.minutes + 240))
        returning 1)
    select count(*)::int from gone
$$;
call kernel_function('forget_checks()', 'samenhang_app');
create index meeting_check_not_kept on meeting_check (meeting_id) where not keep;

create function forget_checks_now() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    perform forget_checks();
    return new;
end $$;
create trigger checks_end after update of state on meeting for each row
    when (old.state = 'planned' and new.state <> 'planned') execute function forget_checks_now();
revoke all on function forget_checks_now() from public;
alter function forget_checks_now() owner to samenhang_kernel;
