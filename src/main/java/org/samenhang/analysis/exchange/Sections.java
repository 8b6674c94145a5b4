package org.samenhang.analysis.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.samenhang.json.Reasons;
import org.samenhang.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the sections of a file, and refuses in each what its fields alone don't tell. */
final class Sections {

    private final Map<Section, List<ObjectNode>> read = new EnumMap<>(Section.class);
    private final Set<Object> given = new HashSet<>();
    private final FieldReader in;
    private final Reasons reasons;

    Sections(FieldReader in, Reasons reasons) {
        this.in = in;
        this.reasons = reasons;
    }

    Map<Section, List<ObjectNode>> all() {
        return read;
    }

    void read(Section section, StrictJson json) {
        List<ObjectNode> list = read.computeIfAbsent(section, one -> new ArrayList<>());
        json.array(section.most(), "too_many", () -> {
            String path = json.path();
            ObjectNode one = section.shape().read(json, in);
            if (one != null) {
                check(section, one, path);
                list.add(one);
            }
        });
    }

    private void check(Section section, ObjectNode one, String path) {
        switch (section) {
            case CIRCLES -> {
                circle(section, one, path);
                if (one.has("reason") != one.path("verdict").asString("").equals("set_aside")) {
                    reasons.add(path + ".reason", "reason_aside");
                }
            }
            case CIRCLE_NUMBERS -> {
                circle(section, one, path);
                once(List.of(section, one.path("number")), path, "number", one);
            }
            case WORDINGS -> once(List.of(section, one.path("by"), one.path("statement")), path, "statement", one);
            case OWN_PICTURES -> picture(one, path);
            case OWN_PORTRAITS -> weighedFirst(one, path);
            case SAME_LINES -> {
                if (one.has("other") == one.has("statement")) {
                    reasons.add(path, "one_of", "other, statement");
                }
            }
            case ROUNDS -> {
                int at = 0;
                for (JsonNode stance : one.path("stances")) {
                    stance(stance, path + ".stances[" + at++ + "]");
                    if (!stance.path("visible_to").asString("team").equals("team")
                            && !stance.path("weighed").asBoolean(false)) {
                        reasons.add(path + ".stances[" + (at - 1) + "].visible_to", "weighed_first");
                    }
                }
            }
            case VERSIONS -> version(one, path);
            default -> {
                // its fields tell everything
            }
        }
    }

    private void circle(Section section, ObjectNode one, String path) {
        List<String> around =
                one.path("around").valueStream().map(id -> id.asString("")).toList();
        String signs = one.path("signs").asString("");
        if (around.isEmpty() || new HashSet<>(around).size() != around.size()) {
            reasons.add(path + ".around", "no_circle");
        } else if (!signs.matches("[+-]+") || signs.length() != around.size()) {
            reasons.add(path + ".signs", "signs_differ", around.size());
        } else {
            int first = around.indexOf(around.stream().min(String::compareTo).orElseThrow());
            List<String> turned = new ArrayList<>(around.subList(first, around.size()));
            turned.addAll(around.subList(0, first));
            once(List.of(section, turned, signs.substring(first) + signs.substring(0, first)), path, "around", one);
        }
    }

    private void picture(ObjectNode one, String path) {
        once(List.of(Section.OWN_PICTURES, one.path("by")), path, "by", one);
        Set<String> lines = ids(one.path("lines"));
        Set<List<JsonNode>> arrows = new HashSet<>();
        int at = 0;
        for (JsonNode arrow : one.path("arrows")) {
            String where = path + ".arrows[" + at++ + "]";
            for (String end : List.of("from", "to")) {
                among(lines, arrow, end, where, "unknown_own_line");
            }
            if (arrow.has("from") && arrow.path("from").equals(arrow.path("to"))
                    || arrow.has("from") && !arrows.add(List.of(arrow.path("from"), arrow.path("to")))) {
                reasons.add(where, "double_part", arrow.path("from").asString(""));
            }
        }
    }

    private void version(ObjectNode one, String path) {
        once(List.of(Section.VERSIONS, one.path("number")), path, "number", one);
        Set<String> statements = ids(one.path("statements"));
        Set<String> links = ids(one.path("links"));
        for (String list : List.of("statements", "links")) {
            Set<String> seen = new HashSet<>();
            int at = 0;
            for (JsonNode item : one.path(list)) {
                if (item.has("id") && !seen.add(item.path("id").asString(""))) {
                    reasons.add(
                            path + "." + list + "[" + at + "].id",
                            "double_part",
                            item.path("id").asString(""));
                }
                at++;
            }
        }
        int at = 0;
        for (JsonNode link : one.path("links")) {
            String where = path + ".links[" + at++ + "]";
            among(statements, link, "from", where, "unknown_statement");
            among(statements, link, "to", where, "unknown_statement");
        }
        at = 0;
        for (JsonNode stance : one.path("stances")) {
            String where = path + ".stances[" + at++ + "]";
            stance(stance, where);
            among(statements, stance, "statement", where, "unknown_statement");
            among(links, stance, "link", where, "unknown_link");
        }
    }

    private void stance(JsonNode stance, String path) {
        if (stance.has("statement") && stance.has("link")) {
            reasons.add(path, "one_of", "statement, link");
        }
    }

    /** Who may read what somebody of a family said themselves is chosen once it is weighed. */
    private void weighedFirst(ObjectNode one, String path) {
        if (!one.path("visible_to").asString("").equals("team") && !one.has("weighed")) {
            reasons.add(path + ".visible_to", "weighed_first");
        }
    }

    private void once(Object what, String path, String field, ObjectNode one) {
        if (!given.add(what)) {
            reasons.add(path + "." + field, "double_part", one.path(field).asString(field));
        }
    }

    private void among(Set<String> known, JsonNode item, String field, String path, String key) {
        if (item.has(field) && !known.contains(item.path(field).asString(""))) {
            reasons.add(path + "." + field, key, item.path(field).asString(""));
        }
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new HashSet<>();
        Stream.of(list)
                .flatMap(JsonNode::valueStream)
                .forEach(one -> ids.add(one.path("id").asString("")));
        return ids;
    }
}
