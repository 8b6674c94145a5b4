-- The family drawn broadly: each member's nature, strength and limit, what each fears would happen if the dynamic stopped, what returns over the
-- generations, and how one acts on the other. What somebody of the family writes is theirs: nobody mends it, and others read it once it
-- was weighed.

create table portrait_line (
    id             uuid primary key default uuidv7(),
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    -- null: of the family as a whole
    subject_id     uuid references person,
    aspect         text not null check (aspect in ('nature', 'strength', 'limit', 'fear', 'generations', 'acts_on')),
    -- on whom, for how one acts on the other
    other_id       uuid references person,
    text           text not null check (text <> '' and length(text) <= 500),
    statement_id   uuid references statement,
    visible_to     text not null default 'team' check (visible_to in ('all', 'professionals', 'team')),
    weighed        text check (weighed in ('all', 'professionals', 'team', 'talk_first')),
    whereabouts_of uuid references person,
    by_person      uuid not null references person,
    created_at     timestamptz not null default now(),
    withdrawn_at   timestamptz,
    version        int not null default 0
);
create index portrait_line_case on portrait_line (case_id, created_at);
call guard_case_table('portrait_line', 'own');
revoke delete on portrait_line from samenhang_app;
create policy own on portrait_line for select to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
create policy own_changed on portrait_line for update to samenhang_app
    using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
    with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()));
-- Who belongs to the family lets nobody read it while writing it; nobody writes in another's name.
create policy by_whom on portrait_line as restrictive for insert to samenhang_app
    with check (by_person = (select me()) and weighed is null and (case_id in (select open_cases(2)) or visible_to = 'team'));
-- The words of a family are theirs to mend, and who weighs opens them: nothing else of them changes by another hand.
create policy by_whose_words on portrait_line as restrictive for update to samenhang_app
    using (by_person = (select me()) or case_id in (select open_cases(2)))
    with check (case_id in (select open_cases(2)) or by_person = (select me()) and visible_to = 'team' and weighed is null);
create function portrait_words_stay() returns trigger
    language plpgsql security definer set search_path = samenhang, pg_temp as $$
begin
    if (new.text, new.subject_id, new.aspect, new.other_id, new.by_person, new.withdrawn_at)
           is distinct from (old.text, old.subject_id, old.aspect, old.other_id, old.by_person, old.withdrawn_at)
       and old.by_person is distinct from me()
       and exists (select from person p where p.id = old.by_person and p.kind = 'family') then
        raise exception 'words of a family are theirs' using errcode = '42501';
    end if;
    return new;
end $$;
create trigger words_stay before update on portrait_line for each row execute function portrait_words_stay();
revoke all on function portrait_words_stay() from public;
alter function portrait_words_stay() owner to samenhang_kernel;

-- The function is the kernel's; whoever makes a trigger of it has to be allowed to.
set local role samenhang_kernel;
grant execute on function note_visibility() to samenhang_owner;
reset role;
create trigger visibility after update on portrait_line for each row execute function note_visibility();
set local role samenhang_kernel;
revoke execute on function note_visibility() from samenhang_owner;
reset role;

-- What is weighed is named by who weighs it; the rooms say which kinds there are.
alter table weighing drop constraint weighing_what_check;
alter table weighing add constraint weighing_what_check check (what ~ '^[a-z_]{1,40}$');
