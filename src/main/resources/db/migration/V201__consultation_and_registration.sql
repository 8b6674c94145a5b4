-- Before there is a case: a question somebody asks, and a youth somebody brings in. Neither has participants yet, so who
-- may see them is said here; like case content they open only after their log row was written in the same transaction.

-- Has the caller logged, in this very transaction, that objects of this kind are opened?
create function logged(kind text) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned() and l.object_type = kind and l.allowed
                      and l.person_id is not distinct from me() and l.region_id = my_region())
$$;
call kernel_function('logged(text)', 'samenhang_app');

create function i_notice_signals() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select has_duty('intake') or has_duty('process_director')
$$;
call kernel_function('i_notice_signals()', 'samenhang_app');

---------------------------------------------------------------------------------------------------- registration

create table registration (
    id                      uuid primary key,
    region_id               uuid not null references region,
    -- null for a guest, who comes back with a code
    registrant_person       uuid references person,
    code_hash               bytea unique check (length(code_hash) = 32),
    -- in whose words it is asked: a youth's, a family's, a professional's
    voice                   text not null check (voice in ('youth', 'family', 'professional')),
    -- the page on which somebody goes on
    step                    text,

    registrant_kind         text not null check (registrant_kind in
        ('gi', 'gemeente', 'lokaal_team', 'aanbieder', 'school', 'ouder', 'jeugdige', 'anders')),
    registrant_name         text,
    registrant_organisation text,
    registrant_relation     text,
    phone                   text,
    email                   text,
    contact_by              text check (contact_by in ('phone', 'text_message', 'email')),
    contact_note            text,

    youth_first_name        text,
    youth_family_name       text,
    youth_born_on           date,
    youth_born_year         int check (youth_born_year between 1900 and 2200),
    municipality            text,

    question                text,
    what_happened           text,
    family_need             text,
    referrer_need           text,
    asked                   text check (asked in
        ('advies', 'analyse', 'procesregie', 'second_opinion', 'bemiddeling', 'verblijf', 'anders')),
    bottleneck              text check (bottleneck in
        ('geen_passende_plek', 'visieverschil', 'handelingsverlegenheid', 'ouders_en_hulp_botsen', 'regels', 'werkdruk',
         'anders')),
    reason                  text check (reason in ('content', 'workload', 'policy', 'no_place')),

    schooling               text check (schooling in ('geen', 'regulier', 'speciaal', 'anders', 'onbekend')),
    school_problems         text check (school_problems in ('ja', 'nee', 'onbekend')),
    prior_analysis          boolean,
    prior_analysis_by       text check (prior_analysis_by in ('expertteam', 'verwijzer', 'hulpverlening', 'anders')),
    moving_on               boolean,
    again                   boolean,
    earlier_number          text,

    parents_know            text check (parents_know in ('agree', 'know', 'no', 'unknown')),
    youth_knows             text check (youth_knows in ('agree', 'know', 'no', 'unknown')),
    interpreter             boolean,
    interpreter_language    text,

    created_at              timestamptz not null default now(),
    saved_at                timestamptz not null default now(),
    -- the day it first came in; it counts in that year
    registered_on           date,
    submitted_at            timestamptz,
    opened_at               timestamptz,
    opened_by               uuid references person,
    returned_at             timestamptz,
    returned_by             uuid references person,
    return_reason           text,
    withdrawn_at            timestamptz,
    case_id                 uuid references case_file,
    taken_on_at             timestamptz,
    taken_on_by             uuid references person,
    state                   text not null generated always as (case
        when withdrawn_at is not null then 'withdrawn'
        when taken_on_at is not null then 'taken_on'
        when submitted_at is null then 'draft'
        when returned_at >= submitted_at then 'returned'
        when opened_at >= submitted_at then 'read'
        else 'submitted' end) stored,

    check (submitted_at is null or (coalesce(question, '') <> '' and registered_on is not null)),
    check ((opened_at is null) = (opened_by is null)),
    check ((returned_at is null) = (returned_by is null) and (returned_at is null) = (coalesce(return_reason, '') = '')),
    check ((taken_on_at is null) = (taken_on_by is null) and (taken_on_at is null) = (case_id is null)),
    check (taken_on_at is null or submitted_at is not null),
    check (registrant_person is null or code_hash is null)
);
create index registration_region on registration (region_id, state);
create index registration_registrant on registration (registrant_person);
create index registration_case on registration (case_id);
call lock_table('registration');

-- Who must not meet, whether an address is secret: for the one who wrote it and for the team, for nobody else.
create table registration_safety (
    registration_id uuid primary key references registration on delete cascade,
    region_id       uuid not null references region,
    must_not_meet   boolean not null default false,
    secret_address  boolean not null default false,
    text            text
);
call lock_table('registration_safety');

create policy own on registration for select to samenhang_app
    using (region_id = (select my_region()) and (select logged('registration'))
           and (registrant_person = (select me()) or id = (select my_registration())));
create policy waiting on registration for select to samenhang_app
    using (region_id = (select my_region()) and (select logged('registration')) and (select i_notice_signals())
           and submitted_at is not null and withdrawn_at is null and taken_on_at is null);
create policy of_case on registration for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(2)));
create policy begun on registration for insert to samenhang_app
    with check (region_id = (select my_region()) and (select logged('registration')) and submitted_at is null
                and opened_at is null and returned_at is null and taken_on_at is null
                and (registrant_person = (select me()) or (registrant_person is null and id = (select my_registration()))));
create policy written on registration for update to samenhang_app
    using (region_id = (select my_region()) and (select logged('registration')) and taken_on_at is null and withdrawn_at is null
           and (registrant_person = (select me()) or id = (select my_registration())))
    with check (region_id = (select my_region()) and taken_on_at is null
           and (registrant_person = (select me()) or id = (select my_registration())));
create policy handled on registration for update to samenhang_app
    using (region_id = (select my_region()) and (select logged('registration')) and (select i_notice_signals())
           and submitted_at is not null and withdrawn_at is null and taken_on_at is null)
    with check (region_id = (select my_region()) and submitted_at is not null and withdrawn_at is null
           and (case_id is null or (taken_on_by = (select me()) and case_id in (select open_cases(3)))));
create policy thrown_away on registration for delete to samenhang_app
    using (region_id = (select my_region()) and (select logged('registration')) and submitted_at is null
           and (registrant_person = (select me()) or id = (select my_registration())));
grant select, insert, update, delete on registration to samenhang_app;

create policy seen on registration_safety for select to samenhang_app
    using (region_id = (select my_region()) and exists
        (select from registration r where r.id = registration_id
            and (r.registrant_person = (select me()) or r.id = (select my_registration())
                 or (r.taken_on_at is null and (select i_notice_signals()))
                 or r.case_id in (select open_cases(3)))));
create policy written on registration_safety for all to samenhang_app
    using (region_id = (select my_region()) and exists
        (select from registration r where r.id = registration_id and r.state in ('draft', 'returned')
            and (r.registrant_person = (select me()) or r.id = (select my_registration()))))
    with check (region_id = (select my_region()) and exists
        (select from registration r where r.id = registration_id and r.state in ('draft', 'returned')
            and (r.registrant_person = (select me()) or r.id = (select my_registration()))));
grant select, insert, update, delete on registration_safety to samenhang_app;

-- What was sent in stays as it was sent: only its course goes on, until it is returned to be mended.
create function registration_stands() returns trigger language plpgsql set search_path = samenhang, pg_temp as $$
declare
    course constant text[] := array['state', 'step', 'saved_at', 'submitted_at', 'registered_on', 'opened_at', 'opened_by', 'returned_at',
        'returned_by', 'return_reason', 'withdrawn_at', 'case_id', 'taken_on_at', 'taken_on_by'];
begin
    if old.state not in ('draft', 'returned') and to_jsonb(new) - course is distinct from to_jsonb(old) - course then
        raise exception 'a registration that was sent in is not rewritten';
    end if;
    return new;
end $$;
create trigger stands before update on registration for each row execute function registration_stands();

-- A registrant may know who read, returned or took on what they sent; a guest knows no other people.
create function registration_people(wanted uuid) returns table (id uuid, name text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.name
      from registration r join person p on p.id in (r.opened_by, r.returned_by, r.taken_on_by)
     where r.id = wanted and logged('registration') and (r.registrant_person = me() or r.id = my_registration())
$$;
call kernel_function('registration_people(uuid)', 'samenhang_app');

-- Which registration a written-down code opens, in which region.
create function registration_of_code(hash bytea, slug_of_region text) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select g.id from registration g join region r on r.id = g.region_id
     where g.code_hash = hash and g.registrant_person is null and r.slug = slug_of_region
$$;
call kernel_function('registration_of_code(bytea, text)', 'samenhang_app');

-- What nobody came back to is not kept: thirty days for a guest, ninety for who signs in.
create function forget_abandoned_drafts() returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from registration
     where submitted_at is null
       and saved_at < now() - case when registrant_person is null then interval '30 days' else interval '90 days' end
$$;
call kernel_function('forget_abandoned_drafts()', 'samenhang_app');

---------------------------------------------------------------------------------------------------- consultation

create table consultation (
    id              uuid primary key,
    region_id       uuid not null references region,
    by_person       uuid not null references person,
    noted_at        timestamptz not null default now(),
    asker_kind      text not null check (asker_kind in
        ('gi', 'gemeente', 'lokaal_team', 'aanbieder', 'school', 'ouder', 'jeugdige', 'anders')),
    -- both empty: anonymous
    asker_name      text,
    asker_contact   text,
    question        text not null check (question <> ''),
    advice          text,
    minutes         int check (minutes between 0 and 600),
    registration_id uuid unique references registration on delete set null
);
create index consultation_region on consultation (region_id, noted_at);
call lock_table('consultation');

create policy seen on consultation for select to samenhang_app
    using (region_id = (select my_region()) and (select logged('consultation'))
           and (by_person = (select me()) or (select i_notice_signals())));
create policy noted on consultation for insert to samenhang_app
    with check (region_id = (select my_region()) and by_person = (select me()) and (select logged('consultation'))
                and ((select i_notice_signals()) or (select has_duty('expert')) or (select has_duty('chair'))));
create policy grown on consultation for update to samenhang_app
    using (region_id = (select my_region()) and (select logged('consultation'))
           and (by_person = (select me()) or (select i_notice_signals())))
    with check (region_id = (select my_region()));
grant select, insert, update on consultation to samenhang_app;

---------------------------------------------------------------------------------------------------- public forms

-- How often a public form was used from a place, so that nobody floods a region or guesses at codes. Kept for a day.
create table public_use (
    id        bigint generated always as identity primary key,
    region_id uuid not null references region,
    form      text not null check (form in ('registration', 'code')),
    place     text not null,
    at        timestamptz not null default now()
);
create index public_use_recent on public_use (region_id, form, at);
call lock_table('public_use');

create function note_public_use(slug_of_region text, used text, from_place text) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from public_use where at < now() - interval '1 day';
    insert into public_use (region_id, form, place) select r.id, used, from_place from region r where r.slug = slug_of_region;
$$;
call kernel_function('note_public_use(text, text, text)', 'samenhang_app');

create function public_uses(slug_of_region text, used text, from_place text, within interval)
    returns table (of_place int, of_region int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select count(*) filter (where u.place = from_place)::int, count(*)::int
      from public_use u join region r on r.id = u.region_id
     where r.slug = slug_of_region and u.form = used and u.at > now() - within
$$;
call kernel_function('public_uses(text, text, text, interval)', 'samenhang_app');
