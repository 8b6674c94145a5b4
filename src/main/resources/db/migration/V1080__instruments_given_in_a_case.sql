-- An instrument that was answered in a case: what a licensed questionnaire gave, one of the region's own, or how content somebody is at a look back (K5).
-- It is a note with a source. No column of it holds a figure of somebody that could be sorted or counted: what was answered stands in one document.
create table given_instrument (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    kind           text not null check (kind in ('licensed_outcome', 'questionnaire', 'contentment')),
    -- the definition and version it was answered with, and keeps
    url            text not null,
    edition        text not null,
    answers        jsonb not null,
    answered_on    date not null,
    look_back_id   uuid references look_back,
    -- whose answers a professional wrote down; null when they are their own
    with_person    uuid references person,
    visible_to     text not null default 'team' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    made_at        timestamptz not null default now(),
    version        int not null default 0,
    check (with_person is null or kind = 'contentment' and visible_to = 'team')
);
create index given_instrument_case on given_instrument (case_id, answered_on);
call guard_case_table('given_instrument', 'own');
revoke update, delete on given_instrument from samenhang_app;
grant update (answers, answered_on, whereabouts_of, version) on given_instrument to samenhang_app;
create policy own on given_instrument for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1))
           and (by_person = (select me()) or with_person = (select me())));
-- Somebody of the family says how content they are, for the team, and nothing else; what a professional writes down in another's words is for the team too.
create policy by_whom on given_instrument as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and (case_id in (select open_cases(2)) or kind = 'contentment' and visible_to = 'team' and with_person is null)
                and (with_person is null or with_person in (select people_of_open_cases()))
                and (look_back_id is null or look_back_id in (select b.id from look_back b where b.case_id = given_instrument.case_id)));
create policy own_changed on given_instrument for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_nobody_else on given_instrument as restrictive for update to samenhang_app
    using (by_person = (select me()) and (select i_am_myself())) with check (by_person = (select me()));
