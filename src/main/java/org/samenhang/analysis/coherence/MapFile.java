package org.samenhang.analysis.coherence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.samenhang.json.StrictJson;

/** A map in a file: JSON in UTF-8, as in the agreed interface. */
final class MapFile {

    /** The largest file, in bytes: five hundred statements of many pages each. */
    static final int MOST_BYTES = 16 << 20;

    private final Reasons reasons = new Reasons();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, String> pathOfId = new HashMap<>();
    private final List<LinkFields> ends = new ArrayList<>();
    private boolean allStatementsRead;

    private MapFile() {}

    /**
     * Reads a map.
     *
     * @param content the bytes of the file; may start with a byte-order mark
     * @throws Refusal with every reason, if there is any
     */
    static CoherenceMap read(byte[] content) throws Refusal {
        MapFile file = new MapFile();
        if (content.length > MOST_BYTES) {
            file.reasons.add("", "too_large", MOST_BYTES >> 20);
        } else {
            String text = StrictJson.decoded(content, file.reasons);
            if (text != null) {
                StrictJson.read(text, file.reasons, file::readMap);
            }
        }
        file.checkEnds();
        file.reasons.refuse();
        return new CoherenceMap(file.statements, file.links);
    }

    private void readMap(StrictJson json) {
        json.object(List.of("statements", "links"), field -> {
            switch (field) {
                case "statements" ->
                    allStatementsRead =
                            json.array(CoherenceMap.MOST_STATEMENTS, "too_many_statements", () -> readStatement(json));
                case "links" -> json.array(CoherenceMap.MOST_LINKS, "too_many_links", () -> readLink(json));
                default -> json.skip();
            }
        });
    }

    private void readStatement(StrictJson json) {
        String path = json.path();
        StatementFields fields = new StatementFields();
        json.object(List.of("id", "text", "sphere", "effect"), field -> {
            switch (field) {
                case "id" -> fields.id = json.text();
                case "text" -> fields.text = json.text();
                case "sphere" -> fields.sphere = json.oneOf(Sphere.values(), Sphere::code);
                case "effect" -> fields.effect = json.oneOf(Effect.values(), Effect::code);
                case "part" -> fields.part = json.isNull() ? null : json.oneOf(Part.values(), Part::code);
                case "end_behaviour" -> fields.endBehaviour = !json.isNull() && json.isTrue();
                case "spoken" -> fields.spoken = json.isNull() ? null : json.maybeEmptyText();
                default -> json.skip();
            }
        });
        if (fields.id != null) {
            String before = pathOfId.putIfAbsent(fields.id, path);
            if (before != null) {
                reasons.add(path + ".id", "double_id", fields.id, before);
            }
        }
        Statement statement = fields.whole();
        if (statement != null) {
            statements.add(statement);
        }
    }

    private void readLink(StrictJson json) {
        LinkFields fields = new LinkFields(json.path());
        json.object(List.of("from", "to", "sign"), field -> {
            switch (field) {
                case "from" -> fields.from = json.text();
                case "to" -> fields.to = json.text();
                case "sign" -> fields.sign = json.oneOf(Sign.values(), Sign::code);
                default -> json.skip();
            }
        });
        ends.add(fields);
        Link link = fields.whole();
        if (link != null) {
            links.add(link);
        }
    }

    /** Only now are all statements known: links may come first. Without the list of them no link can be blamed. */
    private void checkEnds() {
        if (!allStatementsRead) {
            return;
        }
        for (LinkFields link : ends) {
            checkEnd(link.path + ".from", link.from);
            checkEnd(link.path + ".to", link.to);
        }
    }

    private void checkEnd(String path, @Nullable String id) {
        if (id != null && !pathOfId.containsKey(id)) {
            reasons.add(path, "unknown_statement", id);
        }
    }

    private static final class StatementFields {

        private @Nullable String id;
        private @Nullable String text;
        private @Nullable Sphere sphere;
        private @Nullable Effect effect;
        private @Nullable Part part;
        private boolean endBehaviour;
        private @Nullable String spoken;

        /** The statement; null when something it needs is not there. */
        @Nullable
        Statement whole() {
            if (id == null || text == null || sphere == null || effect == null) {
                return null;
            }
            return new Statement(
                    id,
                    text,
                    sphere,
                    effect,
                    part == null ? sphere.usualPart() : part,
                    endBehaviour,
                    spoken == null || spoken.isBlank() ? null : spoken);
        }
    }

    private static final class LinkFields {

        private final String path;
        private @Nullable String from;
        private @Nullable String to;
        private @Nullable Sign sign;

        LinkFields(String path) {
            this.path = path;
        }

        /** The link; null when something it needs is not there. */
        @Nullable
        Link whole() {
            return from == null || to == null || sign == null ? null : new Link(from, to, sign);
        }
    }
}
