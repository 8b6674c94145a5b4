package org.samenhang.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the families of the living cases say themselves: weighed, still to be weighed, to the team alone. */
final class DemoFamily {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;

    DemoFamily(DataSource database, DemoPeople people, Story story, UUID caseFile, UUID director) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
        this.director = director;
    }

    void load(Story told) {
        told.each("words").forEach(this::words);
        told.each("reasons").forEach(this::reasons);
        told.each("trusted")
                .forEach(one -> by("trusted_person", one)
                        .with("name", one.text("name"))
                        .with("relation", one.text("relation"))
                        .with("reach", one.text("reach"))
                        .with("said_at", at(one.day("day")))
                        .insert());
        told.each("sharing")
                .forEach(one -> by("sharing_wish", one)
                        .with("recipient", one.text("recipient"))
                        .with("may", one.text("may"))
                        .with("words", one.text("words"))
                        .with("said_at", at(one.day("day")))
                        .insert());
        told.each("facts")
                .forEach(one -> by("life_good", one)
                        .with("from_on", one.day("from"))
                        .with("to_on", one.dayOrNull("to"))
                        .with("text", one.text("text"))
                        .with("visible_to", "team")
                        .with("created_at", at(one.day("day")))
                        .insert());
    }

    private void words(Story said) {
        UUID id = UUID.nameUUIDFromBytes(
                (caseFile + said.text("text")).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String weighed = said.textOrNull("weighed");
        by("own_words", said)
                .with("id", id)
                .with("kind", said.text("kind"))
                .with("with_person", said.has("with") ? person(said.text("with")) : null)
                .with("says", said.textOrNull("says"))
                .with("agreement_id", found("agreement", said.textOrNull("agreement")))
                .with("statement_id", found("statement", said.textOrNull("statement")))
                .with("text", said.text("text"))
                .with("said_at", at(said.day("day")))
                .with("visible_to", weighed == null ? "team" : weighed)
                .with("weighed", weighed)
                .insert();
        if (said.has("readBy")) {
            row("message_read")
                    .with("message_id", id)
                    .with("person_id", person(said.text("readBy")))
                    .with("read_at", at(said.day("day")))
                    .insert();
        }
        if (weighed == null) {
            return;
        }
        row("weighing")
                .with("what", "words")
                .with("object_id", id)
                .with("decision", weighed)
                .with("reason", said.text("why"))
                .with("by_person", director)
                .with("at", at(said.day("day").plusDays(1)))
                .insert();
        if (said.has("position")) {
            row("own_words")
                    .with("kind", "position")
                    .with("by_person", director)
                    .with("with_person", person(said.text("by")))
                    .with("beside", id)
                    .with("text", said.text("position"))
                    .with("said_at", at(said.day("day").plusDays(1)))
                    .with("visible_to", weighed)
                    .insert();
        }
    }

    private void reasons(Story said) {
        UUID id = story.id("reasons of " + said.text("by") + said.text("day"));
        by("stance", said)
                .with("id", id)
                .with("statement_id", found("statement", said.textOrNull("statement")))
                .with("stance", said.text("stance"))
                .with("at", at(said.day("day")))
                .insert();
        by("stance_reason", said)
                .with("stance_id", id)
                .with("reasons", said.text("text"))
                .insert();
    }

    private @Nullable UUID found(String table, @Nullable String begins) {
        return begins == null
                ? null
                : JdbcClient.create(database)
                        .sql("select id from " + table + " where case_id = :case and starts_with(text, :begins)")
                        .param("case", caseFile)
                        .param("begins", begins)
                        .query(UUID.class)
                        .single();
    }

    private Row by(String table, Story said) {
        return row(table).with("by_person", person(said.text("by")));
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }

    private UUID person(String id) {
        return people.of(story, id);
    }

    private static OffsetDateTime at(LocalDate day) {
        return day.atTime(16, 20).atOffset(ZoneOffset.UTC);
    }
}
