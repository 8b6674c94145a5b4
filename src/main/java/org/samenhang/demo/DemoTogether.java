package org.samenhang.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people made apart and then laid together: pictures of their own, a round, versions, and whether they still work from it. */
final class DemoTogether {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;

    DemoTogether(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID director) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.director = director;
    }

    void load(Story told) {
        told.each("pictures").forEach(this::picture);
        told.each("same").forEach(this::same);
        told.each("rounds").forEach(this::round);
        int number = 0;
        for (Story version : told.each("versions")) {
            new DemoVersion(database, people, story, caseFile, director).load(version, ++number);
        }
        told.each("rechecks").forEach(this::recheck);
    }

    /** What a family shows is read by others once it was weighed; who works in the case says for whom. */
    private void picture(Story told) {
        UUID id = story.id("picture of " + told.text("by"));
        UUID by = person(told.text("by"));
        String weighed = told.textOrNull("weighed");
        LocalDate day = told.day("day");
        row("own_picture")
                .with("id", id)
                .with("by_person", by)
                .with("about", told.text("about"))
                .with("begun_at", at(day).minusMinutes(18))
                .with("shown_at", at(day))
                .with("shown_to", told.text("shownTo"))
                .with("visible_to", weighed == null ? told.text("shownTo") : weighed)
                .with("weighed", weighed)
                .insert();
        int position = 0;
        for (Story line : told.each("lines")) {
            row("own_line")
                    .with("id", line(line.text("id")))
                    .with("picture_id", id)
                    .with("by_person", by)
                    .with("text", line.text("text"))
                    .with("sphere", line.text("sphere"))
                    .with("effect", line.text("effect"))
                    .with("position", ++position)
                    .insert();
        }
        for (String arrow : told.texts("arrows")) {
            String[] parts = arrow.split(" ");
            row("own_arrow")
                    .with("id", story.id("own arrow " + arrow))
                    .with("picture_id", id)
                    .with("by_person", by)
                    .with("from_id", line(parts[0]))
                    .with("to_id", line(parts[2]))
                    .with("sign", parts[1])
                    .insert();
        }
        if (weighed != null) {
            row("weighing")
                    .with("what", "own_picture")
                    .with("object_id", id)
                    .with("decision", weighed)
                    .with("reason", told.text("why"))
                    .with("by_person", director)
                    .with("at", at(day.plusDays(1)))
                    .insert();
        }
    }

    private void same(Story told) {
        row("line_match")
                .with("line_id", line(told.text("line")))
                .with("other_id", told.has("other") ? line(told.text("other")) : null)
                .with("statement_id", told.has("statement") ? story.id(told.text("statement")) : null)
                .with("by_person", director)
                .insert();
    }

    private void round(Story told) {
        UUID id = story.id(told.text("id"));
        LocalDate day = told.day("day");
        row("stance_round")
                .with("id", id)
                .with("opened_by", director)
                .with("opened_at", at(day).minusMinutes(20))
                .with("revealed_by", director)
                .with("revealed_at", at(day))
                .insert();
        for (Story stance : told.each("stances")) {
            String on = stance.text("on");
            UUID said = story.id(told.text("id") + "/" + stance.text("person") + "/" + on);
            boolean arrow = on.contains(" ");
            row("stance")
                    .with("id", said)
                    .with("round_id", id)
                    .with("by_person", person(stance.text("person")))
                    .with("statement_id", arrow ? null : story.id(on))
                    .with("link_id", arrow ? arrow(on.split(" ")) : null)
                    .with("stance", stance.text("stance"))
                    .with("at", at(day))
                    .insert();
            if (stance.has("reasons")) {
                row("stance_reason")
                        .with("stance_id", said)
                        .with("by_person", person(stance.text("person")))
                        .with("reasons", stance.text("reasons"))
                        .with("visible_to", "all")
                        .with("weighed_at", at(day.plusDays(1)))
                        .with("weighed_by", director)
                        .insert();
            }
        }
    }

    private UUID arrow(String[] parts) {
        return JdbcClient.create(database)
                .sql("select id from link where case_id = :case and from_id = :from and to_id = :to and sign = :sign")
                .param("case", caseFile)
                .param("from", story.id(parts[0]))
                .param("sign", parts[1])
                .param("to", story.id(parts[2]))
                .query(UUID.class)
                .single();
    }

    private void recheck(Story told) {
        LocalDate day = told.day("lookBack");
        row("recheck_answer")
                .with(
                        "look_back_id",
                        JdbcClient.create(database)
                                .sql("select id from look_back where case_id = :case and due_on = :day")
                                .param("case", caseFile)
                                .param("day", day)
                                .query(UUID.class)
                                .single())
                .with("by_person", person(told.text("by")))
                .with("answer", told.text("answer"))
                .with("line", told.textOrNull("line"))
                .with("at", at(day))
                .with("taken_up_by", told.has("takenUp") ? director : null)
                .with("taken_up_at", atOrNull(told.dayOrNull("takenUp")))
                .insert();
    }

    private UUID line(String id) {
        return story.id("own line " + id);
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }

    private UUID person(String id) {
        return people.of(story, id);
    }

    static OffsetDateTime at(LocalDate day) {
        return day.atTime(14, 10).atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable LocalDate day) {
        return day == null ? null : at(day);
    }
}
