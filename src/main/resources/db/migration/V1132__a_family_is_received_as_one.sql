-- Who receives the cases of a family that were proposed at once sees them on one page and accepts all or some (decision 0144). Each stays a
-- hand-over of its own; what goes together is said by one id, which opens nothing.
alter table handover
    add column together_id uuid,
    -- the last part of what is told, that was told of this case alone
    add column told_here   text not null default '' check (length(told_here) <= 4000);
create index handover_together on handover (together_id) where together_id is not null;

set local role samenhang_kernel;

-- Says of a hand-over that the caller just proposed that it goes with others, and what of it was told of this case alone.
create function handover_goes_together(wanted uuid, others uuid, here text) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update handover h set together_id = others, told_here = here
     where h.id = wanted and h.by_person = me() and h.region_id = my_region() and h.case_id in (select open_cases(2))
       and h.answered_at is null and h.withdrawn_at is null and h.together_id is null;
end $$;
revoke all on function handover_goes_together(uuid, uuid, text) from public;
grant execute on function handover_goes_together(uuid, uuid, text) to samenhang_app;

drop function handovers_waiting();
create function handovers_waiting()
    returns table (id uuid, role text, from_name text, from_on date, until_on date, proposed_at timestamptz, begins_on date, together_id uuid)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select h.id, h.role, p.name, h.from_on, h.until_on, h.proposed_at, h.begins_on, h.together_id
      from handover h join person p on p.id = h.from_person
     where h.to_person = me() and h.region_id = my_region() and h.withdrawn_at is null and (select previewed_case()) is null
       and (h.answered_at is null and coalesce(h.until_on >= local_day(), true) or h.begins_on > local_day())
$$;
revoke all on function handovers_waiting() from public;
grant execute on function handovers_waiting() to samenhang_app;

-- What was told to the receiver of all that go with this one, and nothing more of any case. The look has to be logged at this one; the caller logs it in
-- each case.
create function handovers_to_me(wanted uuid)
    returns table (id uuid, case_id uuid, role text, from_name text, by_name text, from_on date, until_on date, told text, told_here text,
                   proposed_at timestamptz, answered_at timestamptz, accepted boolean, refusal text, begins_on date,
                   withdrawn_at timestamptz, closed boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select h.id, h.case_id, h.role, p.name, b.name, h.from_on, h.until_on, h.told, h.told_here, h.proposed_at, h.answered_at, h.accepted,
           h.refusal, h.begins_on, h.withdrawn_at, c.closed_at is not null
      from handover o
      join handover h on h.id = o.id or h.together_id = o.together_id
      join person p on p.id = h.from_person join person b on b.id = h.by_person join case_file c on c.id = h.case_id
     where o.id = wanted and o.to_person = me() and h.to_person = me() and h.region_id = my_region() and (select previewed_case()) is null
       and exists (select from access_log l where l.xact = pg_current_xact_id_if_assigned() and l.object_type = 'handover'
                      and l.object_id = wanted and l.allowed and l.person_id = me())
     order by h.case_id, h.id
$$;
revoke all on function handovers_to_me(uuid) from public;
grant execute on function handovers_to_me(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
