-- A way in for somebody outside the case: to read what was chosen for them (Jeugdwet 7.3.11), or to add something without
-- seeing anything. It opens with a link of 256 bits, of which only the hash is kept, and a code that works once; it ends by
-- itself, can be withdrawn at once, and closes after five wrong codes.
create table outside_link (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    kind           text not null check (kind in ('share', 'question')),
    name           text not null check (name <> '' and length(name) <= 300),
    organisation   text check (length(organisation) <= 300),
    email          text check (length(email) <= 254),
    phone          text check (length(phone) <= 60),
    -- what it is for, or what is asked
    purpose        text not null check (purpose <> '' and length(purpose) <= 1000),
    ground         text check (ground in ('consent', 'involved', 'guardian', 'other')),
    reason         text check (length(reason) <= 1000),
    -- as whom of the case they read: 1 the family, 2 who works in it
    level          smallint check (level in (1, 2)),
    ends_on        date not null,
    whereabouts_of uuid references person,
    made_by        uuid not null references person,
    made_at        timestamptz not null default now(),
    sent_at        timestamptz,
    token_hash     bytea unique check (length(token_hash) = 32),
    code_hash      bytea check (length(code_hash) = 32),
    wrong_codes    int not null default 0,
    shut_at        timestamptz,
    withdrawn_at   timestamptz,
    withdrawn_by   uuid references person,
    check (ends_on <= (made_at at time zone 'Europe/Amsterdam')::date + 366),
    check ((kind = 'share') = (ground is not null) and (kind = 'share') = (level is not null)),
    check ((sent_at is null) = (token_hash is null))
);
create index outside_link_case on outside_link (case_id);
call guard_case_table('outside_link', 'directors');
alter policy seen on outside_link
    using (region_id = (select my_region()) and case_id in (select open_cases(3))
           and (whereabouts_of is null or whereabouts_of not in (select hidden_from_me())));
drop policy removed on outside_link;
revoke select, update, delete on outside_link from samenhang_app;
grant select (id, region_id, case_id, kind, name, organisation, email, phone, purpose, ground, reason, level, ends_on,
              whereabouts_of, made_by, made_at, sent_at, wrong_codes, shut_at, withdrawn_at, withdrawn_by)
    on outside_link to samenhang_app;
grant update (sent_at, token_hash, code_hash, wrong_codes, shut_at, withdrawn_at, withdrawn_by) on outside_link to samenhang_app;

-- What goes along: the very items, so that nothing that is written later joins them.
create table share_item (
    link_id   uuid not null references outside_link on delete cascade,
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    what      text not null check (what in ('passage', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back')),
    key       text not null,
    left_out  boolean not null default false,
    primary key (link_id, what, key)
);
call guard_case_table('share_item', 'directors');
alter policy seen on share_item
    using (region_id = (select my_region()) and case_id in (select open_cases(3)) and link_id in (select k.id from outside_link k));

-- What somebody outside wrote, before the team takes it in as a statement with them as its source, or sets it aside.
create table outside_piece (
    id           uuid primary key,
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    link_id      uuid not null references outside_link,
    text         text not null check (text <> '' and length(text) <= 500),
    about_when   text check (length(about_when) <= 100),
    kind         text not null check (kind in ('observation', 'account')),
    added_at     timestamptz not null default now(),
    withdrawn_at timestamptz,
    settled_at   timestamptz,
    settled_by   uuid references person,
    statement_id uuid references statement,
    why          text check (length(why) <= 1000),
    check ((settled_at is null) = (settled_by is null))
);
create index outside_piece_case on outside_piece (case_id);
call guard_case_table('outside_piece', 'team');
alter policy seen on outside_piece
    using (region_id = (select my_region()) and case_id in (select open_cases(3)) and withdrawn_at is null
           and link_id in (select k.id from outside_link k));
drop policy added on outside_piece;
drop policy removed on outside_piece;
revoke insert, update, delete on outside_piece from samenhang_app;
grant update (settled_at, settled_by, statement_id, why) on outside_piece to samenhang_app;

alter table session add column link_id uuid references outside_link;

create function is_live(k outside_link) returns boolean
    language sql stable set search_path = samenhang, pg_temp as $$
    select k.sent_at is not null and k.withdrawn_at is null and k.shut_at is null
       and k.ends_on >= (now() at time zone 'Europe/Amsterdam')::date
$$;

-- The link a guest came in by, while it lasts.
create function my_link() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.id from session s join outside_link k on k.id = s.link_id
     where s.token_hash = sha256(convert_to(nullif(current_setting('samenhang.token', true), ''), 'UTF8'))
       and s.expires_at > now() and s.person_id is null and is_live(k)
$$;

create function my_link_case() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.case_id from outside_link k where k.id = my_link()
$$;

-- Has the guest's coming in been logged in this very transaction?
create function my_logged_link() returns uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.id from outside_link k
     where k.id = my_link()
       and exists (select from access_log l
                    where l.xact = pg_current_xact_id_if_assigned() and l.person_id is null and l.allowed
                      and l.case_id = k.case_id and l.object_id = k.id)
$$;

-- What the front of a link may say before its code: that it is there, and which kind.
create function outside_link_of(hash bytea) returns text
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.kind from outside_link k where k.token_hash = hash and is_live(k)
$$;

-- In, with the right code: which then is worn out. Wrong: one more of five.
create function door_outside(link_hash bytea, typed_hash bytea, token bytea, lasts interval, from_client text) returns text
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare k outside_link;
begin
    select * into k from outside_link o where o.token_hash = link_hash for update;
    if not found or not is_live(k) then return 'shut'; end if;
    if k.code_hash is not distinct from sha256(convert_to(k.id::text, 'UTF8') || typed_hash) then
        update outside_link set code_hash = null, wrong_codes = 0 where id = k.id;
        insert into session (token_hash, region_id, link_id, expires_at, client)
        values (token, k.region_id, k.id, now() + lasts, from_client);
        return 'in';
    end if;
    update outside_link set wrong_codes = wrong_codes + 1, shut_at = case when wrong_codes >= 4 then now() end where id = k.id;
    return case when k.wrong_codes >= 4 then 'shut' else 'wrong' end;
end $$;

-- What a guest is told about the link: no word of the file but what the one who made it wrote for them.
create function my_link_front()
    returns table (id uuid, kind text, name text, purpose text, asker text, team text, ends_on date)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.id, k.kind, k.name, k.purpose, p.name, r.name, k.ends_on
      from outside_link k join person p on p.id = k.made_by join region r on r.id = k.region_id
     where k.id = my_logged_link()
$$;

-- What is shared, read as it stands now: for the guest of the link, and beforehand for who directs the case. What was
-- withdrawn, closed to that level or tells where somebody is who is shielded is left out, whatever was chosen.
create function share_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, left_out boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as (select o.* from outside_link o
                where o.id = wanted and o.kind = 'share' and (o.id = my_logged_link() or o.case_id in (select directed_cases()))),
         sheltered as (select s.subject_id from shielding s join k on k.case_id = s.case_id where s.lifted_at is null),
         item as (select i.*, k.level, case when k.level = 2 then array['all', 'professionals'] else array['all'] end as open_to
                    from share_item i join k on k.id = i.link_id
                   where not i.left_out or k.case_id in (select directed_cases()))
    select piece.* from (
        select i.what, i.key, p.part, p.text, null::text, null::date, i.left_out
          from item i join passage p on i.what = 'passage' and p.case_id = i.case_id and p.part = i.key
         where p.text <> '' and (p.whereabouts_of is null or p.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, s.effect, s.text, null, null, i.left_out
          from item i join statement s on i.what = 'statement' and s.case_id = i.case_id and s.id::text = i.key
         where s.withdrawn_at is null and s.visible_to = any (i.open_to)
           and (s.whereabouts_of is null or s.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, q.text, coalesce(n.name, q.who_text), q.due_on, i.left_out
          from item i join priority q on i.what = 'priority' and q.case_id = i.case_id and q.id::text = i.key
          left join person n on n.id = q.who_id
         where q.withdrawn_at is null
           and (q.whereabouts_of is null or q.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, a.text, coalesce(n.name, a.who_text), a.due_on, i.left_out
          from item i join agreement a on i.what = 'agreement' and a.case_id = i.case_id and a.id::text = i.key
          left join person n on n.id = a.who_id
         where a.visible_to = any (i.open_to)
           and (a.whereabouts_of is null or a.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, h.status, h.text, h.given_by, null, i.left_out
          from item i join tailored_help h on i.what = 'tailored_help' and h.case_id = i.case_id and h.id::text = i.key
         where h.visible_to = any (i.open_to)
           and (h.whereabouts_of is null or h.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, coalesce(b.question, ''), null, coalesce(b.held_on, b.due_on), i.left_out
          from item i join look_back b on i.what = 'look_back' and b.case_id = i.case_id and b.id::text = i.key
         where b.called_off_at is null and b.visible_to = any (i.open_to)
           and (b.whereabouts_of is null or b.whereabouts_of not in (select subject_id from sheltered))
    ) piece (what, key, part, said, who, due, left_out)
     order by array_position(array['passage', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'], piece.what),
              array_position(array['family_summary', 'conclusion', 'advice', 'movement_youth', 'movement_parents',
                                   'continuing_course'], piece.part),
              piece.due nulls last, piece.key
$$;

-- What a guest adds: at most twenty pieces by one link. Null when that is full or the link is over.
create function add_piece(wanted uuid, said text, on_when text, of_kind text) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare k outside_link;
begin
    select * into k from outside_link o where o.id = my_logged_link() and o.kind = 'question' for update;
    if not found or (select count(*) from outside_piece p where p.link_id = k.id) >= 20 then return false; end if;
    insert into outside_piece (id, region_id, case_id, link_id, text, about_when, kind)
    values (wanted, k.region_id, k.case_id, k.id, said, nullif(on_when, ''), of_kind) on conflict (id) do nothing;
    return true;
end $$;

create function my_pieces() returns table (id uuid, said text, about_when text, kind text, settled boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id, p.text, p.about_when, p.kind, p.settled_at is not null
      from outside_piece p where p.link_id = my_logged_link() and p.withdrawn_at is null order by p.added_at, p.id
$$;

create function withdraw_piece(wanted uuid) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update outside_piece set withdrawn_at = now(), text = '-', about_when = null
     where id = wanted and link_id = my_logged_link() and settled_at is null and withdrawn_at is null;
    return found;
end $$;

-- By what name somebody outside stands on the page 'who looked'; never where that would tell whereabouts.
create function links_of_my_cases() returns table (id uuid, name text, organisation text)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.id, k.name, k.organisation from outside_link k where k.case_id in (select my_cases())
       and (k.whereabouts_of is null or k.whereabouts_of not in (select hidden_from_me()))
$$;

create function links_kept_from_me() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select k.id from outside_link k where k.whereabouts_of in (select hidden_from_me()) and k.case_id in (select my_cases())
$$;

call kernel_function('is_live(outside_link)', 'samenhang_app');
call kernel_function('my_link()', 'samenhang_app');
call kernel_function('my_link_case()', 'samenhang_app');
call kernel_function('my_logged_link()', 'samenhang_app');
call kernel_function('outside_link_of(bytea)', 'samenhang_app');
call kernel_function('door_outside(bytea, bytea, bytea, interval, text)', 'samenhang_door');
call kernel_function('my_link_front()', 'samenhang_app');
call kernel_function('share_pieces(uuid)', 'samenhang_app');
call kernel_function('add_piece(uuid, text, text, text)', 'samenhang_app');
call kernel_function('my_pieces()', 'samenhang_app');
call kernel_function('withdraw_piece(uuid)', 'samenhang_app');
call kernel_function('links_of_my_cases()', 'samenhang_app');
call kernel_function('links_kept_from_me()', 'samenhang_app');

create policy not_where_it_tells on access_log as restrictive for select to samenhang_app
    using (object_id is null or object_id not in (select links_kept_from_me()));
