-- 'Eigen weg': each device of a box has a word of its own, so that the others can be signed out in one tap; and who was invited to the step plan
-- may write along in it. What is written stays closed to the server either way. Decisions 0136 and 0137.

create table path_device (
    id         uuid primary key default gen_random_uuid(),
    region_id  uuid not null references region,
    vault_id   uuid not null references path_vault on delete cascade,
    token_hash bytea not null unique check (length(token_hash) = 32),
    -- signed out from elsewhere; the row stays, so that the device can be told why it does not open
    signed_out boolean not null default false
);
create index path_device_vault on path_device (vault_id);
call lock_table('path_device');

alter table path_share
    add may_write     boolean not null default false,
    add lines_version int not null default 0,
    -- what the reader wrote along, closed with a key that stands in the note and in what the reader is given
    add lines         bytea check (length(lines) <= 32768),
    add check (lines is null or may_write);

set local role samenhang_kernel;

-- The box that this secret opens: of the passphrase, or of a device that is in.
create or replace function path_vault_of(secret bytea) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select v.id from path_vault v where v.auth_hash = sha256(secret)
    union all
    select d.vault_id from path_device d where d.token_hash = sha256(secret) and not d.signed_out
    limit 1
$$;

-- A box has at most fifty devices; those that were signed out make room first, then any.
create function path_device_add(vault uuid, device bytea) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if (select count(*) from path_device d where d.vault_id = vault) >= 50 then
        delete from path_device d where d.vault_id = vault and d.signed_out;
    end if;
    if (select count(*) from path_device d where d.vault_id = vault) >= 50 then
        delete from path_device d where d.id = (select o.id from path_device o where o.vault_id = vault limit 1);
    end if;
    insert into path_device (region_id, vault_id, token_hash) select v.region_id, v.id, device from path_vault v where v.id = vault
    on conflict do nothing;
end $$;

-- Whether this secret was a device's that was signed out from another.
create function path_signed_out(secret bytea) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from path_device d where d.token_hash = sha256(secret) and d.signed_out)
$$;

-- Signs out the others, or this device alone; how many.
create function path_sign_out(secret bytea, others boolean) returns int
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare n int;
begin
    if others then
        update path_device d set signed_out = true
         where d.vault_id = path_vault_of(secret) and d.token_hash <> sha256(secret) and not d.signed_out;
    else
        delete from path_device d where d.token_hash = sha256(secret);
    end if;
    get diagnostics n = row_count;
    return n;
end $$;

drop function path_make(bytea, bytea, int, bytea, bytea, bytea);
create function path_make(secret bytea, words bytea, made_format int, key_wrapped bytea, key_by_words bytea, sealed bytea, device bytea) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare region uuid := path_region(sha256(secret)); made uuid;
begin
    if region is null then return 'nowhere'; end if;
    insert into path_vault (region_id, auth_hash, words_hash, format, wrapped, wrapped_by_words, body, used_in)
    values (region, sha256(secret), sha256(words), made_format, key_wrapped, key_by_words, sealed, date_trunc('month', path_today()))
    on conflict do nothing returning id into made;
    if made is null then return 'taken'; end if;
    if device is not null then perform path_device_add(made, device); end if;
    return 'made';
end $$;

drop function path_open(bytea, int);
-- What is kept, for the secret of the passphrase, of the words or of a device; with the passphrase's a device may leave a word of its own.
create function path_open(secret bytea, since int, device bytea)
    returns table (by_words boolean, format int, version int, wrapped bytea, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault; shown bytea := sha256(secret);
begin
    select * into v from path_vault o where o.id = path_vault_of(secret) or o.words_hash = shown;
    if not found then return; end if;
    if v.used_in < date_trunc('month', path_today()) then
        update path_vault o set used_in = date_trunc('month', path_today()) where o.id = v.id;
    end if;
    if device is not null and v.auth_hash = shown then perform path_device_add(v.id, device); end if;
    return query select v.words_hash = shown, v.format::int, v.version,
                        case when v.words_hash = shown then v.wrapped_by_words else v.wrapped end,
                        case when v.version > since then v.body end;
end $$;

create or replace function path_save(secret bytea, expected int, sealed bytea) returns table (saved boolean, version int, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault;
begin
    select * into v from path_vault o where o.id = path_vault_of(secret) for update;
    if not found then return; end if;
    if v.version <> expected then return query select false, v.version, v.body; return; end if;
    update path_vault o set body = sealed, version = o.version + 1, used_in = date_trunc('month', path_today()) where o.id = v.id;
    return query select true, v.version + 1, null::bytea;
end $$;

drop function path_renew(bytea, int, bytea, bytea, int, bytea, bytea, bytea, uuid[], bytea[]);
create function path_renew(secret bytea, expected int, new_secret bytea, new_words bytea, made_format int, key_wrapped bytea,
                           key_by_words bytea, sealed bytea, shares uuid[], notes bytea[], device bytea)
    returns table (renewed text, version int, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault; shown bytea := sha256(secret);
begin
    select * into v from path_vault o where o.id = path_vault_of(secret) or o.words_hash = shown for update;
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
    delete from path_device d where d.vault_id = v.id;
    if device is not null then perform path_device_add(v.id, device); end if;
    delete from path_share s where s.vault_id = v.id and s.id <> all (shares);
    update path_share s set note = n.note from unnest(shares, notes) as n (id, note) where s.id = n.id and s.vault_id = v.id;
    return query select 'renewed', v.version + 1, null::bytea;
end $$;

create or replace function path_end(secret bytea) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    delete from path_vault o where o.id = path_vault_of(secret);
    return found;
end $$;

drop function path_shares(bytea);
create function path_shares(secret bytea)
    returns table (id uuid, ends_on date, version int, reader_key bytea, note bytea, may_write boolean, lines_version int, lines bytea)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id, s.ends_on, s.version, s.reader_key, s.note, s.may_write, s.lines_version, s.lines from path_share s
     where s.vault_id = coalesce(path_vault_of(secret), (select v.id from path_vault v where v.words_hash = sha256(secret)))
       and s.ends_on >= path_today() order by s.id
$$;

drop function path_share_make(bytea, uuid, bytea, date, bytea);
create function path_share_make(secret bytea, wanted uuid, knock bytea, until date, noted bytea, writes boolean) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare v path_vault;
begin
    select * into v from path_vault o where o.id = path_vault_of(secret) for update;
    if not found then return 'closed'; end if;
    if until < path_today() or until > path_today() + 366 then return 'day'; end if;
    if (select count(*) from path_share s where s.vault_id = v.id) >= 30 then return 'full'; end if;
    insert into path_share (id, region_id, vault_id, knock_hash, ends_on, note, may_write)
    values (wanted, v.region_id, v.id, knock, until, noted, writes) on conflict do nothing;
    return case when found then 'made' else 'taken' end;
end $$;

drop function path_share_put(bytea, uuid, int, bytea, bytea);
-- With writes false what the reader wrote along goes, and they write no more; null leaves it as it is.
create function path_share_put(secret bytea, wanted uuid, expected int, sealed bytea, noted bytea, writes boolean)
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
    update path_share o
       set body = sealed, note = noted, version = o.version + 1, may_write = coalesce(writes, o.may_write),
           lines = case when coalesce(writes, o.may_write) then o.lines end,
           lines_version = o.lines_version + case when coalesce(writes, o.may_write) or o.lines is null then 0 else 1 end
     where o.id = s.id;
    return query select 'put', s.version + 1, null::bytea, null::bytea;
end $$;

-- What was written along, as it stands from now on, by its owner's device or by the reader, whoever knew what stood; otherwise what stands.
create function path_share_lines(wanted uuid, owner bytea, reader bytea, expected int, sealed bytea)
    returns table (state text, version int, lines bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare s path_share;
begin
    select * into s from path_share o
     where o.id = wanted and (o.vault_id = path_vault_of(owner) or o.reader_hash = sha256(reader)) for update;
    if not found or s.ends_on < path_today() then return; end if;
    if not s.may_write then return query select 'closed', s.lines_version, null::bytea; return; end if;
    if s.lines_version <> expected then return query select 'newer', s.lines_version, s.lines; return; end if;
    update path_share o set lines = sealed, lines_version = o.lines_version + 1 where o.id = s.id;
    return query select 'put', s.lines_version + 1, null::bytea;
end $$;

drop function path_share_read(uuid, bytea, int);
create function path_share_read(wanted uuid, secret bytea, since int, since_lines int)
    returns table (version int, ends_on date, body bytea, may_write boolean, lines_version int, lines bytea)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.version, s.ends_on, case when s.version > since then s.body end, s.may_write, s.lines_version,
           case when s.lines_version > since_lines then s.lines end
      from path_share s
     where s.id = wanted and s.reader_hash = sha256(secret) and s.ends_on >= path_today()
$$;

do $$
declare
    f regprocedure;
begin
    for f in select p.oid::regprocedure from pg_proc p
              where p.pronamespace = 'samenhang'::regnamespace and p.proname like 'path\_%' loop
        execute format('revoke all on function %s from public', f);
        if f::text !~ '^(samenhang\.)?path_(region|vault_of|device_add)\(' then
            execute format('grant execute on function %s to samenhang_app', f);
        end if;
    end loop;
end $$;
reset role;
