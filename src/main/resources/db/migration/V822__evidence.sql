-- Clinical reasoning: what speaks for a hypothesis and what against it, and what became of it. A verdict is never written over; the
-- latest counts, and the earlier ones stay readable.

create table evidence (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    statement_id   uuid not null,
    side           text not null check (side in ('for', 'against')),
    text           text not null check (text <> '' and length(text) <= 4000),
    source_person  uuid references person,
    source_text    text check (source_text <> '' and length(source_text) <= 300),
    seen_on        date,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    created_at     timestamptz not null default now(),
    withdrawn_at   timestamptz,
    version        int not null default 0,
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index evidence_case on evidence (case_id, statement_id);
call guard_case_table('evidence');
revoke delete on evidence from samenhang_app;
create policy with_its_statement on evidence as restrictive for select to samenhang_app
    using (statement_id in (select s.id from statement s));
create policy with_its_statement_added on evidence as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and statement_id in (select s.id from statement s));

create table hypothesis_verdict (
    id           uuid primary key default uuidv7(),
    region_id    uuid not null references region,
    case_id      uuid not null references case_file,
    statement_id uuid not null,
    -- tested: it holds; fallen: it does not; open: it is looked at anew
    verdict      text not null check (verdict in ('tested', 'fallen', 'open')),
    reason       text not null check (reason <> '' and length(reason) <= 4000),
    by_person    uuid not null references person,
    at           timestamptz not null default now(),
    foreign key (statement_id, case_id) references statement (id, case_id)
);
create index hypothesis_verdict_case on hypothesis_verdict (case_id, statement_id, at);
call guard_case_table('hypothesis_verdict');
revoke update, delete on hypothesis_verdict from samenhang_app;
create policy with_its_statement on hypothesis_verdict as restrictive for select to samenhang_app
    using (statement_id in (select s.id from statement s));
create policy with_its_statement_added on hypothesis_verdict as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and statement_id in (select s.id from statement s));

-- For whom something is, for a reader who is not the caller: the document made for somebody.
create function level_for(wanted uuid, reader uuid) returns int
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select level_in_case(wanted, reader) where may_ask_for(wanted, reader)
$$;
call kernel_function('level_for(uuid, uuid)', 'samenhang_app');
create function readable_for(wanted uuid, reader uuid, visible_to text, whereabouts_of uuid) returns boolean
    language sql stable security invoker set search_path = samenhang, pg_temp as $$
    select reader is null
        or coalesce(level_for(wanted, reader), 0) >= case visible_to when 'all' then 1 when 'professionals' then 2 else 3 end
           and (whereabouts_of is null or whereabouts_of not in (select hidden_from_reader(wanted, reader)))
$$;
grant execute on function readable_for(uuid, uuid, text, uuid) to samenhang_app;

call notifies_analysis('evidence');
call notifies_analysis('hypothesis_verdict');
