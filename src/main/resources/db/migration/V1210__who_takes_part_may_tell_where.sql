-- A colleague of the new school, somebody of a shelter, a grandmother who takes somebody in: that they take part tells where somebody is.
-- Like a fact or an agreement, a participation can be marked so; for whom it is shielded from they are then not there.
alter table participation add column whereabouts_of uuid references person (id);

grant update (whereabouts_of) on participation to samenhang_app;

create index participation_telling_where on participation (case_id, whereabouts_of) where whereabouts_of is not null;

set local role samenhang_kernel;

create function people_kept_from_me() returns setof uuid
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
declare
    hidden uuid[] := array(select hidden_from_me());
begin
    if hidden = '{}' then
        return;
    end if;
    return query select distinct p.person_id from participation p
                  where p.whereabouts_of = any (hidden) and p.person_id <> me() and p.case_id in (select my_cases());
end $$;

-- The same for a reader whom somebody else makes a document for; without a reader nobody.
create function people_kept_from(wanted uuid, reader uuid) returns setof uuid
    language plpgsql stable security definer set search_path = samenhang, pg_temp as $$
begin
    if reader is null then
        return;
    end if;
    return query select p.person_id from participation p
                  where p.case_id = wanted and p.whereabouts_of in (select hidden_from_reader(wanted, reader)) and p.person_id <> reader;
end $$;

revoke all on function people_kept_from_me() from public;
grant execute on function people_kept_from_me() to samenhang_app;
revoke all on function people_kept_from(uuid, uuid) from public;
grant execute on function people_kept_from(uuid, uuid) to samenhang_app;

-- Asked by every statement that joins people: one look at who takes part says whether there is more to ask.
create or replace function people_of_open_cases() returns setof uuid language plpgsql stable security definer
    set search_path = samenhang, pg_temp as $$
declare
    now_open uuid[] := opened(1);
    people uuid[];
    telling boolean;
    unasked boolean;
    one uuid;
    directing uuid[];
begin
    if now_open = '{}' then
        return;
    end if;
    select array_agg(p.person_id) filter (where p.role <> 'emergency'), bool_or(p.whereabouts_of is not null), bool_or(p.role = 'emergency')
      into people, telling, unasked
      from participation p where p.case_id = any (now_open);
    if telling then
        people := array(select unnest(people) except select k from people_kept_from_me() k);
    end if;
    foreach one in array coalesce(people, '{}') loop
        return next one;
    end loop;
    if unasked then
        directing := opened(3);
        return query
            select e.person_id from emergency_access e
             where e.case_id = any (now_open)
               and (e.tell_on <= local_day() or e.case_id = any (directing)
                    or (select has_duty('privacy_officer')) and e.region_id = (select my_region()));
    end if;
end $$;

-- Who is here: on the screen of the room, which everybody sees, not who tells where somebody is that is shielded from anybody.
create or replace function present_in(wanted uuid, for_the_room boolean) returns jsonb
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with mine as materialized (
        select s.id::text as id from statement s
         where s.id in (select statements_of_reader(wanted, me()))
           and (not for_the_room or s.visible_to = 'all' and s.whereabouts_of is null)),
    here as (
        select p.person_id,
               max(p.place) filter (where p.typed_at > clock_timestamp() - interval '6 seconds'
                                      and (p.place = 'line' or p.place in (select id from mine))) as place
          from presence p
         where p.case_id = wanted and p.seen_at > clock_timestamp() - interval '40 seconds'
         group by p.person_id)
    select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'self', n.id = me(), 'at', h.place)
                              order by n.id <> me(), n.name, n.id), '[]')
      from here h join person n on n.id = h.person_id
     where wanted in (select my_cases())
       and exists (select from participation p
                    where p.case_id = wanted and p.person_id = h.person_id
                      and p.from_at <= now() and (p.until_at is null or p.until_at > now())
                      and (p.role <> 'emergency'
                           or not for_the_room and (p.case_id, p.person_id) in (select k.case_id, k.person_id from emergencies_i_know() k)))
       and h.person_id not in (select hidden_from_me())
       and h.person_id not in (select people_kept_from_me())
       and not exists (select from must_not_meet m
                        where m.case_id = wanted and m.lifted_at is null and h.person_id in (m.one_id, m.other_id)
                          and (for_the_room or me() in (m.one_id, m.other_id) and h.person_id <> me()))
       and not (for_the_room and exists (select from shielding s
                                          where s.case_id = wanted and s.lifted_at is null
                                            and (s.subject_id = h.person_id
                                                 or exists (select from participation p
                                                             where p.case_id = wanted and p.person_id = h.person_id
                                                               and p.whereabouts_of = s.subject_id))))
$$;

-- Who comes into a second role, after a colleague or in their place, comes from the same house.
create function tells_where_as_before() returns trigger language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    if new.whereabouts_of is null then
        new.whereabouts_of := (select p.whereabouts_of from participation p
                                where p.case_id = new.case_id and p.whereabouts_of is not null
                                  and (p.person_id = new.person_id or p.id in (new.after_id, new.stands_in_for))
                                order by p.id desc limit 1);
    end if;
    return new;
end $$;

revoke all on function tells_where_as_before() from public;
grant execute on function tells_where_as_before() to samenhang_owner;
reset role;

create trigger tells_where_as_before before insert on participation
    for each row execute function tells_where_as_before();

drop policy seen on participation;
create policy seen on participation for select to samenhang_app
    using (region_id = (select my_region())
           and (person_id = (select looker())
                or case_id = any ((select opened(1))::uuid[])
                   and (whereabouts_of is null or whereabouts_of not in (select hidden_from_me()))
                   and (role <> 'emergency' or (case_id, person_id) in (select k.case_id, k.person_id from emergencies_i_know() k))));

create policy not_who_tells_where on access_log as restrictive for select to samenhang_app
    using (person_id is null or person_id not in (select people_kept_from_me()));

create policy not_who_tells_where on attendee as restrictive for select to samenhang_app
    using (person_id is null or person_id not in (select people_kept_from_me()));
