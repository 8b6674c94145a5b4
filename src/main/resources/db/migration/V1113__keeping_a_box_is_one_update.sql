-- Keeping a box looked for its row, locked it and wrote it: three visits for what nearly always is one. Only who did not know the newest looks again.
set local role samenhang_kernel;
create or replace function path_save(secret bytea, expected int, sealed bytea) returns table (saved boolean, version int, body bytea)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare box uuid := path_vault_of(secret);
begin
    update path_vault o set body = sealed, version = expected + 1, used_in = date_trunc('month', path_today())
     where o.id = box and o.version = expected;
    if found then return query select true, expected + 1, null::bytea; return; end if;
    return query select false, o.version, o.body from path_vault o where o.id = box;
end $$;
reset role;
