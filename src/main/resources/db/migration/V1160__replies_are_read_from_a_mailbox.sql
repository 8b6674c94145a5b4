-- Each invitation has an identity of its own, so that nobody else at the table knows by which name somebody's calendar answers. An invitation from before has
-- that of the meeting, which all who were asked know: it is believed from the hand of who plans, and not from a mailbox.
alter table attendee
    add column calendar_uid uuid,
    add column partstat_by  text check (partstat_by in ('hand', 'mail'));
alter table attendee alter column calendar_uid set default gen_random_uuid();
create unique index attendee_calendar on attendee (calendar_uid);

-- What came by itself was brought in by nobody.
alter table calendar_reply alter column by_person drop not null;

-- The mailbox to which calendars answer, of the whole house: when it was and will be looked into, by whichever node comes first; what is the matter with it;
-- and how many messages lie there for people to look at.
create table mailbox (
    one          boolean primary key default true check (one),
    region_id    uuid references region check (region_id is null),
    next_at      timestamptz not null default now(),
    leased_until timestamptz,
    looked_at    timestamptz,
    failures     int not null default 0 check (failures >= 0),
    failing_from timestamptz,
    trouble      text check (trouble in ('password', 'unreachable', 'encryption', 'folder', 'broken')),
    for_people   int not null default 0 check (for_people >= 0),
    check ((trouble is null) = (failing_from is null))
);
call lock_table('mailbox');

-- Messages that were read, as a hash of their place in the mailbox, and whether one was taken as an answer.
create table mailbox_message (
    hash      bytea primary key check (length(hash) = 32),
    region_id uuid references region check (region_id is null),
    taken     boolean not null default false,
    read_at   timestamptz not null default now()
);
create index mailbox_message_read on mailbox_message (read_at);
call lock_table('mailbox_message');

-- Where somebody at the table is written to; null when the caller knows no address of them.
create function address_of_seat(seat attendee) returns text
    language sql stable set search_path = samenhang, pg_temp as $$
    select coalesce((select nullif(p.email, '') from person p where p.id = seat.person_id), seat.guest_email,
                    (select min(k.value) from contact k
                      where k.case_id = seat.case_id and k.person_id = seat.person_id and k.kind = 'email'))
$$;
revoke all on function address_of_seat(attendee) from public;
grant execute on function address_of_seat(attendee) to samenhang_app, samenhang_kernel;

-- Writes down what a calendar answers, when it is of who was invited, to the invitation that holds, and nothing later is known of them. Answers what came of
-- it. It runs with the caller's rights: who plans brings an answer in by hand, the kernel one from the mailbox.
create function answer_by_calendar(invited uuid, address text, answers int, says text, said timestamptz, way text) returns text
    language plpgsql volatile set search_path = samenhang, pg_temp as $$
declare
    asked uuid[];
    seat  attendee;
begin
    asked := array(select a.id from attendee a
                    where (a.calendar_uid = invited or a.calendar_uid is null and a.meeting_id = invited)
                      and a.invited_at is not null and lower(address_of_seat(a)) = lower(address));
    if cardinality(asked) <> 1 then
        return 'stranger';
    end if;
    select a.* into seat from attendee a where a.id = asked[1];
    if not exists (select from meeting m where m.id = seat.meeting_id and m.case_id = seat.case_id and m.state = 'planned') then
        return 'over';
    end if;
    if answers <> coalesce(seat.invited_sequence, 0) then
        return 'sequence';
    end if;
    if said < coalesce(greatest(seat.partstat_at, seat.answered_at), '-infinity') or said > now() + interval '1 day' then
        return 'older';
    end if;
    update attendee a
       set partstat = says, partstat_by = way, partstat_at = said, answered_at = said,
           answer = case says when 'accepted' then 'comes' when 'declined' then 'stays_away' end
     where a.id = seat.id;
    return case when found then says else 'unknown' end;
end $$;
revoke all on function answer_by_calendar(uuid, text, int, text, timestamptz, text) from public;
grant execute on function answer_by_calendar(uuid, text, int, text, timestamptz, text) to samenhang_app, samenhang_kernel;

set local role samenhang_kernel;

-- The meeting that a calendar answers about, when it is one that the caller knows.
create function meeting_of_invitation(invited uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select a.meeting_id from attendee a
     where (a.calendar_uid = invited or a.calendar_uid is null and a.meeting_id = invited)
       and case_of_meeting(a.meeting_id) is not null
     limit 1
$$;

-- Takes one message of the mailbox, once. It knows no person, and refuses whoever has signed in: the answer is believed for the identity of the invitation,
-- which only who was invited knows, and for having been sent from the address that was invited. Answers what came of it; 'again' and 'left' for a message that
-- was taken or left before. A message without an answer is remembered only.
create function take_mailed_reply(message bytea, sender text, invited uuid, address text, answers int, says text, said timestamptz)
    returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    seat attendee;
    came text := 'none';
begin
    if my_region() is not null then
        raise insufficient_privilege using message = 'the mailbox is read in nobody''s name';
    end if;
    insert into mailbox_message (hash) values (message) on conflict (hash) do nothing;
    if not found then
        return (select case when m.taken then 'again' else 'left' end from mailbox_message m where m.hash = message);
    end if;
    if invited is null then
        return came;
    end if;
    select a.* into seat from attendee a where a.calendar_uid = invited;
    if seat.id is null then
        return 'unknown';
    end if;
    came := case when lower(sender) is distinct from lower(address) then 'sender'
                 else answer_by_calendar(invited, address, answers, says, said, 'mail') end;
    if came = says then
        update mailbox_message m set taken = true where m.hash = message;
        insert into access_log (region_id, person_role, case_id, action, object_type, object_id, purpose, access_point, allowed, authorisation,
                                treatment_relation, consent)
        values (seat.region_id, 'mailbox', seat.case_id, 'update', 'meeting', seat.meeting_id, 'treatment', 'mailbox', true, true, false,
                consent_on_file(seat.case_id));
    end if;
    insert into calendar_reply (region_id, outcome) values (seat.region_id, came);
    return came;
end $$;

-- Said when a node starts: there is a mailbox, and it may be looked into at once; or there is none, and replies are brought in by hand.
create function there_is_a_mailbox(so boolean) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from mailbox where not so;
    insert into mailbox (one) select true where so on conflict (one) do update set next_at = now()
$$;

-- Whether the caller is to look now. One node at a time; one that does not come back holds the others up for a quarter of an hour.
create function begin_mailbox_round() returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    insert into mailbox (one) values (true) on conflict (one) do nothing;
    update mailbox set leased_until = now() + interval '15 minutes'
     where next_at <= now() and (leased_until is null or leased_until <= now());
    if found then
        delete from mailbox_message where read_at < now() - interval '1 year';
        return true;
    end if;
    return false;
end $$;

-- What came of looking: how many messages lie there for people, or what was the matter. After each failure it takes twice as long, up to six hours.
create function end_mailbox_round(matter text, left_there int, every_minutes int) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    update mailbox
       set leased_until = null,
           next_at = now() + make_interval(mins => case when matter is null then every_minutes
                                                        else least(every_minutes * (1 << least(failures, 9)), greatest(every_minutes, 360)) end),
           looked_at = case when matter is null then now() else looked_at end,
           for_people = case when matter is null then left_there else for_people end,
           failures = case when matter is null then 0 else failures + 1 end,
           failing_from = case when matter is null then null else coalesce(failing_from, now()) end,
           trouble = matter
$$;

-- How it stands with the mailbox, for who plans; no row when there is none.
create function mailbox_told() returns table (looked_at timestamptz, trouble text, for_people int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select b.looked_at, b.trouble, b.for_people from mailbox b
     where has_duty('chair') or has_duty('process_director') or has_duty('expert')
$$;

revoke all on function meeting_of_invitation(uuid), take_mailed_reply(bytea, text, uuid, text, int, text, timestamptz), there_is_a_mailbox(boolean),
    begin_mailbox_round(), end_mailbox_round(text, int, int), mailbox_told() from public;
grant execute on function meeting_of_invitation(uuid), take_mailed_reply(bytea, text, uuid, text, int, text, timestamptz), there_is_a_mailbox(boolean),
    begin_mailbox_round(), end_mailbox_round(text, int, int), mailbox_told() to samenhang_app;
reset role;
