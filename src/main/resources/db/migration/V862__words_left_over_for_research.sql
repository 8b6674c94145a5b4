-- What a person decided about a word that was left over when a case was made ready for research: another word in its place, or that it
-- is no name. Kept, so that nobody is asked twice; the word itself is content of the case.
create table research_choice (
    region_id   uuid not null references region,
    case_id     uuid not null references case_file,
    word        text not null check (word <> '' and length(word) <= 600),
    -- null: it stands
    replacement text check (replacement <> '' and length(replacement) <= 100),
    by_person   uuid not null references person,
    at          timestamptz not null default now(),
    primary key (case_id, word)
);
call guard_case_table('research_choice', 'directors');
alter policy seen on research_choice using (region_id = (select my_region()) and case_id in (select directed_cases()));
