-- What keeps people safe from one another is lifted by somebody, for a reason that stays.
alter table shielding add lifted_reason text check (lifted_reason <> ''), add lifted_by uuid references person;
alter table must_not_meet add lifted_reason text check (lifted_reason <> ''), add lifted_by uuid references person;
grant update (lifted_reason, lifted_by) on shielding to samenhang_app;
