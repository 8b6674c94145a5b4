package org.samenhang.analysis.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.circles.CircleIdentity;
import org.samenhang.analysis.weighing.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts down the sections of one file: what a team writes as the team's, what somebody said or made themselves as it came. */
final class SectionsIn {

    private final JdbcClient db;
    private final UUID caseFile;
    private final Map<String, UUID> here;
    private final Map<String, String> names;
    private final Map<String, UUID> statements;
    private final Map<String, UUID> links;
    private final Map<String, String> lines = new HashMap<>();

    /**
     * @param here who of the file takes part here
     * @param names what everybody of the file is called
     */
    SectionsIn(
            JdbcClient db,
            UUID caseFile,
            Map<String, UUID> here,
            Map<String, String> names,
            Map<String, UUID> statements,
            Map<String, UUID> links) {
        this.db = db;
        this.caseFile = caseFile;
        this.here = here;
        this.names = names;
        this.statements = statements;
        this.links = links;
    }

    void all(Map<Section, List<ObjectNode>> sections) {
        for (Section section : Section.values()) {
            int position = 0;
            for (ObjectNode one : sections.getOrDefault(section, List.of())) {
                put(section, one, ++position);
            }
        }
    }

    private void put(Section section, ObjectNode one, int position) {
        switch (section) {
            case CIRCLES -> circle(one);
            case CIRCLE_NUMBERS -> number(one);
            case EVIDENCE -> {
                Map<String, @Nullable Object> row = shared(one);
                row.put("side", text(one, "side"));
                row.put("source_person", person(one.path("source").path("person")));
                row.put("source_text", named(one.path("source")));
                row.put("seen_on", day(one));
                insert("evidence", "created_at", row);
            }
            case VERDICTS -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("statement_id", statement(one));
                row.put("verdict", text(one, "verdict"));
                row.put("reason", text(one, "reason"));
                insert("hypothesis_verdict", "at", row);
            }
            case WEIGHINGS -> {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("kind", text(one, "kind"));
                row.put("what", text(one, "what"));
                row.put("weighed_on", day(one));
                for (Question question : Question.values()) {
                    row.put(question.code(), one.path(question.code()).asString(""));
                }
                audience(one, row);
                insert("step_weighing", "changed_at", row);
            }
            case GROWTH_LINES -> {
                Map<String, @Nullable Object> row = shared(one);
                row.put("kind", text(one, "kind"));
                row.put("person_id", person(one.path("who").path("person")));
                row.put("who_text", named(one.path("who")));
                insert("growth_line", "created_at", row);
            }
            case PORTRAITS -> {
                if (isStranger(one, "of") || isStranger(one, "on")) {
                    // of whom it is can only be somebody here
                    ObjectNode told = one.deepCopy();
                    told.put("text", subject(one) + text(one, "text"));
                    told.remove(List.of("of", "on"));
                    portrait(told);
                } else {
                    portrait(one);
                }
            }
            default -> carry(section, one, position);
        }
    }

    private CircleIdentity identity(ObjectNode one) {
        return new CircleIdentity(
                one.path("around")
                        .valueStream()
                        .map(id -> Objects.requireNonNull(statements.get(id.asString())))
                        .toList(),
                text(one, "signs"));
    }

    /** A circle that not everyone here may see is called by no number. */
    private void number(ObjectNode one) {
        CircleIdentity circle = identity(one);
        db.sql("""
                        insert into circle_number (region_id, case_id, edition, number, around, signs)
                        select (select my_region()), a.case_id, a.edition, :number, :around, :signs from analysis a
                         where a.case_id = :case
                           and not exists (select from statement s where s.case_id = :case and s.id = any (:around)
                                              and (s.visible_to <> 'all' or s.whereabouts_of is not null))
                        """)
                .param("case", caseFile)
                .param("number", one.path("number").asInt())
                .param("around", circle.around().toArray(UUID[]::new))
                .param("signs", circle.signs())
                .update();
    }

    private void circle(ObjectNode one) {
        CircleIdentity circle = identity(one);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("around", circle.around().toArray(UUID[]::new));
        row.put("signs", circle.signs());
        row.put("name", optional(one, "name"));
        row.put("verdict", text(one, "verdict"));
        row.put("reason", optional(one, "reason"));
        row.put("version", 1);
        insert("circle_judgement", "judged_at", row);
    }

    private void portrait(ObjectNode one) {
        Map<String, @Nullable Object> row = shared(one);
        row.put("aspect", text(one, "aspect"));
        row.put("subject_id", person(one.path("of")));
        row.put("other_id", person(one.path("on")));
        insert("portrait_line", "created_at", row);
    }

    private String subject(ObjectNode one) {
        return Stream.of("of", "on")
                .filter(one::has)
                .map(field -> names.get(text(one, field)))
                .collect(Collectors.joining(" → ", "", ": "));
    }

    private boolean isStranger(ObjectNode one, String field) {
        return one.has(field) && !here.containsKey(text(one, field));
    }

    /** As it came, with the ids of this case; read by whom all that stands in it is for. */
    private void carry(Section section, ObjectNode one, int position) {
        Told told = new Told();
        ObjectNode content = Objects.requireNonNull(section.shape().mapped(one, told));
        told.gather(content);
        if (section == Section.WORDINGS) {
            told.audience = Audience.TEAM;
        }
        db.sql("""
                        insert into carried_part (region_id, case_id, kind, position, content, statements, tells_of, brought_by, visible_to)
                        values ((select my_region()), :case, :kind, :position, cast(:content as jsonb), :statements, :tells, (select me()),
                                :visible)
                        """)
                .param("case", caseFile)
                .param("kind", section.code())
                .param("position", position)
                .param("content", content.toString())
                .param("statements", told.speaksOf.toArray(UUID[]::new))
                .param("tells", told.tellsOf.toArray(UUID[]::new))
                .param("visible", told.audience.code())
                .update();
    }

    /** What is told in one part: ids of this case, and who may read all of it. */
    private final class Told implements Field.Ids {

        private final Set<UUID> speaksOf = new LinkedHashSet<>();
        private final Set<UUID> tellsOf = new LinkedHashSet<>();
        private Audience audience = Audience.ALL;

        @Override
        public @Nullable String of(FieldReader.Kind kind, String id) {
            return switch (kind) {
                case PERSON -> Objects.toString(here.get(id), "") + "=" + names.get(id);
                case STATEMENT -> statement(Objects.requireNonNull(statements.get(id)));
                case LINK -> Objects.requireNonNull(links.get(id)).toString();
                case OWN_LINE ->
                    lines.computeIfAbsent(id, one -> UUID.randomUUID().toString());
                case THEN_STATEMENT -> statements.containsKey(id) ? statement(statements.get(id)) : id;
                case THEN_LINK -> links.containsKey(id) ? links.get(id).toString() : id;
            };
        }

        private String statement(UUID id) {
            speaksOf.add(id);
            return id.toString();
        }

        void gather(JsonNode node) {
            node.properties().forEach(field -> {
                String value = field.getValue().asString("");
                if (field.getKey().equals("visible_to")) {
                    narrow(Audience.valueOf(value.toUpperCase(Locale.ROOT)));
                } else if (field.getKey().equals("whereabouts_of")) {
                    if (value.startsWith("=")) {
                        // nobody here: there is no way to keep it from them
                        narrow(Audience.TEAM);
                    } else {
                        tellsOf.add(UUID.fromString(value.substring(0, value.indexOf('='))));
                    }
                } else {
                    gather(field.getValue());
                }
            });
            if (node.isArray()) {
                node.forEach(this::gather);
            }
        }

        private void narrow(Audience other) {
            if (other.ordinal() > audience.ordinal()) {
                audience = other;
            }
        }
    }

    /** A text, a statement and for whom it is. */
    private Map<String, @Nullable Object> shared(ObjectNode one) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("text", text(one, "text"));
        row.put("statement_id", one.has("statement") ? statement(one) : null);
        audience(one, row);
        return row;
    }

    private void audience(ObjectNode one, Map<String, @Nullable Object> row) {
        UUID tells = person(one.path("whereabouts_of"));
        boolean strict = one.has("whereabouts_of") && tells == null;
        row.put("visible_to", strict ? Audience.TEAM.code() : text(one, "visible_to"));
        row.put("whereabouts_of", tells);
    }

    /** @param when the column that keeps the order in which things were put down */
    private void insert(String table, String when, Map<String, @Nullable Object> row) {
        String columns = String.join(", ", row.keySet());
        String values = row.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        JdbcClient.StatementSpec insert = db.sql("insert into " + table + " (region_id, case_id, by_person, " + when
                        + ", " + columns + ") values ((select my_region()), :case, (select me()), clock_timestamp(), "
                        + values + ")")
                .param("case", caseFile);
        row.forEach(insert::param);
        insert.update();
    }

    private UUID statement(ObjectNode one) {
        return Objects.requireNonNull(statements.get(text(one, "statement")));
    }

    private @Nullable UUID person(JsonNode id) {
        return id.isMissingNode() ? null : here.get(id.asString());
    }

    /** Who is nobody here stays a name. */
    private @Nullable String named(JsonNode source) {
        if (source.has("person")) {
            String id = source.path("person").asString();
            return here.containsKey(id) ? null : names.get(id);
        }
        return source.has("text") ? source.path("text").asString() : null;
    }

    private static @Nullable LocalDate day(ObjectNode one) {
        return one.has("on") ? LocalDate.parse(one.path("on").asString()) : null;
    }

    private static String text(ObjectNode one, String field) {
        return one.path(field).asString();
    }

    private static @Nullable String optional(ObjectNode one, String field) {
        return one.has(field) ? text(one, field) : null;
    }
}
