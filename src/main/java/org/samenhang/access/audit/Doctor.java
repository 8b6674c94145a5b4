package org.samenhang.access.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks whether the installation still keeps the promises of the kernel: row security forced everywhere, no role that
 * passes it by, no view that runs as its owner, no way to write over the log, chains that fit, settings that keep data.
 */
public final class Doctor {

    private static final String MAILBOX_FAULT = """
            select case trouble when 'password' then 'the mail server does not take user or password'
                                when 'unreachable' then 'the mail server does not answer'
                                when 'encryption' then 'the line to the mail server is not encrypted, or its certificate not to be trusted'
                                when 'folder' then 'the folder is not there, or keeps no marks'
                                else 'it could not be read to the end; see the log' end
                   || ', since ' || to_char(failing_from at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI')
                   || '; tried again at ' || to_char(next_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI')
              from mailbox where trouble is not null
            """;

    private static final String MAILBOX_REMARK = """
            select coalesce('last at ' || to_char(looked_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI'), 'not yet looked into')
                   || case when for_people > 0 then '; ' || for_people || ' for people to look at' else '' end
              from mailbox
            """;

    private final JdbcClient db;
    private final ChainCheck chains;

    /**
     * @param administrator the database as its administrator sees it
     * @param key the key of the log's chains
     * @param heads the file of exported heads
     */
    public Doctor(JdbcClient administrator, byte[] key, Path heads) {
        this.db = administrator;
        this.chains = new ChainCheck(administrator, key, heads);
    }

    /** What was looked at, with every fault named. */
    public List<Finding> examine() {
        return List.of(
                finding("row security is on and forced on every table", """
                        select 'table ' || c.relname || ': row security is ' ||
                               case when not c.relrowsecurity then 'off' else 'not forced' end
                          from pg_class c where c.relnamespace = 'samenhang'::regnamespace and c.relkind in ('r', 'p')
                           and c.relname <> 'flyway_schema_history' and not (c.relrowsecurity and c.relforcerowsecurity)
                        """),
                finding("every table says of which region a row is", """
                        select 'table ' || c.relname || ' has no region_id'
                          from pg_class c where c.relnamespace = 'samenhang'::regnamespace and c.relkind in ('r', 'p')
                           and c.relname <> 'flyway_schema_history'
                           and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id'
                                              and not a.attisdropped)
                        """),
                finding("no role passes row security by", """
                        select 'role ' || rolname || ' has ' || case when rolsuper then 'SUPERUSER' else 'BYPASSRLS' end
                          from pg_roles where rolname in ('samenhang_owner', 'samenhang_kernel', 'samenhang_app',
                               'samenhang_door', 'samenhang_audit') and (rolbypassrls or rolsuper)
                        union all
                        select 'role ' || m.rolname || ' is a member of ' || g.rolname
                          from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid
                         where m.rolname in ('samenhang_app', 'samenhang_door', 'samenhang_audit')
                        """),
                finding("no view runs with its owner's rights", """
                        select case c.relkind when 'm' then 'materialised view ' else 'view ' end || c.relname ||
                               ' has no security_invoker'
                          from pg_class c where c.relnamespace = 'samenhang'::regnamespace and c.relkind in ('v', 'm')
                           and (c.relkind = 'm' or coalesce((select option_value from pg_options_to_table(c.reloptions)
                                                              where option_name = 'security_invoker'), 'false')
                                                   not in ('true', 'on', '1', 'yes'))
                        """),
                finding("functions with the kernel's rights are the kernel's, and fixed to their schema", """
                        select 'function ' || p.oid::regprocedure || ': ' ||
                               case when pg_get_userbyid(p.proowner) <> 'samenhang_kernel' then 'not owned by the kernel'
                                    when not coalesce(p.proconfig::text like '%search_path=samenhang%', false) then 'no fixed search_path'
                                    else 'everybody may call it' end
                          from pg_proc p where p.pronamespace = 'samenhang'::regnamespace and p.prosecdef
                           and (pg_get_userbyid(p.proowner) <> 'samenhang_kernel'
                                or not coalesce(p.proconfig::text like '%search_path=samenhang%', false)
                                or p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0))
                        """),
                finding("no policy opens a table to the application without a condition", """
                        select 'policy ' || p.policyname || ' on ' || p.tablename || ' has no condition'
                          from pg_policies p where p.schemaname = 'samenhang'
                           and (p.roles && array['samenhang_app', 'public']::name[])
                           and (p.qual = 'true' or p.with_check = 'true')
                        """),
                finding("nobody can write over the access log", """
                        select 'role ' || r.rolname || ' may ' || k.kind || ' ' || t.name
                          from pg_roles r, (values ('access_log'), ('access_log_seal')) t (name),
                               (values ('UPDATE'), ('DELETE'), ('TRUNCATE')) k (kind)
                         where r.rolname in ('samenhang_app', 'samenhang_door', 'samenhang_audit', 'samenhang_kernel')
                           and has_table_privilege(r.oid, 'samenhang.' || t.name, k.kind)
                        union all
                        select 'the trigger that keeps ' || t.name || ' append only is gone or off'
                          from (values ('access_log'), ('access_log_seal')) t (name)
                         where not exists (select from pg_trigger g where g.tgrelid = ('samenhang.' || t.name)::regclass
                                              and g.tgname = 'append_only' and g.tgenabled in ('O', 'A'))
                        union all
                        select 'the application may not write the access log, so no case opens'
                         where not has_column_privilege('samenhang_app', 'samenhang.access_log', 'case_id', 'INSERT')
                        """),
                finding("who serves pages reads no password, session or code, and opens no session", """
                        select 'role samenhang_app may ' || k.kind || ' ' || t.name
                          from (values ('credential'), ('session'), ('sign_in_attempt')) t (name),
                               (values ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE')) k (kind)
                         where has_table_privilege('samenhang_app', 'samenhang.' || t.name, k.kind)
                        union all
                        select 'role samenhang_app may read invitation'
                         where has_table_privilege('samenhang_app', 'samenhang.invitation', 'SELECT')
                        union all
                        select 'role samenhang_app may call ' || p.oid::regprocedure
                          from pg_proc p where p.pronamespace = 'samenhang'::regnamespace and p.proname like 'door\\_%'
                           and has_function_privilege('samenhang_app', p.oid, 'EXECUTE')
                        """),
                finding("the server keeps what it acknowledged", """
                        select 'setting ' || name || ' is ' || setting from pg_settings
                         where name in ('fsync', 'full_page_writes') and setting <> 'on'
                            or name = 'synchronous_commit' and setting in ('off')
                        """),
                new Finding("the chains of the access log fit", chains.faults(), chains.tail()),
                finding("answers to invitations are read from the mailbox", MAILBOX_FAULT, mailbox()));
    }

    private String mailbox() {
        return db.sql(MAILBOX_REMARK).query(String.class).optional().orElse("none is set: they are brought in by hand");
    }

    private Finding finding(String promise, String faults) {
        return finding(promise, faults, "");
    }

    private Finding finding(String promise, String faults, String remark) {
        return new Finding(
                promise, new ArrayList<>(db.sql(faults).query(String.class).list()), remark);
    }

    /**
     * One promise and what was found.
     *
     * @param faults none when it is kept
     * @param remark something to know besides, may be empty
     */
    public record Finding(String promise, List<String> faults, String remark) {

        /** Whether the promise is kept. */
        public boolean kept() {
            return faults.isEmpty();
        }
    }
}
