-- Others have already thought of a solution and ask the team to look at it (A7). The answer is advice: nothing waits for it.
create table second_opinion (
    id          uuid primary key,
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    thought_of  text not null check (thought_of <> '' and length(thought_of) <= 4000),
    thought_by  text not null check (thought_by <> '' and length(thought_by) <= 300),
    question    text not null default '' check (length(question) <= 4000),
    asked_on    date not null,
    finding     text check (finding in ('fits', 'fits_if', 'otherwise')),
    answer      text not null default '' check (length(answer) <= 4000),
    answered_on date,
    answered_by uuid references person,
    by_person   uuid not null references person,
    version     int not null default 0,
    visible_to  text not null check (visible_to in ('all', 'professionals', 'team')),
    check ((finding is null) = (answered_on is null) and (finding is null) = (answered_by is null)),
    check (finding is null or answer <> ''),
    check (answered_on >= asked_on)
);
create index second_opinion_case on second_opinion (case_id);
call guard_case_table('second_opinion');
create policy by_whom on second_opinion as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and finding is null);
-- Whoever works in the case asks; the team answers.
create policy by_the_team on second_opinion as restrictive for update to samenhang_app
    using (case_id in (select open_cases(3))) with check (answered_by is null or answered_by = (select me()));
