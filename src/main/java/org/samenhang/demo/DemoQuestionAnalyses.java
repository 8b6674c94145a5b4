package org.samenhang.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two conversations of a neighbourhood worker with families: one half done, one handed on. */
final class DemoQuestionAnalyses {

    private static final String DEFINITION = "https://samenhang.org/instruments/question-analysis";

    private final DataSource database;
    private final JdbcClient db;
    private final DemoPeople people;
    private final LocalDate today;

    DemoQuestionAnalyses(DataSource database, DemoPeople people, LocalDate today) {
        this.database = database;
        this.db = JdbcClient.create(database);
        this.people = people;
        this.today = today;
    }

    void load() {
        Story told = Story.read("question-analyses", today);
        UUID worker = people.signingIn(told.part("worker"), "professional");
        UUID mother = people.signingIn(told.part("mother"), "family");
        told.each("analyses").forEach(one -> analysis(one, worker, mother));
    }

    private void analysis(Story told, UUID worker, UUID mother) {
        UUID id = told.id(told.text("id"));
        var at = DemoCase.at(told.day("day"), "10:30");
        UUID registration = told.has("consentBy") ? registration(told, worker) : null;
        db.sql("""
                        insert into question_analysis (id, region_id, begun_by, begun_at, saved_at, title, url, edition, answers,
                                                       consent_by, handed_at, registration_id)
                        values (:id, :region, :by, :at, :at, :title, :url, '1', cast(:answers as jsonb), :consent,
                                case when cast(:consent as text) is null then null else cast(:at as timestamptz) end, :registration)
                        """)
                .param("id", id)
                .param("region", DemoPeople.REGION)
                .param("by", worker)
                .param("at", at)
                .param("title", told.text("title"))
                .param("url", DEFINITION)
                .param("answers", told.text("answers"))
                .param("consent", told.textOrNull("consentBy"))
                .param("registration", registration)
                .update();
        takes(id, worker, worker);
        if (told.yes("withMother")) {
            takes(id, mother, worker);
        }
        List<Story> lines = told.each("lines");
        lines.forEach(line -> Row.of(database, "question_analysis_line", DemoPeople.REGION)
                .with("id", told.id(told.text("id") + line.text("words")))
                .with("analysis_id", id)
                .with("kind", line.text("kind"))
                .with("level", line.textOrNull("level"))
                .with("side", line.textOrNull("side"))
                .with("words", line.text("words"))
                .with("amount", line.has("amount") ? new BigDecimal(line.text("amount")) : null)
                .with("added_by", worker)
                .with("added_at", at.plusSeconds(lines.indexOf(line)))
                .insert());
        if (registration != null && told.yes("bearingAlong")) {
            along(registration, lines);
        }
        told.each("members")
                .forEach(member -> Row.of(database, "question_analysis_member", DemoPeople.REGION)
                        .with("id", told.id(told.text("id") + member.text("name")))
                        .with("analysis_id", id)
                        .with("name", member.text("name"))
                        .with("area", member.text("area"))
                        .with("nearness", Integer.parseInt(member.text("nearness")))
                        .with("gives", member.text("gives"))
                        .with("asks", member.text("asks"))
                        .with("added_by", worker)
                        .with("added_at", at)
                        .insert());
    }

    /** Of what they drew, the parents let go along what bears and what weighs. */
    private void along(UUID registration, List<Story> lines) {
        lines.stream()
                .filter(line -> line.text("kind").equals("factor"))
                .forEach(line -> Row.of(database, "registration_enclosure", DemoPeople.REGION)
                        .with("registration_id", registration)
                        .with("kind", "bearing")
                        .with("position", lines.indexOf(line))
                        .with("place", line.text("level"))
                        .with("side", line.text("side"))
                        .with("words", line.text("words"))
                        .insert());
    }

    private void takes(UUID analysis, UUID person, UUID by) {
        Row.of(database, "question_analysis_person", DemoPeople.REGION)
                .with("analysis_id", analysis)
                .with("person_id", person)
                .with("added_by", by)
                .insert();
    }

    private UUID registration(Story told, UUID worker) {
        UUID id = told.id(told.text("id") + "-registration");
        Row.of(database, "registration", DemoPeople.REGION)
                .with("id", id)
                .with("registrant_person", worker)
                .with("voice", "professional")
                .with("registrant_kind", "lokaal_team")
                .with("registrant_name", "Femke Boonstra")
                .with("registrant_organisation", "Team Dichtbij Oldambt")
                .with("question", told.text("question"))
                .with("family_need", told.text("need"))
                .with("parents_know", "agree")
                .insert();
        return id;
    }
}
