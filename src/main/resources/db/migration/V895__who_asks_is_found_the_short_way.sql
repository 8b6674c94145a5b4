-- Nearly always one asks as oneself: the way to who one looks as is then not even prepared.

set local role samenhang_kernel;

create or replace function me() returns uuid language plpgsql stable security definer
set search_path = samenhang, pg_temp as $$
declare
    found_person uuid;
begin
    select s.person_id into found_person
      from session s join person p on p.id = s.person_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and (p.left_at is null or p.left_at > now());
    if coalesce(current_setting('samenhang.as', true), '') = '' then
        return found_person;
    end if;
    return (select t.person_id
              from participation d join participation t on t.case_id = d.case_id
             where d.person_id = found_person and d.role in ('process_director', 'chair')
               and d.from_at <= now() and (d.until_at is null or d.until_at > now())
               and d.case_id = nullif(current_setting('samenhang.as_case', true), '')::uuid
               and t.person_id = nullif(current_setting('samenhang.as', true), '')::uuid
               and t.from_at <= now() and (t.until_at is null or t.until_at > now())
             limit 1);
end $$;

reset role;
