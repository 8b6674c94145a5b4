-- Every request asks first who it is, and every refused one is written down: each in one statement, instead of a transaction of four.
set local role samenhang_kernel;

-- Who carries this session, with the duties of today; nobody for a guest, a stranger or a session that has ended.
create function recognised(token text, looks_as text, looks_in text)
    returns table (id uuid, region_id uuid, region_name text, slug text, name text, kind text, title text, language text, duties text[])
    language plpgsql volatile security definer set search_path = samenhang, pg_temp as $$
#variable_conflict use_column
begin
    perform set_config('samenhang.token', coalesce(token, ''), true),
            set_config('samenhang.as', coalesce(looks_as, ''), true), set_config('samenhang.as_case', coalesce(looks_in, ''), true);
    return query
        select p.id, p.region_id, r.name, r.slug, p.name, p.kind, p.title, p.language,
               array(select d.duty from duty d where d.person_id = p.id and d.from_at <= now() and (d.until_at is null or d.until_at > now()))
          from who_anew() w
          join person p on p.id = w.asks and p.region_id = w.region
          join region r on r.id = p.region_id;
end $$;
revoke all on function recognised(text, text, text) from public;
grant execute on function recognised(text, text, text) to samenhang_app;
reset role;
set search_path = samenhang, pg_temp;

-- With the rights of the caller: what it writes is held by the policies of the log.
create function write_refusal(token text, purpose text, looks_as text, looks_in text, request uuid, asked_case uuid, what text, object uuid,
                              point text, client text)
    returns void language plpgsql volatile set search_path = samenhang, pg_temp as $$
declare mine uuid;
begin
    perform begin(token, purpose, looks_as, looks_in);
    mine := my_region();
    if mine is null then
        return;
    end if;
    insert into access_log (region_id, request_id, person_id, person_role, case_id, action, object_type, object_id, detail, purpose,
                            access_point, client, allowed, authorisation, treatment_relation, consent, emergency)
    values (mine, request, looker(), null, asked_case, 'read', what, object, 'refused', purpose, point, client, false, false,
            coalesce(asked_case in (select my_cases()), false), false, false);
end $$;
revoke all on function write_refusal(text, text, text, text, uuid, uuid, text, uuid, text, text) from public;
grant execute on function write_refusal(text, text, text, text, uuid, uuid, text, uuid, text, text) to samenhang_app;
