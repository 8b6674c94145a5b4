package org.samenhang.demo;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What people made of one analysis: circles they keep, what speaks for a hypothesis, lines of growth, portraits, a weighing. */
final class DemoReasoning {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final Story reasoning;
    private final UUID caseFile;
    private final UUID writer;

    DemoReasoning(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID writer) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.reasoning = story.part("reasoning");
        this.caseFile = caseFile;
        this.writer = writer;
    }

    void load() {
        reasoning.each("circles").forEach(this::circle);
        reasoning.each("evidence").forEach(this::evidence);
        reasoning.each("growth").forEach(this::growth);
        reasoning.each("portraits").forEach(this::portrait);
        reasoning.each("weighings").forEach(this::weighing);
    }

    /** A circle is kept from its smallest statement on. */
    private void circle(Story circle) {
        List<UUID> told = circle.texts("around").stream().map(story::id).toList();
        int first = told.indexOf(
                told.stream().min(Comparator.comparing(UUID::toString)).orElseThrow());
        List<UUID> around = new ArrayList<>(told);
        Collections.rotate(around, -first);
        String signs = circle.text("signs");
        row("circle_judgement")
                .with("around", around.toArray(UUID[]::new))
                .with("signs", signs.substring(first) + signs.substring(0, first))
                .with("name", circle.textOrNull("name"))
                .with("verdict", circle.text("verdict"))
                .with("reason", circle.textOrNull("reason"))
                .with("by_person", writer)
                .with("version", 1)
                .insert();
    }

    private void evidence(Story evidence) {
        row("evidence")
                .with("id", story.id(evidence.text("id")))
                .with("statement_id", story.id(evidence.text("on")))
                .with("side", evidence.text("side"))
                .with("text", evidence.text("text"))
                .with("source_text", evidence.textOrNull("source"))
                .with("seen_on", evidence.dayOrNull("day"))
                .with("visible_to", evidence.textOrNull("visible"))
                .with("by_person", writer)
                .insert();
    }

    private void growth(Story line) {
        row("growth_line")
                .with("id", story.id(line.text("id")))
                .with("kind", line.text("kind"))
                .with("good_id", line.has("good") ? story.id(line.text("good")) : null)
                .with("person_id", person(line.textOrNull("person")))
                .with("who_text", line.textOrNull("who"))
                .with("text", line.text("text"))
                .with("visible_to", line.textOrNull("visible"))
                .with("by_person", writer)
                .insert();
    }

    private void portrait(Story line) {
        UUID by = person(line.textOrNull("by"));
        String visible = line.text("visible");
        row("portrait_line")
                .with("id", story.id(line.text("id")))
                .with("subject_id", person(line.textOrNull("of")))
                .with("aspect", line.text("aspect"))
                .with("other_id", person(line.textOrNull("other")))
                .with("text", line.text("text"))
                .with("visible_to", visible)
                .with("weighed", by == null || visible.equals("team") ? null : visible)
                .with("by_person", by == null ? writer : by)
                .insert();
    }

    private void weighing(Story weighing) {
        Row row = row("step_weighing")
                .with("id", story.id(weighing.text("id")))
                .with("kind", weighing.text("kind"))
                .with("what", weighing.text("what"))
                .with("about_place", weighing.has("place") ? story.id(weighing.text("place")) : null)
                .with("weighed_on", weighing.day("day"))
                .with("changed_at", weighing.day("day").atTime(15, 0).atOffset(ZoneOffset.UTC))
                .with("visible_to", weighing.textOrNull("visible"))
                .with("by_person", writer);
        for (String question : List.of(
                "good_enough",
                "harm",
                "staying_near",
                "what_else",
                "youth_heard",
                "parents_heard",
                "risk",
                "carried",
                "advice",
                "reason")) {
            row = row.with(question, weighing.textOrNull(question));
        }
        row.insert();
    }

    private @Nullable UUID person(@Nullable String name) {
        return name == null ? null : people.of(story, name);
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
