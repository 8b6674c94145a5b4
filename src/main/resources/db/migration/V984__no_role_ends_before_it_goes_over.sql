-- A role that was accepted by somebody for a later day does not end before that day: else there would be days without anybody (F8).
set local role samenhang_kernel;
create function no_gap_before_who_comes_after() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    if new.until_at is distinct from old.until_at and new.until_at is not null
       and exists (select from participation n where n.after_id = new.id and n.from_at > new.until_at
                      and (n.until_at is null or n.until_at > n.from_at)) then
        raise exclusion_violation using message = 'this role goes over on a later day', constraint = 'no_gap';
    end if;
    return null;
end $$;
reset role;
create trigger no_gap after update of until_at on participation for each row execute function no_gap_before_who_comes_after();
set local role samenhang_kernel;
revoke all on function no_gap_before_who_comes_after() from public;
reset role;
