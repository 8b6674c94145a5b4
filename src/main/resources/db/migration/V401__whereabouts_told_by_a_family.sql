-- Whose whereabouts a fact gives away when somebody of a family writes it down: their own when those are shielded from
-- anybody, else the youth's; nobody's when the writer is the one it is shielded from. Families see no shielding.
create function whereabouts_told(wanted uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select case
        when exists (select from shielding s where s.case_id = c.id and s.lifted_at is null and s.subject_id = me()) then me()
        when exists (select from shielding s where s.case_id = c.id and s.lifted_at is null
                        and s.from_id = me() and s.subject_id = c.youth_id) then null
        else c.youth_id end
      from case_file c where c.id = wanted and c.id in (select open_cases(1))
$$;
call kernel_function('whereabouts_told(uuid)', 'samenhang_app');
