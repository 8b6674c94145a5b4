-- Which case a registration became, for those who take part in that case: an address names the registration alone, and the
-- case has to be logged before anything of it is read.
create function case_of_registration(wanted uuid) returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.case_id from registration r where r.id = wanted and r.case_id in (select my_cases())
$$;
call kernel_function('case_of_registration(uuid)', 'samenhang_app');

-- Would the page of this registration open for the caller? Says nothing of what stands in it.
create function may_read_registration(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from registration r
                    where r.id = wanted and r.region_id = my_region()
                      and (r.registrant_person = me() or r.case_id in (select my_cases())
                           or (r.taken_on_at is null and r.submitted_at is not null and r.withdrawn_at is null
                               and i_notice_signals())))
$$;
call kernel_function('may_read_registration(uuid)', 'samenhang_app');
