-- Some wishes are about what a youth has a right to: contact with family, being heard, whom they see how often, and what they want themselves.
alter table wish add column about text check (about in ('family_contact', 'being_heard', 'contact', 'own'));

-- What is done with it, beside it. The last of each holds.
create table right_answer (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    about          text not null check (about in ('family_contact', 'being_heard', 'contact', 'own')),
    words          text not null check (words <> '' and length(words) <= 2000),
    said_on        date not null,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    made_at        timestamptz not null default now()
);
create index right_answer_case on right_answer (case_id);
call guard_case_table('right_answer');
revoke update, delete on right_answer from samenhang_app;
create policy by_whom on right_answer as restrictive for insert to samenhang_app with check (by_person = (select me()));

-- Who sees the youth, and how often that was agreed (F9). When it was is read from the talks that are noted anyway.
create table contact_rhythm (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    person_id      uuid not null references person,
    every_days     int not null check (every_days in (7, 14, 28, 42, 91)),
    wants          text not null default '' check (length(wants) <= 1000),
    from_on        date not null,
    ended_on       date,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    version        int not null default 0,
    check (ended_on is null or ended_on >= from_on)
);
create index contact_rhythm_case on contact_rhythm (case_id);
create unique index contact_rhythm_once on contact_rhythm (case_id, person_id) where ended_on is null;
call guard_case_table('contact_rhythm');
revoke delete on contact_rhythm from samenhang_app;
create policy of_a_colleague on contact_rhythm as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and person_id in (select p.id from person p where p.kind = 'professional'));

-- What it gave a professional (M7): asked of themselves, of nobody else and never of a family. What each said last holds.
create table work_gain (
    id         uuid primary key,
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    conflicts  text not null check (conflicts in ('fewer', 'same', 'more')),
    together   text not null check (together in ('better', 'same', 'worse')),
    pleasure   text not null check (pleasure in ('more', 'same', 'less')),
    words      text not null default '' check (length(words) <= 1000),
    said_on    date not null,
    visible_to text not null default 'professionals' check (visible_to = 'professionals'),
    by_person  uuid not null references person,
    made_at    timestamptz not null default now()
);
create index work_gain_case on work_gain (case_id);
call guard_case_table('work_gain');
revoke update, delete on work_gain from samenhang_app;
create policy by_the_professional_self on work_gain as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and by_person in (select p.id from person p where p.kind = 'professional'));
