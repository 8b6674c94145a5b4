-- A registration that was taken back is no longer the team's to read, but that it went is told: who took it back and when,
-- until somebody whose duty it is has seen it. Nothing of what it said, nor about whom.
create table withdrawal_seen (
    registration_id uuid primary key references registration on delete cascade,
    region_id       uuid not null references region,
    seen_by         uuid not null references person,
    seen_at         timestamptz not null default now()
);
call lock_table('withdrawal_seen');

create function withdrawn_registrations()
    returns table (id uuid, registrant_kind text, registrant_name text, submitted_at timestamptz, withdrawn_at timestamptz,
                   seen boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.id, r.registrant_kind, coalesce(p.name, r.registrant_name, ''), r.submitted_at,
           r.withdrawn_at, s.registration_id is not null
      from registration r
      left join person p on p.id = r.registrant_person
      left join withdrawal_seen s on s.registration_id = r.id
     where logged('registration') and i_notice_signals() and r.region_id = my_region()
       and r.submitted_at is not null and r.withdrawn_at is not null and r.registrant_person is distinct from me()
       and (s.registration_id is null or r.withdrawn_at > now() - interval '90 days')
$$;
call kernel_function('withdrawn_registrations()', 'samenhang_app');

create policy seen on withdrawal_seen for select to samenhang_app
    using (region_id = (select my_region()) and (select i_notice_signals()));
create policy added on withdrawal_seen for insert to samenhang_app
    with check (region_id = (select my_region()) and seen_by = (select me())
                and registration_id in (select w.id from withdrawn_registrations() w));
grant select, insert on withdrawal_seen to samenhang_app;
