-- What of a case can be read outside it is said once: a share and a warm referral choose from the same words, with the same rule about places.
set local role samenhang_kernel;

-- Every piece of a case that may be read by these, without whatever tells where somebody is who is shielded. The print says which words they were.
create function words_that_may_go(wanted uuid, open_to text[])
    returns table (what text, key text, part text, said text, who text, due date, print text, ranked bigint)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with sheltered as materialized (select s.subject_id as id from shielding s where s.case_id = wanted and s.lifted_at is null)
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due,
           md5(concat_ws('|', piece.said, piece.part, piece.who, piece.due)),
           1000000 * array_position(array['ask', 'passage', 'picture', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'], piece.what)
             + row_number() over (order by
                   array_position(array['family_summary', 'conclusion', 'advice', 'movement_youth', 'movement_parents', 'continuing_course'],
                                  piece.part),
                   piece.place, piece.due nulls last, piece.key)
      from (
        select 'passage', p.part, p.part, p.text, null::text, null::date, null::int, p.whereabouts_of
          from passage p where p.case_id = wanted and p.text <> ''
        union all
        select 'statement', s.id::text, s.effect, s.text, null, null, s.position, s.whereabouts_of
          from statement s where s.case_id = wanted and s.withdrawn_at is null and s.visible_to = any (open_to)
        union all
        select 'priority', q.id::text, null, q.text, coalesce(n.name, q.who_text), q.due_on, q.position, q.whereabouts_of
          from priority q left join person n on n.id = q.who_id where q.case_id = wanted and q.withdrawn_at is null
        union all
        select 'agreement', a.id::text, null, a.text, coalesce(n.name, a.who_text), a.due_on, null, a.whereabouts_of
          from agreement a left join person n on n.id = a.who_id where a.case_id = wanted and a.visible_to = any (open_to)
        union all
        select 'tailored_help', h.id::text, h.status, h.text, h.given_by, null, null, h.whereabouts_of
          from tailored_help h where h.case_id = wanted and h.visible_to = any (open_to)
        union all
        select 'look_back', b.id::text, null, coalesce(b.question, ''), null, coalesce(b.held_on, b.due_on), null, b.whereabouts_of
          from look_back b where b.case_id = wanted and b.called_off_at is null and b.visible_to = any (open_to)
      ) piece (what, key, part, said, who, due, place, whereabouts_of)
     where piece.whereabouts_of is null or piece.whereabouts_of not in (select id from sheltered)
$$;
revoke all on function words_that_may_go(uuid, text[]) from public;

create or replace function share_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, left_out boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as materialized (select o.* from outside_link o
                where o.id = wanted and o.kind = 'share' and (o.id = my_logged_link() or o.case_id in (select directed_cases()))),
         item as (select i.* from share_item i join k on k.id = i.link_id
                   where not i.left_out or k.case_id in (select directed_cases()))
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due, piece.left_out from (
        select w.what, w.key, w.part, w.said, w.who, w.due, i.left_out, w.ranked
          from k
         cross join lateral words_that_may_go(k.case_id, case when k.level = 2 then array['all', 'professionals'] else array['all'] end) w
          join item i on i.what = w.what and i.key = w.key and (i.fingerprint is null or i.fingerprint = w.print)
        union all
        select i.what, i.key, null, '', null, null, i.left_out, 3000000 from item i where i.what = 'picture'
    ) piece (what, key, part, said, who, due, left_out, ranked)
     order by piece.ranked
$$;

create or replace function referral_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, print text, went boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as materialized (select o.* from referral o where o.id = wanted and o.case_id in (select open_cases(1))),
         item as (select i.* from referral_item i join k on k.id = i.referral_id),
         goes as materialized (select exists (select from outside_link o join k on k.link_id = o.id where is_live(o)) as now)
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due, piece.print, piece.went and (select g.now from goes g) from (
        select i.what, i.key, null::text, a.said, null::text, null::date, md5(a.said), i.went, 0::bigint
          from item i, k, lateral (select k.asked || E'\n\n' || k.why_not_here as said) a where i.what = 'ask'
        union all
        select w.what, w.key, w.part, w.said, w.who, w.due, w.print, i.went, w.ranked
          from k
         cross join lateral words_that_may_go(k.case_id, array['all']) w
          join item i on i.what = w.what and i.key = w.key
    ) piece (what, key, part, said, who, due, print, went, ranked)
     order by piece.ranked
$$;
reset role;
set search_path = samenhang, pg_temp;
