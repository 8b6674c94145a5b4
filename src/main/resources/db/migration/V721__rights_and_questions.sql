-- What somebody asks for about their own file: by which right, in their words, when it has to be answered. Read by who asked
-- and by the team; the privacy officer sees who asked what and when, and no word of it.
create table right_request (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    by_person   uuid not null references person,
    kind        text not null check (kind in ('see', 'copy', 'correct', 'add', 'restrict', 'destroy', 'object',
                                              'family', 'place', 'heard', 'complaint')),
    words       text not null default '' check (length(words) <= 4000),
    asked_on    date not null,
    due_on      date not null check (due_on > asked_on),
    answer      text check (answer <> '' and length(answer) <= 4000),
    answered_by uuid references person,
    answered_at timestamptz,
    visible_to  text not null default 'team' check (visible_to = 'team'),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index right_request_case on right_request (case_id);
call guard_case_table('right_request', 'own');
revoke update, delete on right_request from samenhang_app;
grant update (answer, answered_by, answered_at) on right_request to samenhang_app;
create policy own on right_request for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy by_whom on right_request as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and answer is null);
create policy answered on right_request as restrictive for update to samenhang_app
    using (case_id in (select directed_cases()) and answer is null) with check (answered_by = (select me()));

-- An interpreter for somebody, in which language; asked by themselves, or for them.
create table interpreter_wish (
    id         uuid primary key default uuidv7(),
    region_id  uuid not null references region,
    case_id    uuid not null references case_file,
    person_id  uuid not null references person,
    by_person  uuid not null references person,
    language   text not null check (language <> '' and length(language) <= 60),
    asked_at   timestamptz not null default now(),
    ended_at   timestamptz,
    visible_to text not null default 'professionals' check (visible_to = 'professionals')
);
create index interpreter_wish_case on interpreter_wish (case_id);
create unique index interpreter_wish_once on interpreter_wish (case_id, person_id) where ended_at is null;
call guard_case_table('interpreter_wish', 'own');
revoke update, delete on interpreter_wish from samenhang_app;
grant update (ended_at) on interpreter_wish to samenhang_app;
create policy own on interpreter_wish for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and person_id = (select me()));
create policy by_whom on interpreter_wish as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and person_id = (select me()));
create policy own_ended on interpreter_wish for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and person_id = (select me()))
    with check (person_id = (select me()));
create policy ended_by_whom on interpreter_wish as restrictive for update to samenhang_app
    using (person_id = (select me()) or case_id in (select directed_cases()));

-- A question of the family on one line of the access log.
create table look_question (
    id          uuid primary key default uuidv7(),
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    log_id      bigint not null references access_log,
    question    text not null check (question <> '' and length(question) <= 4000),
    asked_by    uuid not null references person,
    asked_at    timestamptz not null default now(),
    answer      text check (answer <> '' and length(answer) <= 4000),
    answered_by uuid references person,
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create index look_question_case on look_question (case_id);
call lock_table('look_question');
create policy own on look_question for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and asked_by = (select me()));
create policy asked on look_question for insert to samenhang_app
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and asked_by = (select me())
                and answer is null
                and log_id in (select l.id from access_log l where l.case_id = look_question.case_id));
grant select, insert on look_question to samenhang_app;

-- For the privacy officer, who opens no file: the questions with the line they are about; and what was asked by which right.
create function look_questions() returns table (
        id uuid, asked_by text, asked_at timestamptz, question text, who text, role text, organisation text,
        looked_at timestamptz, action text, object_type text, allowed boolean, emergency boolean,
        answer text, answered_by text, answered_at timestamptz)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select q.id, a.name, q.asked_at, q.question, w.name, l.person_role, o.name, l.at, l.action, l.object_type, l.allowed,
           l.emergency, q.answer, b.name, q.answered_at
      from look_question q
      join person a on a.id = q.asked_by
      join access_log l on l.id = q.log_id
      left join person w on w.id = l.person_id
      left join organisation o on o.id = w.organisation_id
      left join person b on b.id = q.answered_by
     where q.region_id = my_region() and has_duty('privacy_officer')
$$;
call kernel_function('look_questions()', 'samenhang_app');

create function answer_look_question(wanted uuid, says text) returns boolean
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
begin
    update look_question q set answer = says, answered_by = me(), answered_at = now()
     where q.id = wanted and q.region_id = my_region() and q.answer is null and has_duty('privacy_officer');
    return found;
end $$;
call kernel_function('answer_look_question(uuid, text)', 'samenhang_app');

create function right_requests() returns table (
        id uuid, asked_by text, kind text, asked_on date, due_on date, director text, answered_at timestamptz)
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select r.id, a.name, r.kind, r.asked_on, r.due_on,
           (select string_agg(d.name, ', ' order by d.name) from participation p join person d on d.id = p.person_id
             where p.case_id = r.case_id and p.role = 'process_director' and (p.until_at is null or p.until_at > now())),
           r.answered_at
      from right_request r join person a on a.id = r.by_person
     where r.region_id = my_region() and has_duty('privacy_officer')
$$;
call kernel_function('right_requests()', 'samenhang_app');
