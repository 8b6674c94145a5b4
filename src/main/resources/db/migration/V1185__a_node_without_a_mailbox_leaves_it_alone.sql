-- Said when a node starts: it has the mailbox, and it may be looked into at once; or it has none. Another node may have it: the row goes only when nobody came to
-- look for an hour after it was time, and nobody is looking now.
set local role samenhang_kernel;
create or replace function there_is_a_mailbox(so boolean) returns void
    language sql volatile security definer set search_path = samenhang, pg_temp as $$
    delete from mailbox where not so and next_at < now() - interval '1 hour' and (leased_until is null or leased_until < now());
    insert into mailbox (one) select true where so on conflict (one) do update set next_at = now()
$$;
revoke all on function there_is_a_mailbox(boolean) from public;
grant execute on function there_is_a_mailbox(boolean) to samenhang_app;
reset role;
