-- Live: an edit tells its case by NOTIFY, and nothing else of it; every screen then asks under its own rights whether what it
-- shows is still so. Who is here, and who is typing where, goes the same way and is forgotten within a minute.

------------------------------------------------------------------------------------------------ what tells that it changed

create function tell_change() returns trigger
    language plpgsql set search_path = samenhang, pg_temp as $$
begin
    perform pg_notify('samenhang_analysis', coalesce(new.case_id, old.case_id)::text);
    return null;
end $$;

revoke all on function tell_change() from public;

-- What a reader sees of the tables that were made known by notifies_analysis(); made anew by it. Not to be written by hand.
create function analysis_marks(wanted uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select ''
$$;
call kernel_function('analysis_marks(uuid)', 'samenhang_kernel');

-- The fingerprint that tells a screen that something changed which its reader may see: analysis_pulse() and all tables made known
-- since. It holds no content; null when the caller takes no part in the case.
create function analysis_fingerprint(wanted uuid) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select md5(p.pulse || analysis_marks(wanted)) from (select analysis_pulse(wanted) as pulse) p where p.pulse is not null
$$;
call kernel_function('analysis_fingerprint(uuid)', 'samenhang_app');

-- Makes a table of an analysis known: a change of its rows is on every screen within a second, for whoever may see the row.
-- Expects case_id. Heeds visible_to, whereabouts_of and statement_id where the table has them. For rows with rules of their own,
-- say them in `seen`: a condition on the row `x`, in which me(), `wanted` (the case) and the common tables `mine` (ids of
-- statements the reader sees) and `hidden` (whose whereabouts they may not know) can be used.
create procedure notifies_analysis(t regclass, seen text default null)
    language plpgsql as $$
declare
    condition text := coalesce('(' || seen || ')', 'true');
    parts text;
begin
    if seen is null then
        if exists (select from pg_attribute where attrelid = t and attname = 'visible_to' and not attisdropped) then
            condition := condition || $q$ and level_in_case(wanted, me()) >=
                case x.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end $q$;
        end if;
        if exists (select from pg_attribute where attrelid = t and attname = 'whereabouts_of' and not attisdropped) then
            condition := condition || ' and (x.whereabouts_of is null or x.whereabouts_of not in (select id from hidden))';
        end if;
        if exists (select from pg_attribute where attrelid = t and attname = 'statement_id' and not attisdropped) then
            condition := condition || ' and (x.statement_id is null or x.statement_id in (select id from mine))';
        end if;
    end if;
    execute format('create trigger told after insert or update or delete on %s for each row execute function tell_change()', t);
    execute format('comment on trigger told on %s is %L', t, condition);
    select string_agg(format(
               $q$(select string_agg(x.ctid || ' ' || x.xmin, ',' order by x.ctid) from %s x where x.case_id = wanted and %s)$q$,
               g.tgrelid::regclass, obj_description(g.oid, 'pg_trigger')), ', ' order by g.tgrelid::regclass::text)
      into parts
      from pg_trigger g
     where g.tgname = 'told' and obj_description(g.oid, 'pg_trigger') <> 'analysis_pulse';
    set local role samenhang_kernel;
    execute 'create or replace function analysis_marks(wanted uuid) returns text
        language sql stable security definer set search_path = samenhang, pg_temp as $f$
        with mine as materialized (select statements_of_reader(wanted, me()) as id),
             hidden as materialized (select hidden_from_me() as id)
        select concat_ws('';'', ' || coalesce(parts, '''''') || ') $f$';
    reset role;
end $$;
revoke all on procedure notifies_analysis(regclass, text) from public;

-- These are in analysis_pulse() already.
do $$
declare t text;
begin
    foreach t in array array['analysis', 'statement', 'link', 'passage', 'growth_aim', 'priority', 'stance', 'stance_reason'] loop
        execute format('create trigger told after insert or update or delete on %I for each row execute function tell_change()', t);
        execute format('comment on trigger told on %I is %L', t, 'analysis_pulse');
    end loop;
end $$;
call notifies_analysis('statement_about');

-- Who joins or leaves a case, and from whom somebody is shielded, changes what a screen may show: it is looked at anew.
create trigger told after insert or update or delete on participation for each row execute function tell_change();
comment on trigger told on participation is 'analysis_pulse';
create trigger told after insert or update or delete on shielding for each row execute function tell_change();
comment on trigger told on shielding is 'analysis_pulse';
create trigger told after insert or update or delete on must_not_meet for each row execute function tell_change();
comment on trigger told on must_not_meet is 'analysis_pulse';

-- A session that ends, and somebody who leaves, end their screens from that second.
create function tell_leaving() returns trigger
    language plpgsql set search_path = samenhang, pg_temp as $$
begin
    if tg_table_name = 'person' then
        perform pg_notify('samenhang_session', new.id::text);
    elsif old.person_id is not null then
        perform pg_notify('samenhang_session', old.person_id::text);
    end if;
    return null;
end $$;
revoke all on function tell_leaving() from public;
create trigger told_leaving after delete on session for each row execute function tell_leaving();
create trigger told_leaving after update of left_at on person for each row execute function tell_leaving();

------------------------------------------------------------------------------------------------------------- who is here

-- A screen that is open now, and where its reader types. Kept for a minute, in no log of the database, in no backup.
create unlogged table presence (
    screen    uuid primary key,
    region_id uuid not null,
    case_id   uuid not null,
    person_id uuid not null,
    -- which application keeps it open
    node      uuid not null,
    -- 'line', or the statement that is being worded
    place     text check (place = 'line' or place ~ '^[0-9a-f-]{36}$'),
    typed_at  timestamptz,
    seen_at   timestamptz not null default clock_timestamp()
);
create index presence_case on presence (case_id);
create index presence_node on presence (node);
call lock_table('presence');

-- Somebody opened a screen; not while looking as another, for then the other is not here.
create function arrive(wanted uuid, on_screen uuid, at_node uuid) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    if previewed_case() is null and wanted in (select my_cases()) then
        insert into presence (screen, region_id, case_id, person_id, node) values (on_screen, my_region(), wanted, me(), at_node)
        on conflict (screen) do update set seen_at = clock_timestamp(), node = excluded.node
         where presence.case_id = excluded.case_id and presence.person_id = excluded.person_id;
        perform pg_notify('samenhang_presence', wanted::text);
    end if;
end $$;

-- The screen is closed. Who holds its random id may say so: the session may have ended by now.
create function depart(from_screen uuid) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare of_case uuid;
begin
    delete from presence where screen = from_screen returning case_id into of_case;
    if of_case is not null then perform pg_notify('samenhang_presence', of_case::text); end if;
end $$;

-- Where the caller types; null: no longer.
create function type_at(wanted uuid, on_screen uuid, at_place text) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update presence set place = at_place, typed_at = clock_timestamp(), seen_at = clock_timestamp()
     where screen = on_screen and case_id = wanted and person_id = me() and wanted in (select my_cases());
    if found then perform pg_notify('samenhang_presence', wanted::text); end if;
end $$;

-- An application says which screens it still keeps open, and clears away what another left behind when it fell.
create function still_here(at_node uuid, screens uuid[]) returns void
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare of_case uuid;
begin
    update presence set seen_at = clock_timestamp() where node = at_node and screen = any(screens);
    for of_case in
        with gone as (delete from presence where seen_at < clock_timestamp() - interval '40 seconds' returning case_id)
        select distinct case_id from gone loop
        perform pg_notify('samenhang_presence', of_case::text);
    end loop;
end $$;

-- Who is here, as far as the caller may know: nobody whose whereabouts are shielded from them or whom they must not meet.
-- On a screen for the room nobody who is shielded from, or must not meet, anybody. Nobody types in what the caller does not see.
create function present_in(wanted uuid, for_the_room boolean) returns jsonb
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
       and not exists (select from must_not_meet m
                        where m.case_id = wanted and m.lifted_at is null and h.person_id in (m.one_id, m.other_id)
                          and (for_the_room or me() in (m.one_id, m.other_id) and h.person_id <> me()))
       and not (for_the_room and exists (select from shielding s where s.subject_id = h.person_id and s.case_id = wanted and s.lifted_at is null))
$$;

-- Whether the caller's screen was logged as a reader of this case already: a stream is one reading per sitting.
create function screen_logged(wanted uuid, on_screen uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from access_log l
                    where l.case_id = wanted and l.object_id = on_screen and l.object_type = 'analysis_stream' and l.allowed
                      and l.person_id = looker() and l.at > now() - interval '12 hours')
$$;

-- What several screens of one case may know now, each under the rights of its own session: the fingerprint (null: nothing any
-- more), who is here, and when their right to look ends by itself.
create function sights(wanted uuid, tokens text[], for_rooms boolean[], fingerprints boolean)
    returns table (nth int, pulse text, present text, until_at timestamptz)
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare before text := current_setting('samenhang.token', true);
begin
    for nth in 1 .. coalesce(array_length(tokens, 1), 0) loop
        perform set_config('samenhang.token', tokens[nth], true);
        if fingerprints then
            pulse := analysis_fingerprint(wanted);
        else
            pulse := case when wanted in (select my_cases()) then '' end;
        end if;
        present := present_in(wanted, for_rooms[nth])::text;
        select least(s.expires_at, (select case when bool_or(p.until_at is null) then null else max(p.until_at) end
                                      from participation p
                                     where p.case_id = wanted and p.person_id = me() and p.from_at <= now()
                                       and (p.until_at is null or p.until_at > now())))
          into until_at
          from session s where s.token_hash = sha256(convert_to(tokens[nth], 'UTF8'));
        return next;
    end loop;
    perform set_config('samenhang.token', coalesce(before, ''), true);
end $$;

call kernel_function('arrive(uuid, uuid, uuid)', 'samenhang_app');
call kernel_function('depart(uuid)', 'samenhang_app');
call kernel_function('type_at(uuid, uuid, text)', 'samenhang_app');
call kernel_function('still_here(uuid, uuid[])', 'samenhang_app');
call kernel_function('present_in(uuid, boolean)', 'samenhang_app');
call kernel_function('screen_logged(uuid, uuid)', 'samenhang_app');
call kernel_function('sights(uuid, text[], boolean[], boolean)', 'samenhang_app');
