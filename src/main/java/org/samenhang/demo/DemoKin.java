package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;

/** The family of a case as it was drawn at the table, and who stand around the youth. */
final class DemoKin {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;

    DemoKin(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID director) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.director = director;
    }

    void load() {
        story.each("kin")
                .forEach(one -> row("kin", "kin " + one.text("name"))
                        .with("name", one.text("name"))
                        .with("sex", one.text("sex"))
                        .with("born", one.has("born") ? one.number("born") : null)
                        .with("dead", one.yes("dead"))
                        .with("died", one.has("died") ? one.number("died") : null)
                        .with("person_id", one.has("person") ? people.of(story, one.text("person")) : null)
                        .insert());
        story.each("kinTies")
                .forEach(tie -> row(
                                "kin_tie", "tie " + tie.text("one") + " " + tie.text("kind") + " " + tie.text("other"))
                        .with("one_id", story.id("kin " + tie.text("one")))
                        .with("other_id", story.id("kin " + tie.text("other")))
                        .with("kind", tie.text("kind"))
                        .with("ended", tie.textOrNull("ended"))
                        .insert());
        story.each("network")
                .forEach(one -> row("network_member", "around " + one.text("name"))
                        .with("name", one.text("name"))
                        .with("area", one.text("area"))
                        .with("nearness", one.number("nearness"))
                        .with("gives", one.text("gives"))
                        .with("asks", one.text("asks"))
                        .insert());
    }

    private Row row(String table, String name) {
        return Row.of(database, table, DemoPeople.REGION)
                .with("id", story.id(name))
                .with("case_id", caseFile)
                .with("by_person", director)
                .with("visible_to", "all");
    }
}
