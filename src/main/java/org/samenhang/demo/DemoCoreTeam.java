package org.samenhang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A core team that steers by a course: who they are, their weekly hours, and a stop that was pressed. */
final class DemoCoreTeam {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;
    private final Map<Integer, UUID> principles = new HashMap<>();

    DemoCoreTeam(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID director) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.director = director;
    }

    void load(Story told) {
        told.each("courses").forEach(this::course);
        told.each("members")
                .forEach(one -> row("core_member")
                        .with("id", story.id("core " + one.text("person")))
                        .with("person_id", person(one, "person"))
                        .with("team", one.text("team"))
                        .with("task", one.text("task"))
                        .with("expects", one.text("expects"))
                        .with("from_on", one.day("day"))
                        .with("by_person", director)
                        .insert());
        declaration(told.part("declaration"));
        told.each("organisations")
                .forEach(one -> row("organisation_backing")
                        .with("organisation_id", organisation(person(one, "of")))
                        .with("backing", one.text("backing"))
                        .with("said_by", one.text("saidBy"))
                        .with("mediator", one.text("mediator"))
                        .with("said_on", one.day("day"))
                        .with("made_at", DemoTogether.at(one.day("day")))
                        .with("by_person", director)
                        .insert());
        told.each("hours").forEach(this::hour);
        told.each("stops").forEach(this::stop);
    }

    private void course(Story told) {
        UUID id = story.id("course " + told.number("number"));
        row("course")
                .with("id", id)
                .with("number", told.number("number"))
                .with("reason", told.text("reason"))
                .with("by_person", director)
                .with("made_at", DemoTogether.at(told.day("day")))
                .insert();
        List<String> texts = told.texts("principles");
        for (int number = 1; number <= texts.size(); number++) {
            UUID principle = story.id("course " + told.number("number") + " principle " + number);
            principles.put(number, principle);
            row("course_principle")
                    .with("id", principle)
                    .with("course_id", id)
                    .with("number", number)
                    .with("text", texts.get(number - 1))
                    .insert();
        }
    }

    private void declaration(Story told) {
        UUID id = story.id("declaration");
        row("core_declaration")
                .with("id", id)
                .with("number", 1)
                .with("text", told.text("text"))
                .with("by_person", director)
                .with("made_at", DemoTogether.at(told.day("day")))
                .insert();
        told.texts("agreed")
                .forEach(name -> row("core_declaration_yes")
                        .with("declaration_id", id)
                        .with("by_person", people.of(story, name))
                        .with("agreed_at", DemoTogether.at(told.day("day").plusDays(1)))
                        .insert());
    }

    private void hour(Story told) {
        LocalDate day = told.day("day");
        UUID id = story.id("weekly hour " + told.number("day"));
        row("weekly_hour")
                .with("id", id)
                .with("held_on", day)
                .with("present", told.text("present"))
                .with("next_words", told.text("next"))
                .with("visible_to", "all")
                .with("by_person", director)
                .with("finished_at", DemoTogether.at(day))
                .insert();
        row("weekly_talk")
                .with("hour_id", id)
                .with("check_in", told.text("checkIn"))
                .with("progress", told.text("progress"))
                .with("noticed", told.text("noticed"))
                .with("check_out", told.text("checkOut"))
                .insert();
        told.each("loads")
                .forEach(one -> row("weekly_load")
                        .with("hour_id", id)
                        .with("person_id", person(one, "person"))
                        .with("load", one.text("load"))
                        .with("words", one.text("words"))
                        .with("shared_with", one.has("with") ? person(one, "with") : null)
                        .with("shared_what", one.text("what"))
                        .with("shared_on", one.dayOrNull("on"))
                        .with("by_person", director)
                        .insert());
        told.each("steps").forEach(one -> step(id, day, one));
        told.each("lookedAt")
                .forEach(one -> row("weekly_action")
                        .with("hour_id", id)
                        .with("agreement_id", story.id("weekly agreement " + one.text("agreement")))
                        .with("outcome", one.textOrNull("outcome"))
                        .with("yielded", one.text("yielded"))
                        .with("bearable", one.textOrNull("bearable"))
                        .with("helped_by", one.text("helped"))
                        .with("by_person", director)
                        .insert());
    }

    private void step(UUID hour, LocalDate day, Story told) {
        boolean action = told.has("who");
        UUID agreement = story.id("weekly agreement " + told.text("id"));
        if (action) {
            row("agreement")
                    .with("id", agreement)
                    .with("text", told.text("text"))
                    .with("who_id", person(told, "who"))
                    .with("due_on", told.dayOrNull("due"))
                    .with("done_at", told.has("done") ? DemoTogether.at(told.day("done")) : null)
                    .with("done_by", told.has("done") ? director : null)
                    .with("made_on", day)
                    .with("by_person", director)
                    .insert();
        }
        row("course_step")
                .with("id", story.id("course step " + told.text("id")))
                .with("hour_id", hour)
                .with("kind", action ? "action" : "decision")
                .with("text", told.text("text"))
                .with("agreement_id", action ? agreement : null)
                .with("principle_id", told.has("principle") ? principles.get(told.number("principle")) : null)
                .with("by_person", director)
                .with("made_at", DemoTogether.at(day))
                .insert();
    }

    private void stop(Story told) {
        row("stop_press")
                .with("id", story.id("stop"))
                .with("why", told.text("why"))
                .with("visible_to", "all")
                .with("pressed_at", DemoTogether.at(told.day("day")))
                .with("meet_by", told.day("meetBy"))
                .with("by_person", person(told, "by"))
                .with("zoom_seen", told.text("seen"))
                .with("zoom_between", told.text("between"))
                .with("zoom_first", told.text("first"))
                .with("zoomed_by", director)
                .with("zoomed_on", told.day("zoomed"))
                .with("outcome", told.text("outcome"))
                .with("lifted_by", director)
                .with("lifted_at", DemoTogether.at(told.day("zoomed").plusDays(1)))
                .insert();
    }

    private UUID organisation(UUID of) {
        return JdbcClient.create(database)
                .sql("select organisation_id from person where id = :person")
                .param("person", of)
                .query(UUID.class)
                .single();
    }

    private UUID person(Story told, String field) {
        return people.of(story, told.text(field));
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
