-- A knowledge workshop (J1): who organised it, who was asked how they found it, and what was answered, by nobody in particular. An answer has no person
-- and no moment. What was answered is only ever read as counts, by an organiser, after the workshop was closed, and per question from three answers on:
-- while it is open one answer more would tell whose it was.
create table workshop (
    id        uuid primary key,
    region_id uuid not null references region,
    title     text not null check (title <> '' and length(title) <= 300),
    held_on   date not null,
    url       text not null,
    edition   text not null,
    by_person uuid not null references person,
    made_at   timestamptz not null default now(),
    closed_at timestamptz
);
create index workshop_region on workshop (region_id, held_on);
call lock_table('workshop');

create table workshop_person (
    workshop_id uuid not null references workshop,
    person_id   uuid not null references person,
    region_id   uuid not null references region,
    part        text not null check (part in ('organiser', 'asked')),
    -- known to the person alone
    answered    boolean not null default false,
    primary key (workshop_id, person_id, part)
);
create index workshop_of_person on workshop_person (person_id);
call lock_table('workshop_person');

create table workshop_answer (
    id          uuid primary key default gen_random_uuid(),
    region_id   uuid not null references region,
    workshop_id uuid not null references workshop,
    answers     jsonb not null
);
create index workshop_answer_of on workshop_answer (workshop_id);
call lock_table('workshop_answer');

set local role samenhang_kernel;

create function my_workshops(as_part text default null) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select w.workshop_id from workshop_person w
     where w.person_id = me() and w.region_id = my_region() and (as_part is null or w.part = as_part)
$$;

-- Whether the caller answered already.
create function answered_workshop(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select coalesce((select w.answered from workshop_person w where w.workshop_id = wanted and w.person_id = me() and w.part = 'asked'), false)
$$;

-- Who was asked answers once, themselves, while it is open. False: they did, or it is closed.
create function answer_workshop(wanted uuid, given jsonb) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not i_am_myself() or not exists (select from workshop w where w.id = wanted and w.closed_at is null) then
        return false;
    end if;
    update workshop_person set answered = true
     where workshop_id = wanted and person_id = me() and region_id = my_region() and part = 'asked' and not answered;
    if not found then
        return false;
    end if;
    insert into workshop_answer (region_id, workshop_id, answers) values (my_region(), wanted, given);
    return true;
end $$;

-- How many were asked and how many answered: never who.
create function workshop_response(wanted uuid) returns table (asked int, answered int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select (select count(*)::int from workshop_person p where p.workshop_id = wanted and p.part = 'asked'),
           (select count(*)::int from workshop_answer a where a.workshop_id = wanted)
     where wanted in (select my_workshops('organiser'))
$$;

-- How often each answer was given, of a closed workshop, to questions that at least three people answered. One answer is not tied to another.
create function workshop_counts(wanted uuid) returns table (question text, answer text, times int)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with given as (
        select q.key as question, v.value as answer, a.id
          from workshop w join workshop_answer a on a.workshop_id = w.id, jsonb_each(a.answers) q, jsonb_array_elements_text(q.value) v
         where w.id = wanted and w.closed_at is not null and w.id in (select my_workshops('organiser')))
    select g.question, g.answer, count(*)::int from given g
     where g.question in (select s.question from given s group by s.question having count(distinct s.id) >= 3)
       and (select count(distinct id) from given) >= 3
     group by g.question, g.answer order by g.question, g.answer
$$;

revoke all on function my_workshops(text), answered_workshop(uuid), answer_workshop(uuid, jsonb), workshop_response(uuid), workshop_counts(uuid) from public;
grant execute on function my_workshops(text), answered_workshop(uuid), answer_workshop(uuid, jsonb), workshop_response(uuid), workshop_counts(uuid)
    to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;

create policy mine on workshop for select to samenhang_app
    using (region_id = (select my_region()) and (by_person = (select me()) or id in (select my_workshops())));
create policy begun on workshop for insert to samenhang_app
    with check (region_id = (select my_region()) and by_person = (select me()) and (select i_am_professional()) and closed_at is null);
create policy closed on workshop for update to samenhang_app
    using (region_id = (select my_region()) and id in (select my_workshops('organiser')))
    with check (region_id = (select my_region()));
grant select, insert on workshop to samenhang_app;
grant update (closed_at) on workshop to samenhang_app;

-- Organisers see whom they asked; whether somebody answered stands in a column that nobody reads.
create policy mine on workshop_person for select to samenhang_app
    using (region_id = (select my_region()) and (person_id = (select me()) or workshop_id in (select my_workshops('organiser'))));
create policy asked on workshop_person for insert to samenhang_app
    with check (region_id = (select my_region()) and not answered
                and workshop_id in (select w.id from workshop w where w.id = workshop_person.workshop_id and w.closed_at is null)
                and person_id in (select p.id from person p where p.id = workshop_person.person_id and p.kind = 'professional')
                and (workshop_id in (select my_workshops('organiser'))
                     or part = 'organiser' and person_id = (select me())
                        and workshop_id in (select w.id from workshop w where w.id = workshop_person.workshop_id and w.by_person = (select me()))));
grant select (workshop_id, person_id, region_id, part) on workshop_person to samenhang_app;
grant insert on workshop_person to samenhang_app;
