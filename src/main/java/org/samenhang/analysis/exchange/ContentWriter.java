package org.samenhang.analysis.exchange;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Tense;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes an analysis as JSON; what says nothing is left out. */
final class ContentWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContentWriter() {}

    /** @param on the day it was made */
    static byte[] bytes(Content content, LocalDate on) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree(content, on));
    }

    static ObjectNode tree(Content content, LocalDate on) {
        ObjectNode root = object();
        root.put("format", Content.FORMAT).put("version", Content.VERSION).put("made", on.toString());
        put(root, "question", content.question());
        put(root, "level", content.level() == null ? null : content.level().code());
        root.put("state", content.state().code()).put("edition", content.edition());
        ArrayNode people = root.putArray("people");
        for (Someone one : content.people()) {
            ObjectNode node = people.addObject().put("id", one.id()).put("name", one.name());
            put(node, "role", one.role());
            put(node, "relation", one.relation());
        }
        ArrayNode statements = root.putArray("statements");
        content.statements().forEach(one -> statement(statements.addObject(), one));
        ArrayNode links = root.putArray("links");
        for (Content.Link one : content.links()) {
            ObjectNode node = links.addObject()
                    .put("id", one.id())
                    .put("from", one.from())
                    .put("to", one.to())
                    .put("sign", one.sign().code());
            put(node, "note", one.note());
            yes(node, "doubt", one.doubt());
        }
        ObjectNode passages = root.putObject("passages");
        content.passages().forEach((part, written) -> {
            ObjectNode node = passages.putObject(part.code()).put("text", written.text());
            put(node, "whereabouts_of", written.whereaboutsOf());
        });
        ArrayNode growth = root.putArray("growth");
        for (Content.Growth one : content.growth()) {
            growth.addObject()
                    .put("aim", one.aim().code())
                    .put("worked", one.worked())
                    .put("wish", one.wish());
        }
        ArrayNode tasks = root.putArray("priorities");
        for (Content.Task one : content.tasks()) {
            ObjectNode node = tasks.addObject().put("text", one.text());
            source(node, "who", one.who());
            put(node, "due", one.due() == null ? null : one.due().toString());
            yes(node, "done", one.done());
            put(node, "whereabouts_of", one.whereaboutsOf());
        }
        ArrayNode views = root.putArray("stances");
        for (Content.View one : content.views()) {
            view(views.addObject(), one);
        }
        content.sections().forEach((section, list) -> {
            if (!list.isEmpty()) {
                root.putArray(section.code()).addAll(list);
            }
        });
        return root;
    }

    private static void statement(ObjectNode node, Content.Statement one) {
        node.put("id", one.id())
                .put("text", one.text())
                .put("sphere", one.sphere().code())
                .put("effect", one.effect().code());
        put(node, "part", one.part() == null ? null : one.part().code());
        yes(node, "end_behaviour", one.endBehaviour());
        put(node, "spoken", one.spoken());
        node.put("kind", one.kind().code());
        source(node, "source", one.source());
        put(node, "said_on", one.saidOn() == null ? null : one.saidOn().toString());
        put(node, "basis", one.basis());
        put(node, "family_words", one.familyWords());
        node.put("visible_to", one.visibleTo().code());
        put(node, "whereabouts_of", one.whereaboutsOf());
        if (one.tense() != Tense.NOW) {
            node.put("tense", one.tense().code());
        }
        if (!one.about().isEmpty()) {
            ArrayNode about = node.putArray("about");
            one.about().forEach(about::add);
        }
    }

    /** As it stands in a list of stances, in a file and beside one. */
    static void view(ObjectNode node, Content.View one) {
        node.put("by", one.by());
        put(node, "statement", one.statement());
        put(node, "link", one.link());
        node.put("stance", one.stance().name().toLowerCase(Locale.ROOT))
                .put("on", one.on().toString());
        put(node, "recorded_by", one.recordedBy());
        put(node, "through", one.through());
        put(node, "reasons", one.reasons());
        put(node, "visible_to", one.visibleTo() == null ? null : one.visibleTo().code());
        yes(node, "weighed", one.weighed());
        put(node, "position", one.position());
    }

    private static void source(ObjectNode node, String field, Content.Source source) {
        if (source.person() != null) {
            node.putObject(field).put("person", source.person());
        } else if (source.text() != null) {
            node.putObject(field).put("text", source.text());
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static void yes(ObjectNode node, String field, boolean value) {
        if (value) {
            node.put(field, true);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
