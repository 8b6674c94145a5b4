package org.samenhang.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two knowledge workshops: one that was evaluated and closed, and one about which some still have to say how it was. */
final class DemoWorkshops {

    private static final List<String> STARS = List.of("content", "way", "speakers", "use", "meeting");
    private static final List<String> WORDS = List.of("takes", "otherwise");

    private final DataSource database;
    private final DemoPeople people;

    DemoWorkshops(DataSource database, DemoPeople people) {
        this.database = database;
        this.people = people;
    }

    void load(Story workshops) {
        workshops.parts().forEach(this::workshop);
    }

    private void workshop(Story told) {
        UUID id = told.id(told.text("id"));
        Row.of(database, "workshop", DemoPeople.REGION)
                .with("id", id)
                .with("title", told.text("title"))
                .with("held_on", told.day("day"))
                .with("url", "https://samenhang.org/instruments/workshop-evaluation")
                .with("edition", "2")
                .with("by_person", people.of(told, told.text("by")))
                .with("made_at", DemoCase.at(told.day("day"), "16:30"))
                .with("closed_at", told.has("closed") ? DemoCase.at(told.day("closed"), "09:00") : null)
                .insert();
        person(told, id, told.text("by"), "organiser");
        told.texts("asked").forEach(name -> person(told, id, name, "asked"));
        for (int slip = 0; slip < told.number("slips"); slip++) {
            // sixteen of the signs of a code are enough for a demo
            String signs = told.id("slip " + slip).toString().replace("-", "").toUpperCase(Locale.ROOT);
            Row.of(database, "workshop_code", DemoPeople.REGION)
                    .with("code", signs.substring(0, 10))
                    .with("workshop_id", id)
                    .insert();
        }
        told.each("answers")
                .forEach(one -> JdbcClient.create(database)
                        .sql("""
                                insert into workshop_answer (region_id, workshop_id, answers)
                                values (:region, :workshop, cast(:answers as jsonb))
                                """)
                        .param("region", DemoPeople.REGION)
                        .param("workshop", id)
                        .param("answers", AnswersJson.write(answers(one)))
                        .update());
    }

    private void person(Story told, UUID workshop, String name, String part) {
        Row.of(database, "workshop_person", DemoPeople.REGION)
                .with("workshop_id", workshop)
                .with("person_id", people.of(told, name))
                .with("part", part)
                .with("answered", part.equals("asked") && told.texts("answered").contains(name))
                .insert();
    }

    private static Answers answers(Story one) {
        Answers answers = Answers.none();
        for (String question : Stream.concat(STARS.stream(), WORDS.stream()).toList()) {
            if (one.has(question)) {
                answers = answers.with(question, List.of(one.text(question)));
            }
        }
        return answers;
    }
}
