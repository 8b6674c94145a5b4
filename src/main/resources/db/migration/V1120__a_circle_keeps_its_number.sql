-- By what number a circle is called. Somebody said 'circle 2': as long as this edition of the analysis lasts that number means this
-- circle and no other, also when it fell. Only circles that everyone in the case sees have a number, or a gap would tell of others.

create table circle_number (
    id        uuid primary key default uuidv7(),
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    edition   int not null check (edition > 0),
    number    int not null check (number > 0),
    around    uuid[] not null check (cardinality(around) > 0),
    signs     text not null check (signs ~ '^[+-]+$' and length(signs) = cardinality(around)),
    given_at  timestamptz not null default now(),
    unique (case_id, edition, around, signs),
    unique (case_id, edition, number)
);
call guard_case_table('circle_number');
revoke update, delete on circle_number from samenhang_app;

create policy with_its_statements on circle_number as restrictive for select to samenhang_app
    using (not exists (select from unnest(around) as a (id) where a.id not in (select statements_i_see())));
create policy with_its_statements_added on circle_number as restrictive for insert to samenhang_app
    with check ((select i_am_myself())
                and not exists (select from unnest(around) as a (id)
                                 where a.id not in (select s.id from statement s
                                                     where s.case_id = circle_number.case_id
                                                       and s.visible_to = 'all' and s.whereabouts_of is null)));

-- The first number nobody said yet. Who gives numbers waits for who is giving them; a number that the caller no longer sees counts too.
set local role samenhang_kernel;
create function next_circle_number(wanted uuid, of_edition int) returns int
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not (wanted in (select open_cases(2)) and i_am_myself()) then return null; end if;
    perform pg_advisory_xact_lock(hashtextextended('circle ' || wanted, 0));
    return (select coalesce(max(c.number), 0) + 1 from circle_number c where c.case_id = wanted and c.edition = of_edition);
end $$;
revoke all on function next_circle_number(uuid, int) from public;
grant execute on function next_circle_number(uuid, int) to samenhang_app;
reset role;
