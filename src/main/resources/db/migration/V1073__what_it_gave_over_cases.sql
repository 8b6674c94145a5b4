-- What working so gave professionals, over the cases of a region (M7): counts of what each said last of a case in two years, never who or of which case.
-- Nothing while fewer than ten people of five cases said it, and nothing of a case whose family keeps it out of figures.
set local role samenhang_kernel;
create function gains_over_cases() returns table (people int, cases int, conflicts_fewer int, conflicts_more int, together_better int, together_worse int,
                                                  pleasure_more int, pleasure_less int, answers int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with latest as materialized (
        select distinct on (g.case_id, g.by_person) g.case_id, g.by_person, g.conflicts, g.together, g.pleasure
          from work_gain g
         where g.region_id = (select my_region()) and g.said_on > local_day() - 730 and (select i_am_professional())
           and not exists (select from (select distinct on (o.by_person) o.objects from research_objection o where o.case_id = g.case_id
                                         order by o.by_person, o.at desc, o.id desc) said where said.objects)
         order by g.case_id, g.by_person, g.made_at desc, g.id desc)
    select count(distinct by_person)::int, count(distinct case_id)::int,
           (count(*) filter (where conflicts = 'fewer'))::int, (count(*) filter (where conflicts = 'more'))::int,
           (count(*) filter (where together = 'better'))::int, (count(*) filter (where together = 'worse'))::int,
           (count(*) filter (where pleasure = 'more'))::int, (count(*) filter (where pleasure = 'less'))::int, count(*)::int
      from latest
    having count(distinct by_person) >= 10 and count(distinct case_id) >= 5
$$;
revoke all on function gains_over_cases() from public;
grant execute on function gains_over_cases() to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
