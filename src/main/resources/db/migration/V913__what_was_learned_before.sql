-- A re-registration begins with what was learned the time before (A4). The team of the new case reads the analysis of the earlier one and how it
-- ended, not its file: only when it was surely about the same youth, only what professionals could read there, and nothing that tells
-- where somebody is.
set local role samenhang_kernel;

create function earlier_of(wanted uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.id from case_file c join case_file e on e.id = c.earlier_id and e.youth_id = c.youth_id and e.region_id = c.region_id
     where c.id = wanted and c.region_id = my_region() and c.id in (select open_cases(3))
$$;

create function earlier_ending(wanted uuid)
    returns table (id uuid, number text, question text, registered_on date, closed_on date, lasting boolean, family_says text,
                   professionals_say text, reason_not_lasting text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select e.id, e.number, e.question, e.registered_on, l.closed_on, l.lasting, coalesce(l.family_says, ''),
           coalesce(l.professionals_say, ''), coalesce(l.reason_not_lasting, '')
      from case_file e
      left join lateral (select * from closing x where x.case_id = e.id and x.reopened_at is null order by x.closed_at desc limit 1) l on true
     where e.id = (select earlier_of(wanted))
$$;

create function earlier_statements(wanted uuid)
    returns table (id uuid, text text, sphere text, effect text, end_behaviour boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id, s.text, s.sphere, s.effect, s.end_behaviour from statement s
     where s.case_id = (select earlier_of(wanted)) and s.withdrawn_at is null and s.merged_into is null
       and s.visible_to in ('all', 'professionals') and s.whereabouts_of is null
     order by s.position, s.created_at, s.id
$$;

create function earlier_arrows(wanted uuid) returns table (from_id uuid, to_id uuid, sign text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select l.from_id, l.to_id, l.sign from link l
     where l.case_id = (select earlier_of(wanted)) and l.withdrawn_at is null
     order by l.created_at, l.id
$$;

create function earlier_passages(wanted uuid) returns table (part text, text text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.part, p.text from passage p
     where p.case_id = (select earlier_of(wanted)) and p.text <> '' and p.part <> 'family_summary'
     order by array_position(array['conclusion', 'movement_youth', 'movement_parents', 'advice', 'continuing_course'], p.part)
$$;

revoke all on function earlier_of(uuid) from public;
revoke all on function earlier_ending(uuid) from public;
revoke all on function earlier_statements(uuid) from public;
revoke all on function earlier_passages(uuid) from public;
revoke all on function earlier_arrows(uuid) from public;
grant execute on function earlier_ending(uuid) to samenhang_app;
grant execute on function earlier_statements(uuid) to samenhang_app;
grant execute on function earlier_passages(uuid) to samenhang_app;
grant execute on function earlier_arrows(uuid) to samenhang_app;
reset role;
