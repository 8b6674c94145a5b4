package org.samenhang.access;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * That it was seen (NEN 7513). A case opens only after its row is written here: the policies of the database show case
 * content in no transaction that lacks it. So every use case begins with one of these calls, inside its transaction.
 */
@Component
public class AccessLog {

    private static final String COLUMNS = """
            insert into access_log (region_id, request_id, person_id, person_role, case_id, action, object_type,
                                    object_id, detail, purpose, access_point, client, allowed, authorisation,
                                    treatment_relation, consent, emergency)
            """;

    /** As what the one who really looks takes part in a case now. */
    private static final String ROLES = """
            select string_agg(p.role, ',' order by p.role) as roles from participation p
             where p.case_id = %s and p.person_id = (select looker()) and p.from_at <= now()
               and (p.until_at is null or p.until_at > now())
            """;

    private final JdbcClient db;

    AccessLog(JdbcClient db) {
        this.db = db;
    }

    /**
     * The caller opens this case to read it.
     *
     * @param what the part that is read, as the glossary calls it, such as {@code case_page}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void opens(UUID caseFile, String what) {
        write(caseFile, Action.READ, what, null, false);
    }

    /** The caller does something to an object of this case; the case is open for the rest of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void does(Action action, UUID caseFile, String what, @Nullable UUID object) {
        write(caseFile, action, what, object, false);
    }

    /** As {@link #does(Action, UUID, String, UUID)}, by somebody who may take no part in this case: then it stays closed, and nothing is written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void doesInOwn(Action action, UUID caseFile, String what, @Nullable UUID object) {
        write(caseFile, action, what, object, true);
    }

    /** The caller sees a list in which these cases stand. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lists(Collection<UUID> caseFiles, String what) {
        if (!caseFiles.isEmpty()) {
            insert("unnest(:cases) as c (id)", what, "allowed")
                    .param("cases", caseFiles.toArray(UUID[]::new))
                    .update();
        }
    }

    /** The caller sees a list of all cases they take part in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void listsMine(String what) {
        insert("my_cases() as c (id)", what, "allowed").update();
    }

    /**
     * The caller does something to an object that is in no case yet, such as a registration; objects of this kind are
     * open for the rest of the transaction, as far as they are the caller's to see.
     *
     * @param object null while it is not known which ones a list will hold
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void does(Action action, String what, @Nullable UUID object) {
        writeOutsideCases(action, what, object == null ? List.of() : List.of(object), object == null);
    }

    /** The caller was shown these objects, which are in no case yet, in a list. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void showed(String what, Collection<UUID> objects) {
        writeOutsideCases(Action.READ, what, objects, false);
    }

    /** Somebody asked for what is not theirs; written outside the transaction that is going on, so that it stays. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void refused(@Nullable UUID caseFile, String what, @Nullable UUID object) {
        Call call = Call.current();
        Call.LookingAs other = call.looksAs();
        db.sql("select write_refusal(:token, :purpose, :as, :in, :request, :case, :what, :object, :point, :client)")
                .param("token", call.token())
                .param("purpose", call.purpose())
                .param("as", other == null ? null : other.person().toString())
                .param("in", other == null ? null : other.caseFile().toString())
                .param("request", call.id())
                .param("case", caseFile, Types.OTHER)
                .param("what", what)
                .param("object", object, Types.OTHER)
                .param("point", call.accessPoint())
                .param("client", call.client())
                .query((row, number) -> what)
                .list();
    }

    private void writeOutsideCases(Action action, String what, Collection<UUID> objects, boolean list) {
        Call call = Call.current();
        db.sql(COLUMNS + """
                        select my_region(), :request, looker(),
                               case when looker() is null then 'guest' else
                                   (select string_agg(d.duty, ',' order by d.duty) from duty d
                                     where d.person_id = looker() and d.from_at <= now()
                                       and (d.until_at is null or d.until_at > now())) end,
                               null, :action, :what, o.id, case when :list then 'list' end, :purpose, :point, :client,
                               true, true, false, false, false
                          from (select unnest(cast(:objects as uuid[])) union all select null where :list) as o (id)
                         where my_region() is not null
                        """)
                .param("request", call.id())
                .param("action", action.code())
                .param("what", what)
                .param("objects", objects.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .param("list", list)
                .param("purpose", call.purpose())
                .param("point", call.accessPoint())
                .param("client", call.client())
                .update();
    }

    private JdbcClient.StatementSpec insert(String cases, String what, String detail) {
        Call call = Call.current();
        return db.sql(COLUMNS + """
                        select (select my_region()), :request, (select looker()), mine.roles,
                               c.id, 'read', :what, null, :detail, :purpose, :point, :client, true, true,
                               c.id in (select my_cases()), consent_on_file(c.id), coalesce(mine.roles = 'emergency', false)
                          from %s cross join lateral (%s) mine
                        """.formatted(cases, ROLES.formatted("c.id")))
                .param("request", call.id())
                .param("what", what)
                .param("detail", detail)
                .param("purpose", call.purpose())
                .param("point", call.accessPoint())
                .param("client", call.client());
    }

    private void write(UUID caseFile, Action action, String what, @Nullable UUID object, boolean inOwn) {
        Call call = Call.current();
        db.sql(COLUMNS + """
                        select (select my_region()), :request, (select looker()), mine.roles,
                               :case, :action, :what, :object, null, :purpose, :point, :client, true, true,
                               :case in (select my_cases()), consent_on_file(:case), coalesce(mine.roles = 'emergency', false)
                          from (%s) mine
                         where not :inOwn or :case in (select my_cases())
                        """.formatted(ROLES.formatted(":case")))
                .param("inOwn", inOwn)
                .param("request", call.id())
                .param("case", caseFile)
                .param("action", action.code())
                .param("what", what)
                .param("object", object)
                .param("purpose", call.purpose())
                .param("point", call.accessPoint())
                .param("client", call.client())
                .update();
    }
}
