-- Where somebody stands on an arrow; said through somebody else when they stay away; and rounds in which everyone says where they stand in
-- private, revealed together.

alter table link add unique (id, case_id);
alter table stance add column link_id uuid;
alter table stance add column said_through text check (said_through <> '' and length(said_through) <= 300);
alter table stance add foreign key (link_id, case_id) references link (id, case_id);
alter table stance add check (num_nonnulls(statement_id, link_id) <= 1);
-- whoever says it themselves says it through nobody
alter table stance add check (said_through is null or recorded_by is not null);

-- Doubt about an arrow is no doubt about its statements, but it is hidden with them.
create policy with_its_arrow on stance as restrictive for select to samenhang_app
    using (link_id is null or link_id in (select l.id from link l));
create policy on_its_arrow on stance as restrictive for insert to samenhang_app
    with check (link_id is null or link_id in (select l.id from link l));

set local role samenhang_kernel;
create or replace function reasons_of_reader(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.stance_id from stance_reason r join stance s on s.id = r.stance_id
     where r.case_id = wanted
       and (s.statement_id is null or s.statement_id in (select statements_of_reader(wanted, reader)))
       and (s.link_id is null or exists (select from link l where l.id = s.link_id
                                            and l.from_id in (select statements_of_reader(wanted, reader))
                                            and l.to_id in (select statements_of_reader(wanted, reader))))
       and (level_in_case(wanted, reader) >= case r.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            or level_in_case(wanted, reader) >= 1 and reader in (r.by_person, r.recorded_by))
$$;

-- The fingerprint heeds arrows, too: a stance on a hidden arrow changes nothing for who does not see it. What else it heeds is left as it is.
do $$
declare
    made text := pg_get_functiondef('analysis_pulse(uuid)'::regprocedure);
    heeds text := 't.statement_id is null or t.statement_id in (select id from mine)';
begin
    if position(heeds in made) = 0 then raise exception 'the fingerprint no longer heeds stances as it did'; end if;
    execute replace(made, heeds, '(' || heeds || ') and (t.link_id is null or exists (select from link a where a.id = t.link_id
        and a.from_id in (select id from mine) and a.to_id in (select id from mine)))');
end $$;
reset role;

-- A round: from its opening until it is revealed everyone says in private where they stand. How many did is counted for nobody: with
-- the few people of a table, and some of them in one room, a number tells who.
create table stance_round (
    id            uuid primary key default uuidv7(),
    region_id     uuid not null references region,
    case_id       uuid not null references case_file,
    opened_by     uuid not null references person,
    opened_at     timestamptz not null default now(),
    revealed_by   uuid references person,
    revealed_at   timestamptz,
    called_off_at timestamptz,
    check (revealed_at is null or called_off_at is null),
    check ((revealed_at is null) = (revealed_by is null))
);
create index stance_round_case on stance_round (case_id, opened_at);
create unique index stance_round_open on stance_round (case_id) where revealed_at is null and called_off_at is null;
call guard_case_table('stance_round', 'directors');
revoke update, delete on stance_round from samenhang_app;
create policy opened on stance_round as restrictive for insert to samenhang_app
    with check (opened_by = (select me()) and revealed_at is null and called_off_at is null);
alter table stance add column round_id uuid references stance_round;
revoke insert on stance from samenhang_app;
grant insert (id, region_id, case_id, by_person, recorded_by, statement_id, link_id, stance, said_through) on stance to samenhang_app;

-- Where somebody stands while a round is open: theirs alone.
create table private_stance (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    round_id     uuid not null references stance_round,
    by_person    uuid not null references person,
    statement_id uuid,
    link_id      uuid,
    stance       text not null check (stance in ('shares', 'partly', 'does_not')),
    reasons      text not null default '' check (length(reasons) <= 2000),
    at           timestamptz not null default now(),
    check (num_nonnulls(statement_id, link_id) <= 1),
    unique nulls not distinct (round_id, by_person, statement_id, link_id),
    foreign key (statement_id, case_id) references statement (id, case_id),
    foreign key (link_id, case_id) references link (id, case_id)
);
create index private_stance_case on private_stance (case_id);
call guard_case_table('private_stance', 'own');
revoke update, delete on private_stance from samenhang_app;
grant update (stance, reasons, at) on private_stance to samenhang_app;
create policy theirs_alone on private_stance as restrictive for select to samenhang_app
    using (by_person = (select me()) and (select i_am_myself()));
create policy by_whom on private_stance as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and exists (select from stance_round r where r.id = round_id and r.case_id = private_stance.case_id
                               and r.revealed_at is null and r.called_off_at is null)
                and (statement_id is null or statement_id in (select s.id from statement s))
                and (link_id is null or link_id in (select l.id from link l)));
create policy by_nobody_else on private_stance as restrictive for update to samenhang_app
    using (by_person = (select me()) and (select i_am_myself()));

-- Reveals what everybody said, in one moment for all, of who still takes part. Afterwards nothing is left in private.
create function reveal_round(wanted uuid) returns table (person uuid, on_statement uuid, where_they_stand text)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update stance_round r set revealed_at = now(), revealed_by = me()
     where r.id = wanted and r.revealed_at is null and r.called_off_at is null and r.case_id in (select directed_cases()) and i_am_myself();
    if not found then return; end if;
    return query
        with said as (
            insert into stance (id, region_id, case_id, by_person, statement_id, link_id, stance, round_id)
            select p.id, p.region_id, p.case_id, p.by_person, p.statement_id, p.link_id, p.stance, p.round_id
              from private_stance p
             where p.round_id = wanted
               and exists (select from participation t where t.case_id = p.case_id and t.person_id = p.by_person
                              and t.from_at <= now() and (t.until_at is null or t.until_at > now()))
            returning stance.id, stance.by_person, stance.statement_id, stance.stance
        ), why as (
            insert into stance_reason (stance_id, region_id, case_id, by_person, reasons)
            select p.id, p.region_id, p.case_id, p.by_person, p.reasons
              from private_stance p join said s on s.id = p.id where p.reasons <> ''
        )
        select s.by_person, s.statement_id, s.stance from said s;
    delete from private_stance p where p.round_id = wanted;
end $$;
call kernel_function('reveal_round(uuid)', 'samenhang_app');

-- Calls a round off: what was said in private is gone, and nobody reads it.
create function call_off_round(wanted uuid) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update stance_round r set called_off_at = now()
     where r.id = wanted and r.revealed_at is null and r.called_off_at is null and r.case_id in (select directed_cases()) and i_am_myself();
    if not found then return false; end if;
    delete from private_stance p where p.round_id = wanted;
    return true;
end $$;
call kernel_function('call_off_round(uuid)', 'samenhang_app');
