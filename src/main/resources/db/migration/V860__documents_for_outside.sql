-- A document for somebody who takes no part in the case, a court or a municipality: for whom, what for, on which ground. The document
-- itself is made anew each time and is not kept; what was handed over stands in the access log with the id of this row.
create table outside_document (
    id        uuid primary key,
    region_id uuid not null references region,
    case_id   uuid not null references case_file,
    kind      text not null check (kind in ('court', 'municipality')),
    piece     text not null check (piece in ('whole', 'picture', 'course')),
    recipient text not null check (recipient <> '' and length(recipient) <= 300),
    purpose   text not null check (purpose <> '' and length(purpose) <= 1000),
    ground    text not null check (ground in ('consent', 'guardian', 'court', 'other')),
    reason    text check (reason <> '' and length(reason) <= 1000),
    layer     text not null check (layer in ('professional', 'plain', 'very_plain')),
    big       boolean not null default false,
    made_by   uuid not null references person,
    made_at   timestamptz not null default now(),
    check (ground <> 'other' or reason is not null)
);
create index outside_document_case on outside_document (case_id, made_at);
call guard_case_table('outside_document', 'directors');
-- Who gets it can tell where somebody is: the team alone reads it.
alter policy seen on outside_document using (region_id = (select my_region()) and case_id in (select open_cases(3)));
alter policy added on outside_document
    with check (region_id = (select my_region()) and case_id in (select directed_cases()) and made_by = (select me()));
drop policy changed on outside_document;
drop policy removed on outside_document;
revoke update, delete on outside_document from samenhang_app;
