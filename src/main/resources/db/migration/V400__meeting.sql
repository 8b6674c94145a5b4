-- The expert team meeting: when, who comes, what was agreed beforehand about who comes, what was said in short.
-- Inviting somebody opens no file, and having been there neither: what a person sees follows from taking part in the case.

create table meeting (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    case_id         uuid not null references case_file,
    starts_at       timestamptz not null,
    minutes         int not null check (minutes between 15 and 480),
    place           text,
    video_link      text,
    purpose         text not null check (purpose <> ''),
    state           text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
    -- one more with each change that a calendar must learn of (RFC 5545 SEQUENCE)
    sequence        int not null default 0 check (sequence >= 0),
    agenda          text[] not null default '{}',
    -- why people who must not meet are in one room all the same; null when nobody is
    together_reason text check (together_reason <> ''),
    invited_at      timestamptz,
    held_at         timestamptz,
    kept_by         uuid references person,
    cancelled_at    timestamptz,
    cancelled_why   text,
    visible_to      text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    by_person       uuid references person,
    created_at      timestamptz not null default now(),
    version         int not null default 0,
    check (coalesce(place, '') <> '' or coalesce(video_link, '') <> ''),
    check ((state = 'held') = (held_at is not null)),
    check ((state = 'cancelled') = (cancelled_at is not null))
);
create index meeting_case on meeting (case_id, starts_at);
call guard_case_table('meeting', 'directors');

-- Somebody asked to the table: a person of the case, or a guest who takes part in this meeting alone and sees no file.
create table attendee (
    id               uuid primary key default uuidv7(),
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    meeting_id       uuid not null references meeting on delete cascade,
    person_id        uuid references person,
    guest_name       text,
    guest_from       text,
    guest_email      text,
    role_in_meeting  text not null check (role_in_meeting in
        ('chair', 'process_director', 'expert', 'expert_by_experience', 'management', 'youth', 'parent', 'network',
         'care', 'school', 'guardian', 'local_team', 'municipality', 'support', 'other')),
    -- the expert's own organisation is party to the case, and this was said aloud
    party_told       boolean not null default false,
    heard_separately boolean not null default false,
    heard_at         timestamptz,
    heard_place      text,
    invited_at       timestamptz,
    answer           text check (answer in ('comes', 'stays_away', 'other_way')),
    answer_words     text,
    answered_at      timestamptz,
    present          boolean,
    came_at          timestamptz,
    left_at          timestamptz,
    added_at         timestamptz not null default now(),
    check (num_nonnulls(person_id, guest_name) = 1),
    check (left_at is null or came_at is null or left_at >= came_at)
);
create unique index attendee_once on attendee (meeting_id, person_id);
create index attendee_case on attendee (case_id);
create index attendee_person on attendee (person_id);
call guard_case_table('attendee', 'directors');

-- A line of the short record. Who sees it follows from the line and from taking part in the case, not from the meeting.
create table meeting_line (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    meeting_id     uuid not null references meeting,
    said_on        date not null,
    text           text not null check (text <> ''),
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid references person,
    created_at     timestamptz not null default now(),
    version        int not null default 0
);
create index meeting_line_meeting on meeting_line (meeting_id);
create index meeting_line_case on meeting_line (case_id);
call guard_case_table('meeting_line', 'team');

-- Meetings whose hour and place would tell the caller where somebody is whom they must not meet, or whose whereabouts
-- are shielded from them. Two who come together on purpose, for a recorded reason, both know of it.
create function meetings_kept_from_me() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select a.meeting_id
      from attendee a join meeting m on m.id = a.meeting_id
     where a.case_id in (select my_cases()) and a.person_id <> me() and not a.heard_separately
       and (exists (select from must_not_meet n
                     where n.case_id = a.case_id and n.lifted_at is null
                       and (n.one_id, n.other_id) in ((me(), a.person_id), (a.person_id, me())))
            or exists (select from shielding s
                        where s.case_id = a.case_id and s.lifted_at is null
                          and s.from_id = me() and s.subject_id = a.person_id))
       and not (m.together_reason is not null
                and exists (select from attendee mine where mine.meeting_id = m.id and mine.person_id = me()
                                                        and not mine.heard_separately))
$$;
call kernel_function('meetings_kept_from_me()', 'samenhang_app');

drop policy seen on meeting;
create policy seen on meeting for select to samenhang_app
    using (region_id = (select my_region())
           and case visible_to when 'all' then case_id in (select open_cases(1))
                               when 'professionals' then case_id in (select open_cases(2))
                               else case_id in (select open_cases(3)) end
           and (case_id in (select open_cases(3)) or id not in (select meetings_kept_from_me())));

-- Who is heard apart is shown to those who work on it and to themselves.
drop policy seen on attendee;
create policy seen on attendee for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(1))
                   and (person_id = (select me())
                        or (not heard_separately or case_id in (select open_cases(2)))
                           and meeting_id in (select m.id from meeting m))));

-- Whoever is asked says so themselves, and changes nothing else. False when there is nothing to answer.
create function answer_meeting(wanted uuid, says text, words text) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update attendee a set answer = says, answer_words = nullif(words, ''), answered_at = now()
      from meeting m
     where m.id = wanted and a.meeting_id = m.id and a.person_id = me() and m.state = 'planned'
       and a.case_id in (select open_cases(1));
    return found;
end $$;
call kernel_function('answer_meeting(uuid, text, text)', 'samenhang_app');
