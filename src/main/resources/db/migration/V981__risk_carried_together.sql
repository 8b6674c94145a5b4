-- A risk in words (M4): what it is, when it is more and when less, what we do, and who carries which part, by name. No score and no number.
create table risk (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    text           text not null check (text <> '' and length(text) <= 1000),
    more_when      text not null default '' check (length(more_when) <= 2000),
    less_when      text not null default '' check (length(less_when) <= 2000),
    we_do          text not null check (we_do <> '' and length(we_do) <= 2000),
    named_on       date not null,
    settled_on     date,
    settled_words  text not null default '' check (length(settled_words) <= 2000),
    visible_to     text not null default 'all' check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    version        int not null default 0,
    check (settled_on is null or settled_words <> '')
);
create index risk_case on risk (case_id);
call guard_case_table('risk');
revoke delete on risk from samenhang_app;
create policy by_whom on risk as restrictive for insert to samenhang_app with check (by_person = (select me()));

-- Who carries which part of it. Somebody of the family may, and nobody counts whether they did.
create table risk_part (
    id        uuid primary key,
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    risk_id   uuid not null references risk,
    person_id uuid not null references person,
    part      text not null check (part <> '' and length(part) <= 500),
    from_on   date not null,
    ended_on  date,
    by_person uuid not null references person
);
create index risk_part_case on risk_part (case_id, risk_id);
call guard_case_table('risk_part');
revoke update, delete on risk_part from samenhang_app;
grant update (ended_on) on risk_part to samenhang_app;
create policy with_its_risk on risk_part as restrictive for select to samenhang_app
    using (risk_id in (select r.id from risk r where r.case_id = risk_part.case_id));

-- What a youth and parents say of a risk is a reaction like any other: weighed before others of the family read it.
alter table own_words add column risk_id uuid references risk;
do $$
declare
    old text;
begin
    select c.conname into strict old from pg_constraint c
     where c.conrelid = 'own_words'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%num_nonnulls(agreement_id, statement_id)%';
    execute format('alter table own_words drop constraint %I', old);
end $$;
alter table own_words add check (kind <> 'reaction' or num_nonnulls(agreement_id, statement_id, risk_id) = 1);
alter table own_words add check (kind = 'reaction' or risk_id is null);
