-- A youth or parent objects to figures and research about their case, or takes that back (Jeugdwet 7.3.12). Rows are added, never
-- changed; of each person the last one holds. What one parent says here is not the other's to read.
create table research_objection (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    by_person   uuid not null references person,
    objects     boolean not null,
    recorded_by uuid not null references person,
    at          timestamptz not null default clock_timestamp()
);
create index research_objection_case on research_objection (case_id, by_person, at);
call lock_table('research_objection');
create policy seen on research_objection for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(2)) or (case_id in (select open_cases(1)) and by_person = (select me()))));
create policy said on research_objection for insert to samenhang_app
    with check (region_id = (select my_region()) and recorded_by = (select me())
                and (case_id in (select open_cases(2)) or (case_id in (select open_cases(1)) and by_person = (select me()))));
grant select, insert on research_objection to samenhang_app;

-- Numbers of the cases that stay out of figures that leave the team: somebody of the family objects now.
create function objected_case_numbers() returns table (number text)
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
begin
    return query
    select c.number from case_file c
     where c.region_id = my_region() and i_read_the_monitor() and logged('monitor')
       and exists (select from (select distinct on (o.by_person) o.objects from research_objection o
                                 where o.case_id = c.id order by o.by_person, o.at desc, o.id desc) latest
                    where latest.objects);
end $$;
call kernel_function('objected_case_numbers()', 'samenhang_app');
