-- Visitors of a workshop without an account answer with a code on a slip, once; or on paper, which an organiser types in. Neither says anything of who they
-- are. Organisers read the codes, to print them, and not which were used.
create table workshop_code (
    code        text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    workshop_id uuid not null references workshop,
    region_id   uuid not null references region,
    used        boolean not null default false
);
create index workshop_code_of on workshop_code (workshop_id);
call lock_table('workshop_code');

-- How many papers were handed out, as organisers counted them.
alter table workshop add column papers int not null default 0 check (papers between 0 and 500);
alter table workshop_answer add column on_paper boolean not null default false;
alter table path_attempt drop constraint path_attempt_kind_check;
alter table path_attempt add constraint path_attempt_kind_check check (kind in ('make', 'open', 'knock', 'workshop'));

set local role samenhang_kernel;

-- What a code opens: a workshop that is open, for who did not answer yet; with the definition when it is the region's own.
create function workshop_of_code(typed text) returns table (title text, url text, edition text, definition text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select w.title, w.url, w.edition, i.definition
      from workshop_code c join workshop w on w.id = c.workshop_id
      left join instrument i on i.region_id = w.region_id and i.url = w.url and i.edition = w.edition
     where c.code = typed and not c.used and w.closed_at is null
$$;

-- One answer for each code, while the workshop is open; it is not tied to its code. False: it was used, or is none.
create function answer_workshop_by_code(typed text, given jsonb) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare here workshop_code;
begin
    update workshop_code c set used = true
     where c.code = typed and not c.used and exists (select from workshop w where w.id = c.workshop_id and w.closed_at is null)
    returning c.* into here;
    if not found then
        return false;
    end if;
    insert into workshop_answer (region_id, workshop_id, answers) values (here.region_id, here.workshop_id, given);
    return true;
end $$;

-- What stood on a paper, typed in by an organiser themselves, while it is open.
create function answer_workshop_on_paper(wanted uuid, given jsonb) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not i_am_myself() or wanted not in (select my_workshops('organiser'))
       or not exists (select from workshop w where w.id = wanted and w.closed_at is null) then
        return false;
    end if;
    insert into workshop_answer (region_id, workshop_id, answers, on_paper) values (my_region(), wanted, given, true);
    return true;
end $$;

-- How many were asked, by name, by code or on paper, and how many answered: never who.
create or replace function workshop_response(wanted uuid) returns table (asked int, answered int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (select count(*)::int from workshop_person p where p.workshop_id = wanted and p.part = 'asked')
           + (select count(*)::int from workshop_code c where c.workshop_id = wanted)
           + greatest((select w.papers from workshop w where w.id = wanted),
                      (select count(*)::int from workshop_answer a where a.workshop_id = wanted and a.on_paper)),
           (select count(*)::int from workshop_answer a where a.workshop_id = wanted)
     where wanted in (select my_workshops('organiser'))
$$;

revoke all on function workshop_of_code(text), answer_workshop_by_code(text, jsonb), answer_workshop_on_paper(uuid, jsonb) from public;
grant execute on function workshop_of_code(text), answer_workshop_by_code(text, jsonb), answer_workshop_on_paper(uuid, jsonb) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;

create policy printed on workshop_code for select to samenhang_app
    using (region_id = (select my_region()) and workshop_id in (select my_workshops('organiser')));
create policy made on workshop_code for insert to samenhang_app
    with check (region_id = (select my_region()) and not used and workshop_id in (select my_workshops('organiser'))
                and workshop_id in (select w.id from workshop w where w.id = workshop_code.workshop_id and w.closed_at is null));
grant select (code, workshop_id, region_id) on workshop_code to samenhang_app;
grant insert on workshop_code to samenhang_app;
grant update (papers) on workshop to samenhang_app;
