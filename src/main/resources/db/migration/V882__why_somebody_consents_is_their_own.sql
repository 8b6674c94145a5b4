-- Who of a family said yes or no is for everyone in the case; why, and on what ground others went on, is for who said it and for who
-- works in the case. So the reasons stand in a table of their own.
alter table consent add unique (id, case_id, by_person);

create table consent_reason (
    consent_id        uuid primary key,
    region_id         uuid not null references region,
    case_id           uuid not null references case_file,
    by_person         uuid not null references person,
    ground            text,
    exception         text check (exception in ('serious_harm', 'well_considered_wish', 'supervision_order', 'other')),
    withdrawal_reason text,
    check (exception is null or coalesce(ground, '') <> ''),
    foreign key (consent_id, case_id, by_person) references consent (id, case_id, by_person) on delete cascade
);
create index consent_reason_case on consent_reason (case_id);
call guard_case_table('consent_reason', 'own');
alter policy seen on consent_reason
    using (region_id = (select my_region())
           and (case_id in (select open_cases(2))
                or (case_id in (select open_cases(1)) and by_person = (select me()))));

set local role samenhang_kernel;
insert into consent_reason (consent_id, region_id, case_id, by_person, ground, exception, withdrawal_reason)
select id, region_id, case_id, by_person, ground, exception, withdrawal_reason from consent
 where num_nonnulls(ground, exception, withdrawal_reason) > 0;
reset role;

alter table consent drop column ground, drop column exception, drop column withdrawal_reason;
