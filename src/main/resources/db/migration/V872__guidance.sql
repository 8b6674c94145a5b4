-- What somebody answered to the questions that guide them through an analysis. While it is a draft it is theirs alone, also from who looks
-- with their eyes; what was sent is read by the team and by themselves. It goes no further by itself.
create table guidance_answer (
    id                 uuid primary key default uuidv7(),
    region_id          uuid not null references region,
    case_id            uuid not null references case_file,
    by_person          uuid not null references person,
    reader             text not null check (reader in ('facilitator', 'expert', 'guardian', 'parent', 'youth')),
    -- the definition it answers; it stays this one, whatever becomes of the analysis
    definition_url     text not null check (definition_url <> '' and length(definition_url) <= 200),
    definition_version text not null check (definition_version <> '' and length(definition_version) <= 20),
    answers            jsonb not null default '{}',
    visible_to         text not null default 'team' check (visible_to = 'team'),
    begun_at           timestamptz not null default now(),
    sent_at            timestamptz,
    version            int not null default 0
);
create index guidance_answer_case on guidance_answer (case_id, by_person);
create unique index guidance_answer_draft on guidance_answer (case_id, by_person) where sent_at is null;
call guard_case_table('guidance_answer', 'own');
revoke delete on guidance_answer from samenhang_app;
revoke update on guidance_answer from samenhang_app;
grant update (answers, sent_at, version) on guidance_answer to samenhang_app;
create policy own_words on guidance_answer for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy drafts_are_theirs on guidance_answer as restrictive for select to samenhang_app
    using (sent_at is not null or by_person = (select me()) and by_person = (select looker()));
create policy own_added on guidance_answer as restrictive for insert to samenhang_app
    with check (by_person = (select me()));
create policy own_changed on guidance_answer for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy only_own_drafts on guidance_answer as restrictive for update to samenhang_app
    using (by_person = (select me()) and sent_at is null) with check (by_person = (select me()));

-- A suggestion that somebody does not want to see now.
create table guidance_skip (
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    by_person  uuid not null references person,
    suggestion text not null check (suggestion ~ '^[a-z_]{2,40}$'),
    at         timestamptz not null default now(),
    primary key (case_id, by_person, suggestion)
);
call guard_case_table('guidance_skip', 'own');
create policy own on guidance_skip as restrictive for all to samenhang_app
    using (by_person = (select me())) with check (by_person = (select me()));
