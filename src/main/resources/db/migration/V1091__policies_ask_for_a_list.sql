-- `case_id in (select open_cases(1))` gives each statement a subplan with a hash table of its own for each policy of each table it touches, and
-- setting those up was a third of the work of a case page. As a list it is one value, found once. The same cases.

do $$
declare
    one record;
    asked text := 'IN \( SELECT open_cases\((\d)\) AS open_cases\)';
    led text := 'IN \( SELECT directed_cases\(\) AS directed_cases\)';
    seen text;
    written text;
begin
    for one in
        select p.polrelid::regclass as relation, p.polname as name,
               pg_get_expr(p.polqual, p.polrelid) as seen, pg_get_expr(p.polwithcheck, p.polrelid) as written
          from pg_policy p join pg_class c on c.oid = p.polrelid
         where c.relnamespace = 'samenhang'::regnamespace loop
        seen := regexp_replace(regexp_replace(one.seen, asked, '= ANY ((SELECT opened(\1))::uuid[])', 'g'),
                               led, '= ANY ((SELECT opened(4))::uuid[])', 'g');
        written := regexp_replace(regexp_replace(one.written, asked, '= ANY ((SELECT opened(\1))::uuid[])', 'g'),
                                  led, '= ANY ((SELECT opened(4))::uuid[])', 'g');
        if (seen, written) is distinct from (one.seen, one.written) then
            execute format('alter policy %I on %s', one.name, one.relation)
                || concat(' using (' || seen || ')', ' with check (' || written || ')');
        end if;
    end loop;
    -- the guard of tables that are still to come
    execute replace(regexp_replace(pg_get_functiondef('guard_case_table(regclass, text)'::regprocedure),
                                   'in \(select open_cases\((\d)\)\)', '= any ((select opened(\1))::uuid[])', 'g'),
                    'in (select directed_cases())', '= any ((select opened(4))::uuid[])');
end $$;
