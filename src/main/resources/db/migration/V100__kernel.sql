-- The kernel: who is asking, what they may see, that it was seen.
-- Identity comes from the session token alone: a function finds the person in a table the runtime role cannot read, so
-- that injected SQL can't choose who it is. Case content opens only in a transaction that has written its log row.

create table region (
    id        uuid primary key default uuidv7(),
    region_id uuid generated always as (id) stored,
    slug      text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
    name      text not null check (name <> '')
);

create table organisation (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    name      text collate "nl-x-icu" not null check (name <> ''),
    kind      text not null check (kind in
        ('expert_team', 'guardian_organisation', 'municipality', 'local_team', 'provider', 'school', 'other')),
    unique (region_id, name)
);

create table person (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    name            text collate "nl-x-icu" not null check (name <> ''),
    kind            text not null check (kind in ('professional', 'family')),
    title           text,
    organisation_id uuid references organisation,
    login           text unique check (login = lower(login) and login <> ''),
    email           text,
    language        text not null default 'nl' check (language in ('nl', 'en')),
    born            date,
    created_at      timestamptz not null default now(),
    left_at         timestamptz
);
create index person_region on person (region_id, kind);

-- What somebody does for the whole region, from one day to another. A duty opens no file.
create table duty (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    person_id uuid not null references person,
    duty      text not null check (duty in
        ('intake', 'process_director', 'chair', 'expert', 'care_adviser', 'analyst', 'administrator', 'privacy_officer')),
    from_at   timestamptz not null default now(),
    until_at  timestamptz
);
create index duty_person on duty (person_id);

create table credential (
    person_id     uuid primary key references person,
    region_id     uuid not null references region,
    password_hash text not null,
    changed_at    timestamptz not null default now()
);

-- A sign-in, or a guest who fills in a registration (then without a person).
create table session (
    token_hash      bytea primary key check (length(token_hash) = 32),
    region_id       uuid not null references region,
    person_id       uuid references person,
    registration_id uuid,
    created_at      timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    expires_at      timestamptz not null,
    client          text
);
create index session_person on session (person_id);
create index session_expiry on session (expires_at);

-- A code handed over on paper, with which somebody chooses a password.
create table invitation (
    code_hash  bytea primary key check (length(code_hash) = 32),
    region_id  uuid not null references region,
    person_id  uuid not null references person,
    made_by    uuid references person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Failed attempts, counted per sign-in name and place together so that nobody can lock another out.
create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    region_id uuid,
    login     text not null,
    place     text not null,
    device    text,
    at        timestamptz not null default now()
);
create index sign_in_attempt_recent on sign_in_attempt (login, at);
create index sign_in_attempt_place on sign_in_attempt (place, at);

-- Who takes part in a case, as what, from and until when. This, and nothing else, opens a file.
create table participation (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null,
    person_id uuid not null references person,
    role      text not null check (role in
        ('process_director', 'chair', 'expert', 'behavioural_scientist', 'care_adviser', 'guardian', 'local_team',
         'municipality', 'school', 'provider', 'confidential_adviser', 'youth', 'parent', 'network', 'registrant')),
    relation  text,
    -- 1 family and network, 2 professional, 3 expert team
    level     smallint not null check (level between 1 and 3),
    from_at   timestamptz not null default now(),
    until_at  timestamptz,
    added_by  uuid references person,
    check (until_at is null or until_at >= from_at)
);
create index participation_person on participation (person_id, case_id);
create index participation_case on participation (case_id);
create unique index participation_once on participation (case_id, person_id, role) where until_at is null;

-- This person's whereabouts are shielded from that person (the flag of a secret address stands apart from it).
create table shielding (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null,
    subject_id uuid not null references person,
    from_id    uuid not null references person,
    reason     text not null check (reason <> ''),
    set_by     uuid not null references person,
    set_at     timestamptz not null default now(),
    lifted_at  timestamptz,
    check (subject_id <> from_id)
);
create index shielding_from on shielding (from_id);

-- NEN 7513: what, when, which client, who, for whom, role, purpose, access point, object, protocol, four controls.
create table access_log (
    id               bigint generated always as identity primary key,
    xact             xid8 not null default pg_current_xact_id(),
    region_id        uuid not null,
    at               timestamptz not null default clock_timestamp(),
    request_id       uuid,
    person_id        uuid,
    person_role      text,
    responsible_id   uuid,
    case_id          uuid,
    action           text not null check (action in ('create', 'read', 'update', 'delete', 'execute')),
    object_type      text not null,
    object_id        uuid,
    detail           text,
    sensitivity      text not null default 'high' check (sensitivity in ('normal', 'high', 'very_high')),
    purpose          text not null,
    access_point     text not null,
    client           text,
    source           text not null default 'samenhang',
    protocol         text not null default 'kernel-1',
    allowed          boolean not null,
    authorisation    boolean not null,
    treatment_relation boolean not null,
    consent          boolean not null,
    emergency        boolean not null default false
);
create index access_log_xact on access_log (xact);
create index access_log_case on access_log (case_id, id);

-- Batches of log rows, chained with a key that is kept outside the database.
create table access_log_seal (
    region_id  uuid not null,
    seq        bigint not null,
    from_xact  xid8 not null,
    to_xact    xid8 not null,
    to_id      bigint not null,
    rows       bigint not null check (rows > 0),
    previous   bytea not null,
    mac        bytea not null,
    sealed_at  timestamptz not null default now(),
    primary key (region_id, seq)
);

---------------------------------------------------------------------------------------------------- the functions

create function me() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.person_id
      from session s join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and (p.left_at is null or p.left_at > now())
$$;

create function my_region() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.region_id from session s
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now()
$$;

-- The registration a guest is filling in or following; null for people who signed in.
create function my_registration() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.registration_id from session s
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and s.person_id is null
$$;

-- Opens a transaction for whoever holds the token. An unknown or worn-out token opens it for nobody.
create function begin(token text, purpose text) returns uuid
    language sql volatile set search_path = samenhang, pg_temp as $$
    select set_config('samenhang.token', coalesce(token, ''), true), set_config('samenhang.purpose', coalesce(purpose, ''), true);
    select me()
$$;

create function has_duty(wanted text) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from duty d where d.person_id = me() and d.duty = wanted
                      and d.from_at <= now() and (d.until_at is null or d.until_at > now()))
$$;

create function i_am_professional() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from person p where p.id = me() and p.kind = 'professional')
$$;

-- The cases in which the caller takes part now. Gives ids only: content needs the log row too.
create function my_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = me() and p.from_at <= now() and (p.until_at is null or p.until_at > now())
$$;

-- The cases the caller takes part in at this level or above and has logged as opened in this very transaction.
create function open_cases(wanted int) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id
      from participation p
     where p.person_id = me() and p.level >= wanted
       and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned()
                      and l.case_id = p.case_id and l.person_id = p.person_id and l.allowed)
$$;

-- The opened cases in which the caller directs or chairs: who takes part is theirs to say.
create function directed_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = me() and p.role in ('process_director', 'chair')
       and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and p.case_id in (select open_cases(3))
$$;

create function people_of_open_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.person_id from participation p where p.case_id in (select open_cases(1))
$$;

-- Whom the caller may hand a code: colleagues for an administrator, people of a family for who directs their opened case.
create function invitable_by_me() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id from person p where p.region_id = my_region() and p.kind = 'professional' and has_duty('administrator')
    union
    select x.person_id from participation x join person p on p.id = x.person_id
     where p.kind = 'family' and x.case_id in (select directed_cases())
$$;

-- Whose whereabouts the caller may not learn.
create function hidden_from_me() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.subject_id from shielding s where s.from_id = me() and s.lifted_at is null
$$;

---------------------------------------------------------------------------------------------------- the door
-- Used by the role that signs people in, and by nobody else.

create function door_lookup(wanted text)
    returns table (person_id uuid, region_id uuid, password_hash text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.region_id, c.password_hash
      from person p join credential c on c.person_id = p.id
     where p.login = lower(wanted) and (p.left_at is null or p.left_at > now())
$$;

create function door_open(who uuid, hash bytea, lasts interval, client text) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    insert into session (token_hash, region_id, person_id, expires_at, client)
    select hash, p.region_id, p.id, now() + lasts, client from person p where p.id = who;
$$;

create function door_open_guest(slug_of_region text, hash bytea, registration uuid, lasts interval, client text) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    insert into session (token_hash, region_id, registration_id, expires_at, client)
    select hash, r.id, registration, now() + lasts, client from region r where r.slug = slug_of_region;
$$;

create function door_touch(hash bytea, lasts interval) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    update session set seen_at = now(), expires_at = least(now() + lasts, created_at + interval '12 hours')
     where token_hash = hash and expires_at > now() and person_id is not null;
$$;

create function door_end(hash bytea) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from session where token_hash = hash or expires_at < now() - interval '1 day';
$$;

create function door_note_failure(wanted text, from_place text, from_device text) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from sign_in_attempt where at < now() - interval '1 day';
    insert into sign_in_attempt (region_id, login, place, device)
    values ((select p.region_id from person p where p.login = lower(wanted)), lower(wanted), from_place, from_device);
$$;

-- Failures of the last quarter of an hour: of this name from this place or device, and of this place over all names.
create function door_failures(wanted text, from_place text, from_device text)
    returns table (of_name int, of_place int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (select count(*)::int from sign_in_attempt a where a.login = lower(wanted) and a.at > now() - interval '15 minutes'
               and case when from_device is null then a.device is null and a.place = from_place else a.device = from_device end),
           (select count(*)::int from sign_in_attempt a where a.place = from_place and a.device is null
               and a.at > now() - interval '15 minutes')
$$;

create function door_forget_failures(wanted text, from_place text, from_device text) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from sign_in_attempt a where a.login = lower(wanted)
       and case when from_device is null then a.device is null and a.place = from_place else a.device = from_device end;
$$;

create function door_invited(hash bytea) returns table (person_id uuid, name text, login text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.name, p.login from invitation i join person p on p.id = i.person_id
     where i.code_hash = hash and i.used_at is null and i.expires_at > now()
$$;

-- Takes an invitation once: sets name and password, ends every session of that person.
create function door_accept(hash bytea, wanted_login text, new_hash text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare who uuid;
begin
    update invitation set used_at = now() where code_hash = hash and used_at is null and expires_at > now()
    returning person_id into who;
    if who is null then return null; end if;
    update person set login = coalesce(login, lower(wanted_login)) where id = who;
    insert into credential (person_id, region_id, password_hash)
    select p.id, p.region_id, new_hash from person p where p.id = who
    on conflict on constraint credential_pkey do update set password_hash = excluded.password_hash, changed_at = now();
    delete from session where person_id = who;
    return who;
end $$;

-- The regions a public page may name.
create function regions() returns table (slug text, name text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.slug, r.name from region r order by r.name
$$;

---------------------------------------------------------------------------------------------------- policies

-- Gives a table of case content its guard. Expects region_id and case_id; heeds visible_to (all, professionals, team),
-- whereabouts_of and, for `writers` = 'own', by_person when the table has them.
create procedure guard_case_table(t regclass, writers text default 'professionals')
    language plpgsql as $$
declare
    has_visible boolean := exists (select from pg_attribute where attrelid = t and attname = 'visible_to' and not attisdropped);
    has_whereabouts boolean := exists (select from pg_attribute where attrelid = t and attname = 'whereabouts_of' and not attisdropped);
    seen text := 'case_id in (select open_cases(1))';
    written text;
begin
    if has_visible then
        seen := $q$ case visible_to when 'all' then case_id in (select open_cases(1))
                    when 'professionals' then case_id in (select open_cases(2))
                    else case_id in (select open_cases(3)) end $q$;
    end if;
    if has_whereabouts then
        seen := '(' || seen || ') and (whereabouts_of is null or whereabouts_of not in (select hidden_from_me()))';
    end if;
    seen := 'region_id = (select my_region()) and ' || seen;
    written := case writers
        when 'professionals' then 'case_id in (select open_cases(2))'
        when 'team' then 'case_id in (select open_cases(3))'
        when 'directors' then 'case_id in (select directed_cases())'
        when 'own' then '(case_id in (select open_cases(2)) or (case_id in (select open_cases(1)) and by_person = (select me())))'
    end;
    if written is null then raise exception 'unknown writers: %', writers; end if;
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy seen on %s for select to samenhang_app using (%s)', t, seen);
    execute format('create policy added on %s for insert to samenhang_app with check (region_id = (select my_region()) and %s)', t, written);
    execute format('create policy changed on %s for update to samenhang_app using (%s and %s) with check (region_id = (select my_region()) and %s)', t, seen, written, written);
    execute format('create policy removed on %s for delete to samenhang_app using (%s and %s)', t, seen, written);
    execute format('create policy kernel on %s to samenhang_kernel using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to samenhang_app', t);
    execute format('grant select, insert, update, delete on %s to samenhang_kernel', t);
    execute format('grant all on %s to samenhang_data', t);
end $$;

-- Gives any other table its lock: closed to everyone but the kernel until policies say otherwise.
create procedure lock_table(t regclass)
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy kernel on %s to samenhang_kernel using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on %s to samenhang_kernel', t);
    execute format('grant all on %s to samenhang_data', t);
end $$;

-- A function that acts with the kernel's rights; only the named role may call it.
create procedure kernel_function(f regprocedure, caller text)
    language plpgsql as $$
begin
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to %s', f, caller);
    execute format('alter function %s owner to samenhang_kernel', f);
end $$;

revoke all on procedure guard_case_table(regclass, text) from public;
revoke all on procedure lock_table(regclass) from public;
revoke all on procedure kernel_function(regprocedure, text) from public;
grant create on schema samenhang to samenhang_kernel;

call lock_table('region');
call lock_table('organisation');
call lock_table('person');
call lock_table('duty');
call lock_table('credential');
call lock_table('session');
call lock_table('invitation');
call lock_table('sign_in_attempt');
call lock_table('participation');
call lock_table('shielding');
call lock_table('access_log');
call lock_table('access_log_seal');
grant usage on all sequences in schema samenhang to samenhang_kernel, samenhang_data;

create policy mine on region for select to samenhang_app using (id = (select my_region()));
grant select on region to samenhang_app;

create policy of_region on organisation for select to samenhang_app using (region_id = (select my_region()));
create policy administered on organisation for all to samenhang_app
    using (region_id = (select my_region()) and (select has_duty('administrator')))
    with check (region_id = (select my_region()) and (select has_duty('administrator')));
grant select, insert, update on organisation to samenhang_app;

-- Colleagues know each other; people of a family are known in their own cases only.
create policy known on person for select to samenhang_app
    using (region_id = (select my_region()) and
           (id = (select me()) or (kind = 'professional' and (select i_am_professional()))
            or id in (select people_of_open_cases())));
create policy administered on person for all to samenhang_app
    using (region_id = (select my_region()) and kind = 'professional' and (select has_duty('administrator')))
    with check (region_id = (select my_region()) and kind = 'professional' and (select has_duty('administrator')));
create policy own_language on person for update to samenhang_app
    using (id = (select me())) with check (id = (select me()) and region_id = (select my_region()));
-- A family is entered by who works with it, and mended by who works in its case.
create policy family_added on person for insert to samenhang_app
    with check (region_id = (select my_region()) and kind = 'family' and login is null and (select i_am_professional()));
create policy family_mended on person for update to samenhang_app
    using (region_id = (select my_region()) and kind = 'family' and (select i_am_professional())
           and id in (select people_of_open_cases()))
    with check (region_id = (select my_region()) and kind = 'family');
grant select, insert, update (name, title, organisation_id, email, language, left_at, born) on person to samenhang_app;

create policy of_region on duty for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy administered on duty for all to samenhang_app
    using (region_id = (select my_region()) and (select has_duty('administrator')))
    with check (region_id = (select my_region()) and (select has_duty('administrator')));
grant select, insert, update on duty to samenhang_app;

create policy seen on participation for select to samenhang_app
    using (region_id = (select my_region()) and (person_id = (select me()) or case_id in (select open_cases(1))));
create policy added on participation for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select directed_cases()));
create policy changed on participation for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select directed_cases()))
    with check (region_id = (select my_region()) and case_id in (select directed_cases()));
grant select, insert, update (relation, until_at) on participation to samenhang_app;

create policy made on invitation for insert to samenhang_app
    with check (region_id = (select my_region()) and made_by = (select me()) and used_at is null
        and (person_id in (select invitable_by_me())));
grant insert on invitation to samenhang_app;

create policy seen on shielding for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(3)));
create policy added on shielding for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select directed_cases()) and set_by = (select me()));
create policy lifted on shielding for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select directed_cases()))
    with check (region_id = (select my_region()) and case_id in (select directed_cases()));
grant select, insert, update (lifted_at) on shielding to samenhang_app;

-- Written by everyone about themselves alone; read by who is in the case and by the privacy officer; changed by nobody.
create policy written on access_log for insert to samenhang_app
    with check (region_id = (select my_region()) and person_id is not distinct from (select me()));
create policy read_back on access_log for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(1)) or (select has_duty('privacy_officer'))));
grant select on access_log to samenhang_app;
grant insert (region_id, request_id, person_id, person_role, responsible_id, case_id, action, object_type, object_id, detail,
              sensitivity, purpose, access_point, client, allowed, authorisation, treatment_relation, consent, emergency)
    on access_log to samenhang_app;
create policy audited on access_log for select to samenhang_audit using (true);
create policy audited on access_log_seal for select to samenhang_audit using (true);
create policy sealed on access_log_seal for insert to samenhang_audit with check (true);
grant select on access_log to samenhang_audit;
grant select, insert on access_log_seal to samenhang_audit;
revoke update, delete on access_log, access_log_seal from samenhang_kernel;

create function log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the access log is append only';
end $$;
create trigger append_only before update or delete or truncate on access_log
    for each statement execute function log_is_append_only();
create trigger append_only before update or delete or truncate on access_log_seal
    for each statement execute function log_is_append_only();

call kernel_function('invitable_by_me()', 'samenhang_app');
call kernel_function('me()', 'samenhang_app');
call kernel_function('my_region()', 'samenhang_app');
call kernel_function('my_registration()', 'samenhang_app');
call kernel_function('has_duty(text)', 'samenhang_app');
call kernel_function('i_am_professional()', 'samenhang_app');
call kernel_function('my_cases()', 'samenhang_app');
call kernel_function('open_cases(int)', 'samenhang_app');
call kernel_function('directed_cases()', 'samenhang_app');
call kernel_function('people_of_open_cases()', 'samenhang_app');
call kernel_function('hidden_from_me()', 'samenhang_app');
call kernel_function('regions()', 'samenhang_app');
call kernel_function('door_lookup(text)', 'samenhang_door');
call kernel_function('door_open(uuid, bytea, interval, text)', 'samenhang_door');
call kernel_function('door_open_guest(text, bytea, uuid, interval, text)', 'samenhang_door');
call kernel_function('door_touch(bytea, interval)', 'samenhang_door');
call kernel_function('door_end(bytea)', 'samenhang_door');
call kernel_function('door_note_failure(text, text, text)', 'samenhang_door');
call kernel_function('door_failures(text, text, text)', 'samenhang_door');
call kernel_function('door_forget_failures(text, text, text)', 'samenhang_door');
call kernel_function('door_invited(bytea)', 'samenhang_door');
call kernel_function('door_accept(bytea, text, text)', 'samenhang_door');
revoke all on function begin(text, text) from public;
grant execute on function begin(text, text) to samenhang_app;
