package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;

/** How a case is kept moving: roles that go over, somebody who stands in, rules that stand in the way. */
final class DemoDirection {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;

    DemoDirection(DataSource database, DemoPeople people, Story story, UUID caseFile) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
    }

    void load() {
        story.each("handovers").forEach(this::handover);
        story.each("breakthroughs").forEach(this::breakthrough);
        story.each("opinions").forEach(this::opinion);
        story.each("referrals").forEach(told -> new DemoReferral(database, people, story, caseFile).load(told));
        new DemoHelp(database, people, story, caseFile).load();
    }

    /** What somebody of the story takes part as. */
    static UUID participation(Story story, String person) {
        return story.id("participation of " + person);
    }

    private void handover(Story told) {
        UUID made = null;
        if (told.has("acceptedDay")) {
            made = story.id("made by hand-over " + told.text("id"));
            row("participation")
                    .with("id", made)
                    .with("person_id", person(told, "to"))
                    .with("role", told.text("role"))
                    .with("level", 3)
                    .with("from_at", DemoCase.at(told.day("fromDay"), "00:00"))
                    .with("until_at", DemoCase.at(told.day("toDay").plusDays(1), "00:00"))
                    .with("stands_in_for", participation(story, told.text("from")))
                    .with("added_by", person(told, "from"))
                    .insert();
        }
        row("handover")
                .with("id", story.id("hand-over " + told.text("id")))
                .with("participation_id", participation(story, told.text("from")))
                .with("role", told.text("role"))
                .with("from_person", person(told, "from"))
                .with("to_person", person(told, "to"))
                .with("from_on", told.day("fromDay"))
                .with("until_on", told.dayOrNull("toDay"))
                .with("told", told.text("told"))
                .with("by_person", person(told, "from"))
                .with("proposed_at", DemoCase.at(told.day("day"), "16:20"))
                .with("answered_at", made == null ? null : DemoCase.at(told.day("acceptedDay"), "09:10"))
                .with("accepted", made == null ? null : true)
                .with("begins_on", made == null ? null : told.day("fromDay"))
                .with("made_id", made)
                .insert();
    }

    private void breakthrough(Story told) {
        row("breakthrough")
                .with("id", story.id("breakthrough " + told.text("id")))
                .with("rule", told.text("rule"))
                .with("lifter", told.text("lifter"))
                .with("blocks", told.text("blocks"))
                .with("asked_on", told.dayOrNull("askedDay"))
                .with("outcome", told.textOrNull("outcome"))
                .with("answered_on", told.dayOrNull("answeredDay"))
                .with("learned", told.textOrNull("learned"))
                .with("told", true)
                .with("by_person", person(told, "by"))
                .with("made_at", DemoCase.at(told.day("day"), "15:00"))
                .with("visible_to", "professionals")
                .insert();
    }

    private void opinion(Story told) {
        row("second_opinion")
                .with("id", story.id("second opinion " + told.text("id")))
                .with("thought_of", told.text("thoughtOf"))
                .with("thought_by", told.text("thoughtBy"))
                .with("question", told.text("question"))
                .with("asked_on", told.day("day"))
                .with("finding", told.text("finding"))
                .with("answer", told.text("answer"))
                .with("answered_on", told.day("answeredDay"))
                .with("answered_by", person(told, "answeredBy"))
                .with("by_person", person(told, "by"))
                .with("visible_to", "professionals")
                .insert();
    }

    private UUID person(Story part, String field) {
        return people.of(story, part.text(field));
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
