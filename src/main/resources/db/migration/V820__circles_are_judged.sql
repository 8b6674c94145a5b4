-- What people make of a circle: a name, kept for the explanation, or set aside with a reason. A circle is known by the statements it
-- passes and the signs between them, from the smallest id on, so that what was said of it survives while its arrows are gone.

create table circle_judgement (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    around    uuid[] not null check (cardinality(around) > 0),
    signs     text not null check (signs ~ '^[+-]+$' and length(signs) = cardinality(around)),
    name      text check (name <> '' and length(name) <= 120),
    verdict   text not null default 'open' check (verdict in ('kept', 'open', 'set_aside')),
    reason    text check (reason <> '' and length(reason) <= 4000),
    by_person uuid not null references person,
    judged_at timestamptz not null default now(),
    version   int not null default 0,
    check ((verdict = 'set_aside') = (reason is not null)),
    unique (case_id, around, signs)
);
call guard_case_table('circle_judgement');
revoke delete on circle_judgement from samenhang_app;

-- A circle over a statement that somebody does not see leaves them nothing: no name, no count, no gap.
create policy with_its_statements on circle_judgement as restrictive for select to samenhang_app
    using (not exists (select from unnest(around) a(id) where a.id not in (select s.id from statement s)));
create policy with_its_statements_added on circle_judgement as restrictive for insert to samenhang_app
    with check (by_person = (select me())
                and not exists (select from unnest(around) a(id)
                                 where a.id not in (select s.id from statement s where s.case_id = circle_judgement.case_id)));
create policy by_whom on circle_judgement as restrictive for update to samenhang_app
    using (region_id = (select my_region())) with check (by_person = (select me()));

call notifies_analysis('circle_judgement',
    'not exists (select from unnest(x.around) a(id) where a.id not in (select id from mine))');
