-- Going on without a consent has a ground of the law beside its reason; taking a consent back has a reason and who wrote it.
alter table consent
    add column exception text check (exception in ('serious_harm', 'well_considered_wish', 'supervision_order', 'other')),
    add column withdrawn_by uuid references person,
    add column withdrawal_reason text,
    add check (exception is null or (not given and coalesce(ground, '') <> ''));

-- Whether a youth can weigh what is at stake, judged per decision by a person (Jeugdwet 7.3.15).
create table capacity_judgement (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    about       text not null check (about in ('registration', 'attendees', 'sharing', 'other')),
    decision    text not null check (decision <> ''),
    capable     boolean not null,
    reason      text not null check (reason <> ''),
    judged_by   uuid not null references person,
    judged_on   date not null,
    visible_to  text not null default 'professionals' check (visible_to in ('professionals', 'team')),
    recorded_by uuid references person,
    recorded_at timestamptz not null default now()
);
create index capacity_judgement_case on capacity_judgement (case_id);
call guard_case_table('capacity_judgement');

-- Who decides follows from it for everybody; why it was judged so is for professionals.
create function judged_capacity() returns table (case_id uuid, about text, capable boolean, judged_on date)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select j.case_id, j.about, j.capable, j.judged_on from capacity_judgement j
     where j.case_id in (select open_cases(1)) and j.about <> 'other' order by j.judged_on, j.recorded_at
$$;
call kernel_function('judged_capacity()', 'samenhang_app');

-- A supervision order of the court (nl: ondertoezichtstelling): meanwhile its guardian may be informed (Jeugdwet 7.3.11).
create table supervision_order (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    from_on     date not null,
    until_on    date,
    source      text not null check (source <> ''),
    recorded_by uuid references person,
    recorded_at timestamptz not null default now(),
    check (until_on is null or until_on >= from_on)
);
create index supervision_order_case on supervision_order (case_id);
call guard_case_table('supervision_order', 'team');
