package org.samenhang.analysis.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the steps of a picture, in the caller's transaction, which has opened the case. */
@Repository
class EditRows {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_CHANGES = 1_000;

    private final JdbcClient db;

    EditRows(JdbcClient db) {
        this.db = db;
    }

    /** What the caller did in this case since they signed in. */
    Steps<JsonNode> ofSitting(UUID caseFile) {
        Map<String, List<Change<JsonNode>>> changes = new LinkedHashMap<>();
        Map<String, Boolean> undone = new HashMap<>();
        db.sql("""
                        select * from (select * from analysis_edit
                                        where case_id = :case and by_person = (select me()) and not dropped
                                          and at >= (select sitting_since())
                                        order by at desc, id desc limit :most) e
                         order by at, id
                        """)
                .param("case", caseFile)
                .param("most", MOST_CHANGES)
                .query((row, number) -> {
                    String step = row.getString("step");
                    undone.put(step, row.getObject("undone_at") != null);
                    return changes.computeIfAbsent(step, unseen -> new ArrayList<>())
                            .add(new Change<>(
                                    row.getString("what"),
                                    row.getObject("object_id", UUID.class),
                                    fields(row.getString("before")),
                                    fields(row.getString("after"))));
                })
                .list();
        return new Steps<>(changes.entrySet().stream()
                .map(step -> new Steps.Done<>(
                        new Step<>(step.getKey(), step.getValue()), Objects.requireNonNull(undone.get(step.getKey()))))
                .toList());
    }

    /** The things of a step as they are, locked for the rest of the transaction. */
    Map<UUID, Map<String, JsonNode>> now(Step<JsonNode> step) {
        Map<UUID, Map<String, JsonNode>> now = new HashMap<>();
        db.sql("select id, (to_jsonb(s) || jsonb_build_object('withdrawn', withdrawn_at is not null))::text as fields"
                        + " from statement s where id = any(cast(:ids as uuid[])) order by id for update")
                .param("ids", ids(step, "statement"))
                .query((row, number) -> now.put(row.getObject("id", UUID.class), fields(row.getString("fields"))))
                .list();
        db.sql("select id, (to_jsonb(l) || jsonb_build_object('withdrawn', withdrawn_at is not null))::text as fields"
                        + " from link l where id = any(cast(:ids as uuid[])) order by id for update")
                .param("ids", ids(step, "link"))
                .query((row, number) -> now.put(row.getObject("id", UUID.class), fields(row.getString("fields"))))
                .list();
        return now;
    }

    /** From here on in this transaction what is changed is no step of its own. */
    void noSteps() {
        db.sql("select set_config('samenhang.undoing', 'true', true)")
                .query(String.class)
                .single();
    }

    void setStatement(UUID statement, Map<String, JsonNode> fields) {
        db.sql("""
                        update statement s
                           set (text, sphere, part, effect, end_behaviour, spoken, kind, source_person, source_text, said_on,
                                basis, family_words, tense, position, merged_into) =
                               (select r.text, r.sphere, r.part, r.effect, r.end_behaviour, r.spoken, r.kind, r.source_person,
                                       r.source_text, r.said_on, r.basis, r.family_words, r.tense, r.position, r.merged_into
                                  from jsonb_populate_record(s, cast(:fields as jsonb)) r),
                               withdrawn_at = case when cast(:withdrawn as boolean) is null then withdrawn_at
                                                   when :withdrawn then now() end,
                               withdrawn_by = case when cast(:withdrawn as boolean) is null then withdrawn_by
                                                   when :withdrawn then (select me()) end,
                               version = version + 1
                         where id = :id
                        """)
                .param("fields", json(fields))
                .param("withdrawn", withdrawn(fields))
                .param("id", statement)
                .update();
    }

    void setLink(UUID link, Map<String, JsonNode> fields) {
        db.sql("""
                        update link l
                           set (from_id, to_id, sign, note, doubt) =
                               (select r.from_id, r.to_id, r.sign, r.note, r.doubt
                                  from jsonb_populate_record(l, cast(:fields as jsonb)) r),
                               withdrawn_at = case when cast(:withdrawn as boolean) is null then withdrawn_at
                                                   when :withdrawn then now() end,
                               withdrawn_by = case when cast(:withdrawn as boolean) is null then withdrawn_by
                                                   when :withdrawn then (select me()) end,
                               version = version + 1
                         where id = :id
                        """)
                .param("fields", json(fields))
                .param("withdrawn", withdrawn(fields))
                .param("id", link)
                .update();
    }

    /** Whether the arrow would stand twice with these fields. */
    boolean standsTwice(UUID link, Map<String, JsonNode> fields) {
        return db.sql("""
                        select exists (select from link l, jsonb_populate_record(l, cast(:fields as jsonb)) r
                                         join link o on o.from_id = r.from_id and o.to_id = r.to_id and o.sign = r.sign
                                                    and o.withdrawn_at is null
                                        where l.id = :id and o.id <> l.id and coalesce(not :withdrawn, l.withdrawn_at is null))
                        """)
                .param("fields", json(fields))
                .param("withdrawn", withdrawn(fields), java.sql.Types.BOOLEAN)
                .param("id", link)
                .query(Boolean.class)
                .single();
    }

    /**
     * Turns what a step did to arrows the caller doesn't see, as far as nobody changed them since; it tells nothing of them.
     *
     * @param undo back; otherwise forth again
     */
    void turnUnseen(UUID caseFile, String step, boolean undo) {
        db.sql("select turn_unseen_arrows(:case, :step, :undo)")
                .param("case", caseFile)
                .param("step", step)
                .param("undo", undo)
                .query((row, number) -> true)
                .single();
    }

    void mark(UUID caseFile, String step, boolean undone) {
        db.sql("""
                        update analysis_edit set undone_at = case when :undone then now() end
                         where case_id = :case and step = :step and by_person = (select me()) and at >= (select sitting_since())
                        """)
                .param("undone", undone)
                .param("case", caseFile)
                .param("step", step)
                .update();
    }

    /** Who changed this after the caller; null when nobody, or nobody the caller may know. */
    @Nullable
    String changedBy(UUID caseFile, UUID object) {
        return db.sql("select changed_after_me(:case, :object)")
                .param("case", caseFile)
                .param("object", object)
                .query((row, number) -> java.util.Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private static String ids(Step<JsonNode> step, String what) {
        return step.changes().stream()
                .filter(change -> change.what().equals(what))
                .map(change -> change.object().toString())
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static @Nullable Boolean withdrawn(Map<String, JsonNode> fields) {
        JsonNode withdrawn = fields.get("withdrawn");
        return withdrawn == null ? null : withdrawn.asBoolean();
    }

    private static Map<String, JsonNode> fields(String json) {
        Map<String, JsonNode> fields = new HashMap<>();
        JSON.readTree(json).properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private static String json(Map<String, JsonNode> fields) {
        ObjectNode node = JSON.createObjectNode();
        fields.forEach(node::set);
        return node.toString();
    }
}
