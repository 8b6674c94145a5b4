-- Looking back together at one case (nl: retrospectief). Read by the expert team of the case and by those professionals of the case who sit at it,
-- and by nobody of the family: see decision 94. Written by who facilitates it and who writes for the group.

-- What a region changed in the library of cards: a card of its own, or one of the house set aside.
create table library_card (
    region_id uuid not null references region,
    code      text not null check (code ~ '^[a-z0-9-]{2,60}$'),
    -- null for a card of the house
    part      text check (part in ('analysis_and_course', 'child_and_family', 'cooperation', 'limiting_belief', 'helping_belief',
                                   'working_element', 'condition')),
    words_nl  text check (words_nl <> '' and length(words_nl) <= 300),
    words_en  text check (words_en <> '' and length(words_en) <= 300),
    aside_at  timestamptz,
    by_person uuid references person,
    added_at  timestamptz not null default now(),
    primary key (region_id, code),
    check ((part is null) = (words_nl is null))
);
call lock_table('library_card');
create policy seen on library_card for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy added on library_card for insert to samenhang_app
    with check (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
create policy changed on library_card for update to samenhang_app
    using (region_id = (select my_region())
           and ((select has_duty('chair')) or (select has_duty('process_director')) or (select has_duty('expert'))));
grant select, insert on library_card to samenhang_app;
grant update (aside_at) on library_card to samenhang_app;

create table retrospective (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    held_on    date not null,
    place      text,
    question   text not null check (question <> ''),
    -- the report went to who took part; a week later it can be final
    sent_on    date,
    final_on   date,
    by_person  uuid references person,
    created_at timestamptz not null default now(),
    version    int not null default 0,
    check (final_on is null or sent_on is not null)
);
create index retrospective_case on retrospective (case_id, held_on);

-- Who sits at it: a professional of the case, or a guest, who sees nothing here.
create table retrospective_seat (
    id               uuid primary key default uuidv7(),
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    retrospective_id uuid not null references retrospective on delete cascade,
    person_id        uuid references person,
    guest_name       text,
    guest_from       text,
    part             text not null default 'taker' check (part in ('facilitator', 'scribe', 'taker')),
    by_person        uuid references person,
    added_at         timestamptz not null default now(),
    check (num_nonnulls(person_id, guest_name) = 1),
    check (part = 'taker' or person_id is not null)
);
create unique index retrospective_seat_once on retrospective_seat (retrospective_id, person_id);
create index retrospective_seat_case on retrospective_seat (case_id);
create index retrospective_seat_person on retrospective_seat (person_id);

-- What was typed. Nobody's name stands at what the group said: only at what somebody sent in beforehand or afterwards.
create table retrospective_line (
    id               uuid primary key default uuidv7(),
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    retrospective_id uuid not null references retrospective on delete cascade,
    kind             text not null check (kind in ('check_in', 'together', 'member', 'beforehand', 'known_then', 'crucial', 'parallel',
                                                   'insight', 'card', 'reaction', 'core_team', 'plan', 'intent', 'agreement',
                                                   'coaching')),
    text             text check (text <> ''),
    -- the right half: who they are to each other, what the same looks like among the helpers
    beside           text check (beside <> ''),
    -- who of the family it pictures
    person_id        uuid references person,
    -- the fact of the life it is about, read where it stands
    fact_id          uuid,
    agreement_id     uuid references agreement on delete cascade,
    card             text check (card ~ '^[a-z0-9-]{2,60}$'),
    on_day           date,
    by_person        uuid references person,
    created_at       timestamptz not null default now(),
    version          int not null default 0,
    check (by_person is null or kind in ('beforehand', 'reaction'))
);
create index retrospective_line_of on retrospective_line (retrospective_id, created_at);
create index retrospective_line_case on retrospective_line (case_id);
create unique index retrospective_card_once on retrospective_line (retrospective_id, card);

-- A report as it was when it was sent: copied, never changed.
create table retrospective_report (
    id               uuid primary key default uuidv7(),
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    retrospective_id uuid not null references retrospective on delete cascade,
    number           int not null check (number > 0),
    final            boolean not null,
    content          jsonb not null,
    made_at          timestamptz not null default now(),
    by_person        uuid references person,
    unique (retrospective_id, number)
);
create index retrospective_report_case on retrospective_report (case_id);

call lock_table('retrospective');
call lock_table('retrospective_seat');
call lock_table('retrospective_line');
call lock_table('retrospective_report');

-- The sittings the caller sits at, and those they facilitate or write for; ids only.
create function retrospectives_i_sit_at() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.retrospective_id from retrospective_seat s where s.person_id = (select me()) and s.case_id in (select my_cases())
$$;
create function retrospectives_i_keep() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.retrospective_id from retrospective_seat s
     where s.person_id = (select me()) and s.part in ('facilitator', 'scribe') and s.case_id in (select my_cases())
$$;
call kernel_function('retrospectives_i_sit_at()', 'samenhang_app');
call kernel_function('retrospectives_i_keep()', 'samenhang_app');

create policy seen on retrospective for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(2)) and id in (select retrospectives_i_sit_at())));
create policy added on retrospective for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select directed_cases()));
create policy changed on retrospective for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(2)) and id in (select retrospectives_i_keep()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(2)));
grant select, insert, update on retrospective to samenhang_app;

create policy seen on retrospective_seat for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_sit_at())));
create policy added on retrospective_seat for insert to samenhang_app
    with check (region_id = (select my_region())
           and (case_id in (select directed_cases())
                or case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_keep())));
create policy removed on retrospective_seat for delete to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select directed_cases())
                or case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_keep())));
grant select, insert, delete on retrospective_seat to samenhang_app;

create policy seen on retrospective_line for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_sit_at())));
create policy added on retrospective_line for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select open_cases(2))
           and case when kind in ('beforehand', 'reaction')
                    then by_person = (select me()) and retrospective_id in (select r.id from retrospective r)
                    else retrospective_id in (select retrospectives_i_keep()) end);
create policy changed on retrospective_line for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(2))
           and retrospective_id in (select retrospectives_i_keep()) and kind not in ('beforehand', 'reaction'))
    with check (case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_keep()));
create policy removed on retrospective_line for delete to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(2))
           and retrospective_id in (select retrospectives_i_keep()) and kind not in ('beforehand', 'reaction'));
grant select, insert, delete on retrospective_line to samenhang_app;
grant update (text, beside, on_day, version) on retrospective_line to samenhang_app;

create policy seen on retrospective_report for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(2)) and retrospective_id in (select retrospectives_i_sit_at())));
create policy added on retrospective_report for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select open_cases(2))
           and retrospective_id in (select retrospectives_i_keep()));
grant select, insert on retrospective_report to samenhang_app;
