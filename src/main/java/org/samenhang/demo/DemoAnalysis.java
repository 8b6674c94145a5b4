package org.samenhang.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The explanatory analysis of one case. */
final class DemoAnalysis {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final Story analysis;
    private final UUID caseFile;
    private final UUID writer;
    /** A concept that has not been discussed with the family yet stays with the team. */
    private final boolean first;

    DemoAnalysis(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID writer) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.analysis = story.part("analysis");
        this.caseFile = caseFile;
        this.writer = writer;
        this.first = story.text("stage").equals("taken_on");
    }

    void load() {
        row("analysis")
                .with("state", analysis.text("version"))
                .with("level", analysis.text("level"))
                .insert();
        int position = 0;
        for (Story statement : analysis.each("statements")) {
            statement(statement, position++);
        }
        analysis.each("links")
                .forEach(link -> row("link")
                        .with("from_id", story.id(link.text("from")))
                        .with("to_id", story.id(link.text("to")))
                        .with("sign", link.text("sign"))
                        .with("note", link.textOrNull("note"))
                        .with("by_person", writer)
                        .insert());
        analysis.each("growthAims")
                .forEach(aim -> row("growth_aim")
                        .with("aim", aim.text("aim"))
                        .with("worked", aim.text("worked"))
                        .with("wish", aim.text("wish"))
                        .with("by_person", writer)
                        .insert());
        passage("movement_youth", analysis.part("movement").textOrNull("youth"));
        passage("movement_parents", analysis.part("movement").textOrNull("parents"));
        passage("conclusion", analysis.textOrNull("conclusion"));
        passage("advice", analysis.textOrNull("advice"));
        passage("continuing_course", String.join("\n", story.texts("continuingCourse")));
        passage("family_summary", story.textOrNull("familySummary"));
        if (!first) {
            analysis.each("priorities").forEach(this::priority);
        }
        analysis.each("stances").forEach(this::stance);
    }

    private void statement(Story statement, int position) {
        boolean byPerson = isPerson(statement.text("source"));
        row("statement")
                .with("id", story.id(statement.text("id")))
                .with("text", statement.text("text"))
                .with("sphere", statement.text("sphere"))
                .with("part", statement.textOrNull("part"))
                .with("effect", statement.text("effect"))
                .with("end_behaviour", statement.yes("end_behaviour"))
                .with("spoken", statement.textOrNull("spoken"))
                .with("kind", statement.textOrNull("kind"))
                .with("source_person", byPerson ? people.of(story, statement.text("source")) : null)
                .with("source_text", byPerson ? null : statement.textOrNull("source"))
                .with("said_on", statement.dayOrNull("day"))
                .with("basis", statement.textOrNull("basis"))
                .with("family_words", statement.textOrNull("familyWords"))
                .with("visible_to", first ? "team" : "all")
                .with("position", position)
                .with("by_person", writer)
                .insert();
        statement
                .texts("about")
                .forEach(person -> row("statement_about")
                        .with("statement_id", story.id(statement.text("id")))
                        .with("person_id", people.of(story, person))
                        .insert());
    }

    private void priority(Story priority) {
        row("priority")
                .with("text", priority.text("text"))
                .with("who_id", people.of(story, priority.text("who")))
                .with("due_on", priority.dayOrNull("dueDay"))
                .with("position", priority.number("order"))
                .with(
                        "whereabouts_of",
                        priority.has("whereaboutsOf") ? people.of(story, priority.text("whereaboutsOf")) : null)
                .with("by_person", writer)
                .insert();
    }

    private void stance(Story stance) {
        UUID id = story.id("stance/" + stance.text("person") + "/" + stance.text("on"));
        UUID person = people.of(story, stance.text("person"));
        LocalDate day = stance.day("day");
        row("stance")
                .with("id", id)
                .with("by_person", person)
                .with("statement_id", stance.text("on").equals("whole") ? null : story.id(stance.text("on")))
                .with("stance", stance.text("stance"))
                .with("at", day.atTime(12, 0).atOffset(ZoneOffset.UTC))
                .insert();
        if (stance.has("reasons")) {
            row("stance_reason")
                    .with("stance_id", id)
                    .with("by_person", person)
                    .with("reasons", stance.text("reasons"))
                    .with("visible_to", "all")
                    .with("weighed_at", day.plusDays(1).atTime(9, 0).atOffset(ZoneOffset.UTC))
                    .with("weighed_by", writer)
                    .insert();
        }
    }

    private void passage(String part, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            row("passage")
                    .with("part", part)
                    .with("text", text)
                    .with("by_person", writer)
                    .insert();
        }
    }

    private boolean isPerson(String name) {
        return story.each("people").stream()
                .anyMatch(person -> person.text("id").equals(name));
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
