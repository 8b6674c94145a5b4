-- What a family drew at the table and lets go along with a registration: its network map, its month budget, what bears and what weighs. A copy as it
-- was then; each of the three only when the family chose it. Read by whoever reads the registration, by nobody else.
create table registration_enclosure (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    registration_id uuid not null references registration on delete cascade,
    kind            text not null check (kind in ('network', 'budget', 'bearing')),
    position        int not null,
    place           text check (place in ('family', 'friends', 'day', 'help', 'child', 'parents', 'surroundings', 'society')),
    side            text check (side in ('strength', 'burden', 'in', 'out')),
    nearness        smallint check (nearness between 1 and 3),
    words           text not null check (words <> ''),
    gives           text not null default '',
    asks            text not null default '',
    amount          numeric(12, 2),
    unique (registration_id, kind, position),
    check (case kind when 'network' then place in ('family', 'friends', 'day', 'help') and nearness is not null and side is null and amount is null
                     when 'budget' then side in ('in', 'out') and amount is not null and place is null and nearness is null
                     else place in ('child', 'parents', 'surroundings', 'society') and side in ('strength', 'burden') and amount is null
                          and nearness is null end is true)
);
call lock_table('registration_enclosure');

create policy seen on registration_enclosure for select to samenhang_app
    using (region_id = (select my_region()) and exists (select from registration r where r.id = registration_id));
create policy enclosed on registration_enclosure for insert to samenhang_app
    with check (region_id = (select my_region()) and exists
        (select from registration r where r.id = registration_id and r.state = 'draft' and r.registrant_person = (select me())));
create policy taken_out on registration_enclosure for delete to samenhang_app
    using (region_id = (select my_region()) and exists
        (select from registration r where r.id = registration_id and r.state in ('draft', 'returned') and r.registrant_person = (select me())));
grant select, insert, delete on registration_enclosure to samenhang_app;

set local role samenhang_kernel;

-- A family takes part in the conversation, not in the registration of a worker: they see which of their pictures are in it all the same.
create function question_analysis_went_along(wanted uuid) returns table (kind text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select distinct e.kind
      from question_analysis a join registration_enclosure e on e.registration_id = a.registration_id
     where a.id = wanted and a.region_id = my_region() and wanted in (select my_question_analyses())
$$;
revoke all on function question_analysis_went_along(uuid) from public;
grant execute on function question_analysis_went_along(uuid) to samenhang_app;
reset role;
