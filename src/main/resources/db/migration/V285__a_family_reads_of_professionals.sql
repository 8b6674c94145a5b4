-- A family reads who of the professionals looked, and what it did itself; not when the others of the family come and go: an ex-partner has
-- no business with that.
create function others_of_the_family() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.person_id from participation p join person n on n.id = p.person_id
     where n.kind = 'family' and p.person_id <> (select me()) and p.case_id in (select open_cases(1))
$$;
call kernel_function('others_of_the_family()', 'samenhang_app');

drop policy read_back on access_log;
create policy read_back on access_log for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(1)) or (select has_duty('privacy_officer')))
           and (case_id in (select open_cases(2)) or (select has_duty('privacy_officer')) or person_id is null
                or person_id not in (select others_of_the_family()))
           and (not emergency or (case_id, person_id) in (select k.case_id, k.person_id from emergencies_i_know() k)));
