package org.samenhang.house;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo region once more, with ids of its own: every row of every table, so that a test has whole stories that are nobody
 * else's to change. Sessions, codes and the log are not mirrored.
 */
public final class Mirror {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> LEFT_OUT = Set.of(
            "kernel_key",
            "access_log",
            "access_log_seal",
            "session",
            "sign_in_attempt",
            "invitation",
            "credential",
            "outgoing_mail",
            "workshop_code",
            "public_use");

    private final String salt = "mirror-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    private final JdbcClient data = House.open().asData();

    private Mirror() {
        UUID demo = data.sql("select id from region where slug = 'demo'")
                .query(UUID.class)
                .single();
        for (String table : tables()) {
            mirror(table, demo);
        }
        // a meeting of today may end while a test looks on, and what was not to be kept would go by itself
        data.sql("update meeting_check set keep = true where region_id = :region")
                .param("region", region())
                .update();
    }

    /** A new mirror of the demo region. */
    public static Mirror ofTheDemo() {
        return new Mirror();
    }

    /** What has this id in the demo has that id here. */
    public UUID of(UUID inDemo) {
        return UUID.nameUUIDFromBytes((inDemo + salt).getBytes(StandardCharsets.UTF_8));
    }

    /** The region. */
    public UUID region() {
        return of(data.sql("select id from region where slug = 'demo'")
                .query(UUID.class)
                .single());
    }

    private void mirror(String table, UUID demo) {
        List<String> columns = new ArrayList<>();
        Map<String, String> changed = new HashMap<>();
        data.sql("""
                        select attname, atttypid::regtype::text as type, attgenerated <> '' or attidentity = 'a' as made
                          from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attnum > 0 and not attisdropped
                        """).param("table", table).query().listOfRows().forEach(column -> {
            String name = (String) column.get("attname");
            if (!Boolean.TRUE.equals(column.get("made"))) {
                columns.add(name);
            }
            if ("bytea".equals(column.get("type"))) {
                changed.put(name, "'\\x' || encode(sha256(t." + name + " || convert_to(:salt, 'UTF8')), 'hex')");
            }
        });
        if (table.equals("person")) {
            changed.put("login", "cast(null as text)");
        }
        if (table.equals("registration")) {
            // the one pair of tables that point at each other
            changed.put("consultation_id", "cast(null as uuid)");
        }
        if (table.equals("region")) {
            changed.put("slug", ":salt");
        }
        StringBuilder row = new StringBuilder("to_jsonb(t)");
        changed.forEach((column, value) -> row.append(" || jsonb_build_object('")
                .append(column)
                .append("', ")
                .append(value)
                .append(")"));
        var rows = data.sql("select coalesce(jsonb_agg(" + row + "), '[]')::text from " + table
                        + " t where t.region_id = :demo")
                .param("demo", demo);
        if (row.indexOf(":salt") >= 0) {
            rows = rows.param("salt", salt);
        }
        String all = renamed(rows.query(String.class).single());
        String names = String.join(", ", columns);
        data.sql("insert into " + table + " (" + names + ") select " + names + " from jsonb_populate_recordset(null::"
                        + table + ", cast(:all as jsonb))")
                .param("all", all)
                .update();
    }

    private String renamed(String rows) {
        Matcher id = ID.matcher(rows);
        StringBuilder renamed = new StringBuilder();
        while (id.find()) {
            id.appendReplacement(renamed, of(UUID.fromString(id.group())).toString());
        }
        return id.appendTail(renamed).toString();
    }

    /** The tables of a region, each after those it points to. */
    private List<String> tables() {
        Map<String, Set<String>> pointsTo = new HashMap<>();
        data.sql("""
                        select c.relname as name,
                               coalesce((select string_agg(f.relname, ',') from pg_constraint k join pg_class f on f.oid = k.confrelid
                                          where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid
                                            and (c.relname, f.relname) <> ('registration', 'consultation')), '') as targets
                          from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'region_id'
                         where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r'
                        """)
                .query()
                .listOfRows()
                .forEach(row -> pointsTo.put(
                        (String) row.get("name"),
                        java.util.Arrays.stream(
                                        Objects.toString(row.get("targets"), "").split(","))
                                .filter(target -> !target.isEmpty())
                                .collect(java.util.stream.Collectors.toSet())));
        pointsTo.keySet().removeAll(LEFT_OUT);
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < pointsTo.size()) {
            int before = ordered.size();
            pointsTo.forEach((table, targets) -> {
                if (ordered.containsAll(
                        targets.stream().filter(pointsTo::containsKey).toList())) {
                    ordered.add(table);
                }
            });
            if (ordered.size() == before) {
                throw new IllegalStateException("Tables point at each other: "
                        + pointsTo.keySet().stream()
                                .filter(table -> !ordered.contains(table))
                                .toList());
            }
        }
        return List.copyOf(ordered);
    }
}
