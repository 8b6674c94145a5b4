-- What help is for whom, in which order and pace, and how long it took to get it going (M1, M3, M6). The words of a piece of help and what it
-- serves stand where they stood; on the timeline it stands once, and is pointed at from here.
alter table tailored_help add column for_person uuid references person;
alter table tailored_help add column pace text check (pace in ('now', 'next', 'later', 'not_now'));
alter table tailored_help add column pace_why text not null default '' check (length(pace_why) <= 1000);
alter table tailored_help add column turn int check (turn between 1 and 20);
alter table tailored_help add column asked_on date;
alter table tailored_help add column started_on date;
alter table tailored_help add column fact_id uuid references life_help;
alter table tailored_help add check (started_on >= asked_on);
alter table tailored_help add check (pace <> 'not_now' or pace_why <> '');

-- The basics before treatment (M5): a day or school, a home, money, rest. The last row of each holds.
create table basis (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    what           text not null check (what in ('day', 'home', 'money', 'rest')),
    stands         text not null check (stands in ('there', 'partly', 'missing')),
    words          text not null default '' check (length(words) <= 1000),
    said_on        date not null,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    made_at        timestamptz not null default now()
);
create index basis_case on basis (case_id, what);
call guard_case_table('basis');
revoke update, delete on basis from samenhang_app;
create policy by_whom on basis as restrictive for insert to samenhang_app with check (by_person = (select me()));

-- Good enough, said out loud by somebody, of one piece of help or of all of it together; what each said last holds. A family says yes or not
-- yet and writes no words here: those are weighed, and this is for everybody at once.
create table good_enough (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    help_id        uuid references tailored_help,
    enough         boolean not null,
    words          text not null default '' check (length(words) <= 1000),
    said_on        date not null,
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    made_at        timestamptz not null default now()
);
create index good_enough_case on good_enough (case_id);
call guard_case_table('good_enough', 'own');
revoke update, delete on good_enough from samenhang_app;
create policy by_whom on good_enough as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and (select i_am_myself())
                and (case_id in (select open_cases(2)) or words = '' and visible_to = 'all' and whereabouts_of is null));
create policy with_its_help on good_enough as restrictive for select to samenhang_app
    using (help_id is null or help_id in (select h.id from tailored_help h where h.case_id = good_enough.case_id));
