-- What a core team steers by, who is in it, what it does in its weekly hour, and the stop that anybody may press.

-- A course is a version: another one has a reason, and the earlier ones stay.
create table course (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    number    int not null check (number > 0),
    reason    text not null check (reason <> '' and length(reason) <= 4000),
    by_person uuid not null references person,
    made_at   timestamptz not null default now(),
    unique (case_id, number)
);
call guard_case_table('course');
revoke update, delete on course from samenhang_app;

create table course_principle (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    course_id uuid not null references course,
    number    int not null check (number > 0),
    text      text not null check (text <> '' and length(text) <= 300),
    unique (course_id, number)
);
create index course_principle_case on course_principle (case_id);
call guard_case_table('course_principle');
revoke update, delete on course_principle from samenhang_app;

-- Who is in the core team, the analysis team, or in both: those are the members in common. A family sits in the analysis team.
create table core_member (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    person_id uuid not null references person,
    team      text not null check (team in ('core', 'analysis', 'both')),
    task      text not null default '' check (length(task) <= 4000),
    expects   text not null default '' check (length(expects) <= 4000),
    from_on   date not null,
    ended_on  date,
    by_person uuid not null references person
);
create index core_member_case on core_member (case_id);
create unique index core_member_once on core_member (case_id, person_id) where ended_on is null;
call guard_case_table('core_member', 'directors');
revoke update, delete on core_member from samenhang_app;
grant update (team, task, expects, ended_on) on core_member to samenhang_app;

create table core_declaration (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    number    int not null check (number > 0),
    text      text not null check (text <> '' and length(text) <= 4000),
    by_person uuid not null references person,
    made_at   timestamptz not null default now(),
    unique (case_id, number)
);
call guard_case_table('core_declaration');
revoke update, delete on core_declaration from samenhang_app;

-- Agreed by the person self, who is a member today.
create table core_declaration_yes (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    declaration_id uuid not null references core_declaration,
    by_person      uuid not null references person,
    agreed_at      timestamptz not null default now(),
    unique (declaration_id, by_person)
);
create index core_declaration_yes_case on core_declaration_yes (case_id);
call guard_case_table('core_declaration_yes', 'own');
revoke update, delete on core_declaration_yes from samenhang_app;
create policy by_the_member_self on core_declaration_yes as restrictive for insert to samenhang_app
    with check (by_person = (select me())
                and exists (select from core_member m where m.case_id = core_declaration_yes.case_id
                               and m.person_id = (select me()) and m.ended_on is null));

-- Whether an organisation stands behind it, and whom to ask when working together falters. The last row of each holds.
create table organisation_backing (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    case_id         uuid not null references case_file,
    organisation_id uuid not null references organisation,
    backing         text not null check (backing in ('asked', 'yes', 'no')),
    said_by         text not null default '' check (length(said_by) <= 300),
    mediator        text not null default '' check (length(mediator) <= 300),
    said_on         date not null,
    visible_to      text not null default 'professionals' check (visible_to = 'professionals'),
    by_person       uuid not null references person,
    made_at         timestamptz not null default now()
);
create index organisation_backing_case on organisation_backing (case_id);
call guard_case_table('organisation_backing', 'directors');
revoke update, delete on organisation_backing from samenhang_app;

-- The weekly hour. What the family reads of it stands apart from what the professionals say to each other.
create table weekly_hour (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    held_on        date not null,
    present        text not null default '' check (length(present) <= 4000),
    next_words     text not null default '' check (length(next_words) <= 4000),
    visible_to     text not null default 'professionals' check (visible_to in ('all', 'professionals')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    finished_at    timestamptz
);
create index weekly_hour_case on weekly_hour (case_id, held_on);
call guard_case_table('weekly_hour');
revoke update, delete on weekly_hour from samenhang_app;
grant update (present, next_words, visible_to, whereabouts_of, finished_at) on weekly_hour to samenhang_app;
create policy not_after_its_end on weekly_hour as restrictive for update to samenhang_app
    using (finished_at is null) with check (region_id = (select my_region()));

create table weekly_talk (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    hour_id    uuid not null unique references weekly_hour,
    check_in   text not null default '' check (length(check_in) <= 4000),
    progress   text not null default '' check (length(progress) <= 4000),
    noticed    text not null default '' check (length(noticed) <= 4000),
    check_out  text not null default '' check (length(check_out) <= 4000),
    visible_to text not null default 'professionals' check (visible_to = 'professionals')
);
create index weekly_talk_case on weekly_talk (case_id);
call guard_case_table('weekly_talk');
revoke delete on weekly_talk from samenhang_app;

-- How it is for who carries most, and who takes what from them by when. Asked of colleagues alone.
create table weekly_load (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    hour_id     uuid not null references weekly_hour,
    person_id   uuid not null references person,
    load        text not null check (load in ('light', 'bearable', 'heavy', 'too_heavy')),
    words       text not null default '' check (length(words) <= 4000),
    shared_with uuid references person,
    shared_what text not null default '' check (length(shared_what) <= 300),
    shared_on   date,
    seen_by     uuid references person,
    seen_at     timestamptz,
    visible_to  text not null default 'professionals' check (visible_to = 'professionals'),
    by_person   uuid not null references person,
    unique (hour_id, person_id),
    check ((shared_with is null) = (shared_on is null)),
    check ((seen_by is null) = (seen_at is null))
);
create index weekly_load_case on weekly_load (case_id);
call guard_case_table('weekly_load');
revoke delete on weekly_load from samenhang_app;
create policy of_a_colleague on weekly_load as restrictive for insert to samenhang_app
    with check (person_id in (select p.id from person p where p.kind = 'professional'));

-- The agreements of a case that may be called kept or not kept: of a colleague who is not of this family or its network, or of
-- an organisation that the region knows by this name. Nobody else is ever counted.
create function counted_agreements(wanted uuid) returns setof uuid
    language sql stable set search_path = samenhang, pg_temp as $$
    select a.id from agreement a left join person p on p.id = a.who_id
     where a.case_id = wanted
       and case when a.who_id is null
                then exists (select from organisation o where lower(o.name) = lower(btrim(a.who_text)))
                else p.kind = 'professional'
                     and not exists (select from participation t where t.case_id = wanted and t.person_id = a.who_id
                                        and t.role in ('youth', 'parent', 'network')) end
$$;
revoke all on function counted_agreements(uuid) from public;
grant execute on function counted_agreements(uuid) to samenhang_app;

create table weekly_action (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    hour_id      uuid not null references weekly_hour,
    agreement_id uuid not null references agreement,
    outcome      text check (outcome in ('kept', 'not_kept', 'not_yet')),
    yielded      text not null default '' check (length(yielded) <= 4000),
    bearable     text check (bearable in ('yes', 'hardly', 'no')),
    helped_by    text not null default '' check (length(helped_by) <= 300),
    visible_to   text not null default 'professionals' check (visible_to = 'professionals'),
    by_person    uuid not null references person,
    unique (hour_id, agreement_id)
);
create index weekly_action_case on weekly_action (case_id);
call guard_case_table('weekly_action');
revoke delete on weekly_action from samenhang_app;
create policy with_its_agreement on weekly_action as restrictive for select to samenhang_app
    using (agreement_id in (select a.id from agreement a where a.case_id = weekly_action.case_id));
create policy never_of_a_family on weekly_action as restrictive for insert to samenhang_app
    with check (outcome is null or agreement_id in (select counted_agreements(case_id)));
create policy never_of_a_family_after_all on weekly_action as restrictive for update to samenhang_app
    using (region_id = (select my_region())) with check (outcome is null or agreement_id in (select counted_agreements(case_id)));

-- What was decided, and what was agreed to do, with the principle it follows from. Without one it is a side path, to be talked about.
create table course_step (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    hour_id      uuid not null references weekly_hour,
    kind         text not null check (kind in ('decision', 'action')),
    text         text not null check (text <> '' and length(text) <= 4000),
    agreement_id uuid references agreement,
    principle_id uuid references course_principle,
    talked_words text check (length(talked_words) <= 4000),
    talked_by    uuid references person,
    talked_on    date,
    visible_to   text not null default 'professionals' check (visible_to = 'professionals'),
    by_person    uuid not null references person,
    made_at      timestamptz not null default now()
);
create index course_step_case on course_step (case_id);
call guard_case_table('course_step');
revoke update, delete on course_step from samenhang_app;
grant update (talked_words, talked_by, talked_on) on course_step to samenhang_app;
create policy with_its_agreement on course_step as restrictive for select to samenhang_app
    using (agreement_id is null or agreement_id in (select a.id from agreement a where a.case_id = course_step.case_id));
