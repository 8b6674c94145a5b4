-- When two statements become one, so do their arrows; also the arrow to something that whoever puts them together doesn't see. It used to stay
-- on the statement that went, and was gone for those who do see it. And a step that is undone takes back all of itself, the unseen arrows too.
-- Neither tells the caller anything: nothing comes back, and an edit of an arrow they don't see isn't read by them.
set local role samenhang_kernel;

create function take_over_arrows(wanted uuid, kept uuid, other uuid) returns void
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    if wanted not in (select open_cases(2))
       or 2 <> (select count(*) from statements_i_see() as s (id) where s.id in (kept, other)) then return; end if;
    -- between the two: none
    update link l set withdrawn_at = now(), withdrawn_by = me(), version = version + 1
     where l.case_id = wanted and l.withdrawn_at is null
       and (l.from_id = kept and l.to_id = other or l.from_id = other and l.to_id = kept);
    -- that both have: one
    update link l set withdrawn_at = now(), withdrawn_by = me(), version = version + 1
     where l.case_id = wanted and l.withdrawn_at is null and other in (l.from_id, l.to_id)
       and exists (select from link o
                    where o.case_id = wanted and o.withdrawn_at is null and o.sign = l.sign and o.id <> l.id
                      and o.from_id = case when l.from_id = other then kept else l.from_id end
                      and o.to_id = case when l.to_id = other then kept else l.to_id end);
    update link l set from_id = case when l.from_id = other then kept else l.from_id end,
                      to_id = case when l.to_id = other then kept else l.to_id end, version = version + 1
     where l.case_id = wanted and l.withdrawn_at is null and other in (l.from_id, l.to_id);
end $$;

-- What a step of the caller's sitting did to arrows they don't see, taken back or done again; an arrow that somebody changed since, or that
-- would stand twice, stays as it is.
create function turn_unseen_arrows(wanted uuid, asked text, undo boolean) returns void
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
declare
    one analysis_edit;
    was jsonb;
    becomes jsonb;
begin
    if wanted not in (select open_cases(2)) then return; end if;
    for one in select e.* from analysis_edit e
                where e.case_id = wanted and e.step = asked and e.by_person = me() and e.at >= sitting_since() and not e.dropped
                  and e.what = 'link' and e.object_id not in (select links_i_see())
                order by case when undo then e.id end desc, e.id loop
        was := case when undo then one.after else one.before end;
        becomes := case when undo then one.before else one.after end;
        update link l
           set (from_id, to_id, sign, note, doubt) =
               (select r.from_id, r.to_id, r.sign, r.note, r.doubt from jsonb_populate_record(l, becomes) r),
               withdrawn_at = case when not becomes ? 'withdrawn' then l.withdrawn_at when (becomes ->> 'withdrawn')::boolean then now() end,
               withdrawn_by = case when not becomes ? 'withdrawn' then l.withdrawn_by when (becomes ->> 'withdrawn')::boolean then me() end,
               version = version + 1
         where l.id = one.object_id and l.case_id = wanted
           and to_jsonb(l) || jsonb_build_object('withdrawn', l.withdrawn_at is not null) @> was
           and not exists (select from link o, jsonb_populate_record(l, becomes) r
                            where o.case_id = wanted and o.from_id = r.from_id and o.to_id = r.to_id and o.sign = r.sign
                              and o.withdrawn_at is null and o.id <> l.id
                              and not coalesce((becomes ->> 'withdrawn')::boolean, l.withdrawn_at is not null));
        update analysis_edit set undone_at = case when undo then now() end where id = one.id;
    end loop;
end $$;

revoke all on function take_over_arrows(uuid, uuid, uuid) from public;
revoke all on function turn_unseen_arrows(uuid, text, boolean) from public;
grant execute on function take_over_arrows(uuid, uuid, uuid) to samenhang_app;
grant execute on function turn_unseen_arrows(uuid, text, boolean) to samenhang_app;
reset role;
