-- A question analysis where the network is bad: what was typed on a device arrives later, perhaps twice, perhaps beside what another wrote.
-- And its network map: who stands around a family, how near, what they give and ask.

create table question_analysis_member (
    id          uuid primary key,
    region_id   uuid not null references region,
    analysis_id uuid not null references question_analysis on delete cascade,
    name        text not null check (name <> '' and length(name) <= 60),
    area        text not null check (area in ('family', 'friends', 'day', 'help')),
    nearness    smallint not null check (nearness between 1 and 3),
    gives       text not null default '' check (length(gives) <= 300),
    asks        text not null default '' check (length(asks) <= 300),
    added_by    uuid not null references person,
    added_at    timestamptz not null default now()
);
create index question_analysis_member_of on question_analysis_member (analysis_id);
call lock_table('question_analysis_member');

create policy taken_part_in on question_analysis_member for select to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
create policy added on question_analysis_member for insert to samenhang_app
    with check (region_id = (select my_region()) and added_by = (select me()) and analysis_id in (select my_question_analyses()));
create policy mended on question_analysis_member for update to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()))
    with check (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
create policy removed on question_analysis_member for delete to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
grant select, insert, delete on question_analysis_member to samenhang_app;
grant update (name, area, nearness, gives, asks) on question_analysis_member to samenhang_app;

-- A line is mended in its place, no longer only added and removed.
create policy mended on question_analysis_line for update to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()))
    with check (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
grant update (words, level, side, amount) on question_analysis_line to samenhang_app;

-- Which changes of a device were taken, under the ids that the device gave them: one that is sent again is not done again.
create table question_analysis_taken (
    analysis_id uuid not null references question_analysis on delete cascade,
    change_id   uuid not null,
    region_id   uuid not null references region,
    by_person   uuid not null references person,
    at          timestamptz not null default now(),
    primary key (analysis_id, change_id)
);
call lock_table('question_analysis_taken');

create policy taken_part_in on question_analysis_taken for select to samenhang_app
    using (region_id = (select my_region()) and analysis_id in (select my_question_analyses()));
create policy taken on question_analysis_taken for insert to samenhang_app
    with check (region_id = (select my_region()) and by_person = (select me()) and analysis_id in (select my_question_analyses()));
grant select, insert on question_analysis_taken to samenhang_app;
