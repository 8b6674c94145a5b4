-- A typing error in a wish, in hours or in an agreed rest can be mended, or the row taken away.
alter table wish add column version int not null default 0;
alter table hours add column version int not null default 0;
alter table agreed_rest add column version int not null default 0;

-- What somebody wrote down themselves is nobody else's to mend.
create policy words_of_their_own on wish as restrictive for update to samenhang_app
    using (by_person <> person_id or by_person = (select me()))
    with check (by_person <> person_id or by_person = (select me()));
create policy words_of_their_own_removed on wish as restrictive for delete to samenhang_app
    using (by_person <> person_id or by_person = (select me()));
