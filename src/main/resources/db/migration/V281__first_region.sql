-- The first region of an installation, with its first administrator. Once there is a region this does nothing and answers null.
create function door_begin(region_name text, region_slug text, team text, who text, wanted_login text, new_hash text) returns uuid
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
declare made_region uuid; made_team uuid; made_person uuid;
begin
    lock table region in share row exclusive mode;
    if exists (select from region) then return null; end if;
    insert into region (slug, name) values (region_slug, region_name) returning id into made_region;
    insert into organisation (region_id, name, kind) values (made_region, team, 'expert_team') returning id into made_team;
    insert into person (region_id, name, kind, organisation_id, login)
    values (made_region, who, 'professional', made_team, lower(wanted_login)) returning id into made_person;
    insert into credential (person_id, region_id, password_hash) values (made_person, made_region, new_hash);
    insert into duty (region_id, person_id, duty) values (made_region, made_person, 'administrator');
    insert into access_log (region_id, person_id, responsible_id, action, object_type, object_id, sensitivity, purpose, access_point,
                            allowed, authorisation, treatment_relation, consent)
    values (made_region, made_person, made_team, 'create', 'region', made_region, 'normal', 'administration', 'POST /begin',
            true, true, false, false);
    return made_person;
end $$;
call kernel_function('door_begin(text, text, text, text, text, text)', 'samenhang_door');
