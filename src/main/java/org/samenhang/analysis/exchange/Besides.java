package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.circles.CircleJudgement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What there is of an analysis besides its map, as the caller may see it, for a file: what stands in this case, and what came with a file.
 * The columns are called as the fields of the file.
 */
@Repository
class Besides {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;
    private final VersionsOut versions;

    Besides(JdbcClient db, VersionsOut versions) {
        this.db = db;
        this.versions = versions;
    }

    /** By section, in the transaction in which the whole was read. */
    Map<Section, List<ObjectNode>> of(Whole whole, Names names) {
        UUID caseFile = whole.file().id();
        Map<Section, List<ObjectNode>> found = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            List<ObjectNode> list = new ArrayList<>();
            switch (section) {
                case CIRCLES -> list.addAll(circles(whole, names));
                case CIRCLE_NUMBERS -> list.addAll(numbers(whole, names));
                case VERSIONS -> list.addAll(versions.of(caseFile, names));
                default ->
                    rows(section, caseFile)
                            .forEach(row -> add(list, section.shape().written(row, names)));
            }
            if (section.carried()) {
                carried(section, caseFile, names, list);
            }
            found.put(section, sorted(section, list));
        }
        return found;
    }

    private static void add(List<ObjectNode> list, @Nullable ObjectNode one) {
        if (one != null) {
            list.add(one);
        }
    }

    private static List<ObjectNode> circles(Whole whole, Names names) {
        List<ObjectNode> circles = new ArrayList<>();
        for (CircleJudgement one : whole.judgements()) {
            Map<String, @Nullable Object> known = turned(one.identity(), whole);
            if (known != null) {
                known.put("name", one.name());
                known.put("verdict", one.verdict().code());
                known.put("reason", one.reason());
                add(circles, Section.CIRCLES.shape().written(known, names));
            }
        }
        return circles;
    }

    /** As far as everyone may still see them: in the room a circle is not called by its number any more when somebody does not. */
    private static List<ObjectNode> numbers(Whole whole, Names names) {
        List<ObjectNode> numbers = new ArrayList<>();
        whole.numbers().forEach((circle, number) -> {
            Map<String, @Nullable Object> known = turned(circle, whole);
            boolean forEveryone = circle.around().stream()
                    .flatMap(id -> whole.statement(id).stream())
                    .allMatch(said -> said.audience() == Audience.ALL && said.whereaboutsOf() == null);
            if (known != null && forEveryone) {
                known.put("number", number);
                add(numbers, Section.CIRCLE_NUMBERS.shape().written(known, names));
            }
        });
        return numbers;
    }

    /** A circle begins where it would begin for whoever reads the file, whatever the ids are here; null when a statement of it went. */
    private static @Nullable Map<String, @Nullable Object> turned(CircleIdentity circle, Whole whole) {
        List<UUID> around = circle.around();
        List<Integer> places = around.stream()
                .map(id -> whole.statement(id).map(said -> said.number()).orElse(0))
                .toList();
        if (places.contains(0)) {
            return null;
        }
        int first =
                places.indexOf(places.stream().min(Comparator.naturalOrder()).orElseThrow());
        List<UUID> turned = new ArrayList<>(around.subList(first, around.size()));
        turned.addAll(around.subList(0, first));
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("around", turned);
        known.put("signs", circle.signs().substring(first) + circle.signs().substring(0, first));
        return known;
    }

    private List<Map<String, @Nullable Object>> rows(Section section, UUID caseFile) {
        List<Map<String, @Nullable Object>> rows = switch (section) {
            case EVIDENCE ->
                rows(
                        "select e.*, seen_on as \"on\" from evidence e where case_id = :case and withdrawn_at is null order by created_at, id",
                        caseFile);
            case VERDICTS -> rows("select * from hypothesis_verdict where case_id = :case order by at, id", caseFile);
            case WEIGHINGS ->
                rows(
                        "select w.*, weighed_on as \"on\" from step_weighing w where case_id = :case order by weighed_on, id",
                        caseFile);
            case GROWTH_LINES ->
                rows(
                        "select * from growth_line where case_id = :case and withdrawn_at is null order by created_at, id",
                        caseFile);
            case PORTRAITS -> portraits(caseFile, false);
            case OWN_PORTRAITS -> portraits(caseFile, true);
            case WORDINGS ->
                rows(
                        "select w.*, by_person as by from statement_wording w where case_id = :case and withdrawn_at is null order by said_at, id",
                        caseFile);
            case OWN_PICTURES -> pictures(caseFile);
            case SAME_LINES -> rows("""
                        select m.line_id as line, m.other_id as other, m.statement_id as statement
                          from line_match m left join statement s on s.id = m.statement_id
                         where m.case_id = :case and s.withdrawn_at is null order by m.at, m.id
                        """, caseFile);
            case ROUNDS -> rounds(caseFile);
            default -> List.of();
        };
        for (Map<String, @Nullable Object> row : rows) {
            row.putIfAbsent("statement", row.get("statement_id"));
            source(row, "source", "source_person", "source_text");
            source(row, "who", "person_id", "who_text");
        }
        return rows;
    }

    private List<Map<String, @Nullable Object>> portraits(UUID caseFile, boolean ofTheFamily) {
        return db.sql("""
                        select l.*, subject_id as of, other_id as "on", case when n.kind = 'family' then by_person end as by
                          from portrait_line l join person n on n.id = l.by_person
                         where l.case_id = :case and withdrawn_at is null and (n.kind = 'family') = :family
                         order by l.created_at, l.id
                        """).param("case", caseFile).param("family", ofTheFamily).query().listOfRows().stream()
                .<Map<String, @Nullable Object>>map(HashMap::new)
                .toList();
    }

    private List<Map<String, @Nullable Object>> pictures(UUID caseFile) {
        List<Map<String, @Nullable Object>> pictures = rows("""
                select p.*, by_person as by, (shown_at at time zone 'Europe/Amsterdam')::date as shown_on from own_picture p
                 where case_id = :case and shown_at is not null order by shown_at, id
                """, caseFile);
        List<Map<String, @Nullable Object>> lines =
                rows("select * from own_line where case_id = :case order by position, id", caseFile);
        List<Map<String, @Nullable Object>> arrows = rows("""
                select a.picture_id, a.from_id as "from", a.to_id as "to", a.sign
                  from own_arrow a join own_line f on f.id = a.from_id join own_line t on t.id = a.to_id
                 where a.case_id = :case order by f.position, f.id, t.position, t.id
                """, caseFile);
        for (Map<String, @Nullable Object> picture : pictures) {
            picture.put("lines", of(lines, "picture_id", picture));
            picture.put("arrows", of(arrows, "picture_id", picture));
        }
        return pictures;
    }

    private List<Map<String, @Nullable Object>> rounds(UUID caseFile) {
        List<Map<String, @Nullable Object>> rounds = rows("""
                select id, (opened_at at time zone 'Europe/Amsterdam')::date as opened,
                       (revealed_at at time zone 'Europe/Amsterdam')::date as revealed
                  from stance_round where case_id = :case and revealed_at is not null order by revealed_at, id
                """, caseFile);
        List<Map<String, @Nullable Object>> stances = rows("""
                select s.round_id, s.by_person as by, s.statement_id as statement, s.link_id as link, s.stance, r.reasons,
                       r.visible_to, r.weighed_at is not null as weighed
                  from stance s left join stance_reason r on r.stance_id = s.id
                  join person n on n.id = s.by_person
                  left join statement t on t.id = s.statement_id
                  left join link l on l.id = s.link_id
                 where s.case_id = :case and s.round_id is not null and t.withdrawn_at is null and l.withdrawn_at is null
                 order by n.name, s.by_person, t.position, l.created_at, s.id
                """, caseFile);
        rounds.forEach(round -> round.put("stances", of(stances, "round_id", round)));
        return rounds;
    }

    private static List<Map<String, @Nullable Object>> of(
            List<Map<String, @Nullable Object>> rows, String key, Map<String, @Nullable Object> whole) {
        return rows.stream()
                .filter(row -> Objects.equals(row.get(key), whole.get("id")))
                .toList();
    }

    /** What came with a file, in the file's own words; what somebody says here by now goes before it. */
    private void carried(Section section, UUID caseFile, Names names, List<ObjectNode> list) {
        List<JsonNode> parts = db
                .sql(
                        "select content::text from carried_part where case_id = :case and kind = :kind order by position, id")
                .param("case", caseFile)
                .param("kind", section.code())
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .toList();
        for (JsonNode part : parts) {
            ObjectNode one = section.shape().mapped(part, names);
            boolean said = one != null
                    && switch (section) {
                        case WORDINGS ->
                            list.stream()
                                    .anyMatch(other -> other.path("by").equals(one.path("by"))
                                            && other.path("statement").equals(one.path("statement")));
                        case OWN_PICTURES ->
                            list.stream().anyMatch(other -> other.path("by").equals(one.path("by")));
                        default -> false;
                    };
            if (one != null && !said) {
                list.add(one);
            }
        }
    }

    /** So that where it came from makes no difference; what has an order of its own keeps it. */
    private static List<ObjectNode> sorted(Section section, List<ObjectNode> list) {
        Comparator<ObjectNode> order = switch (section) {
            case CIRCLE_NUMBERS ->
                Comparator.comparingInt(one -> one.path("number").asInt());
            case CIRCLES ->
                Comparator.comparing(one -> one.path("around")
                                .valueStream()
                                .map(id -> padded(id.asString()))
                                .reduce("", String::concat)
                        + one.path("signs").asString());
            case WORDINGS ->
                Comparator.comparing(one -> padded(one.path("statement").asString())
                        + padded(one.path("by").asString()));
            case SAME_LINES ->
                Comparator.comparing(one -> padded(one.path("line").asString())
                        + padded(one.path("other").asString(""))
                        + padded(one.path("statement").asString("")));
            default -> null;
        };
        if (order == null) {
            return list;
        }
        return list.stream().sorted(order).toList();
    }

    private static String padded(String id) {
        return String.format(Locale.ROOT, "%8s", id);
    }

    private List<Map<String, @Nullable Object>> rows(String sql, UUID caseFile) {
        return db.sql(sql).param("case", caseFile).query().listOfRows().stream()
                .<Map<String, @Nullable Object>>map(HashMap::new)
                .toList();
    }

    private static void source(Map<String, @Nullable Object> row, String field, String person, String text) {
        Object who = row.get(person);
        if (who != null || row.get(text) != null) {
            row.put(
                    field,
                    new Content.Source(
                            who == null ? null : who.toString(), who == null ? (String) row.get(text) : null));
        }
    }
}
