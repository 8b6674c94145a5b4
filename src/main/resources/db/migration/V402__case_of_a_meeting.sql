-- Which case a meeting is of, for those who take part in that case: an address names the meeting alone, and the case has
-- to be logged before anything of it is read.
create function case_of_meeting(wanted uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select m.case_id from meeting m where m.id = wanted and m.case_id in (select my_cases())
$$;
call kernel_function('case_of_meeting(uuid)', 'samenhang_app');
