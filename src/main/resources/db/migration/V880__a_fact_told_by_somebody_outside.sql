-- What somebody outside the case added can become a fact on the timeline. Who told it is then nobody of the case: their name
-- stands with the fact itself, under its own visibility.
do $$
declare kind text;
begin
    foreach kind in array array['place', 'school', 'help', 'restriction', 'harm', 'crisis', 'analysis', 'heard', 'weighing',
                                'director', 'wlz', 'good'] loop
        execute format('alter table life_%s add column told_by_text text check (told_by_text <> '''' and length(told_by_text) <= 300)',
                       kind);
    end loop;
end $$;

-- Which fact it became: its kind says in which table. No foreign key, because a fact can be removed for good.
alter table outside_piece
    add column fact text check (fact in ('place', 'school', 'help', 'restriction', 'harm', 'crisis', 'analysis', 'heard',
                                         'weighing', 'director', 'wlz', 'good')),
    add column fact_id uuid,
    add check ((fact is null) = (fact_id is null)),
    add check (num_nonnulls(statement_id, fact_id) <= 1 and (fact_id is null or settled_at is not null));
grant update (fact, fact_id) on outside_piece to samenhang_app;
