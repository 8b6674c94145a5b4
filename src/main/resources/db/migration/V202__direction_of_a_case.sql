-- What the direction of a case writes down: who has authority, who may not meet whom, what each wants, what was
-- agreed, how many hours it took, whether it lasts.

-- Where and how somebody is reached. An address always tells somebody's whereabouts.
create table contact (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    person_id      uuid not null references person,
    kind           text not null check (kind in ('address', 'phone', 'email')),
    value          text not null check (value <> ''),
    secret         boolean not null default false,
    visible_to     text not null default 'professionals' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid references person,
    check (kind <> 'address' or whereabouts_of is not distinct from person_id)
);
create index contact_case on contact (case_id);
call guard_case_table('contact');

-- Parental authority: six forms, each possibly under inquiry; who checked it, when, in which register.
create table authority (
    id            uuid primary key default uuidv7(),
    region_id     uuid not null references region,
    case_id       uuid not null references case_file,
    person_id     uuid not null references person,
    form          text not null check (form in
        ('joint', 'sole', 'joint_with_other', 'guardianship', 'temporarily_none', 'undetermined')),
    under_inquiry boolean not null default false,
    from_on       date,
    until_on      date,
    checked_by    uuid references person,
    checked_on    date,
    register      text,
    check (until_on is null or from_on is null or until_on >= from_on),
    check ((checked_by is null) = (checked_on is null))
);
create index authority_case on authority (case_id);
call guard_case_table('authority', 'team');

create table must_not_meet (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    one_id     uuid not null references person,
    other_id   uuid not null references person,
    reason     text not null check (reason <> ''),
    visible_to text not null default 'team' check (visible_to in ('professionals', 'team')),
    by_person  uuid references person,
    lifted_at  timestamptz,
    check (one_id <> other_id)
);
create index must_not_meet_case on must_not_meet (case_id);
call guard_case_table('must_not_meet', 'team');

-- A talk, a call, a note of the one who directs: it keeps a case from being silent.
create table moment (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    held_on        date not null,
    kind           text not null check (kind in ('call', 'conversation', 'visit', 'note', 'hand_over')),
    with_person    uuid references person,
    text           text not null check (text <> ''),
    visible_to     text not null default 'professionals' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    created_at     timestamptz not null default now()
);
create index moment_case on moment (case_id, held_on);
call guard_case_table('moment');

-- What somebody wants and expects (before), and what was different (after), in their own words.
create table wish (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    person_id  uuid not null references person,
    said_on    date not null,
    wants      text,
    expects    text,
    visible_to text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    by_person  uuid not null references person,
    check (coalesce(wants, '') <> '' or coalesce(expects, '') <> '')
);
create index wish_case on wish (case_id);
call guard_case_table('wish', 'own');

create table hours (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    person_id  uuid not null references person,
    spent_on   date not null,
    hours      numeric(5, 2) not null check (hours > 0 and hours <= 100),
    visible_to text not null default 'team' check (visible_to in ('professionals', 'team')),
    by_person  uuid not null references person
);
create index hours_case on hours (case_id);
call guard_case_table('hours', 'team');

create table agreement (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    text       text not null check (text <> ''),
    who_id     uuid references person,
    who_text   text,
    due_on     date,
    yields     text,
    done_at    timestamptz,
    done_by    uuid references person,
    visible_to text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    by_person  uuid not null references person,
    made_on    date not null,
    version    int not null default 0,
    check (who_id is not null or coalesce(who_text, '') <> '')
);
create index agreement_case on agreement (case_id);
call guard_case_table('agreement');

-- Every piece of help names the explanation or the movement it serves (M1).
create table tailored_help (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    text         text not null check (text <> ''),
    given_by     text,
    serves       text,
    statement_id uuid,
    status       text not null check (status in ('planned', 'running', 'stopped', 'done')),
    visible_to   text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    by_person    uuid references person,
    version      int not null default 0
);
create index tailored_help_case on tailored_help (case_id);
call guard_case_table('tailored_help');

-- Asking nothing on purpose and staying near (M2): silence is then no alarm.
create table agreed_rest (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    from_on    date not null,
    until_on   date not null,
    rhythm     text not null check (rhythm <> ''),
    by_person  uuid not null references person,
    ended_at   timestamptz,
    check (until_on >= from_on)
);
create index agreed_rest_case on agreed_rest (case_id);
call guard_case_table('agreed_rest');

-- Looking back after a while: do people still work from the analysis, does it last? (B14, M6)
create table look_back (
    id                  uuid primary key default uuidv7(),
    region_id           uuid not null references region,
    case_id             uuid not null references case_file,
    due_on              date not null,
    held_on             date,
    works_from_analysis text check (works_from_analysis in ('everyone', 'some', 'nobody')),
    text                text,
    visible_to          text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    by_person           uuid references person,
    version             int not null default 0
);
create index look_back_case on look_back (case_id);
call guard_case_table('look_back');

-- What it brought, in substance; gathered along the way and judged at the end.
create table outcome (
    case_id      uuid primary key references case_file,
    region_id    uuid not null references region,
    results      text[] not null default '{}' check (results <@ array
        ['uhp_voorkomen', 'rvdk_voorkomen', 'verplaatsen_voorkomen', 'partijen_afgeschaald', 'zwaardere_hulp_voorkomen', 'naar_onderwijs']),
    cost         text check (cost in ('lager', 'gelijk', 'hoger', 'onbekend')),
    care_adviser boolean,
    harmful_care text[] not null default '{}',
    patterns     text[] not null default '{}',
    judgement_family text check (judgement_family in ('tevreden', 'deels', 'niet_tevreden', 'loopt', 'geen_betrokkenheid')),
    judgement_professionals text check (judgement_professionals in ('tevreden', 'deels', 'niet_tevreden', 'loopt', 'geen_betrokkenheid')),
    version      int not null default 0
);
call guard_case_table('outcome', 'team');

-- Closed with the judgement of both sides that it lasts, or with the reason why not. Undone by a row of its own.
create table closing (
    id                  uuid primary key default uuidv7(),
    region_id           uuid not null references region,
    case_id             uuid not null references case_file,
    closed_on           date not null,
    lasting             boolean not null,
    family_says         text,
    professionals_say   text,
    reason_not_lasting  text,
    by_person           uuid not null references person,
    closed_at           timestamptz not null default now(),
    reopened_at         timestamptz,
    reopened_by         uuid references person,
    reopened_why        text,
    check (lasting and coalesce(family_says, '') <> '' and coalesce(professionals_say, '') <> ''
           or not lasting and coalesce(reason_not_lasting, '') <> ''),
    check ((reopened_at is null) = (reopened_by is null))
);
create index closing_case on closing (case_id);
create unique index closing_once on closing (case_id) where reopened_at is null;
call guard_case_table('closing', 'directors');
