-- The shared explanatory analysis: statements, the arrows between them, what people say of it. One per case; it is there
-- from the moment somebody puts the first thing down.

create table analysis (
    case_id      uuid primary key references case_file,
    region_id    uuid not null references region,
    -- concept, discussed with the family, shared, handed over
    state        text not null default 'concept' check (state in ('concept', 'discussed', 'shared', 'handed_over')),
    -- counts up whenever a version is laid before people anew: 'concept 2'
    edition      int not null default 1 check (edition > 0),
    -- at which level it got stuck
    level        text check (level in ('youth', 'youth_and_family', 'family_and_care', 'family_and_society')),
    -- null: the question of the case
    question     text check (question <> '' and length(question) <= 300),
    state_since  timestamptz not null default now(),
    version      int not null default 0
);
call guard_case_table('analysis');

create table statement (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    text           text not null check (text <> '' and length(text) <= 500),
    sphere         text not null check (sphere in ('youth', 'family', 'network', 'school', 'care', 'society')),
    -- null: the column its sphere is usually drawn in
    part           text check (part in ('youth_family', 'interaction', 'surroundings')),
    effect         text not null check (effect in ('hinders', 'helps', 'neutral')),
    end_behaviour  boolean not null default false,
    -- how it is said inside a sentence: 'the more ...'
    spoken         text check (spoken <> '' and length(spoken) <= 300),
    kind           text not null default 'account' check (kind in ('observation', 'account', 'judgement', 'hypothesis')),
    source_person  uuid references person,
    source_text    text check (source_text <> '' and length(source_text) <= 300),
    said_on        date,
    basis          text check (basis <> '' and length(basis) <= 2000),
    family_words   text check (family_words <> '' and length(family_words) <= 500),
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    position       int not null default 0,
    by_person      uuid references person,
    created_at     timestamptz not null default now(),
    withdrawn_at   timestamptz,
    withdrawn_by   uuid references person,
    version        int not null default 0,
    unique (id, case_id)
);
create index statement_case on statement (case_id, position);
call guard_case_table('statement');
revoke delete on statement from samenhang_app;

-- Whom a statement is about: requests to see, correct or remove work per statement and per person.
create table statement_about (
    statement_id uuid not null,
    person_id    uuid not null references person,
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    primary key (statement_id, person_id),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index statement_about_case on statement_about (case_id);
call guard_case_table('statement_about');

create table link (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    from_id      uuid not null,
    to_id        uuid not null,
    sign         text not null check (sign in ('+', '-')),
    note         text check (note <> '' and length(note) <= 500),
    -- somebody doubts the arrow, which is not doubt about the statements
    doubt        boolean not null default false,
    by_person    uuid references person,
    created_at   timestamptz not null default now(),
    withdrawn_at timestamptz,
    withdrawn_by uuid references person,
    version      int not null default 0,
    foreign key (from_id, case_id) references statement (id, case_id),
    foreign key (to_id, case_id) references statement (id, case_id)
);
create index link_case on link (case_id);
create unique index link_once on link (from_id, to_id, sign) where withdrawn_at is null;
call guard_case_table('link');
revoke delete on link from samenhang_app;

-- What stands in words beside the picture, each with a version of its own so that two people can write at once.
create table passage (
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    part       text not null check (part in
        ('movement_youth', 'movement_parents', 'conclusion', 'advice', 'continuing_course', 'family_summary')),
    text       text not null default '' check (length(text) <= 8000),
    by_person  uuid references person,
    changed_at timestamptz not null default now(),
    version    int not null default 0,
    primary key (case_id, part)
);
call guard_case_table('passage');

-- Positive coherence, through five growth aims: what worked, what is wished for.
create table growth_aim (
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    aim       text not null check (aim in
        ('resilience', 'self_confidence', 'social_relations', 'healthy_safe_environment', 'use_of_time')),
    worked    text not null default '' check (length(worked) <= 2000),
    wish      text not null default '' check (length(wish) <= 2000),
    by_person uuid references person,
    version   int not null default 0,
    primary key (case_id, aim)
);
call guard_case_table('growth_aim');

-- What comes first, who sees to it, by when.
create table priority (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    text         text not null check (text <> '' and length(text) <= 500),
    who_id       uuid references person,
    who_text     text check (who_text <> '' and length(who_text) <= 300),
    due_on       date,
    position     int not null default 0,
    done_at      timestamptz,
    withdrawn_at timestamptz,
    by_person    uuid references person,
    version      int not null default 0
);
create index priority_case on priority (case_id, position);
call guard_case_table('priority');
revoke delete on priority from samenhang_app;

-- Where somebody stands, on the whole or on one statement. The latest counts; the earlier ones stay.
create table stance (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    by_person    uuid not null references person,
    statement_id uuid,
    stance       text not null check (stance in ('shares', 'partly', 'does_not')),
    at           timestamptz not null default now(),
    -- who wrote it down when it was said aloud; null: they did so themselves
    recorded_by  uuid references person,
    unique (id, case_id),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index stance_case on stance (case_id, by_person, at);
call guard_case_table('stance', 'own');
revoke update, delete on stance from samenhang_app;

-- Why. Read by the team and whose words they are, until the chair or process director has weighed whether it is safe that
-- others read it too. Where somebody stands shows at once; what is said about a person does not.
create table stance_reason (
    stance_id   uuid primary key,
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    by_person   uuid not null references person,
    recorded_by uuid references person,
    reasons     text not null check (reasons <> '' and length(reasons) <= 2000),
    visible_to  text not null default 'team' check (visible_to in ('all', 'professionals', 'team')),
    weighed_at  timestamptz,
    weighed_by  uuid references person,
    foreign key (stance_id, case_id) references stance (id, case_id),
    check (visible_to = 'team' or weighed_at is not null),
    check ((weighed_at is null) = (weighed_by is null))
);
create index stance_reason_case on stance_reason (case_id);
call guard_case_table('stance_reason', 'own');
revoke delete on stance_reason from samenhang_app;
revoke update on stance_reason from samenhang_app;
grant update (visible_to, weighed_at, weighed_by) on stance_reason to samenhang_app;

-------------------------------------------------------------------------------------- what hangs on a hidden statement

create policy with_its_statement on statement_about as restrictive for select to samenhang_app
    using (statement_id in (select s.id from statement s));
create policy with_both_ends on link as restrictive for select to samenhang_app
    using (from_id in (select s.id from statement s) and to_id in (select s.id from statement s));
create policy with_both_ends_added on link as restrictive for insert to samenhang_app
    with check (from_id in (select s.id from statement s) and to_id in (select s.id from statement s));
create policy with_its_statement on stance as restrictive for select to samenhang_app
    using (statement_id is null or statement_id in (select s.id from statement s));
create policy with_its_stance on stance_reason as restrictive for select to samenhang_app
    using (stance_id in (select s.id from stance s));

------------------------------------------------------------------------------------------------- whose words they are

-- One's own, or said aloud by somebody of this case and written down by the team.
create policy by_whom on stance as restrictive for insert to samenhang_app
    with check ((by_person = (select me()) and recorded_by is null
                 or recorded_by = (select me()) and case_id in (select open_cases(3))
                    and by_person in (select people_of_open_cases()))
                and (statement_id is null or statement_id in (select s.id from statement s)));
create policy with_its_stance_added on stance_reason as restrictive for insert to samenhang_app
    with check (stance_id in (select s.id from stance s
                               where s.by_person = stance_reason.by_person
                                 and s.recorded_by is not distinct from stance_reason.recorded_by)
                and (by_person = (select me()) and recorded_by is null or recorded_by = (select me()))
                and (visible_to = 'team' and weighed_at is null or case_id in (select directed_cases())));
create policy own_words on stance_reason for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (by_person = (select me()) or recorded_by = (select me())));
create policy weighed on stance_reason as restrictive for update to samenhang_app
    using (case_id in (select directed_cases()))
    with check (weighed_by = (select me()));

------------------------------------------------------------------------------------------ what somebody else may see

-- The rules of the policies once more, for a reader who is not the caller: for the document made for somebody, and for the
-- fingerprint that tells a screen that something changed. A test holds them against the policies.

create function level_in_case(wanted uuid, reader uuid) returns int
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select max(p.level)::int from participation p
     where p.case_id = wanted and p.person_id = reader and p.from_at <= now() and (p.until_at is null or p.until_at > now())
$$;

create function statements_of_reader(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id from statement s
     where s.case_id = wanted
       and level_in_case(wanted, reader) >= case s.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
       and (s.whereabouts_of is null or not exists
            (select from shielding h where h.from_id = reader and h.subject_id = s.whereabouts_of and h.lifted_at is null))
$$;

create function reasons_of_reader(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.stance_id from stance_reason r join stance s on s.id = r.stance_id
     where r.case_id = wanted
       and (s.statement_id is null or s.statement_id in (select statements_of_reader(wanted, reader)))
       and (level_in_case(wanted, reader) >= case r.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            or level_in_case(wanted, reader) >= 1 and reader in (r.by_person, r.recorded_by))
$$;

-- Only about oneself, or by who directs the opened case.
create function may_ask_for(wanted uuid, reader uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select reader = me() and wanted in (select open_cases(1)) or wanted in (select directed_cases())
$$;

create function statements_for(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select statements_of_reader(wanted, reader) where may_ask_for(wanted, reader)
$$;

create function reasons_for(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select reasons_of_reader(wanted, reader) where may_ask_for(wanted, reader)
$$;

-- A fingerprint of what the caller may see of an analysis: it changes when that changes and not when something hidden
-- does. It holds no content, so it needs no log row; null when the caller takes no part in the case.
create function analysis_pulse(wanted uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with mine as materialized (select statements_of_reader(wanted, me()) as id)
    select md5(concat_ws(';',
        (select a.version from analysis a where a.case_id = wanted),
        (select string_agg(s.id || ' ' || s.version, ',' order by s.id) from statement s
          where s.case_id = wanted and s.id in (select id from mine)),
        (select string_agg(l.id || ' ' || l.version, ',' order by l.id) from link l
          where l.case_id = wanted and l.from_id in (select id from mine) and l.to_id in (select id from mine)),
        (select string_agg(p.part || ' ' || p.version, ',' order by p.part) from passage p where p.case_id = wanted),
        (select string_agg(g.aim || ' ' || g.version, ',' order by g.aim) from growth_aim g where g.case_id = wanted),
        (select string_agg(q.id || ' ' || q.version, ',' order by q.id) from priority q where q.case_id = wanted),
        (select string_agg(t.id::text, ',' order by t.id) from stance t
          where t.case_id = wanted and (t.statement_id is null or t.statement_id in (select id from mine))),
        (select string_agg(r.stance_id || ' ' || coalesce(r.weighed_at::text, ''), ',' order by r.stance_id)
           from stance_reason r where r.stance_id in (select reasons_of_reader(wanted, me())))))
     where wanted in (select my_cases())
$$;

call kernel_function('level_in_case(uuid, uuid)', 'samenhang_kernel');
call kernel_function('statements_of_reader(uuid, uuid)', 'samenhang_kernel');
call kernel_function('reasons_of_reader(uuid, uuid)', 'samenhang_kernel');
call kernel_function('may_ask_for(uuid, uuid)', 'samenhang_kernel');
call kernel_function('statements_for(uuid, uuid)', 'samenhang_app');
call kernel_function('reasons_for(uuid, uuid)', 'samenhang_app');
call kernel_function('analysis_pulse(uuid)', 'samenhang_app');
