package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Versions for a file: of each what the caller could see then and may see now, before whom it was laid and who stood by it. */
@Repository
class VersionsOut {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    VersionsOut(JdbcClient db) {
        this.db = db;
    }

    List<ObjectNode> of(UUID caseFile, Names names) {
        List<ObjectNode> versions = new ArrayList<>();
        List<Map<String, @Nullable Object>> items = rows("""
                select version_id, kind, item_id, part, content::text as content, visible_to, whereabouts_of from version_item
                 where case_id = :case order by position, id
                """, caseFile);
        List<Map<String, @Nullable Object>> laid = rows("""
                select b.version_id, b.person_id as person, b.on_day as "on", b.how from laid_before b join person n on n.id = b.person_id
                 where b.case_id = :case order by b.on_day, n.name, b.id
                """, caseFile);
        List<Map<String, @Nullable Object>> stood = rows("""
                select version_id, person_id as person, discipline, register, number from standing_by
                 where case_id = :case order by at, id
                """, caseFile);
        for (Map<String, @Nullable Object> version : rows("""
                select id, number, state, edition, note, made_by, (made_at at time zone 'Europe/Amsterdam')::date as "on"
                  from analysis_version where case_id = :case order by number
                """, caseFile)) {
            fill(version, of(items, version));
            version.put("laid_before", of(laid, version));
            version.put("stood_by", of(stood, version));
            ObjectNode one = Section.VERSIONS.shape().written(version, names);
            if (one != null) {
                versions.add(one);
            }
        }
        return versions;
    }

    private static void fill(Map<String, @Nullable Object> version, List<Map<String, @Nullable Object>> items) {
        Map<Object, Map<String, @Nullable Object>> reasons = new HashMap<>();
        Map<String, List<Map<String, @Nullable Object>>> lists = new HashMap<>();
        Set<Object> statements = new HashSet<>();
        Set<Object> links = new HashSet<>();
        for (Map<String, @Nullable Object> item : items) {
            Map<String, @Nullable Object> row = content(item);
            switch (Objects.toString(item.get("kind"))) {
                case "head" -> {
                    version.put("question", row.get("question"));
                    version.put("level", row.get("level"));
                }
                case "statement" -> {
                    statements.add(row.get("id"));
                    put(lists, "statements", row);
                }
                case "link" -> put(lists, "links", row);
                case "stance" -> put(lists, "stances", row);
                case "reason" -> reasons.put(row.get("id"), row);
                case "passage" -> put(lists, "passages", row);
                case "growth_aim" -> put(lists, "growth", row);
                default -> put(lists, "priorities", row);
            }
        }
        // without what hangs on something that this reader doesn't see
        List<Map<String, @Nullable Object>> arrows = lists.computeIfAbsent("links", none -> new ArrayList<>());
        arrows.removeIf(link -> !statements.contains(link.get("from")) || !statements.contains(link.get("to")));
        arrows.forEach(link -> links.add(link.get("id")));
        List<Map<String, @Nullable Object>> stances = lists.computeIfAbsent("stances", none -> new ArrayList<>());
        stances.removeIf(stance -> stance.get("statement") != null && !statements.contains(stance.get("statement"))
                || stance.get("link") != null && !links.contains(stance.get("link")));
        for (Map<String, @Nullable Object> stance : stances) {
            Map<String, @Nullable Object> why = reasons.get(stance.get("id"));
            stance.put("visible_to", null);
            if (why != null) {
                stance.put("reasons", why.get("text"));
                stance.put("visible_to", why.get("visible_to"));
            }
        }
        version.putAll(lists);
    }

    private static void put(
            Map<String, List<Map<String, @Nullable Object>>> lists, String name, Map<String, @Nullable Object> row) {
        lists.computeIfAbsent(name, one -> new ArrayList<>()).add(row);
    }

    /** What was copied, with what the copy says of itself. */
    private static Map<String, @Nullable Object> content(Map<String, @Nullable Object> item) {
        Map<String, @Nullable Object> row = new HashMap<>();
        JSON.readTree(Objects.toString(item.get("content"))).properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull()) {
                row.put(field.getKey(), value.isBoolean() ? (Object) value.asBoolean() : value.asString());
            }
        });
        Object id = item.get("item_id");
        if (id != null) {
            row.put("id", id.toString());
        }
        if (item.get("part") != null && !row.containsKey("part")) {
            row.put("growth_aim".equals(item.get("kind")) ? "aim" : "part", item.get("part"));
        }
        row.put("visible_to", item.get("visible_to"));
        row.put("whereabouts_of", item.get("whereabouts_of"));
        row.put("by", row.get("person"));
        if (row.get("who") != null || row.get("who_text") != null) {
            Object who = row.get("who");
            row.put(
                    "who",
                    new Content.Source(
                            who == null ? null : who.toString(),
                            who == null ? Objects.toString(row.get("who_text")) : null));
        }
        return row;
    }

    private static List<Map<String, @Nullable Object>> of(
            List<Map<String, @Nullable Object>> rows, Map<String, @Nullable Object> version) {
        return rows.stream()
                .filter(row -> Objects.equals(row.get("version_id"), version.get("id")))
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID caseFile) {
        return db.sql(sql).param("case", caseFile).query().listOfRows().stream()
                .<Map<String, @Nullable Object>>map(HashMap::new)
                .toList();
    }
}
