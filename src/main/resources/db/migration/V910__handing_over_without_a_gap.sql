-- A role in a case goes to somebody else, for good or while somebody is away. It is proposed with a day and with what is told in it, and it
-- changes only once the receiver accepts, and not before that day. Until then whoever holds it holds it: there is no day without somebody.

alter table participation add after_id uuid references participation;
alter table participation add stands_in_for uuid references participation;
alter table participation add check (num_nonnulls(after_id, stands_in_for) <= 1);

create table handover (
    id               uuid primary key,
    region_id        uuid not null references region,
    case_id          uuid not null references case_file,
    participation_id uuid not null references participation,
    role             text not null,
    from_person      uuid not null references person,
    to_person        uuid not null references person,
    from_on          date not null,
    -- the last day of standing in; null: for good
    until_on         date,
    told             text not null check (told <> '' and length(told) <= 4000),
    by_person        uuid not null references person,
    proposed_at      timestamptz not null default now(),
    answered_at      timestamptz,
    accepted         boolean,
    refusal          text not null default '' check (length(refusal) <= 2000),
    -- the day from which the receiver has the role, and as what
    begins_on        date,
    made_id          uuid references participation,
    withdrawn_at     timestamptz,
    visible_to       text not null default 'team' check (visible_to = 'team'),
    check (from_person <> to_person),
    check (until_on >= from_on),
    check ((answered_at is null) = (accepted is null)),
    check (coalesce(accepted, false) = (begins_on is not null) and coalesce(accepted, false) = (made_id is not null)),
    check (accepted is distinct from false or refusal <> '')
);
create index handover_case on handover (case_id);
create index handover_receiver on handover (to_person) where withdrawn_at is null;
create unique index one_handover_at_a_time on handover (participation_id)
    where until_on is null and accepted is distinct from false and withdrawn_at is null;
call guard_case_table('handover', 'team');
revoke insert, update, delete on handover from samenhang_app;
-- Whom it is about reads it in the case they take part in, too. The receiver who does not yet reads it by handovers_to_me() alone.
create policy own on handover for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (select me()) in (from_person, to_person, by_person));

set local role samenhang_kernel;

-- The midnight here with which a day begins.
create function begins_at(day date) returns timestamptz language sql stable set search_path = samenhang, pg_temp as $$
    select day::timestamp at time zone 'Europe/Amsterdam'
$$;

-- Whether somebody may be given this role in a case; why not, else null.
create function why_no_receiver(receiver uuid, file uuid, wanted text) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select case
        when not exists (select from person p where p.id = receiver and p.region_id = my_region() and p.kind = 'professional'
                            and (p.left_at is null or p.left_at > now())) then 'nobody'
        when exists (select from participation p where p.case_id = file and p.person_id = receiver and p.role = wanted
                        and (p.until_at is null or p.until_at > now() and p.until_at > p.from_at)) then 'has_it'
        when wanted in ('process_director', 'chair')
             and not exists (select from duty d where d.person_id = receiver and d.duty = wanted and d.from_at <= now()
                                and (d.until_at is null or d.until_at > now())) then 'no_duty'
    end
$$;

-- Proposes to somebody that they take over, or stand in for, a role in an opened case. By who holds it (director, chair, guardian), and by who
-- directs the case. Of two at once the second finds the first: 'stands'.
create function propose_handover(wanted uuid, part uuid, receiver uuid, starts date, ends date, telling text) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    given participation;
    reason text;
begin
    select p.* into given from participation p where p.id = part and p.case_id in (select open_cases(2)) for update;
    if given.id is null or (select previewed_case()) is not null
       or given.case_id not in (select directed_cases())
          and (given.person_id <> me() or given.role not in ('process_director', 'chair', 'guardian')) then
        raise insufficient_privilege using message = 'handing over is for who holds the role or directs';
    end if;
    if exists (select from handover h where h.id = wanted and h.participation_id = part and h.by_person = me()) then return 'proposed'; end if;
    if given.role in ('youth', 'parent', 'network', 'emergency', 'registrant', 'confidential_adviser') then return 'not_this_role'; end if;
    if given.until_at is not null then return 'goes_already'; end if;
    if (select c.closed_at is not null from case_file c where c.id = given.case_id) then return 'closed'; end if;
    if starts < local_day() then return 'past'; end if;
    reason := case when receiver = given.person_id then 'nobody' else why_no_receiver(receiver, given.case_id, given.role) end;
    if reason is not null then return reason; end if;
    if exists (select from handover h
                where h.participation_id = part and h.withdrawn_at is null and h.accepted is distinct from false
                  and (h.until_on is null) = (ends is null)
                  and (ends is null or daterange(h.from_on, h.until_on, '[]') && daterange(starts, ends, '[]'))) then
        return 'stands';
    end if;
    insert into handover (id, region_id, case_id, participation_id, role, from_person, to_person, from_on, until_on, told, by_person)
    values (wanted, given.region_id, given.case_id, part, given.role, given.person_id, receiver, starts, ends, telling, me());
    return 'proposed';
end $$;

-- That something waits for the caller, without a word of the case.
create function handovers_waiting()
    returns table (id uuid, role text, from_name text, from_on date, until_on date, proposed_at timestamptz, begins_on date)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select h.id, h.role, p.name, h.from_on, h.until_on, h.proposed_at, h.begins_on
      from handover h join person p on p.id = h.from_person
     where h.to_person = me() and h.region_id = my_region() and h.withdrawn_at is null and (select previewed_case()) is null
       and (h.answered_at is null and coalesce(h.until_on >= local_day(), true) or h.begins_on > local_day())
$$;

-- What was told to the receiver, and nothing more of the case. The look has to be logged as one in that case.
create function handover_to_me(wanted uuid)
    returns table (id uuid, case_id uuid, role text, from_name text, by_name text, from_on date, until_on date, told text,
                   proposed_at timestamptz, answered_at timestamptz, accepted boolean, refusal text, begins_on date,
                   withdrawn_at timestamptz, closed boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select h.id, h.case_id, h.role, p.name, b.name, h.from_on, h.until_on, h.told, h.proposed_at, h.answered_at, h.accepted,
           h.refusal, h.begins_on, h.withdrawn_at, c.closed_at is not null
      from handover h join person p on p.id = h.from_person join person b on b.id = h.by_person join case_file c on c.id = h.case_id
     where h.id = wanted and h.to_person = me() and h.region_id = my_region() and (select previewed_case()) is null
       and exists (select from access_log l where l.xact = pg_current_xact_id_if_assigned() and l.object_type = 'handover'
                      and l.object_id = wanted and l.allowed and l.person_id = me())
$$;

-- The receiver accepts or refuses. Only this changes who has the role, and the two rows meet at one moment.
create function answer_handover(wanted uuid, yes boolean, why text) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    given handover;
    old participation;
    reason text;
    starts date;
    moment timestamptz;
    made uuid := uuidv7();
begin
    select h.* into given from handover h
     where h.id = wanted and h.to_person = me() and h.region_id = my_region() and (select previewed_case()) is null;
    if given.id is null then return 'none'; end if;
    select p.* into old from participation p where p.id = given.participation_id for update;
    select h.* into given from handover h where h.id = wanted for update;
    if given.withdrawn_at is not null then return 'withdrawn'; end if;
    if given.answered_at is not null then
        return case when given.accepted <> yes then 'answered' when yes then 'accepted' else 'refused' end;
    end if;
    if not yes then
        update handover set answered_at = now(), accepted = false, refusal = why where id = wanted;
        return 'refused';
    end if;
    if (select c.closed_at is not null from case_file c where c.id = given.case_id) then return 'closed'; end if;
    if given.until_on < local_day() then return 'over'; end if;
    reason := why_no_receiver(given.to_person, given.case_id, given.role);
    if reason is not null then return reason; end if;
    starts := greatest(given.from_on, local_day());
    moment := case when starts = local_day() then now() else begins_at(starts) end;
    insert into participation (id, region_id, case_id, person_id, role, level, from_at, until_at, added_by, after_id, stands_in_for)
    values (made, given.region_id, given.case_id, given.to_person, given.role, old.level, moment, begins_at(given.until_on + 1),
            given.by_person, case when given.until_on is null then old.id end, case when given.until_on is not null then old.id end);
    if given.until_on is null then
        update participation set until_at = moment where id = old.id and (until_at is null or until_at > moment);
    end if;
    update handover set answered_at = now(), accepted = true, begins_on = starts, made_id = made where id = wanted;
    return 'accepted';
end $$;

-- Takes a proposal back; also one that was accepted and has not begun, and standing in that goes on: that ends now.
create function withdraw_handover(wanted uuid) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    given handover;
    made participation;
begin
    select h.* into given from handover h
     where h.id = wanted and h.case_id in (select open_cases(2)) and (select previewed_case()) is null
       and (h.case_id in (select directed_cases()) or me() in (h.by_person, h.from_person));
    if given.id is null then return 'none'; end if;
    perform from participation p where p.id = given.participation_id for update;
    select h.* into given from handover h where h.id = wanted for update;
    if given.withdrawn_at is not null then return 'withdrawn'; end if;
    if given.accepted = false then return 'answered'; end if;
    if given.accepted then
        select p.* into made from participation p where p.id = given.made_id for update;
        if given.until_on is null and made.from_at <= now() then return 'begun'; end if;
        update participation set until_at = greatest(from_at, now()) where id = made.id and (until_at is null or until_at > now());
        if given.until_on is null then
            update participation set until_at = null where id = given.participation_id and until_at = made.from_at;
        end if;
    end if;
    update handover set withdrawn_at = now() where id = wanted;
    return 'withdrawn';
end $$;

revoke all on function why_no_receiver(uuid, uuid, text) from public;
revoke all on function propose_handover(uuid, uuid, uuid, date, date, text) from public;
revoke all on function handovers_waiting() from public;
revoke all on function handover_to_me(uuid) from public;
revoke all on function answer_handover(uuid, boolean, text) from public;
revoke all on function withdraw_handover(uuid) from public;
grant execute on function propose_handover(uuid, uuid, uuid, date, date, text) to samenhang_app;
grant execute on function handovers_waiting() to samenhang_app;
grant execute on function handover_to_me(uuid) to samenhang_app;
grant execute on function answer_handover(uuid, boolean, text) to samenhang_app;
grant execute on function withdraw_handover(uuid) to samenhang_app;
reset role;
