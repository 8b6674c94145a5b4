package org.samenhang.demo;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.samenhang.instruments.NetworkMember;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Help that fits: the basics, what is good enough, risks that are carried together, a youth heard beside the plan, and what it gave. */
final class DemoHelp {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;

    DemoHelp(DataSource database, DemoPeople people, Story story, UUID caseFile) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
    }

    void load() {
        story.each("basics")
                .forEach(one -> row("basis")
                        .with("what", one.text("what"))
                        .with("stands", one.text("stands"))
                        .with("words", one.text("words"))
                        .with("said_on", one.day("day"))
                        .with("by_person", person(one, "by"))
                        .insert());
        story.each("goodEnough")
                .forEach(one -> row("good_enough")
                        .with("enough", one.yes("enough"))
                        .with("words", one.textOrNull("words"))
                        .with("said_on", one.day("day"))
                        .with("by_person", person(one, "by"))
                        .insert());
        story.each("risks").forEach(this::risk);
        story.each("youthWishes")
                .forEach(one -> row("wish")
                        .with("person_id", person(one, "person"))
                        .with("said_on", one.day("day"))
                        .with("wants", one.text("wants"))
                        .with("about", one.text("about"))
                        .with("visible_to", story.each("shielding").isEmpty() ? "all" : "team")
                        .with("by_person", person(one, "by"))
                        .insert());
        story.each("rightAnswers")
                .forEach(one -> row("right_answer")
                        .with("id", story.id("right answer " + one.text("about")))
                        .with("about", one.text("about"))
                        .with("words", one.text("words"))
                        .with("said_on", one.day("day"))
                        .with("by_person", person(one, "by"))
                        .insert());
        story.each("rhythms")
                .forEach(one -> row("contact_rhythm")
                        .with("id", story.id("rhythm of " + one.text("person")))
                        .with("person_id", person(one, "person"))
                        .with("every_days", one.number("every"))
                        .with("wants", one.text("wants"))
                        .with("from_on", one.day("day"))
                        .with("by_person", person(one, "person"))
                        .insert());
        story.each("contentment").forEach(this::contentment);
        story.each("given").forEach(this::given);
        story.each("gains")
                .forEach(one -> row("work_gain")
                        .with("id", story.id("gain of " + one.text("person")))
                        .with("conflicts", one.text("conflicts"))
                        .with("together", one.text("together"))
                        .with("pleasure", one.text("pleasure"))
                        .with("words", one.textOrNull("words"))
                        .with("said_on", one.day("day"))
                        .with("by_person", person(one, "person"))
                        .insert());
    }

    private void risk(Story told) {
        UUID id = story.id("risk " + told.text("id"));
        row("risk")
                .with("id", id)
                .with("text", told.text("text"))
                .with("more_when", told.text("more"))
                .with("less_when", told.text("less"))
                .with("we_do", told.text("do"))
                .with("named_on", told.day("day"))
                .with("by_person", person(told, "by"))
                .insert();
        told.each("parts")
                .forEach(one -> row("risk_part")
                        .with("id", story.id("risk " + told.text("id") + " " + one.text("person")))
                        .with("risk_id", id)
                        .with("person_id", person(one, "person"))
                        .with("part", one.text("part"))
                        .with("from_on", told.day("day"))
                        .with("by_person", person(told, "by"))
                        .insert());
    }

    private UUID person(Story part, String field) {
        return people.of(story, part.text(field));
    }

    /** How content somebody said they were, when people looked back that day. */
    private void contentment(Story one) {
        JdbcClient.create(database)
                .sql("""
                        insert into given_instrument (id, region_id, case_id, kind, url, edition, answers, answered_on, look_back_id, with_person,
                                                      visible_to, by_person)
                        select :id, c.region_id, c.id, 'contentment', 'https://samenhang.org/instruments/contentment', '2',
                               (select jsonb_object_agg(said.question, jsonb_build_array(said.answer))
                                  from (values ('now', :now), ('wished', :wished), ('heard', :heard), ('changed', :changed), ('needed', :needed))
                                       as said (question, answer) where said.answer <> ''),
                               :day, (select l.id from look_back l where l.case_id = c.id and l.due_on = :day), :with, :visible, :by
                          from case_file c where c.id = :case
                        """)
                .param("id", story.id("contentment " + one.text("by") + one.number("day")))
                .param("now", orEmpty(one, "now"))
                .param("wished", orEmpty(one, "wished"))
                .param("heard", orEmpty(one, "heard"))
                .param("changed", orEmpty(one, "changed"))
                .param("needed", orEmpty(one, "needed"))
                .param("day", one.day("day"))
                .param("with", one.has("wrote") ? person(one, "by") : null, Types.OTHER)
                .param("visible", one.has("all") ? "all" : "team")
                .param("by", person(one, one.has("wrote") ? "wrote" : "by"))
                .param("case", caseFile)
                .update();
    }

    /** What a questionnaire gave, as a note; or who stands around somebody, drawn together. */
    private void given(Story one) {
        Answers answers = Answers.none();
        for (String question : List.of("instrument", "scale", "score", "informant", "meaning", "missed", "along")) {
            if (one.has(question)) {
                answers = answers.with(question, List.of(one.text(question)));
            }
        }
        answers = answers.with(
                "around",
                one.each("around").stream()
                        .map(who -> new NetworkMember(
                                        who.text("who"),
                                        who.text("near"),
                                        who.text("where"),
                                        orEmpty(who, "gives"),
                                        orEmpty(who, "asks"))
                                .kept())
                        .toList());
        JdbcClient.create(database)
                .sql("""
                        insert into given_instrument (id, region_id, case_id, kind, url, edition, answers, answered_on, visible_to, by_person)
                        values (:id, :region, :case, :kind, :url, :edition, cast(:answers as jsonb), :day, :visible, :by)
                        """)
                .param("id", story.id("given " + one.text("id")))
                .param("region", DemoPeople.REGION)
                .param("case", caseFile)
                .param("kind", one.text("kind"))
                .param("url", "https://samenhang.org/instruments/" + one.text("asks"))
                .param("edition", one.text("edition"))
                .param("answers", AnswersJson.write(answers))
                .param("day", one.day("day"))
                .param("visible", one.text("visible"))
                .param("by", person(one, "by"))
                .update();
    }

    private static String orEmpty(Story one, String field) {
        return one.has(field) ? one.text(field) : "";
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
