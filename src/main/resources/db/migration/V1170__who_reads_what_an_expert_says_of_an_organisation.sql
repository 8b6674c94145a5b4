-- What an expert says of themselves and an organisation was read by every professional of the region. It is for who plans the table, and for the
-- professionals of a case that is open to them in which that expert takes part (decision 0153).
set local role samenhang_kernel;

-- Those who sit for the expert team in a case that is open to the caller as a professional, today.
create function experts_beside_me() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.person_id from participation p
     where p.case_id = any ((select opened(2))::uuid[]) and p.level = 3 and p.from_at <= now() and (p.until_at is null or p.until_at > now())
$$;
revoke all on function experts_beside_me() from public;
grant execute on function experts_beside_me() to samenhang_app;

-- As before; but the line stays behind at a table where somebody's whereabouts are shielded: there it is asked first whether it tells them. A line that was
-- answered for at a table itself stays.
create or replace function say_tie_with(organisation uuid, said text, line text) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not i_am_professional() then return; end if;
    insert into expert_tie (region_id, person_id, organisation_id, tie, words)
    select my_region(), me(), o.id, said, line from organisation o where o.id = organisation and o.region_id = my_region()
    on conflict (person_id, organisation_id) do update set tie = excluded.tie, words = excluded.words, said_on = local_day();
    update attendee a
       set tie = said, tie_with = organisation, tie_by = me(),
           tie_words = case when not exists (select from shielding s where s.case_id = a.case_id and s.lifted_at is null) then nullif(line, '') end
      from meeting m
     where a.person_id = me() and a.meeting_id = m.id and m.state = 'planned' and a.tie is null
       and a.case_id in (select x.case_id from participation x join person q on q.id = x.person_id
                          where x.case_id = a.case_id and x.level = 2 and x.until_at is null and q.organisation_id = organisation);
end $$;
revoke all on function say_tie_with(uuid, text, text) from public;
grant execute on function say_tie_with(uuid, text, text) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;

drop policy seen on expert_tie;
create policy seen on expert_tie for select to samenhang_app
    using (region_id = (select my_region())
           and (person_id = (select me())
                or (select has_duty('chair')) or (select has_duty('process_director'))
                or person_id in (select experts_beside_me())));
