-- What hangs on something else (an arrow on its statements, a reason on its stance) is seen with it. Said as `in (select id from statement)`
-- that reads the statements of all cases, twice for an arrow, and the more cases a region has the longer every page takes. Said by case, it
-- reads what the opened case has.

set local role samenhang_kernel;

-- What a reader sees of the statements of a case: their level in it is asked once.
create or replace function statements_of_reader(wanted uuid, reader uuid) returns setof uuid
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare near int := level_in_case(wanted, reader);
begin
    return query
        select s.id from statement s
         where s.case_id = wanted
           and (near >= case s.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
                and (s.whereabouts_of is null or not exists
                     (select from shielding h where h.from_id = reader and h.subject_id = s.whereabouts_of and h.lifted_at is null))
                or near >= 1 and s.kind = 'account' and s.by_person = reader and s.source_person = reader);
end $$;

-- Statements of the opened cases that the caller sees.
create function statements_i_see() returns setof uuid
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare asks uuid := me();
        opened uuid;
begin
    for opened in select open_cases(1) loop
        return query select statements_of_reader(opened, asks);
    end loop;
end $$;
revoke all on function statements_i_see() from public;
grant execute on function statements_i_see() to samenhang_app;

-- Arrows of the opened cases that the caller sees: those of which both ends are seen.
create function links_i_see() returns setof uuid
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare asks uuid := me();
        opened uuid;
        mine uuid[];
begin
    for opened in select open_cases(1) loop
        mine := array(select statements_of_reader(opened, asks));
        return query select l.id from link l where l.case_id = opened and l.from_id = any (mine) and l.to_id = any (mine);
    end loop;
end $$;
revoke all on function links_i_see() from public;
grant execute on function links_i_see() to samenhang_app;

reset role;

alter policy with_both_ends on link using (from_id in (select statements_i_see()) and to_id in (select statements_i_see()));
alter policy with_both_ends_added on link with check (from_id in (select statements_i_see()) and to_id in (select statements_i_see()));
alter policy with_its_statement on statement_about using (statement_id in (select statements_i_see()));
alter policy with_its_statement on statement_wording using (statement_id in (select statements_i_see()));
alter policy with_its_statement on evidence using (statement_id in (select statements_i_see()));
alter policy with_its_statement on hypothesis_verdict using (statement_id in (select statements_i_see()));
alter policy with_its_statement on end_hint_waved using (statement_id in (select statements_i_see()));
alter policy with_its_statement on stance using (statement_id is null or statement_id in (select statements_i_see()));
alter policy with_its_arrow on stance using (link_id is null or link_id in (select links_i_see()));
alter policy on_its_arrow on stance with check (link_id is null or link_id in (select links_i_see()));
alter policy with_its_statement on own_words using (statement_id is null or statement_id in (select statements_i_see()));
alter policy with_its_statement_added on evidence
    with check (by_person = (select me()) and statement_id in (select statements_i_see()));
alter policy with_its_statement_added on hypothesis_verdict
    with check (by_person = (select me()) and statement_id in (select statements_i_see()));
alter policy with_its_statement_added on end_hint_waved
    with check (by_person = (select me()) and statement_id in (select statements_i_see()));
alter policy by_whom on statement_wording
    with check (by_person = (select me()) and (select i_am_myself()) and statement_id in (select statements_i_see()));
alter policy with_its_object on analysis_edit
    using (object_id in (select statements_i_see()) or object_id in (select links_i_see()));
alter policy with_its_statement on carried_stance
    using ((statement_id is null or statement_id in (select statements_i_see())) and (link_id is null or link_id in (select links_i_see())));
alter policy with_its_statements on circle_judgement
    using (not exists (select from unnest(around) as a (id) where a.id not in (select statements_i_see())));
alter policy with_what_it_speaks_of on carried_part
    using (not exists (select from unnest(statements) as a (id) where a.id not in (select statements_i_see()))
           and not exists (select from unnest(tells_of) as a (id) where a.id in (select hidden_from_me())));

alter policy with_its_stance on stance_reason
    using (exists (select from stance s where s.id = stance_reason.stance_id and s.case_id = stance_reason.case_id));
alter policy with_what_it_was_copied_from on version_item
    using (case kind
        when 'statement' then item_id in (select statements_i_see())
        when 'link' then item_id in (select links_i_see())
        when 'stance' then exists (select from stance s where s.id = version_item.item_id and s.case_id = version_item.case_id)
        when 'reason' then
            exists (select from stance_reason r where r.stance_id = version_item.item_id and r.case_id = version_item.case_id)
        when 'priority' then exists (select from priority q where q.id = version_item.item_id and q.case_id = version_item.case_id)
        when 'passage' then exists (select from passage p where p.case_id = version_item.case_id and p.part = version_item.part)
        else true end);
alter policy with_its_picture on own_line
    using (exists (select from own_picture p where p.id = own_line.picture_id and p.case_id = own_line.case_id));
alter policy with_its_picture on own_arrow
    using (exists (select from own_picture p where p.id = own_arrow.picture_id and p.case_id = own_arrow.case_id));
alter policy with_both_ends on line_match
    using (exists (select from own_line l where l.id = line_match.line_id and l.case_id = line_match.case_id)
           and (other_id is null
                or exists (select from own_line l where l.id = line_match.other_id and l.case_id = line_match.case_id))
           and (statement_id is null or statement_id in (select statements_i_see())));
alter policy with_its_good_time on growth_line
    using (good_id is null or exists (select from life_good g where g.id = growth_line.good_id and g.case_id = growth_line.case_id));
alter policy with_its_step on step_weighing
    using ((about_place is null
            or exists (select from life_place p where p.id = step_weighing.about_place and p.case_id = step_weighing.case_id))
           and (about_help is null
                or exists (select from life_help h where h.id = step_weighing.about_help and h.case_id = step_weighing.case_id)));
alter policy with_its_weighing on step_weighing_version
    using (exists (select from step_weighing w where w.id = step_weighing_version.weighing_id and w.case_id = step_weighing_version.case_id));
alter policy with_its_message on message_read
    using (region_id = (select my_region())
           and exists (select from own_words w where w.id = message_read.message_id and w.case_id = message_read.case_id));
alter policy seen on look_back_change
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and exists (select from look_back l where l.id = look_back_change.look_back_id and l.case_id = look_back_change.case_id));
alter policy seen on outside_piece
    using (region_id = (select my_region()) and case_id in (select open_cases(3)) and withdrawn_at is null
           and exists (select from outside_link k where k.id = outside_piece.link_id and k.case_id = outside_piece.case_id));
alter policy seen on share_item
    using (region_id = (select my_region()) and case_id in (select open_cases(3))
           and exists (select from outside_link k where k.id = share_item.link_id and k.case_id = share_item.case_id));
alter policy seen on attendee
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3))
                or case_id in (select open_cases(1))
                   and (person_id = (select me())
                        or (not heard_separately or case_id in (select open_cases(2)))
                           and exists (select from meeting m where m.id = attendee.meeting_id and m.case_id = attendee.case_id))));

alter policy with_its_good_time_added on growth_line
    with check (by_person = (select me())
                and (good_id is null
                     or exists (select from life_good g where g.id = growth_line.good_id and g.case_id = growth_line.case_id)));
alter policy by_whom on step_weighing
    with check (by_person = (select me())
                and (about_place is null
                     or exists (select from life_place p where p.id = step_weighing.about_place and p.case_id = step_weighing.case_id))
                and (about_help is null
                     or exists (select from life_help h where h.id = step_weighing.about_help and h.case_id = step_weighing.case_id)));
alter policy by_whom on private_stance
    with check (by_person = (select me()) and (select i_am_myself())
                and exists (select from stance_round r where r.id = private_stance.round_id and r.case_id = private_stance.case_id
                                                         and r.revealed_at is null and r.called_off_at is null)
                and (statement_id is null or statement_id in (select statements_i_see()))
                and (link_id is null or link_id in (select links_i_see())));
alter policy by_whom on stance
    with check ((by_person = (select me()) and recorded_by is null
                 or recorded_by = (select me()) and case_id in (select open_cases(3))
                    and by_person in (select people_of_open_cases()))
                and (statement_id is null or statement_id in (select statements_i_see())));
alter policy with_its_stance_added on stance_reason
    with check (exists (select from stance s where s.id = stance_reason.stance_id and s.case_id = stance_reason.case_id
                                               and s.by_person = stance_reason.by_person
                                               and s.recorded_by is not distinct from stance_reason.recorded_by)
                and (by_person = (select me()) and recorded_by is null or recorded_by = (select me()))
                and (visible_to = 'team' and weighed_at is null or case_id in (select directed_cases())));
alter policy by_whom on line_match
    with check (by_person = (select me()) and (select i_am_myself())
                and exists (select from own_line l join own_picture p on p.id = l.picture_id
                             where l.id = line_match.line_id and l.case_id = line_match.case_id and p.shown_at is not null
                               and (p.by_person = (select me()) or l.case_id in (select open_cases(2))))
                and (other_id is null
                     or exists (select from own_line l join own_picture p on p.id = l.picture_id
                                 where l.id = line_match.other_id and l.case_id = line_match.case_id and p.shown_at is not null))
                and (statement_id is null or statement_id in (select statements_i_see())));
alter policy by_whom_or_whose on line_match
    using (by_person = (select me()) or case_id in (select open_cases(2))
           or exists (select from own_line l where l.id = line_match.line_id and l.case_id = line_match.case_id
                                               and l.by_person = (select me())));

-- The fingerprint asks once how near the reader stands to the case, not once for every row; and it looks for reasons by case.
create procedure analysis_marks_anew()
    language plpgsql as $$
declare
    parts text;
begin
    select string_agg(format(
               $q$(select string_agg(x.ctid || ' ' || x.xmin, ',' order by x.ctid) from %s x where x.case_id = wanted and %s)$q$,
               g.tgrelid::regclass, obj_description(g.oid, 'pg_trigger')), ', ' order by g.tgrelid::regclass::text)
      into parts
      from pg_trigger g
     where g.tgname = 'told' and obj_description(g.oid, 'pg_trigger') <> 'analysis_pulse';
    set local role samenhang_kernel;
    execute 'create or replace function analysis_marks(wanted uuid) returns text
        language sql stable security definer set search_path = samenhang, pg_temp as $f$
        with mine as materialized (select statements_of_reader(wanted, me()) as id),
             hidden as materialized (select hidden_from_me() as id)
        select concat_ws('';'', ' || coalesce(parts, '''''') || ') $f$';
    reset role;
end $$;
revoke all on procedure analysis_marks_anew() from public;

create or replace procedure notifies_analysis(t regclass, seen text default null)
    language plpgsql as $$
declare
    condition text := coalesce('(' || seen || ')', 'true');
begin
    if seen is null then
        if exists (select from pg_attribute where attrelid = t and attname = 'visible_to' and not attisdropped) then
            condition := condition || $q$ and (select level_in_case(wanted, me())) >=
                case x.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end $q$;
        end if;
        if exists (select from pg_attribute where attrelid = t and attname = 'whereabouts_of' and not attisdropped) then
            condition := condition || ' and (x.whereabouts_of is null or x.whereabouts_of not in (select id from hidden))';
        end if;
        if exists (select from pg_attribute where attrelid = t and attname = 'statement_id' and not attisdropped) then
            condition := condition || ' and (x.statement_id is null or x.statement_id in (select id from mine))';
        end if;
    end if;
    execute format('create trigger told after insert or update or delete on %s for each row execute function tell_change()', t);
    execute format('comment on trigger told on %s is %L', t, condition);
    call analysis_marks_anew();
end $$;

do $$
declare one record;
begin
    for one in select g.tgrelid, obj_description(g.oid, 'pg_trigger') as seen from pg_trigger g
                where g.tgname = 'told' and obj_description(g.oid, 'pg_trigger') ~ '(?<!select )level_in_case\(wanted, me\(\)\)' loop
        execute format('comment on trigger told on %s is %L', one.tgrelid::regclass,
                       regexp_replace(one.seen, '(?<!select )level_in_case\(wanted, me\(\)\)', '(select level_in_case(wanted, me()))', 'g'));
    end loop;
    call analysis_marks_anew();
end $$;

set local role samenhang_kernel;
do $$
declare told text := pg_get_functiondef('analysis_pulse(uuid)'::regprocedure);
begin
    told := replace(told, 'r.stance_id in (select reasons_of_reader(wanted, me()))',
                          'r.case_id = wanted and r.stance_id in (select reasons_of_reader(wanted, me()))');
    execute replace(told, 'from link a where a.id = t.link_id', 'from link a where a.id = t.link_id and a.case_id = wanted');
end $$;

create or replace function analysis_fingerprint(wanted uuid) returns text
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare pulse text := analysis_pulse(wanted);
begin
    return case when pulse is not null then md5(pulse || analysis_marks(wanted)) end;
end $$;
reset role;
