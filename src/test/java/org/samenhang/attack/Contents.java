package org.samenhang.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the tables, past every wall: to see whether something was touched, and what points at what. */
final class Contents {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** These tell of whoever asks, not of what was asked for. */
    private static final Set<String> OF_THE_ASKER =
            Set.of("access_log", "access_log_seal", "session", "sign_in_attempt", "public_use");

    private final JdbcClient data = House.open().asData();
    private final Map<String, Set<String>> columns = new TreeMap<>();

    Contents() {
        data.sql("""
                        select c.relname, a.attname from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r'
                        """)
                .query()
                .listOfRows()
                .forEach(row -> columns.computeIfAbsent((String) row.get("relname"), name -> new TreeSet<>())
                        .add((String) row.get("attname")));
        columns.values().removeIf(names -> !names.contains("region_id"));
        columns.keySet().removeAll(OF_THE_ASKER);
    }

    /** A sum over everything of a region, or of some cases of it, by table. */
    Map<String, String> sums(UUID region, @Nullable Set<UUID> cases) {
        List<String> queries = new ArrayList<>();
        columns.forEach((table, names) -> {
            String which = cases == null ? "true" : "t.%s = any (:cases)".formatted(caseColumn(table));
            if (cases == null || caseColumn(table) != null) {
                queries.add(
                        "select '%s' as name, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from %s t where t.region_id = :region and %s"
                                .formatted(table, table, which));
            }
        });
        var statement = data.sql(String.join(" union all ", queries)).param("region", region);
        if (cases != null) {
            statement = statement.param("cases", cases.toArray(UUID[]::new));
        }
        Map<String, String> sums = new TreeMap<>();
        statement.query().listOfRows().forEach(row -> sums.put((String) row.get("name"), (String) row.get("sum")));
        return sums;
    }

    /** Everything of a region that has an id. */
    Map<String, Thing> things(UUID region) {
        Map<String, Thing> things = new LinkedHashMap<>();
        columns.forEach((table, names) -> {
            if (names.contains("id")) {
                String column = caseColumn(table);
                data.sql("select id::text as id, %s as of_case from %s where region_id = :region"
                                .formatted(column == null ? "null::uuid" : column, table))
                        .param("region", region)
                        .query()
                        .listOfRows()
                        .forEach(row -> things.put(
                                (String) row.get("id"), new Thing(table, region, (UUID) row.get("of_case"))));
            }
        });
        return things;
    }

    /** Puts a word in every text of a region that takes one. */
    void mark(UUID region, String word) {
        columns.forEach((table, names) -> data.sql("""
                        select attname from pg_attribute where attrelid = cast('samenhang.' || :table as regclass)
                           and atttypid = 'text'::regtype and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(column -> {
                    try {
                        data.sql("update %s set %s = %s || :word where region_id = :region and %s ~ ' '"
                                        .formatted(table, column, column, column))
                                .param("word", " " + word)
                                .param("region", region)
                                .update();
                    } catch (DataAccessException notToBeChanged) {
                        // a code, or a row that never changes
                    }
                }));
    }

    /**
     * The rows of a region that hold the id of something that is not of their region, or not of their case. Whoever makes
     * something gives it its id: what was made since under the id of something else is that new thing.
     */
    Set<String> strays(UUID region, Map<String, Thing> known) {
        Map<String, Thing> things = new LinkedHashMap<>(known);
        made(region).forEach(one -> {
            String id = one.substring(one.indexOf(' ') + 1);
            Thing thing = known.get(id);
            if (thing != null && !one.equals(thing.table() + " " + id)) {
                things.remove(id);
            }
        });
        Set<String> strays = new TreeSet<>();
        columns.forEach((table, names) -> {
            String column = caseColumn(table);
            data.sql("select %s as of_case, (to_jsonb(t) - 'id')::text as row from %s t where region_id = :region"
                            .formatted(column == null ? "null::uuid" : column, table))
                    .param("region", region)
                    .query()
                    .listOfRows()
                    .forEach(row -> {
                        Matcher id = ID.matcher((String) row.get("row"));
                        while (id.find()) {
                            Thing thing = things.get(id.group());
                            UUID ofCase = (UUID) row.get("of_case");
                            if (thing != null
                                    && (!thing.region().equals(region)
                                            || thing.ofCase() != null
                                                    && ofCase != null
                                                    && !thing.ofCase().equals(ofCase))) {
                                strays.add(table + " points at " + thing.table() + " " + id.group()
                                        + (thing.region().equals(region) ? " of another case" : " of another region"));
                            }
                        }
                    });
        });
        return strays;
    }

    private Set<String> made(UUID region) {
        List<String> queries = new ArrayList<>();
        columns.forEach((table, names) -> {
            if (names.contains("id")) {
                queries.add("select '%s ' || id from %s where region_id = :region".formatted(table, table));
            }
        });
        return new TreeSet<>(data.sql(String.join(" union all ", queries))
                .param("region", region)
                .query(String.class)
                .list());
    }

    private @Nullable String caseColumn(String table) {
        return table.equals("case_file")
                ? "id"
                : columns.getOrDefault(table, Set.of()).contains("case_id") ? "case_id" : null;
    }

    static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(table -> !after.get(table).equals(before.get(table)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Something with an id. */
    record Thing(String table, UUID region, @Nullable UUID ofCase) {}
}
