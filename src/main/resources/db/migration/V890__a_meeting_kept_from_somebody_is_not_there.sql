-- A meeting that is kept from somebody answers them as one that does not exist, also in what is logged of the asking: else the page
-- 'who looked' would say that there is one. Who is heard apart finds their own hour.
set local role samenhang_kernel;
create or replace function case_of_meeting(wanted uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select m.case_id from meeting m
     where m.id = wanted and m.case_id in (select my_cases())
       and (level_in_case(m.case_id, me()) = 3
            or exists (select from attendee a where a.meeting_id = m.id and a.person_id = me())
            or level_in_case(m.case_id, me()) >= case m.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
               and m.id not in (select meetings_kept_from_me()))
$$;
reset role;
