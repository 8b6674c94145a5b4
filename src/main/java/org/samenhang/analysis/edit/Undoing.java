package org.samenhang.analysis.edit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.analysis.Entrance;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes back what the caller did in this sitting, and does it again. Somebody else's work is never undone by it. */
@Service
class Undoing {

    private final EditRows rows;
    private final Entrance entrance;

    Undoing(EditRows rows, Entrance entrance) {
        this.rows = rows;
        this.entrance = entrance;
    }

    /** Undoes the last step. */
    @Transactional
    Outcome undo(UUID caseFile) {
        entrance.writes(Action.UPDATE, caseFile, "analysis_edit", null);
        return turn(caseFile, rows.ofSitting(caseFile).toUndo(), true);
    }

    /** Does again what was undone last. */
    @Transactional
    Outcome redo(UUID caseFile) {
        entrance.writes(Action.UPDATE, caseFile, "analysis_edit", null);
        return turn(caseFile, rows.ofSitting(caseFile).toRedo().map(Step::turned), false);
    }

    private Outcome turn(UUID caseFile, Optional<Step<JsonNode>> asked, boolean undone) {
        if (asked.isEmpty()) {
            return new Outcome(Kind.NOTHING, null, null);
        }
        Step<JsonNode> step = asked.get();
        Map<UUID, Map<String, JsonNode>> now = rows.now(step);
        Step.Back<JsonNode> back = step.back(now);
        if (back.inTheWay().isPresent()) {
            return refused(caseFile, back.inTheWay().get(), now);
        }
        for (Change<JsonNode> change : step.changes()) {
            Map<String, JsonNode> fields = back.set().get(change.object());
            if (change.what().equals("link") && fields != null && rows.standsTwice(change.object(), fields)) {
                return refused(caseFile, change, now);
            }
        }
        rows.noSteps();
        back.set().forEach((object, fields) -> {
            boolean statement = step.changes().stream()
                    .anyMatch(change ->
                            change.object().equals(object) && change.what().equals("statement"));
            if (statement) {
                rows.setStatement(object, fields);
            } else {
                rows.setLink(object, fields);
            }
        });
        rows.turnUnseen(caseFile, step.id(), undone);
        rows.mark(caseFile, step.id(), undone);
        return new Outcome(Kind.DONE, text(step, now), null);
    }

    private Outcome refused(UUID caseFile, Change<JsonNode> change, Map<UUID, Map<String, JsonNode>> now) {
        Map<String, JsonNode> thing = now.get(change.object());
        return new Outcome(
                Kind.REFUSED,
                thing == null || !thing.containsKey("text")
                        ? null
                        : thing.get("text").asString(),
                thing == null ? null : rows.changedBy(caseFile, change.object()));
    }

    /** What it was about, to say so: the statement; null for an arrow. */
    private static @Nullable String text(Step<JsonNode> step, Map<UUID, Map<String, JsonNode>> now) {
        return step.changes().stream()
                .filter(change -> change.what().equals("statement"))
                .findFirst()
                .map(change -> now.get(change.object()))
                .map(thing -> thing.get("text"))
                .map(JsonNode::asString)
                .orElse(null);
    }

    enum Kind {
        DONE,
        NOTHING,
        REFUSED
    }

    /**
     * How it went.
     *
     * @param text the statement it is about; null when it is an arrow
     * @param by who changed it since; null when nobody did or the caller may not know them
     */
    record Outcome(
            Kind kind, @Nullable String text, @Nullable String by) {}
}
