-- What the team of an earlier case learned of itself goes along with the analysis (A4, E3): the course it kept, what came of a stop that everybody
-- knew of, and what stands in a report that is final. Of a stop and a report nobody said whether they tell where somebody is (only the course is
-- made to be read by all): where somebody was shielded, those stay where they are.
set local role samenhang_kernel;

create function earlier_lessons(wanted uuid) returns table (kind text, text text, beside text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with e as materialized (select earlier_of(wanted) as id),
         open as materialized (select e.id from e where not exists (select from shielding s where s.case_id = e.id)),
         lessons as (
        select 1 as rank, 'course' as kind, p.text, '' as beside, p.number as place, null::timestamptz as at
          from course_principle p
         where p.case_id = (select id from e)
           and p.course_id = (select c.id from course c where c.case_id = (select id from e) order by c.number desc limit 1)
        union all
        select 2, 'stop', s.outcome, '', 0, s.lifted_at from stop_press s
         where s.case_id = (select id from open) and s.visible_to = 'all' and s.lifted_at is not null
        union all
        select case l.kind when 'insight' then 3 else 4 end, l.kind, l.text, coalesce(l.beside, ''), 0, l.created_at
          from retrospective_line l
          join retrospective r on r.id = l.retrospective_id and r.case_id = l.case_id and r.final_on is not null
         where l.case_id = (select id from open) and l.kind in ('insight', 'parallel') and l.text is not null)
    select l.kind, l.text, l.beside from lessons l order by l.rank, l.place, l.at, l.text
$$;

revoke all on function earlier_lessons(uuid) from public;
grant execute on function earlier_lessons(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
