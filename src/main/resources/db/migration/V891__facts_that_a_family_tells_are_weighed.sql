-- What somebody of a family puts on the timeline can be about another, as their other words can: until who chairs has weighed whether it is
-- safe that others read it, it is read by who wrote it and by the team.
create procedure weighed_facts(t regclass)
    language plpgsql as $$
begin
    execute format($q$alter table %s add column weighed text check (weighed in ('all', 'professionals', 'team', 'talk_first'))$q$, t);
    execute format($q$create policy own on %s for select to samenhang_app
        using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))$q$, t);
    execute format($q$create policy own_changed on %s for update to samenhang_app
        using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
        with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))$q$, t);
    execute format($q$create policy own_removed on %s for delete to samenhang_app
        using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))$q$, t);
    execute format($q$create policy unweighed on %s as restrictive for insert to samenhang_app
        with check (case_id in (select open_cases(2)) or visible_to = 'team' and weighed is null and by_person = (select me()))$q$, t);
    -- what somebody changes in what they told is weighed anew
    execute format($q$create policy unweighed_again on %s as restrictive for update to samenhang_app
        using (case_id in (select open_cases(2)) or by_person = (select me()))
        with check (case_id in (select open_cases(2)) or visible_to = 'team' and weighed is null and by_person = (select me()))$q$, t);
end $$;
revoke all on procedure weighed_facts(regclass) from public;

do $$
declare t regclass;
begin
    for t in select c.oid::regclass from pg_class c
              where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r' and c.relname like 'life\_%' loop
        call weighed_facts(t);
    end loop;
end $$;
