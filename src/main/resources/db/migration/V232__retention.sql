-- The retention clock (Jeugdwet 7.3.8): it runs from the last change of the file, which the access log knows of every room.

create function last_change_of_file(wanted uuid) returns timestamptz
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select greatest(c.taken_on_at, c.closed_at,
                    (select l.at from access_log l
                      where l.case_id = c.id and l.allowed and l.action in ('create', 'update', 'delete')
                      order by l.id desc limit 1))
      from case_file c where c.id = wanted
$$;
alter function last_change_of_file(uuid) owner to samenhang_kernel;
revoke all on function last_change_of_file(uuid) from public;

-- For who takes part and has opened the case.
create function last_change_of_open_file(wanted uuid) returns timestamptz
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select last_change_of_file(wanted) where wanted in (select open_cases(1))
$$;
call kernel_function('last_change_of_open_file(uuid)', 'samenhang_app');

-- Closed files of the region that were last changed before a moment, without a name or a question: for the privacy officer.
create function closed_files_unchanged_since(moment timestamptz)
    returns table (number text, closed_at timestamptz, changed_at timestamptz)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select c.number, c.closed_at, x.changed_at
      from case_file c cross join lateral (select last_change_of_file(c.id) as changed_at) x
     where c.region_id = my_region() and has_duty('privacy_officer') and logged('retention')
       and c.closed_at < moment and x.changed_at < moment
     order by x.changed_at, c.number
$$;
call kernel_function('closed_files_unchanged_since(timestamptz)', 'samenhang_app');
