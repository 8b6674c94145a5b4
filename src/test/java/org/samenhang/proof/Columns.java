package org.samenhang.proof;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;

/** The columns of every table of a region, as the database itself describes them. */
final class Columns {

    private static final Pattern ONE_OF =
            Pattern.compile("\\(?(\\w+) = ANY \\(ARRAY\\[([^\\]]*)]\\)|\\(\\(?(\\w+) = '([^']*)'::text\\)\\)");

    private final Map<String, List<Column>> tables = new TreeMap<>();

    private Columns() {
        Map<String, Map<String, List<String>>> codes = codes();
        House.open().asData().sql("""
                        select c.relname as of_table, a.attname as name, a.atttypid::regtype::text as type, a.attnotnull as needed,
                               a.atthasdef or a.attidentity <> '' as given, a.attgenerated <> '' or a.attidentity = 'a' as made,
                               (select f.relname from pg_constraint k join pg_class f on f.oid = k.confrelid
                                 where k.conrelid = c.oid and k.contype = 'f' and k.conkey[1] = a.attnum limit 1) as points_to
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r'
                           and exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'region_id')
                         order by c.relname, a.attnum
                        """).query().listOfRows().forEach(row -> {
            String table = (String) row.get("of_table");
            String name = (String) row.get("name");
            tables.computeIfAbsent(table, key -> new java.util.ArrayList<>())
                    .add(new Column(
                            table,
                            name,
                            (String) row.get("type"),
                            Boolean.TRUE.equals(row.get("needed")),
                            Boolean.TRUE.equals(row.get("given")),
                            Boolean.TRUE.equals(row.get("made")),
                            (String) row.get("points_to"),
                            codes.getOrDefault(table, Map.of()).getOrDefault(name, List.of())));
        });
    }

    static Columns ofTheHouse() {
        return new Columns();
    }

    Set<String> tables() {
        return tables.keySet();
    }

    List<Column> of(String table) {
        return tables.getOrDefault(table, List.of());
    }

    boolean has(String table, String column) {
        return of(table).stream().anyMatch(one -> one.name().equals(column));
    }

    /** The columns in which somebody's words stand. */
    List<Column> written(String table) {
        return of(table).stream().filter(Column::written).toList();
    }

    private static Map<String, Map<String, List<String>>> codes() {
        Map<String, Map<String, List<String>>> codes = new LinkedHashMap<>();
        House.open().asData().sql("""
                        select c.relname as of_table, pg_get_constraintdef(k.oid) as says from pg_constraint k join pg_class c on c.oid = k.conrelid
                         where c.relnamespace = 'samenhang'::regnamespace and k.contype = 'c' and cardinality(k.conkey) = 1
                        """).query().listOfRows().forEach(row -> {
            Matcher oneOf = ONE_OF.matcher((String) row.get("says"));
            while (oneOf.find()) {
                String column = oneOf.group(1) == null ? oneOf.group(3) : oneOf.group(1);
                List<String> values = oneOf.group(1) == null
                        ? List.of(oneOf.group(4))
                        : Arrays.stream(oneOf.group(2).split(","))
                                .map(one -> one.strip().replaceAll("^'(.*)'::text$", "$1"))
                                .toList();
                codes.computeIfAbsent((String) row.get("of_table"), key -> new LinkedHashMap<>())
                        .put(column, values);
            }
        });
        return codes;
    }

    /**
     * A column.
     *
     * @param codes what may stand in it, when that is a list
     */
    record Column(
            String table,
            String name,
            String type,
            boolean needed,
            boolean given,
            boolean made,
            @Nullable String pointsTo,
            List<String> codes) {

        boolean written() {
            return Set.of("text", "text[]", "character varying", "jsonb").contains(type) && !made && codes.isEmpty();
        }

        String path() {
            return table + "." + name;
        }

        static String list(List<Column> columns) {
            return columns.stream().map(Column::name).collect(Collectors.joining(", "));
        }
    }
}
