-- A warm referral to the network above the regions (A9): what is asked and why the region can't, what may go along, that it was
-- talked over, whether they took it on and what came back. The region stays responsible until they took it on (decision 0105).
create table referral (
    id            uuid primary key,
    region_id     uuid not null references region,
    case_id       uuid not null references case_file,
    asked         text not null check (asked <> '' and length(asked) <= 480),
    why_not_here  text not null check (why_not_here <> '' and length(why_not_here) <= 480),
    -- which network, and who there answers for it
    network       text not null check (network <> '' and length(network) <= 300),
    contact       text not null check (contact <> '' and length(contact) <= 300),
    email         text not null default '' check (length(email) <= 254),
    phone         text not null default '' check (length(phone) <= 60),
    asked_on      date not null,
    link_id       uuid references outside_link,
    shared_on     date,
    talked_on     date,
    talked_with   text not null default '' check (length(talked_with) <= 300),
    outcome       text check (outcome in ('accepted', 'declined', 'withdrawn')),
    outcome_on    date,
    outcome_words text not null default '' check (length(outcome_words) <= 1000),
    answer        text not null default '' check (length(answer) <= 4000),
    answer_by     text not null default '' check (length(answer_by) <= 300),
    answered_on   date,
    by_person     uuid not null references person,
    made_at       timestamptz not null default now(),
    version       int not null default 0,
    check ((link_id is null) = (shared_on is null)),
    check ((talked_on is null) = (talked_with = '')),
    check (talked_on >= asked_on),
    check ((outcome is null) = (outcome_on is null)),
    -- warm: nobody takes on, or declines, what was not talked over
    check (outcome is distinct from 'accepted' or (talked_on is not null and outcome_on >= talked_on)),
    check (outcome is distinct from 'declined' or outcome_words <> ''),
    check ((answer = '') = (answered_on is null) and (answer = '') = (answer_by = '')),
    check (answered_on >= asked_on)
);
create index referral_case on referral (case_id);
call guard_case_table('referral', 'directors');
revoke delete on referral from samenhang_app;
create policy by_whom on referral as restrictive for insert to samenhang_app with check (by_person = (select me()) and outcome is null);

-- What could go along: the very items, so that nothing that is written later joins them. 'ask' is the question itself.
create table referral_item (
    referral_id uuid not null references referral,
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    what        text not null check (what in ('ask', 'passage', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back')),
    key         text not null,
    -- whether they can read it now
    went        boolean not null default false,
    primary key (referral_id, what, key)
);
create index referral_item_case on referral_item (case_id);
call guard_case_table('referral_item', 'directors');
revoke delete on referral_item from samenhang_app;

-- What somebody who decides says of one item, as it read when they said it. The last word holds; an earlier one stays.
create table referral_word (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    referral_id uuid not null references referral,
    person_id   uuid not null references person,
    what        text not null,
    key         text not null,
    may         boolean not null,
    fingerprint text not null check (length(fingerprint) = 32),
    said_on     date not null,
    by_person   uuid not null references person,
    said_at     timestamptz not null default clock_timestamp(),
    foreign key (referral_id, what, key) references referral_item
);
create index referral_word_case on referral_word (case_id, referral_id);
call guard_case_table('referral_word', 'own');
revoke update, delete on referral_word from samenhang_app;
-- Their own word, or noted by who directs; read by the team and by whose word it is.
create policy by_whom on referral_word as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (person_id = (select me()) or case_id in (select directed_cases())));
alter policy seen on referral_word
    using (region_id = (select my_region())
           and (case_id in (select open_cases(3)) or (case_id in (select open_cases(1)) and person_id = (select me()))));

-- What is shared by a referral goes as it read when it was agreed to: what was changed since is not shown.
alter table share_item add column fingerprint text check (length(fingerprint) = 32);

-- Referring is asked about while a stop stands, too.
alter table stop_passed drop constraint stop_passed_what_check;
alter table stop_passed add constraint stop_passed_what_check
    check (what in ('breakthrough', 'second_opinion', 'weighing', 'registration', 'referral'));

set local role samenhang_kernel;

-- A no takes back what went at once; a no to the question itself closes the way in.
create function referral_taken_back() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    if new.may then return null; end if;
    update referral_item i set went = false
     where i.referral_id = new.referral_id and i.what = new.what and i.key = new.key and i.went;
    update share_item s set left_out = true
      from referral r where r.id = new.referral_id and s.link_id = r.link_id and s.what = new.what and s.key = new.key;
    if new.what = 'ask' then
        update referral_item i set went = false where i.referral_id = new.referral_id and i.went;
        update outside_link k set withdrawn_at = now(), withdrawn_by = new.by_person
          from referral r where r.id = new.referral_id and k.id = r.link_id and k.withdrawn_at is null;
    end if;
    return null;
end $$;

create or replace function share_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, left_out boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as (select o.* from outside_link o
                where o.id = wanted and o.kind = 'share' and (o.id = my_logged_link() or o.case_id in (select directed_cases()))),
         sheltered as (select s.subject_id from shielding s join k on k.case_id = s.case_id where s.lifted_at is null),
         item as (select i.*, k.level, case when k.level = 2 then array['all', 'professionals'] else array['all'] end as open_to
                    from share_item i join k on k.id = i.link_id
                   where not i.left_out or k.case_id in (select directed_cases()))
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due, piece.left_out from (
        select i.what, i.key, p.part, p.text, null::text, null::date, i.left_out, 0
          from item i join passage p on i.what = 'passage' and p.case_id = i.case_id and p.part = i.key
         where p.text <> '' and (p.whereabouts_of is null or p.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, '', null, null, i.left_out, 0 from item i where i.what = 'picture'
        union all
        select i.what, i.key, s.effect, s.text, null, null, i.left_out, s.position
          from item i join statement s on i.what = 'statement' and s.case_id = i.case_id and s.id::text = i.key
         where s.withdrawn_at is null and s.visible_to = any (i.open_to)
           and (s.whereabouts_of is null or s.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, q.text, coalesce(n.name, q.who_text), q.due_on, i.left_out, q.position
          from item i join priority q on i.what = 'priority' and q.case_id = i.case_id and q.id::text = i.key
          left join person n on n.id = q.who_id
         where q.withdrawn_at is null
           and (q.whereabouts_of is null or q.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, a.text, coalesce(n.name, a.who_text), a.due_on, i.left_out, 0
          from item i join agreement a on i.what = 'agreement' and a.case_id = i.case_id and a.id::text = i.key
          left join person n on n.id = a.who_id
         where a.visible_to = any (i.open_to)
           and (a.whereabouts_of is null or a.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, h.status, h.text, h.given_by, null, i.left_out, 0
          from item i join tailored_help h on i.what = 'tailored_help' and h.case_id = i.case_id and h.id::text = i.key
         where h.visible_to = any (i.open_to)
           and (h.whereabouts_of is null or h.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, coalesce(b.question, ''), null, coalesce(b.held_on, b.due_on), i.left_out, 0
          from item i join look_back b on i.what = 'look_back' and b.case_id = i.case_id and b.id::text = i.key
         where b.called_off_at is null and b.visible_to = any (i.open_to)
           and (b.whereabouts_of is null or b.whereabouts_of not in (select subject_id from sheltered))
    ) piece (what, key, part, said, who, due, left_out, place)
     where not exists (select from item i where i.what = piece.what and i.key = piece.key
                                           and i.fingerprint <> md5(concat_ws('|', piece.said, piece.part, piece.who, piece.due)))
     order by array_position(array['passage', 'picture', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'], piece.what),
              array_position(array['family_summary', 'conclusion', 'advice', 'movement_youth', 'movement_parents',
                                   'continuing_course'], piece.part),
              case when piece.what in ('statement', 'priority') then piece.place end, piece.due nulls last, piece.key
$$;

-- What could go along, word for word as it would be read there, for everybody in the case: whatever tells where somebody is who is
-- shielded is not among it. The print says which words they were.
create function referral_pieces(wanted uuid)
    returns table (what text, key text, part text, said text, who text, due date, print text, went boolean)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    with k as (select o.* from referral o where o.id = wanted and o.case_id in (select open_cases(1))),
         sheltered as (select s.subject_id from shielding s join k on k.case_id = s.case_id where s.lifted_at is null),
         item as (select i.*, array['all'] as open_to from referral_item i join k on k.id = i.referral_id)
    select piece.what, piece.key, piece.part, piece.said, piece.who, piece.due,
           md5(concat_ws('|', piece.said, piece.part, piece.who, piece.due)),
           piece.went and exists (select from outside_link o join k on k.link_id = o.id where is_live(o)) from (
        select i.what, i.key, null::text, k.asked || E'\n\n' || k.why_not_here, null::text, null::date, i.went, 0
          from item i join k on i.what = 'ask'
        union all
        select i.what, i.key, p.part, p.text, null::text, null::date, i.went, 0
          from item i join passage p on i.what = 'passage' and p.case_id = i.case_id and p.part = i.key
         where p.text <> '' and (p.whereabouts_of is null or p.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, s.effect, s.text, null, null, i.went, s.position
          from item i join statement s on i.what = 'statement' and s.case_id = i.case_id and s.id::text = i.key
         where s.withdrawn_at is null and s.visible_to = any (i.open_to)
           and (s.whereabouts_of is null or s.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, q.text, coalesce(n.name, q.who_text), q.due_on, i.went, q.position
          from item i join priority q on i.what = 'priority' and q.case_id = i.case_id and q.id::text = i.key
          left join person n on n.id = q.who_id
         where q.withdrawn_at is null
           and (q.whereabouts_of is null or q.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, a.text, coalesce(n.name, a.who_text), a.due_on, i.went, 0
          from item i join agreement a on i.what = 'agreement' and a.case_id = i.case_id and a.id::text = i.key
          left join person n on n.id = a.who_id
         where a.visible_to = any (i.open_to)
           and (a.whereabouts_of is null or a.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, h.status, h.text, h.given_by, null, i.went, 0
          from item i join tailored_help h on i.what = 'tailored_help' and h.case_id = i.case_id and h.id::text = i.key
         where h.visible_to = any (i.open_to)
           and (h.whereabouts_of is null or h.whereabouts_of not in (select subject_id from sheltered))
        union all
        select i.what, i.key, null, coalesce(b.question, ''), null, coalesce(b.held_on, b.due_on), i.went, 0
          from item i join look_back b on i.what = 'look_back' and b.case_id = i.case_id and b.id::text = i.key
         where b.called_off_at is null and b.visible_to = any (i.open_to)
           and (b.whereabouts_of is null or b.whereabouts_of not in (select subject_id from sheltered))
    ) piece (what, key, part, said, who, due, went, place)
     order by array_position(array['ask', 'passage', 'statement', 'priority', 'agreement', 'tailored_help', 'look_back'], piece.what),
              array_position(array['family_summary', 'conclusion', 'advice', 'movement_youth', 'movement_parents',
                                   'continuing_course'], piece.part),
              case when piece.what in ('statement', 'priority') then piece.place end, piece.due nulls last, piece.key
$$;

revoke all on function referral_pieces(uuid) from public;
grant execute on function referral_pieces(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
create trigger taken_back after insert on referral_word for each row execute function referral_taken_back();
set local role samenhang_kernel;
revoke all on function referral_taken_back() from public;
reset role;
