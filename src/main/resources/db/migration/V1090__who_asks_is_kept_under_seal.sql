-- On a case page the kernel was asked some two hundred times who asks and which cases are open, and found it anew each time in four tables.
-- It is found once in a transaction now and kept in settings of that transaction. Whoever can inject SQL can write settings, so what
-- stands there is believed under a seal alone: a hash with a key that only the kernel reads, over the content, the transaction, the connection and the
-- token. Without a seal that fits everything is found anew, by the same rules.

create table kernel_key (
    -- of no region: the key is the installation's
    region_id uuid check (region_id is null),
    key       bytea not null check (length(key) = 32)
);
call lock_table('kernel_key');
create unique index kernel_key_once on kernel_key ((true));
revoke insert, update, delete on kernel_key from samenhang_kernel;
revoke insert, update, delete, truncate on kernel_key from samenhang_data;
grant insert on kernel_key to samenhang_kernel;

set local role samenhang_kernel;

insert into kernel_key (key) select sha256(string_agg(uuid_send(gen_random_uuid()), '')) from generate_series(1, 4);

-- Called immutable although it reads a table: so that a plan keeps the key and it is read once by each connection.
create function kernel_key() returns bytea language sql immutable security definer
set search_path = samenhang, pg_temp as $$ select key from kernel_key $$;
revoke all on function kernel_key() from public;

-- The seal of the kernel on something said in this transaction, for who asks in it.
create function seal(said text) returns text language sql stable
    return encode(sha256(kernel_key() || timestamptz_send(now()) || int4send(pg_backend_pid())
        || convert_to(concat_ws('|', said, current_setting('samenhang.token', true), current_setting('samenhang.as', true),
                                current_setting('samenhang.as_case', true)), 'UTF8') || kernel_key()), 'hex');
revoke all on function seal(text) from public;

-- Who looks (whose session it is), who asks (the same, or whom they look as), and the region. Every rule about it stands here.
create function who_anew(out looks uuid, out asks uuid, out region uuid) language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
begin
    select case when p.id is not null and (p.left_at is null or p.left_at > now()) then s.person_id end, s.region_id into looks, region
      from session s left join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8')) and s.expires_at > now();
    if coalesce(current_setting('samenhang.as', true), '') = '' then
        asks := looks;
        return;
    end if;
    asks := (select t.person_id
               from participation d join participation t on t.case_id = d.case_id
              where d.person_id = looks and d.role in ('process_director', 'chair')
                and d.from_at <= now() and (d.until_at is null or d.until_at > now())
                and d.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid
                and t.person_id = nullif(current_setting('samenhang.as', true), '')::uuid
                and t.from_at <= now() and (t.until_at is null or t.until_at > now())
              limit 1);
end $$;
revoke all on function who_anew() from public;

-- Finds who asks and keeps it for this transaction. Safe for anybody to call: it says what the tables say.
create function keep_who() returns uuid language plpgsql volatile security definer
set search_path = samenhang, pg_temp as $$
declare found record;
        said text;
begin
    select * into found from who_anew();
    if found.region is not null then
        said := concat(found.asks, '|', found.looks, '|', found.region);
        perform set_config('samenhang.who', said, true), set_config('samenhang.who_seal', seal('who|' || said), true);
    end if;
    return found.asks;
end $$;
revoke all on function keep_who() from public;
grant execute on function keep_who() to samenhang_app;

create or replace function me() returns uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare kept text := current_setting('samenhang.who', true);
begin
    if kept <> '' and current_setting('samenhang.who_seal', true) = seal('who|' || kept) then
        return nullif(split_part(kept, '|', 1), '')::uuid;
    end if;
    return (select w.asks from who_anew() w);
end $$;

create or replace function looker() returns uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare kept text := current_setting('samenhang.who', true);
begin
    if kept <> '' and current_setting('samenhang.who_seal', true) = seal('who|' || kept) then
        return nullif(split_part(kept, '|', 2), '')::uuid;
    end if;
    return (select w.looks from who_anew() w);
end $$;

create or replace function my_region() returns uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare kept text := current_setting('samenhang.who', true);
begin
    if kept <> '' and current_setting('samenhang.who_seal', true) = seal('who|' || kept) then
        return split_part(kept, '|', 3)::uuid;
    end if;
    return (select w.region from who_anew() w);
end $$;

-- The cases that the caller takes part in and logged as opened in this very transaction, at which level, and whether they direct or chair
-- them. Every rule about it stands here.
create function opened_anew() returns table (case_id uuid, level int, directs boolean) language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
#variable_conflict use_column
declare
    looks uuid := looker();
    asks uuid := me();
    logged uuid[];
begin
    logged := array(select distinct l.case_id from access_log l
                     where l.xact = pg_current_xact_id_if_assigned() and l.person_id = looks and l.allowed and l.case_id is not null);
    if logged = '{}' then
        return;
    end if;
    return query
        select p.case_id, max(p.level)::int, max(p.level) = 3 and bool_or(p.role in ('process_director', 'chair'))
          from participation p
         where p.person_id = asks and p.case_id = any (logged)
           and p.from_at <= now() and (p.until_at is null or p.until_at > now())
           and (coalesce(current_setting('samenhang.as_case', true), '') = ''
                or p.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid)
         group by p.case_id;
end $$;
revoke all on function opened_anew() from public;

-- Finds the opened cases and keeps them for this transaction, by level; 4 is what one directs.
create function keep_opened() returns void language plpgsql volatile security definer
set search_path = samenhang, pg_temp as $$
declare found record;
begin
    for found in
        select n, coalesce(array_agg(o.case_id) filter (where case n when 4 then o.directs else o.level >= n end), '{}')::text as said
          from generate_series(1, 4) n left join opened_anew() o on true group by n loop
        perform set_config('samenhang.opened' || found.n, found.said, true),
                set_config('samenhang.opened_seal' || found.n,
                           seal(concat('opened', found.n, '|', pg_current_xact_id_if_assigned(), '|', found.said)), true);
    end loop;
end $$;
revoke all on function keep_opened() from public;

-- The cases that are open to the caller at this level or above, and were logged as opened in this very transaction; 4: that they direct or
-- chair as well.
create function opened(wanted int) returns uuid[] language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare kept text := current_setting('samenhang.opened' || wanted, true);
begin
    if kept <> '' and current_setting('samenhang.opened_seal' || wanted, true)
                      = seal(concat('opened', wanted, '|', pg_current_xact_id_if_assigned(), '|', kept)) then
        return kept::uuid[];
    end if;
    return array(select o.case_id from opened_anew() o where case wanted when 4 then o.directs else o.level >= wanted end);
end $$;
revoke all on function opened(int) from public;
grant execute on function opened(int) to samenhang_app;

-- The opened cases that the caller directs or chairs, as a list.
create function directed() returns uuid[] language sql stable return opened(4);
revoke all on function directed() from public;
grant execute on function directed() to samenhang_app;

-- A log row opens, and so does taking part: what was kept is found again.
create function opens_more() returns trigger language plpgsql volatile security definer
set search_path = samenhang, pg_temp as $$
declare kept uuid[] := coalesce(nullif(current_setting('samenhang.opened1', true), ''), '{}');
begin
    if current_setting('samenhang.token', true) <> ''
       and exists (select from written w where w.allowed and w.case_id <> all (kept)) then
        perform keep_opened();
    end if;
    return null;
end $$;
revoke all on function opens_more() from public;
grant execute on function opens_more() to samenhang_owner;

create function opens_anew() returns trigger language plpgsql volatile security definer
set search_path = samenhang, pg_temp as $$
begin
    if current_setting('samenhang.token', true) <> '' then
        perform keep_who();
        perform keep_opened();
    end if;
    return null;
end $$;
revoke all on function opens_anew() from public;
grant execute on function opens_anew() to samenhang_owner;

create or replace function open_cases(wanted int) returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare one uuid;
begin
    foreach one in array opened(wanted) loop
        return next one;
    end loop;
end $$;

create or replace function directed_cases() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare one uuid;
begin
    foreach one in array opened(4) loop
        return next one;
    end loop;
end $$;

create or replace function people_of_open_cases() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    now_open uuid[] := opened(1);
    directing uuid[];
begin
    if now_open = '{}' then
        return;
    end if;
    return query select p.person_id from participation p where p.case_id = any (now_open) and p.role <> 'emergency';
    if exists (select from participation p where p.case_id = any (now_open) and p.role = 'emergency') then
        directing := opened(3);
        return query
            select e.person_id from emergency_access e
             where e.case_id = any (now_open)
               and (e.tell_on <= local_day() or e.case_id = any (directing)
                    or (select has_duty('privacy_officer')) and e.region_id = (select my_region()));
    end if;
end $$;

reset role;
revoke insert on kernel_key from samenhang_kernel;

create or replace function begin(token text, purpose text) returns uuid
    language sql volatile set search_path = samenhang, pg_temp as $$
    select set_config('samenhang.token', coalesce(token, ''), true), set_config('samenhang.purpose', coalesce(purpose, ''), true);
    select keep_who()
$$;

create or replace function begin(token text, purpose text, looks_as text, looks_in text) returns void
    language sql volatile set search_path = samenhang, pg_temp as $$
    select set_config('samenhang.token', coalesce(token, ''), true), set_config('samenhang.purpose', coalesce(purpose, ''), true),
           set_config('samenhang.as', coalesce(looks_as, ''), true), set_config('samenhang.as_case', coalesce(looks_in, ''), true);
    select keep_who()
$$;

create trigger opens_more after insert on access_log referencing new table as written
    for each statement execute function opens_more();
create trigger opens_anew after insert or update or delete on participation
    for each statement execute function opens_anew();
