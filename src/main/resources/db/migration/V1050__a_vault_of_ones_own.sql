-- The account of 'Eigen weg', the youth's own tool: a box that only its owner's device can read (decisions 0119 and 0120). It is no case
-- content and no person of Samenhang: no name, no mail address, no case, no session, and no row of the access log says that it was used.
-- A row is found by the hash of a secret that the device works out, and by nothing else. The region says on which machine a row
-- stands and is drawn from that hash: nothing about whose it is.
create table path_vault (
    id               uuid primary key default gen_random_uuid(),
    region_id        uuid not null references region,
    auth_hash        bytea not null unique check (length(auth_hash) = 32),
    words_hash       bytea not null unique check (length(words_hash) = 32),
    format           smallint not null check (format > 0),
    -- the key of the body, closed with a key from the passphrase, and with one from the recovery words
    wrapped          bytea not null check (length(wrapped) between 28 and 200),
    wrapped_by_words bytea not null check (length(wrapped_by_words) between 28 and 200),
    version          int not null default 1,
    body             bytea not null check (length(body) <= 524288),
    -- the first day of the month in which it was last used: enough to forget what nobody uses, and no more
    used_in          date not null check (extract(day from used_in) = 1)
);
call lock_table('path_vault');

-- What the owner lets one other person read: closed to a key that never leaves that person's browser. For whom, which topics and the
-- secret of the invitation stand in the note, which the owner's devices alone can read.
create table path_share (
    id          uuid primary key,
    region_id   uuid not null references region,
    vault_id    uuid not null references path_vault on delete cascade,
    knock_hash  bytea not null unique check (length(knock_hash) = 32),
    reader_hash bytea check (length(reader_hash) = 32),
    reader_key  bytea check (length(reader_key) <= 400),
    ends_on     date not null,
    version     int not null default 0,
    body        bytea check (length(body) <= 131072),
    note        bytea not null check (length(note) <= 16384),
    check ((reader_hash is null) = (reader_key is null)),
    check (body is null or reader_key is not null)
);
create index path_share_vault on path_share (vault_id);
create index path_share_end on path_share (ends_on);
call lock_table('path_share');

-- Who guesses or floods, for an hour: the place as a keyed hash, the key outside the database.
create table path_attempt (
    region_id uuid not null references region,
    kind      text not null check (kind in ('make', 'open', 'knock')),
    place     bytea not null check (length(place) = 32),
    at        timestamptz not null default now()
);
create index path_attempt_recent on path_attempt (place, kind, at);
create index path_attempt_at on path_attempt (at);
call lock_table('path_attempt');

set local role samenhang_kernel;

-- Where a row with this hash stands; null while there is no region.
create function path_region(hash bytea) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.id from region r order by r.id
     limit 1 offset (get_byte(hash, 0) * 256 + get_byte(hash, 1)) % greatest((select count(*) from region), 1)
$$;

create function path_today() returns date
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (now() at time zone 'Europe/Amsterdam')::date
$$;

create function path_vault_of(secret bytea) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select v.id from path_vault v where v.auth_hash = sha256(secret)
$$;

create function path_make(secret bytea, words bytea, made_format int, key_wrapped bytea, key_by_words bytea, sealed bytea) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare region uuid := path_region(sha256(secret));
begin
    if region is null then return 'nowhere'; end if;
    insert into path_vault (region_id, auth_hash, words_hash, format, wrapped, wrapped_by_words, body, used_in)
    values (region, sha256(secret), sha256(words), made_format, key_wrapped, key_by_words, sealed, date_trunc('month', path_today()))
    on conflict do nothing;
    return case when found then 'made' else 'taken' end;
end $$;

-- What is kept, for whoever shows the passphrase's or the words' secret; the body only when it is newer than what they have.
create function path_open(secret bytea, since int)
    returns table (by_words boolean, format int, version int, wrapped bytea, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault; shown bytea := sha256(secret);
begin
    select * into v from path_vault o where o.auth_hash = shown or o.words_hash = shown;
    if not found then return; end if;
    if v.used_in < date_trunc('month', path_today()) then
        update path_vault o set used_in = date_trunc('month', path_today()) where o.id = v.id;
    end if;
    return query select v.words_hash = shown, v.format::int, v.version,
                        case when v.words_hash = shown then v.wrapped_by_words else v.wrapped end,
                        case when v.version > since then v.body end;
end $$;

-- Keeps a newer body when its writer knew the one that stands; otherwise gives that one. No row: not opened by this secret.
create function path_save(secret bytea, expected int, sealed bytea) returns table (saved boolean, version int, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault;
begin
    select * into v from path_vault o where o.auth_hash = sha256(secret) for update;
    if not found then return; end if;
    if v.version <> expected then return query select false, v.version, v.body; return; end if;
    update path_vault o set body = sealed, version = o.version + 1, used_in = date_trunc('month', path_today()) where o.id = v.id;
    return query select true, v.version + 1, null::bytea;
end $$;

-- New secrets, a new key and what was closed with it, in one step; from then on no other device gets in. A share whose note does not come
-- along, because another device made it meanwhile, could no longer be read by its owner and ends.
create function path_renew(secret bytea, expected int, new_secret bytea, new_words bytea, made_format int, key_wrapped bytea,
                           key_by_words bytea, sealed bytea, shares uuid[], notes bytea[])
    returns table (renewed text, version int, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault; shown bytea := sha256(secret);
begin
    select * into v from path_vault o where o.auth_hash = shown or o.words_hash = shown for update;
    if not found then return; end if;
    if v.version <> expected then return query select 'newer', v.version, v.body; return; end if;
    if exists (select from path_vault o where o.id <> v.id and (o.auth_hash = sha256(new_secret) or o.words_hash = sha256(new_words))) then
        return query select 'taken', v.version, null::bytea;
        return;
    end if;
    update path_vault o
       set auth_hash = sha256(new_secret), words_hash = sha256(new_words), format = made_format, wrapped = key_wrapped,
           wrapped_by_words = key_by_words, body = sealed, version = o.version + 1, used_in = date_trunc('month', path_today())
     where o.id = v.id;
    delete from path_share s where s.vault_id = v.id and s.id <> all (shares);
    update path_share s set note = n.note from unnest(shares, notes) as n (id, note) where s.id = n.id and s.vault_id = v.id;
    return query select 'renewed', v.version + 1, null::bytea;
end $$;

create function path_end(secret bytea) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    delete from path_vault o where o.auth_hash = sha256(secret);
    return found;
end $$;

create function path_shares(secret bytea) returns table (id uuid, ends_on date, version int, reader_key bytea, note bytea)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id, s.ends_on, s.version, s.reader_key, s.note from path_share s
     where s.vault_id = (select v.id from path_vault v where v.auth_hash = sha256(secret) or v.words_hash = sha256(secret))
       and s.ends_on >= path_today() order by s.id
$$;

create function path_share_make(secret bytea, wanted uuid, knock bytea, until date, noted bytea) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault;
begin
    select * into v from path_vault o where o.auth_hash = sha256(secret) for update;
    if not found then return 'closed'; end if;
    if until < path_today() or until > path_today() + 366 then return 'day'; end if;
    if (select count(*) from path_share s where s.vault_id = v.id) >= 30 then return 'full'; end if;
    insert into path_share (id, region_id, vault_id, knock_hash, ends_on, note)
    values (wanted, v.region_id, v.id, knock, until, noted) on conflict do nothing;
    return case when found then 'made' else 'taken' end;
end $$;

-- What the reader is given from now on; null takes it away. With another version standing, its note, so that the device can think again.
create function path_share_put(secret bytea, wanted uuid, expected int, sealed bytea, noted bytea)
    returns table (state text, version int, reader_key bytea, note bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare s path_share;
begin
    select * into s from path_share o where o.id = wanted and o.vault_id = path_vault_of(secret) for update;
    if not found or s.ends_on < path_today() then return; end if;
    if s.version <> expected or (sealed is not null and s.reader_key is null) then
        return query select 'newer', s.version, s.reader_key, s.note;
        return;
    end if;
    update path_share o set body = sealed, note = noted, version = o.version + 1 where o.id = s.id;
    return query select 'put', s.version + 1, null::bytea, null::bytea;
end $$;

create function path_share_end(secret bytea, wanted uuid) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    delete from path_share o where o.id = wanted and o.vault_id = path_vault_of(secret);
    return found;
end $$;

-- The first who comes with the invitation leaves a key; for everybody after that it is used up.
create function path_share_knock(wanted uuid, knock bytea, reader bytea, sealed_key bytea) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare s path_share;
begin
    select * into s from path_share o where o.id = wanted and o.knock_hash = sha256(knock) for update;
    if not found or s.ends_on < path_today() then return 'gone'; end if;
    if s.reader_hash = reader then return 'in'; end if;
    if s.reader_hash is not null then return 'used'; end if;
    update path_share o set reader_hash = reader, reader_key = sealed_key where o.id = s.id;
    return 'in';
end $$;

create function path_share_read(wanted uuid, secret bytea, since int) returns table (version int, ends_on date, body bytea)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.version, s.ends_on, case when s.version > since then s.body end from path_share s
     where s.id = wanted and s.reader_hash = sha256(secret) and s.ends_on >= path_today()
$$;

create function path_note_attempt(of_kind text, from_place bytea) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    insert into path_attempt (region_id, kind, place) select r, of_kind, from_place from path_region(from_place) r where r is not null
$$;

create function path_attempts(of_kind text, from_place bytea) returns int
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select count(*)::int from path_attempt a where a.kind = of_kind and a.place = from_place and a.at > now() - interval '1 hour'
$$;

-- What is over: shares past their day, attempts of more than an hour ago, and what nobody opened in two years.
create function path_forget() returns table (vaults int, shares int)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare old_vaults int; old_shares int;
begin
    delete from path_attempt where at < now() - interval '1 hour';
    delete from path_share s where s.ends_on < path_today();
    get diagnostics old_shares = row_count;
    delete from path_vault v where v.used_in < date_trunc('month', path_today()) - interval '24 months';
    get diagnostics old_vaults = row_count;
    return query select old_vaults, old_shares;
end $$;

do $$
declare f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p
              where p.pronamespace = 'samenhang'::regnamespace and p.proname like 'path\_%' loop
        execute format('revoke all on function %s from public', f);
        if f::text !~ '^(samenhang\.)?path_(region|vault_of|today)\(' then
            execute format('grant execute on function %s to samenhang_app', f);
        end if;
    end loop;
end $$;
grant execute on function path_today() to samenhang_app;
reset role;
