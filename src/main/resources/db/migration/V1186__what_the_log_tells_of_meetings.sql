-- The log tells a family who looked, and not that a meeting is being made ready which they don't see: whoever is heard apart from somebody would read in it that, and
-- when, something is planned with the other. What of a meeting they see is told as such; a look at any other stays there, as one in the file.
set local role samenhang_kernel;
create function meetings_i_read_of(wanted uuid) returns setof uuid
    language sql stable set search_path = samenhang, pg_temp as $$
    select m.id from meeting m where m.case_id = wanted
    union all
    select l.id from meeting_line l where l.case_id = wanted
$$;
revoke all on function meetings_i_read_of(uuid) from public;
grant execute on function meetings_i_read_of(uuid) to samenhang_app;
reset role;

-- An answer that came in by mail was nobody's look: of a meeting they don't see a family reads nothing of it.
create policy answers_to_meetings_i_see on access_log as restrictive for select to samenhang_app
    using (access_point <> 'mailbox' or case_id in (select open_cases(2)) or (select has_duty('privacy_officer'))
           or object_id in (select meetings_i_read_of(case_id)));
