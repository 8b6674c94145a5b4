-- With a warm referral the picture of the analysis can go along, as one piece that everybody who decides reads and agrees to (decision 0142):
-- that of the newest version that was shared, drawn of what everybody in the case may read then and now.
alter table referral_item drop constraint referral_item_what_check;
alter table referral_item add constraint referral_item_what_check
    check (what in ('ask', 'passage', 'picture', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'));

set local role samenhang_kernel;

-- What is drawn of a version for somebody outside its case: a statement that was everybody's to read and is so now, that was not withdrawn and does not
-- tell where somebody is who is shielded; and how many see it differently.
create function version_statements_that_may_go(of_case uuid, wanted uuid)
    returns table (id uuid, said text, sphere text, part text, effect text, dissent int, place int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with sheltered as materialized (select h.subject_id as id from shielding h where h.case_id = of_case and h.lifted_at is null)
    select s.id, v.content ->> 'text', v.content ->> 'sphere', v.content ->> 'part', v.content ->> 'effect',
           (select count(*)::int from version_item d
             where d.case_id = of_case and d.version_id = wanted and d.kind = 'stance' and d.content ->> 'statement' = s.id::text
               and d.content ->> 'stance' <> 'shares'),
           v.position
      from version_item v join statement s on s.id = v.item_id and s.case_id = v.case_id
     where v.case_id = of_case and v.version_id = wanted and v.kind = 'statement'
       and v.visible_to = 'all' and s.visible_to = 'all' and s.withdrawn_at is null
       and (v.whereabouts_of is null or v.whereabouts_of not in (select h.id from sheltered h))
       and (s.whereabouts_of is null or s.whereabouts_of not in (select h.id from sheltered h))
$$;
revoke all on function version_statements_that_may_go(uuid, uuid) from public;

-- And the arrows between two of those.
create function version_arrows_that_may_go(of_case uuid, wanted uuid)
    returns table (from_id uuid, to_id uuid, sign text, doubt boolean, dissent int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with drawn as materialized (select s.id from version_statements_that_may_go(of_case, wanted) s)
    select f.id, t.id, v.content ->> 'sign', coalesce((v.content ->> 'doubt')::boolean, false),
           (select count(*)::int from version_item d
             where d.case_id = of_case and d.version_id = wanted and d.kind = 'stance' and d.content ->> 'link' = l.id::text
               and d.content ->> 'stance' <> 'shares')
      from version_item v
      join link l on l.id = v.item_id and l.case_id = v.case_id
      join drawn f on f.id::text = v.content ->> 'from'
      join drawn t on t.id::text = v.content ->> 'to'
     where v.case_id = of_case and v.version_id = wanted and v.kind = 'link' and v.visible_to = 'all' and l.withdrawn_at is null
     order by f.id, t.id
$$;
revoke all on function version_arrows_that_may_go(uuid, uuid) from public;

-- Which picture it is, to the arrow: who agreed, agreed to this one. Null when there is nothing to draw.
create function version_picture_print(of_case uuid, wanted uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select md5(string_agg(concat_ws('|', s.id, s.said, s.sphere, s.part, s.effect, s.dissent), E'\n' order by s.place, s.id)
               || coalesce((select string_agg(concat_ws('|', a.from_id, a.to_id, a.sign, a.doubt, a.dissent), E'\n' order by a.from_id, a.to_id, a.sign)
                              from version_arrows_that_may_go(of_case, wanted) a), ''))
      from version_statements_that_may_go(of_case, wanted) s
$$;
revoke all on function version_picture_print(uuid, uuid) from public;

-- The version whose picture could go along with what is asked of this case now: the newest that was shared, if anything of it may go.
create function version_to_go(wanted uuid) returns table (id uuid, number int, on_day date)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select n.id, n.number, n.on_day
      from (select v.id, v.number, (v.made_at at time zone 'Europe/Amsterdam')::date as on_day from analysis_version v
             where v.case_id = wanted and v.case_id in (select directed_cases()) and v.state in ('shared', 'handed_over')
             order by v.number desc limit 1) n
     where version_picture_print(wanted, n.id) is not null
$$;
revoke all on function version_to_go(uuid) from public;
grant execute on function version_to_go(uuid) to samenhang_app;

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
        select i.what, i.key, v.number::text, '', null, (v.made_at at time zone 'Europe/Amsterdam')::date, p.print, i.went, 3000000
          from item i join k on true
          join analysis_version v on v.case_id = k.case_id and v.id::text = i.key
         cross join lateral (select version_picture_print(k.case_id, v.id) as print) p
         where i.what = 'picture' and p.print is not null
        union all
        select w.what, w.key, w.part, w.said, w.who, w.due, w.print, i.went, w.ranked
          from k
         cross join lateral words_that_may_go(k.case_id, array['all']) w
          join item i on i.what = w.what and i.key = w.key
    ) piece (what, key, part, said, who, due, print, went, ranked)
     order by piece.ranked
$$;

-- The picture of a referral as it could go, for everybody in the case; what was refused apart is left out by who draws it.
create function referral_statements(wanted uuid)
    returns table (id uuid, said text, sphere text, part text, effect text, dissent int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id, s.said, s.sphere, s.part, s.effect, s.dissent
      from referral r
      join referral_item i on i.referral_id = r.id and i.what = 'picture'
      join analysis_version v on v.case_id = r.case_id and v.id::text = i.key
     cross join lateral version_statements_that_may_go(r.case_id, v.id) s
     where r.id = wanted and r.case_id in (select open_cases(1))
     order by s.place, s.id
$$;
revoke all on function referral_statements(uuid) from public;
grant execute on function referral_statements(uuid) to samenhang_app;

create function referral_arrows(wanted uuid)
    returns table (from_id uuid, to_id uuid, sign text, doubt boolean, dissent int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select a.*
      from referral r
      join referral_item i on i.referral_id = r.id and i.what = 'picture'
      join analysis_version v on v.case_id = r.case_id and v.id::text = i.key
     cross join lateral version_arrows_that_may_go(r.case_id, v.id) a
     where r.id = wanted and r.case_id in (select open_cases(1))
$$;
revoke all on function referral_arrows(uuid) from public;
grant execute on function referral_arrows(uuid) to samenhang_app;

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
        select i.what, i.key, null, '', null, null, i.left_out, 3000000 from item i where i.what = 'picture' and i.key = 'analysis'
        union all
        select i.what, i.key, v.number::text, '', null, (v.made_at at time zone 'Europe/Amsterdam')::date, i.left_out, 3000000
          from item i join k on true
          join analysis_version v on v.case_id = k.case_id and v.id::text = i.key
         where i.what = 'picture' and i.fingerprint = version_picture_print(k.case_id, v.id)
    ) piece (what, key, part, said, who, due, left_out, ranked)
     order by piece.ranked
$$;

drop function share_arrows(uuid);
drop function share_statements(uuid);

-- What is drawn in the picture of a share: of the statements that go along; or of a version that was agreed to, without a statement that was asked
-- about by itself and may not go.
create function share_statements(wanted uuid)
    returns table (id uuid, said text, sphere text, part text, effect text, dissent int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with piece as materialized (select * from share_pieces(wanted) where not left_out),
         picture as materialized (select p.key from piece p where p.what = 'picture')
    select drawn.id, drawn.said, drawn.sphere, drawn.part, drawn.effect, drawn.dissent from (
        select s.id, p.said, s.sphere, s.part, s.effect, 0 as dissent, s.position as place
          from piece p join statement s on p.what = 'statement' and s.id::text = p.key
         where exists (select from picture where key = 'analysis')
        union all
        select s.id, s.said, s.sphere, s.part, s.effect, s.dissent, s.place
          from picture p
          join outside_link k on k.id = wanted
          join analysis_version v on v.case_id = k.case_id and v.id::text = p.key
         cross join lateral version_statements_that_may_go(k.case_id, v.id) s
         where not exists (select from referral r join referral_item i on i.referral_id = r.id
                            where r.case_id = k.case_id and r.link_id = k.id and i.what = 'statement' and i.key = s.id::text and not i.went)
    ) drawn
     order by drawn.place, drawn.id
$$;
revoke all on function share_statements(uuid) from public;
grant execute on function share_statements(uuid) to samenhang_app;

create function share_arrows(wanted uuid)
    returns table (from_id uuid, to_id uuid, sign text, doubt boolean, dissent int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with drawn as materialized (select s.id from share_statements(wanted) s),
         picture as materialized (select p.key from share_pieces(wanted) p where p.what = 'picture' and not p.left_out)
    select w.from_id, w.to_id, w.sign, w.doubt, w.dissent from (
        select a.from_id, a.to_id, a.sign, a.doubt, 0 as dissent, a.created_at, a.id::text as told
          from link a join outside_link k on k.id = wanted and k.case_id = a.case_id
         where a.withdrawn_at is null and a.created_at <= k.made_at and exists (select from picture where key = 'analysis')
        union all
        select a.from_id, a.to_id, a.sign, a.doubt, a.dissent, null, a.from_id::text || a.to_id
          from picture p
          join outside_link k on k.id = wanted
          join analysis_version v on v.case_id = k.case_id and v.id::text = p.key
         cross join lateral version_arrows_that_may_go(k.case_id, v.id) a
    ) w
     where w.from_id in (select id from drawn) and w.to_id in (select id from drawn)
     order by w.created_at, w.told
$$;
revoke all on function share_arrows(uuid) from public;
grant execute on function share_arrows(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
