-- Who sits at a table can be tied to a party, or to the family, otherwise than by working there: that is said openly, in one of a few ways and without
-- a story (A6). And whom an organisation of the case sent before to decide for it is known by name when a table is set (A12).
alter table attendee
    add column tie      text check (tie in ('worked_there', 'works_for', 'knows_family', 'helped_before', 'knows_helper')),
    add column tie_with uuid references organisation,
    add constraint tie_with_an_organisation check (tie_with is null or tie in ('worked_there', 'works_for'));

set local role samenhang_kernel;

-- Who decided for organisations of this case at a table of the last two years: a name and how they are reached, never of which case.
create function decided_before(wanted uuid) returns table (name text, organisation text, email text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select distinct on (o.name, lower(a.guest_name)) a.guest_name, o.name, coalesce(a.guest_email, '')
      from (select distinct g.id, g.name from participation x join person p on p.id = x.person_id join organisation g on g.id = p.organisation_id
             where x.case_id = wanted and x.level = 2 and x.until_at is null) o
      join attendee a on a.region_id = (select my_region()) and a.role_in_meeting = 'management' and lower(a.guest_from) = lower(o.name)
      join meeting m on m.id = a.meeting_id and m.state <> 'cancelled' and m.starts_at > now() - interval '2 years'
     where wanted in (select directed_cases())
     order by o.name, lower(a.guest_name), m.starts_at desc
$$;
revoke all on function decided_before(uuid) from public;
grant execute on function decided_before(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
create index attendee_management on attendee (lower(guest_from)) where role_in_meeting = 'management';
