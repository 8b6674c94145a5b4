-- What a family says itself, word for word: nothing of it is written over. It is read by who wrote it and by the team, until
-- who chairs has weighed whether it is safe that others read it too.

-- The opened cases in which the caller weighs: as chair, or as process director where nobody chairs.
create function weighable_cases() returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select p.case_id from participation p
     where p.person_id = me() and p.from_at <= now() and (p.until_at is null or p.until_at > now())
       and (p.role = 'chair'
            or p.role = 'process_director' and not exists
               (select from participation c where c.case_id = p.case_id and c.role = 'chair'
                   and c.from_at <= now() and (c.until_at is null or c.until_at > now())))
       and p.case_id in (select open_cases(3))
$$;
call kernel_function('weighable_cases()', 'samenhang_app');

create table own_words (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    kind           text not null check (kind in ('story', 'declaration', 'reaction', 'message', 'position')),
    by_person      uuid not null references person,
    -- the person of the family a message is from or to, or beside whose words the team says where it stands
    with_person    uuid references person,
    -- what a reaction is about
    agreement_id   uuid references agreement,
    statement_id   uuid references statement,
    says           text check (says in ('right', 'not_right', 'hurts')),
    -- the words that a position of the team stands beside
    beside         uuid,
    text           text not null default '' check (length(text) <= 4000),
    said_at        timestamptz not null default now(),
    visible_to     text not null default 'team' check (visible_to in ('all', 'professionals', 'team')),
    -- what was weighed last; null: nothing yet
    weighed        text check (weighed in ('all', 'professionals', 'team', 'talk_first')),
    whereabouts_of uuid references person,
    check (text <> '' or kind = 'reaction'),
    check ((kind = 'reaction') = (says is not null)),
    check (kind <> 'reaction' or num_nonnulls(agreement_id, statement_id) = 1),
    check (kind not in ('message', 'position') or with_person is not null),
    check ((kind = 'position') = (beside is not null)),
    check (kind <> 'message' or visible_to = 'team')
);
create index own_words_case on own_words (case_id, said_at);
call guard_case_table('own_words', 'own');
revoke update, delete on own_words from samenhang_app;
grant update (visible_to, weighed) on own_words to samenhang_app;
create policy own on own_words for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (by_person = (select me()) or with_person = (select me())));
-- Nobody writes in another's name, and nobody lets others read it while writing it; only the team speaks for the team.
create policy by_whom on own_words as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and weighed is null
                and (with_person is null or with_person = (select me()) and kind = 'message'
                     or case_id in (select open_cases(3)) and with_person in (select people_of_open_cases()))
                and (visible_to = 'team' or kind = 'position' and case_id in (select weighable_cases())));
create policy by_who_weighs on own_words as restrictive for update to samenhang_app
    using (case_id in (select weighable_cases())) with check (case_id in (select weighable_cases()));
create policy with_its_statement on own_words as restrictive for select to samenhang_app
    using (statement_id is null or statement_id in (select s.id from statement s));

-- Who weighed what, when, what came of it and why. Of the team.
create table weighing (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    what       text not null check (what in ('words', 'wish', 'stance_reason', 'statement')),
    object_id  uuid not null,
    decision   text not null check (decision in ('all', 'professionals', 'team', 'talk_first')),
    reason     text not null check (reason <> '' and length(reason) <= 4000),
    by_person  uuid not null references person,
    at         timestamptz not null default now(),
    visible_to text not null default 'team' check (visible_to = 'team')
);
create index weighing_case on weighing (case_id, object_id);
call guard_case_table('weighing', 'team');
revoke update, delete on weighing from samenhang_app;
create policy by_who_weighs on weighing as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and case_id in (select weighable_cases()));

drop policy weighed on stance_reason;
create policy weighed on stance_reason as restrictive for update to samenhang_app
    using (case_id in (select weighable_cases())) with check (weighed_by = (select me()));

-- A wish of somebody of the family is weighed like anything else they say.
alter table wish add weighed text check (weighed in ('all', 'professionals', 'team', 'talk_first'));
create policy own on wish for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and by_person = (select me()));
create policy unweighed on wish as restrictive for insert to samenhang_app
    with check (case_id in (select open_cases(2)) or visible_to = 'team' and weighed is null and by_person = (select me()));
create policy own_changed on wish for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy own_removed on wish for delete to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
-- What somebody changes in their own wish is weighed anew.
create policy unweighed_again on wish as restrictive for update to samenhang_app
    using (case_id in (select open_cases(2)) or by_person = (select me()))
    with check (case_id in (select open_cases(2)) or by_person = (select me()) and visible_to = 'team' and weighed is null);
-- Who weighs lets others read a wish and changes no word of it.
create function weigh_wish(wanted uuid, decided text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare
    writer uuid;
begin
    update wish w set visible_to = case decided when 'talk_first' then 'team' else decided end, weighed = decided,
                      version = w.version + 1
      from person p
     where w.id = wanted and p.id = w.by_person and p.kind = 'family' and w.case_id in (select weighable_cases())
    returning w.by_person into writer;
    return writer;
end $$;
call kernel_function('weigh_wish(uuid, text)', 'samenhang_app');

-- Somebody of the family puts a statement of their own in the picture: their account, in their words.
create policy own_account on statement for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select open_cases(1))
                and by_person = (select me()) and source_person = (select me()) and kind = 'account'
                and visible_to = 'team' and withdrawn_at is null);
create policy own_account_seen on statement for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and by_person = (select me()) and source_person = (select me()) and kind = 'account');
set local role samenhang_kernel;
create or replace function statements_of_reader(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select s.id from statement s
     where s.case_id = wanted
       and (level_in_case(wanted, reader) >= case s.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            and (s.whereabouts_of is null or not exists
                 (select from shielding h where h.from_id = reader and h.subject_id = s.whereabouts_of and h.lifted_at is null))
            or level_in_case(wanted, reader) >= 1 and s.kind = 'account' and s.by_person = reader and s.source_person = reader)
$$;
reset role;

-- Which words of a case another reader sees as well; the policies once more, as for statements.
create function words_for(wanted uuid, reader uuid) returns setof uuid
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select w.id from own_words w
     where w.case_id = wanted and may_ask_for(wanted, reader)
       and (w.statement_id is null or w.statement_id in (select statements_of_reader(wanted, reader)))
       and (level_in_case(wanted, reader) >= case w.visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
            and (w.whereabouts_of is null or not exists
                 (select from shielding h where h.from_id = reader and h.subject_id = w.whereabouts_of and h.lifted_at is null))
            or level_in_case(wanted, reader) >= 1 and reader in (w.by_person, w.with_person))
$$;
call kernel_function('words_for(uuid, uuid)', 'samenhang_app');

-- Who has read a message, and when first.
create table message_read (
    message_id uuid not null references own_words,
    person_id  uuid not null references person,
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    read_at    timestamptz not null default now(),
    primary key (message_id, person_id)
);
create index message_read_case on message_read (case_id);
call lock_table('message_read');
create policy with_its_message on message_read for select to samenhang_app
    using (region_id = (select my_region()) and message_id in (select w.id from own_words w));
create policy read_by_me on message_read for insert to samenhang_app
    with check (region_id = (select my_region()) and person_id = (select me()) and case_id in (select open_cases(1))
                and message_id in (select w.id from own_words w where w.case_id = message_read.case_id));
grant select, insert on message_read to samenhang_app;

-- Somebody a person of the family trusts and would like to have with them.
create table trusted_person (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    by_person  uuid not null references person,
    name       text not null check (name <> '' and length(name) <= 300),
    relation   text not null default '' check (length(relation) <= 300),
    reach      text not null default '' check (length(reach) <= 300),
    said_at    timestamptz not null default now(),
    -- who named them takes it back; the row stays
    ended_at   timestamptz,
    -- the team did something with it: who and when
    seen_by    uuid references person,
    seen_at    timestamptz,
    visible_to text not null default 'team' check (visible_to = 'team')
);
create index trusted_person_case on trusted_person (case_id);
call guard_case_table('trusted_person', 'own');
revoke update, delete on trusted_person from samenhang_app;
grant update (ended_at, seen_by, seen_at) on trusted_person to samenhang_app;
create policy own on trusted_person for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_whom on trusted_person as restrictive for insert to samenhang_app
    with check (by_person = (select me()));
create policy own_ended on trusted_person for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (by_person = (select me()) and seen_by is distinct from (select me()));
create policy ended_or_seen on trusted_person as restrictive for update to samenhang_app
    using (by_person = (select me()) or case_id in (select open_cases(3)));

-- What may be shared with whom, as somebody of the family wishes it: per kind of recipient, the latest counts.
create table sharing_wish (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    by_person  uuid not null references person,
    recipient  text not null check (recipient in ('family', 'school', 'doctor', 'help', 'guardian', 'municipality')),
    may        text not null check (may in ('yes', 'ask_first', 'no')),
    words      text not null default '' check (length(words) <= 2000),
    said_at    timestamptz not null default now(),
    visible_to text not null default 'team' check (visible_to = 'team')
);
create index sharing_wish_case on sharing_wish (case_id, by_person, recipient, said_at);
call guard_case_table('sharing_wish', 'own');
revoke update, delete on sharing_wish from samenhang_app;
create policy own on sharing_wish for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_whom on sharing_wish as restrictive for insert to samenhang_app
    with check (by_person = (select me()));
