-- An agreement can name the help it serves.
alter table agreement add column help_id uuid references tailored_help on delete set null;
create index agreement_help on agreement (help_id) where help_id is not null;

-- What a family asked for itself is no pressure on its rest (decision 0107).
alter table tailored_help add column family_asked boolean not null default false;
alter table breakthrough add column family_asked boolean not null default false;
alter table second_opinion add column family_asked boolean not null default false;

set local role samenhang_kernel;
-- Whether it went on while a stop stood because it keeps people safe or the family asked for it: that is no pressure either.
create function passed_for_family(object uuid, of_case uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from stop_passed p
                    where p.case_id = of_case and p.why in ('family_asked', 'safety') and of_case in (select open_cases(1))
                      and p.id = md5(p.stop_id::text || object::text)::uuid)
$$;
revoke all on function passed_for_family(uuid, uuid) from public;
grant execute on function passed_for_family(uuid, uuid) to samenhang_app;

-- Whether lines that others drew hold somebody in a genogram: also those the reader may not see, of which nothing else is told.
create function kin_is_held(wanted uuid) returns boolean
    language sql stable security definer set search_path = samenhang, pg_temp as $$
    select exists (select from kin_tie t where (t.one_id = wanted or t.other_id = wanted) and t.case_id in (select open_cases(1))
                      and t.by_person <> me())
$$;
revoke all on function kin_is_held(uuid) from public;
grant execute on function kin_is_held(uuid) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;
