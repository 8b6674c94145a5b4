-- A tie to a party or to the family is said by whoever knows it (A6, decision 0143): by the one who has it, of one case or of an organisation in general,
-- with a line of why; by somebody of the family, who knows of one; or, as before, by who plans.
alter table attendee
    add column tie_words text check (tie_words <> '' and length(tie_words) <= 200),
    -- who said it, when it was the one who has it; null when who plans recorded it
    add column tie_by    uuid references person,
    add constraint tie_is_said check (tie is not null or (tie_words is null and tie_by is null));

-- Somebody of the family knows of a tie of somebody who is asked to the table. Who of the family said so is the team's to know; that it was said is everybody's.
create table tie_known (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    expert_id  uuid not null references person,
    tie        text not null check (tie in ('worked_there', 'works_for', 'knows_family', 'helped_before', 'knows_helper')),
    visible_to text not null default 'team' check (visible_to = 'team'),
    by_person  uuid not null references person,
    said_at    timestamptz not null default now(),
    -- what who plans found when they asked: it stands with the place now, or it is not so
    settled    text check (settled in ('recorded', 'not_so')),
    settled_by uuid references person,
    settled_on date,
    unique (case_id, expert_id, by_person),
    check ((settled is null) = (settled_by is null) and (settled is null) = (settled_on is null))
);
call guard_case_table('tie_known', 'own');
call notifies_analysis('tie_known');
drop policy seen on tie_known;
create policy seen on tie_known for select to samenhang_app
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3)) or case_id in (select open_cases(1)) and by_person = (select me())));
create policy by_whom on tie_known as restrictive for insert to samenhang_app with check (by_person = (select me()) and settled is null);
drop policy removed on tie_known;
create policy removed on tie_known for delete to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
drop policy changed on tie_known;
create policy changed on tie_known for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select directed_cases()))
    with check (region_id = (select my_region()) and case_id in (select directed_cases()));
revoke update on tie_known from samenhang_app;
grant update (settled, settled_by, settled_on) on tie_known to samenhang_app;

-- What an expert says of themselves, whatever case comes: an organisation they are tied to otherwise than by working there.
create table expert_tie (
    id              uuid primary key default uuidv7(),
    region_id       uuid not null references region,
    person_id       uuid not null references person,
    organisation_id uuid not null references organisation,
    tie             text not null check (tie in ('worked_there', 'works_for')),
    words           text not null default '' check (length(words) <= 200),
    said_on         date not null default local_day(),
    unique (person_id, organisation_id)
);
call lock_table('expert_tie');
create policy seen on expert_tie for select to samenhang_app
    using (region_id = (select my_region()) and (select i_am_professional()));
create policy removed on expert_tie for delete to samenhang_app
    using (region_id = (select my_region()) and person_id = (select me()));
grant select, delete on expert_tie to samenhang_app;

set local role samenhang_kernel;

-- Says of oneself at one table that one is tied, and how; without a tie it takes back what one said oneself, and nothing that another recorded.
create function say_own_tie(wanted uuid, said text, organisation text, line text) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update attendee a
       set tie = said,
           tie_with = case when said in ('worked_there', 'works_for') then
               (select o.id from participation x join person q on q.id = x.person_id join organisation o on o.id = q.organisation_id
                 where x.case_id = a.case_id and x.level = 2 and x.until_at is null and o.name = organisation order by o.id limit 1) end,
           tie_words = case when said is not null then nullif(line, '') end,
           tie_by = case when said is not null then me() end
      from meeting m
     where m.id = wanted and a.meeting_id = m.id and a.person_id = me() and m.state = 'planned' and a.case_id in (select open_cases(2))
       and (said is not null or a.tie_by = me());
    return found;
end $$;
revoke all on function say_own_tie(uuid, text, text, text) from public;
grant execute on function say_own_tie(uuid, text, text, text) to samenhang_app;

-- Says of oneself that one is tied to an organisation. It stands at once with the tables one is asked to where that organisation is party.
create function say_tie_with(organisation uuid, said text, line text) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if not i_am_professional() then return; end if;
    insert into expert_tie (region_id, person_id, organisation_id, tie, words)
    select my_region(), me(), o.id, said, line from organisation o where o.id = organisation and o.region_id = my_region()
    on conflict (person_id, organisation_id) do update set tie = excluded.tie, words = excluded.words, said_on = local_day();
    update attendee a set tie = said, tie_with = organisation, tie_words = nullif(line, ''), tie_by = me()
      from meeting m
     where a.person_id = me() and a.meeting_id = m.id and m.state = 'planned' and a.tie is null
       and a.case_id in (select x.case_id from participation x join person q on q.id = x.person_id
                          where x.case_id = a.case_id and x.level = 2 and x.until_at is null and q.organisation_id = organisation);
end $$;
revoke all on function say_tie_with(uuid, text, text) from public;
grant execute on function say_tie_with(uuid, text, text) to samenhang_app;

-- What the family of a case said of ties, without who of them: for everybody who reads the table.
create function ties_known(wanted uuid) returns table (expert uuid, tie text, settled text, mine boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.expert_id, k.tie, k.settled, bool_or(k.by_person = me())
      from tie_known k where k.case_id = wanted and wanted in (select open_cases(1))
     group by k.expert_id, k.tie, k.settled order by k.expert_id, k.tie
$$;
revoke all on function ties_known(uuid) from public;
grant execute on function ties_known(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
