package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The facts of one youth's life. */
final class DemoFacts {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID writer;

    DemoFacts(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID writer) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.writer = writer;
    }

    void load() {
        // weighings speak of places and help, which have to be there first
        story.each("facts").stream()
                .filter(fact -> !fact.text("type").equals("weighing"))
                .forEach(this::fact);
        story.each("facts").stream()
                .filter(fact -> fact.text("type").equals("weighing"))
                .forEach(this::fact);
    }

    private void fact(Story fact) {
        Row row = Row.of(database, "life_" + fact.text("type"), DemoPeople.REGION)
                .with("id", story.id(fact.text("id")))
                .with("case_id", caseFile)
                .with("text", fact.textOrNull("text"))
                .with("told_by", fact.has("toldBy") ? people.of(story, fact.text("toldBy")) : null)
                .with("visible_to", fact.textOrNull("visible"))
                .with("whereabouts_of", fact.has("whereaboutsOf") ? people.of(story, fact.text("whereaboutsOf")) : null)
                .with("by_person", writer);
        switch (fact.text("type")) {
            case "place" ->
                lasting(row, fact)
                        .with("kind", fact.text("kind"))
                        .with("frame", fact.text("frame"))
                        .with("ended", fact.textOrNull("ended"))
                        .with("one_to_one", fact.yes("one_to_one"));
            case "school" -> lasting(row, fact).with("kind", fact.text("kind"));
            case "help" ->
                lasting(row, fact)
                        .with("aimed_at", fact.text("aimed_at"))
                        .with("frame", fact.text("frame"))
                        .with("effect", fact.textOrNull("effect"))
                        .with("ground", fact.textOrNull("ground"));
            case "good" -> lasting(row, fact);
            case "director" -> lasting(row, fact).with("who_id", person(fact.textOrNull("who")));
            case "harm" -> row.with("happened_on", fact.day("day")).with("harmed", fact.text("to"));
            case "heard" -> row.with("happened_on", fact.day("day")).with("who", fact.text("who"));
            case "weighing" ->
                row.with("happened_on", fact.day("day"))
                        .with(isHelp(fact.text("about")) ? "about_help" : "about_place", story.id(fact.text("about")));
            default -> row.with("happened_on", fact.day("day"));
        }
        row.insert();
    }

    private static Row lasting(Row row, Story fact) {
        return row.with("from_on", fact.day("fromDay")).with("to_on", fact.dayOrNull("toDay"));
    }

    private boolean isHelp(String id) {
        return story.each("facts").stream()
                .anyMatch(
                        fact -> fact.text("id").equals(id) && fact.text("type").equals("help"));
    }

    private @Nullable UUID person(@Nullable String name) {
        return name == null ? null : people.of(story, name);
    }
}
