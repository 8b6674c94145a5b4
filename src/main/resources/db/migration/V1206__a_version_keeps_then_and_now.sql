-- A version keeps whether a statement was of now or of then: moving it between the two is one of the acts of a meeting, and was in no comparison.
-- Versions made before say nothing of it.
set local role samenhang_kernel;
create or replace function make_version(wanted uuid, said text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    made uuid := uuidv7();
begin
    if not (wanted in (select open_cases(2)) and i_am_myself()) then return null; end if;
    perform pg_advisory_xact_lock(hashtext('version ' || wanted));
    insert into analysis_version (id, region_id, case_id, number, state, edition, note, made_by)
    select made, c.region_id, c.id, coalesce((select max(v.number) from analysis_version v where v.case_id = c.id), 0) + 1,
           coalesce(a.state, 'concept'), coalesce(a.edition, 1), said, me()
      from case_file c left join analysis a on a.case_id = c.id where c.id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
    select c.region_id, c.id, made, 'head', null,
           jsonb_build_object('question', coalesce(a.question, c.question), 'level', a.level, 'state', coalesce(a.state, 'concept'),
                              'edition', coalesce(a.edition, 1)), 'all'
      from case_file c left join analysis a on a.case_id = c.id where c.id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
    select s.region_id, s.case_id, made, 'statement', s.id,
           jsonb_build_object('text', s.text, 'sphere', s.sphere, 'part', s.part, 'effect', s.effect, 'end_behaviour', s.end_behaviour,
                              'spoken', s.spoken, 'kind', s.kind, 'tense', s.tense), s.visible_to, s.whereabouts_of, s.position
      from statement s where s.case_id = wanted and s.withdrawn_at is null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of)
    select l.region_id, l.case_id, made, 'link', l.id,
           jsonb_build_object('from', l.from_id, 'to', l.to_id, 'sign', l.sign, 'note', l.note, 'doubt', l.doubt),
           narrower(f.visible_to, t.visible_to), coalesce(f.whereabouts_of, t.whereabouts_of)
      from link l join statement f on f.id = l.from_id join statement t on t.id = l.to_id
     where l.case_id = wanted and l.withdrawn_at is null and f.withdrawn_at is null and t.withdrawn_at is null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of)
    select s.region_id, s.case_id, made, 'stance', s.id,
           jsonb_build_object('person', s.by_person, 'statement', s.statement_id, 'link', s.link_id, 'stance', s.stance,
                              'on', s.at::date, 'recorded_by', s.recorded_by, 'through', s.said_through),
           coalesce(x.visible_to, 'all'), x.whereabouts_of
      from (select distinct on (t.by_person, t.statement_id, t.link_id) t.* from stance t where t.case_id = wanted
             order by t.by_person, t.statement_id, t.link_id, t.at desc, t.id desc) s
      left join version_item x on x.version_id = made and x.item_id = coalesce(s.statement_id, s.link_id)
     where coalesce(s.statement_id, s.link_id) is null or x.id is not null;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to)
    select r.region_id, r.case_id, made, 'reason', r.stance_id, jsonb_build_object('text', r.reasons), r.visible_to
      from stance_reason r join version_item x on x.version_id = made and x.kind = 'stance' and x.item_id = r.stance_id;
    insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to, whereabouts_of)
    select p.region_id, p.case_id, made, 'passage', p.part, jsonb_build_object('text', p.text), 'all', p.whereabouts_of
      from passage p where p.case_id = wanted and p.text <> '';
    insert into version_item (region_id, case_id, version_id, kind, part, content, visible_to)
    select g.region_id, g.case_id, made, 'growth_aim', g.aim, jsonb_build_object('worked', g.worked, 'wish', g.wish), 'all'
      from growth_aim g where g.case_id = wanted;
    insert into version_item (region_id, case_id, version_id, kind, item_id, content, visible_to, whereabouts_of, position)
    select q.region_id, q.case_id, made, 'priority', q.id,
           jsonb_build_object('text', q.text, 'who', q.who_id, 'who_text', q.who_text, 'due', q.due_on, 'done', q.done_at is not null),
           'all', q.whereabouts_of, q.position
      from priority q where q.case_id = wanted and q.withdrawn_at is null;
    return made;
end $$;
revoke all on function make_version(uuid, text) from public;
grant execute on function make_version(uuid, text) to samenhang_app;
reset role;
