-- What is shared stands in the order of the analysis it comes from, not in one that means nothing.
set local role samenhang_kernel;

create or replace function share_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, left_out boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as (select o.* from outside_link o
                where o.id = wanted and o.kind = 'share' and (o.id = my_logged_link() or o.case_id in (select directed_cases()))),
         sheltered as (select s.subject_id from shielding s join k on k.case_id = s.case_id where s.lifted_at is null),
         item as (select i.*, k.level, case when k.level = 2 then array['all', 'professionals'] else array['all'] end as open_to
                    from share_item i join k on k.id = i.link_id
                   where not i.left_out or k.case_id in (select directed_cases()))
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due, piece.left_out from (
        select i.what, i.key, p.part, p.text, null::text, null::date, i.left_out, 0
          from item i join passage p on i.what = 'passage' and p.case_id = i.case_id and p.part = i.key
         where p.text <> '' and (p.whereabouts_of is null or p.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, '', null, null, i.left_out, 0 from item i where i.what = 'picture'
        union all
        select i.what, i.key, s.effect, s.text, null, null, i.left_out, s.position
          from item i join statement s on i.what = 'statement' and s.case_id = i.case_id and s.id::text = i.key
         where s.withdrawn_at is null and s.visible_to = any (i.open_to)
           and (s.whereabouts_of is null or s.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, q.text, coalesce(n.name, q.who_text), q.due_on, i.left_out, q.position
          from item i join priority q on i.what = 'priority' and q.case_id = i.case_id and q.id::text = i.key
          left join person n on n.id = q.who_id
         where q.withdrawn_at is null
           and (q.whereabouts_of is null or q.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, a.text, coalesce(n.name, a.who_text), a.due_on, i.left_out, 0
          from item i join agreement a on i.what = 'agreement' and a.case_id = i.case_id and a.id::text = i.key
          left join person n on n.id = a.who_id
         where a.visible_to = any (i.open_to)
           and (a.whereabouts_of is null or a.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, h.status, h.text, h.given_by, null, i.left_out, 0
          from item i join tailored_help h on i.what = 'tailored_help' and h.case_id = i.case_id and h.id::text = i.key
         where h.visible_to = any (i.open_to)
           and (h.whereabouts_of is null or h.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, coalesce(b.question, ''), null, coalesce(b.held_on, b.due_on), i.left_out, 0
          from item i join look_back b on i.what = 'look_back' and b.case_id = i.case_id and b.id::text = i.key
         where b.called_off_at is null and b.visible_to = any (i.open_to)
           and (b.whereabouts_of is null or b.whereabouts_of not in (select subject_id from sheltered))
    ) piece (what, key, part, said, who, due, left_out, place)
     order by array_position(array['passage', 'picture', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'], piece.what),
              array_position(array['family_summary', 'conclusion', 'advice', 'movement_youth', 'movement_parents',
                                   'continuing_course'], piece.part),
              case when piece.what in ('statement', 'priority') then piece.place end, piece.due nulls last, piece.key
$$;

-- The door of a link names the confidential adviser of the region before its code is typed: who is sent a link may want to ask
-- somebody who stands beside all this what it is. To who has no living link it says nothing.
create function link_door_adviser(hash bytea) returns table (key text, value text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select distinct on (s.key) s.key, s.value
      from region_setting s join outside_link k on k.region_id = s.region_id
     where k.token_hash = hash and is_live(k) and s.key in ('adviser_name', 'adviser_phone', 'adviser_mail', 'adviser_web')
     order by s.key, s.noted_at desc, s.id desc
$$;

revoke all on function link_door_adviser(bytea) from public;
grant execute on function link_door_adviser(bytea) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
