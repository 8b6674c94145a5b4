-- What hangs on a statement asks which statements its reader sees. That was asked case by case: for a work list of 200 cases 200 times, for each
-- table of which a row hangs on a statement. It is one question over all opened cases now; `AnalysisGuardTest` holds it against the policy.
set local role samenhang_kernel;

create or replace function statements_i_see() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    one uuid[] := opened(1);
    two uuid[];
    three uuid[];
    hidden uuid[];
    asks uuid;
begin
    if one = '{}' then
        return;
    end if;
    two := opened(2);
    three := opened(3);
    hidden := array(select hidden_from_me());
    asks := me();
    return query
        select s.id from statement s
         where s.case_id = any (one)
           and (s.case_id = any (case s.visible_to when 'all' then one when 'professionals' then two else three end)
                and (s.whereabouts_of is null or s.whereabouts_of <> all (hidden))
                or s.kind = 'account' and s.by_person = asks and s.source_person = asks);
end $$;

create or replace function links_i_see() returns setof uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    opened_now uuid[] := opened(1);
    mine uuid[];
begin
    if opened_now = '{}' then
        return;
    end if;
    mine := array(select statements_i_see());
    return query
        select l.id from link l
         where l.case_id = any (opened_now) and l.from_id in (select unnest(mine)) and l.to_id in (select unnest(mine));
end $$;
