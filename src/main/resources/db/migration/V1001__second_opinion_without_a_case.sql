-- A second opinion asked of the team of another region in a consultation (A7): about nobody by name, without a case. One at a time.
create table consultation_opinion (
    id              uuid primary key,
    region_id       uuid not null references region,
    consultation_id uuid not null references consultation on delete cascade,
    thought_of      text not null check (thought_of <> '' and length(thought_of) <= 4000),
    question        text not null default '' check (length(question) <= 4000),
    other_team      text not null check (other_team <> '' and length(other_team) <= 300),
    asked_on        date not null,
    finding         text check (finding in ('fits', 'fits_if', 'otherwise')),
    answer          text not null default '' check (length(answer) <= 4000),
    answered_by     text not null default '' check (length(answered_by) <= 300),
    answered_on     date,
    by_person       uuid not null references person,
    version         int not null default 0,
    check ((finding is null) = (answered_on is null) and (finding is null) = (answer = '') and (finding is null) = (answered_by = '')),
    check (answered_on >= asked_on)
);
create index consultation_opinion_of on consultation_opinion (consultation_id);
create unique index consultation_opinion_one_at_a_time on consultation_opinion (consultation_id) where finding is null;
call lock_table('consultation_opinion');
-- Seen and written by who sees the consultation.
create policy seen on consultation_opinion for select to samenhang_app
    using (region_id = (select my_region()) and exists (select from consultation c where c.id = consultation_opinion.consultation_id));
create policy asked on consultation_opinion for insert to samenhang_app
    with check (region_id = (select my_region()) and by_person = (select me()) and finding is null
                and exists (select from consultation c where c.id = consultation_opinion.consultation_id));
create policy answered on consultation_opinion for update to samenhang_app
    using (region_id = (select my_region()) and exists (select from consultation c where c.id = consultation_opinion.consultation_id))
    with check (region_id = (select my_region()));
grant select, insert, update on consultation_opinion to samenhang_app;
