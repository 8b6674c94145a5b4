-- Somebody's own small picture of what is going on, made before or during the meeting. It is theirs until they show it: until then nobody
-- else reads it, nor that it is there, whatever they direct, chair or administer - also not who looks with their eyes.

create function i_am_myself() returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select coalesce(me() = looker(), false)
$$;
call kernel_function('i_am_myself()', 'samenhang_app');

create table own_picture (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    by_person      uuid not null references person,
    about          text not null check (about <> '' and length(about) <= 300),
    begun_at       timestamptz not null default now(),
    -- null: theirs alone
    shown_at       timestamptz,
    -- for whom they show it: everyone at the table, who works there, or the team alone
    shown_to       text not null default 'team' check (shown_to in ('all', 'professionals', 'team')),
    -- who reads it now: of a family, the team until it was weighed whether others safely can
    visible_to     text not null default 'team' check (visible_to in ('all', 'professionals', 'team')),
    weighed        text check (weighed in ('all', 'professionals', 'team', 'talk_first')),
    whereabouts_of uuid references person,
    version        int not null default 0,
    unique (case_id, by_person),
    unique (id, case_id)
);

-- One thing in it: something that happens, or something that helps.
create table own_line (
    id           uuid primary key,
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    picture_id   uuid not null,
    by_person    uuid not null references person,
    text         text not null check (text <> '' and length(text) <= 500),
    sphere       text not null check (sphere in ('youth', 'family', 'network', 'school', 'care', 'society')),
    effect       text not null check (effect in ('hinders', 'helps', 'neutral')),
    position     int not null default 0,
    unique (id, case_id),
    foreign key (picture_id, case_id) references own_picture (id, case_id)
);
create index own_line_case on own_line (case_id, position);

-- What leads to what in it.
create table own_arrow (
    id         uuid primary key,
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    picture_id uuid not null,
    by_person  uuid not null references person,
    from_id    uuid not null references own_line on delete cascade,
    to_id      uuid not null references own_line on delete cascade,
    sign       text not null check (sign in ('+', '-')),
    unique (from_id, to_id),
    check (from_id <> to_id),
    foreign key (picture_id, case_id) references own_picture (id, case_id)
);
create index own_arrow_case on own_arrow (case_id);

call guard_case_table('own_picture', 'own');
revoke delete on own_picture from samenhang_app;
revoke update on own_picture from samenhang_app;
grant update (about, shown_at, shown_to, visible_to, weighed, whereabouts_of, version) on own_picture to samenhang_app;

create policy theirs_until_shown on own_picture as restrictive for select to samenhang_app
    using (shown_at is not null or by_person = (select me()) and (select i_am_myself()));
create policy own on own_picture for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()) and (select i_am_myself()));
create policy by_whom on own_picture as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself()) and shown_at is null and weighed is null);
create policy own_changed on own_picture for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
-- Who works in the case says for whom; what a family shows is weighed first. Whatever is changed is weighed anew.
create policy by_nobody_else on own_picture as restrictive for update to samenhang_app
    using (by_person = (select me()) and (select i_am_myself()))
    with check (by_person = (select me()) and weighed is null and (visible_to = 'team' or case_id in (select open_cases(2))));

call guard_case_table('own_line', 'own');
call guard_case_table('own_arrow', 'own');
revoke update on own_line, own_arrow from samenhang_app;

-- Those of one's own that are not shown: only in these something changes.
create function my_unshown_pictures() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.id from own_picture p where p.by_person = me() and i_am_myself() and p.shown_at is null
$$;
call kernel_function('my_unshown_pictures()', 'samenhang_app');

do $$
declare t text;
begin
    foreach t in array array['own_line', 'own_arrow'] loop
        execute format('create policy with_its_picture on %I as restrictive for select to samenhang_app
            using (picture_id in (select p.id from own_picture p))', t);
        execute format('create policy own_added on %I as restrictive for insert to samenhang_app
            with check (by_person = (select me()) and picture_id in (select my_unshown_pictures()))', t);
        execute format('create policy own_removed on %I as restrictive for delete to samenhang_app
            using (by_person = (select me()) and picture_id in (select my_unshown_pictures()))', t);
    end loop;
end $$;
create policy between_its_lines on own_arrow as restrictive for insert to samenhang_app
    with check (from_id in (select l.id from own_line l where l.picture_id = own_arrow.picture_id)
                and to_id in (select l.id from own_line l where l.picture_id = own_arrow.picture_id));

-- Two lines of different pictures, or a line and a statement, say the same: somebody said so, nothing does by itself.
create table line_match (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    line_id      uuid not null references own_line on delete cascade,
    other_id     uuid references own_line on delete cascade,
    statement_id uuid references statement,
    by_person    uuid not null references person,
    at           timestamptz not null default now(),
    check (num_nonnulls(other_id, statement_id) = 1),
    check (line_id <> other_id)
);
create index line_match_case on line_match (case_id);
create unique index line_match_once on line_match (line_id, coalesce(other_id, statement_id));
call guard_case_table('line_match', 'own');
revoke update on line_match from samenhang_app;
create policy with_both_ends on line_match as restrictive for select to samenhang_app
    using (line_id in (select l.id from own_line l) and (other_id is null or other_id in (select l.id from own_line l))
           and (statement_id is null or statement_id in (select s.id from statement s)));
-- By whose line it is, or by who works in the case; of lines that are shown.
create policy by_whom on line_match as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and line_id in (select l.id from own_line l join own_picture p on p.id = l.picture_id where p.shown_at is not null
                                   and (p.by_person = (select me()) or l.case_id in (select open_cases(2))))
                and (other_id is null or other_id in (select l.id from own_line l join own_picture p on p.id = l.picture_id
                                                       where p.shown_at is not null))
                and (statement_id is null or statement_id in (select s.id from statement s)));
create policy by_whom_or_whose on line_match as restrictive for delete to samenhang_app
    using (by_person = (select me()) or case_id in (select open_cases(2))
           or line_id in (select l.id from own_line l where l.by_person = (select me())));

-- The chair weighs whether others may safely read what somebody of a family shows, and for nobody more than they wanted.
create function weigh_picture(wanted uuid, decided text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    maker uuid;
begin
    update own_picture p
       set weighed = decided, version = p.version + 1,
           visible_to = case when decided in ('team', 'talk_first') or p.shown_to = 'team' then 'team'
                             when decided = 'professionals' or p.shown_to = 'professionals' then 'professionals'
                             else 'all' end
     where p.id = wanted and p.shown_at is not null and p.case_id in (select weighable_cases())
    returning p.by_person into maker;
    return maker;
end $$;
call kernel_function('weigh_picture(uuid, text)', 'samenhang_app');

alter table weighing drop constraint weighing_what_check;
alter table weighing add check (what ~ '^[a-z_]{1,40}$');

-- That somebody works on what is theirs alone is in the log, and read there by nobody else: it would say that it is there. What somebody
-- from outside tried shows as always.
create policy private_work on access_log as restrictive for select to samenhang_app
    using (object_type not in ('own_picture', 'private_stance') or person_id = (select looker()) or not (allowed or treatment_relation));
