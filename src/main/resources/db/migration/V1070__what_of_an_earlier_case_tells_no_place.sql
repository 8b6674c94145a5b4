-- Of what goes along to a case that comes back, the place of somebody who was shielded does not (A4). A statement and a passage say themselves whose
-- place they tell. A course says so from now on when its team was asked. The words of a closing, of a stop and of looking back were never asked, so
-- those stay where anybody was shielded, and never reach who may not know today where somebody is.
alter table course add column without_place boolean not null default false;
comment on column course.without_place is 'its team was asked, while somebody was shielded, and said that it tells nobody''s place';

set local role samenhang_kernel;

-- The shieldings that words of the earlier case have to do with: any of that case, ever, and those that stand against the reader.
create function earlier_shieldings(wanted uuid) returns table (set_at timestamptz, against_me boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.set_at, s.from_id = (select me()) and s.lifted_at is null from shielding s
     where s.case_id = (select earlier_of(wanted))
    union all
    select s.set_at, true from shielding s
     where s.from_id = (select me()) and s.lifted_at is null and s.case_id is distinct from (select earlier_of(wanted))
       and (select earlier_of(wanted)) is not null
$$;

create or replace function earlier_ending(wanted uuid)
    returns table (id uuid, number text, question text, registered_on date, closed_on date, lasting boolean, family_says text,
                   professionals_say text, reason_not_lasting text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with told as materialized (select coalesce(bool_or(true), false) as shielded, coalesce(bool_or(against_me), false) as against_me
                                 from earlier_shieldings(wanted))
    select e.id, e.number, case when t.against_me then '' else e.question end, e.registered_on, l.closed_on, l.lasting,
           case when t.shielded then '' else coalesce(l.family_says, '') end,
           case when t.shielded then '' else coalesce(l.professionals_say, '') end,
           case when t.shielded then '' else coalesce(l.reason_not_lasting, '') end
      from told t, case_file e
      left join lateral (select * from closing x where x.case_id = e.id and x.reopened_at is null order by x.closed_at desc limit 1) l on true
     where e.id = (select earlier_of(wanted))
$$;

create or replace function earlier_arrows(wanted uuid) returns table (from_id uuid, to_id uuid, sign text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with shown as materialized (select s.id from earlier_statements(wanted) s)
    select l.from_id, l.to_id, l.sign from link l
     where l.case_id = (select earlier_of(wanted)) and l.withdrawn_at is null
       and l.from_id in (select s.id from shown s) and l.to_id in (select s.id from shown s)
     order by l.created_at, l.id
$$;

create or replace function earlier_passages(wanted uuid) returns table (part text, text text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.part, p.text from passage p
     where p.case_id = (select earlier_of(wanted)) and p.text <> '' and p.part <> 'family_summary' and p.whereabouts_of is null
     order by array_position(array['conclusion', 'movement_youth', 'movement_parents', 'advice', 'continuing_course'], p.part)
$$;

create or replace function earlier_lessons(wanted uuid) returns table (kind text, text text, beside text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with e as materialized (select earlier_of(wanted) as id),
         shielded as materialized (select s.set_at from earlier_shieldings(wanted) s),
         open as materialized (select e.id from e where not exists (select from shielded)),
         last as materialized (select c.id, c.without_place, c.made_at from course c
                                where c.case_id = (select e.id from e) order by c.number desc limit 1),
         lessons as (
        select 1 as rank, 'course' as kind, p.text, '' as beside, p.number as place, null::timestamptz as at
          from course_principle p join last c on c.id = p.course_id
         where p.case_id = (select e.id from e)
           and not exists (select from shielded s where not c.without_place or s.set_at > c.made_at)
        union all
        select 2, 'stop', s.outcome, '', 0, s.lifted_at from stop_press s
         where s.case_id = (select o.id from open o) and s.visible_to = 'all' and s.lifted_at is not null
        union all
        select case l.kind when 'insight' then 3 else 4 end, l.kind, l.text, coalesce(l.beside, ''), 0, l.created_at
          from retrospective_line l
          join retrospective r on r.id = l.retrospective_id and r.case_id = l.case_id and r.final_on is not null
         where l.case_id = (select o.id from open o) and l.kind in ('insight', 'parallel') and l.text is not null)
    select l.kind, l.text, l.beside from lessons l order by l.rank, l.place, l.at, l.text
$$;

-- Who was kept from whom in the earlier case, until somebody lifted it: for the team that takes the youth on again. It holds for nobody here yet,
-- since a case knows its own people. Not for who is one of those kept away.
create function earlier_safety(wanted uuid) returns table (kind text, one text, other text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.kind, a.name, b.name
      from (select 'shielded' as kind, s.subject_id as one_id, s.from_id as other_id from shielding s
             where s.case_id = (select earlier_of(wanted)) and s.lifted_at is null
             union
            select 'apart', m.one_id, m.other_id from must_not_meet m
             where m.case_id = (select earlier_of(wanted)) and m.lifted_at is null) k
      join person a on a.id = k.one_id join person b on b.id = k.other_id
     where not exists (select from earlier_shieldings(wanted) s where s.against_me)
       and (select me()) not in (k.one_id, k.other_id)
     order by k.kind desc, a.name, b.name
$$;

revoke all on function earlier_shieldings(uuid) from public;
revoke all on function earlier_safety(uuid) from public;
grant execute on function earlier_safety(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
