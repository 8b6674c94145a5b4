-- The family as people draw it together (genogram), and who stands around a youth (network map). What somebody of a family
-- puts there is weighed before others read it, like everything a family tells; they always see their own.
create table kin (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    name           text not null check (name <> '' and length(name) <= 60),
    -- as the person wishes to be drawn
    sex            text not null check (sex in ('woman', 'man', 'other', 'unsaid')),
    born           int check (born between 1880 and 2200),
    dead           boolean not null default false,
    died           int check (died between 1880 and 2200),
    -- who this is among those who take part; null for who does not
    person_id      uuid references person,
    by_person      uuid not null references person,
    version        int not null default 0,
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    check (died is null or dead),
    check (died >= born)
);
create index kin_case on kin (case_id);
create unique index kin_person on kin (case_id, person_id) where person_id is not null;

-- One line between two: who is what of whom. The first is the parent, or the one who lives with the second.
create table kin_tie (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    one_id         uuid not null references kin on delete cascade,
    other_id       uuid not null references kin on delete cascade,
    kind           text not null check (kind in ('parent', 'adoptive', 'foster', 'married', 'partner', 'twin', 'lives_with',
                                                 'close', 'conflict', 'cut_off')),
    from_year      int check (from_year between 1880 and 2200),
    until_on       date,
    -- how being together ended
    ended          text check (ended in ('separated', 'divorced')),
    by_person      uuid not null references person,
    version        int not null default 0,
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person,
    check (one_id <> other_id),
    check (ended is null or kind in ('married', 'partner'))
);
create index kin_tie_case on kin_tie (case_id);
create index kin_tie_one on kin_tie (one_id);
create index kin_tie_other on kin_tie (other_id);

create table network_member (
    id             uuid primary key,
    region_id      uuid not null references region,
    case_id        uuid not null references case_file,
    name           text not null check (name <> '' and length(name) <= 60),
    area           text not null check (area in ('family', 'friends', 'day', 'help')),
    -- 1 very near, 2 near, 3 a bit further
    nearness       int not null check (nearness between 1 and 3),
    gives          text not null default '' check (length(gives) <= 300),
    asks           text not null default '' check (length(asks) <= 300),
    by_person      uuid not null references person,
    version        int not null default 0,
    visible_to     text not null check (visible_to in ('all', 'professionals', 'team')),
    whereabouts_of uuid references person
);
create index network_member_case on network_member (case_id);

do $$
declare t text;
begin
    foreach t in array array['kin', 'kin_tie', 'network_member'] loop
        execute format('call guard_case_table(%L, ''own'')', t);
        execute format('create policy own on %s for select to samenhang_app
            using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))', t);
        execute format('create policy own_changed on %s for update to samenhang_app
            using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))
            with check (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))', t);
        execute format('create policy own_removed on %s for delete to samenhang_app
            using (region_id = (select my_region()) and case_id in (select open_cases(1)) and by_person = (select me()))', t);
        execute format('create policy by_whom on %s as restrictive for insert to samenhang_app
            with check (by_person = (select me()) and (case_id in (select open_cases(2)) or visible_to = ''team''))', t);
        execute format('create policy weighed_anew on %s as restrictive for update to samenhang_app
            using (region_id = (select my_region())) with check (case_id in (select open_cases(2)) or by_person = (select me()) and visible_to = ''team'')', t);
    end loop;
end $$;

-- A tie is between two of its own case.
create policy of_one_case on kin_tie as restrictive for insert to samenhang_app
    with check (exists (select from kin k where k.id = one_id and k.case_id = kin_tie.case_id)
                and exists (select from kin k where k.id = other_id and k.case_id = kin_tie.case_id));
