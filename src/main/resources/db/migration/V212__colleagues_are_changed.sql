-- What stands of a colleague can be changed by who administers people; two who do it at once don't lose each other's text.
alter table person add column version int not null default 0;
grant update (version) on person to samenhang_app;
