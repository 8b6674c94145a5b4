package org.samenhang.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One living case, told from its registration to where it is today. */
final class DemoCase {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> TEAM = Set.of("process_director", "chair", "expert");
    private static final Map<String, String> CAPACITIES =
            Map.of("youth", "youth", "parent", "parent_with_authority", "guardian", "guardian");

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;
    private final UUID director;

    DemoCase(DataSource database, DemoPeople people, Story story) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = story.id("case");
        this.director = people.of(
                story,
                story.each("people").stream()
                        .filter(person -> person.text("role").equals("process_director"))
                        .findFirst()
                        .orElseThrow()
                        .text("id"));
    }

    UUID id() {
        return caseFile;
    }

    /** Whom somebody of the family would rather not have at the table, and who keeps the case out of figures and research. */
    private void objections() {
        story.each("ratherNot")
                .forEach(said -> Row.of(database, "expert_objection", DemoPeople.REGION)
                        .with("case_id", caseFile)
                        .with("expert_id", people.of(story, said.text("expert")))
                        .with("by_person", people.of(story, said.text("by")))
                        .with("said_at", at(said.day("day"), "20:10"))
                        .insert());
        story.each("noResearch")
                .forEach(said -> Row.of(database, "research_objection", DemoPeople.REGION)
                        .with("case_id", caseFile)
                        .with("by_person", people.of(story, said.text("by")))
                        .with("objects", true)
                        .with("recorded_by", people.of(story, said.text("recordedBy")))
                        .with("at", at(said.day("day"), "16:40"))
                        .insert());
    }

    void load(String number) {
        LocalDate registered = story.part("registration").day("day");
        story.each("people").forEach(person -> people.inCase(story, person));
        Row.of(database, "case_file", DemoPeople.REGION)
                .with("id", caseFile)
                .with("number", number)
                .with("question", story.text("question"))
                .with("youth_id", youth())
                .with("registered_on", registered)
                .with("taken_on_at", at(registered.plusDays(1), "09:30"))
                .insert();
        story.each("people").forEach(person -> participant(person, registered));
        registration(registered);
        direction();
        new DemoFacts(database, people, story, caseFile, director).load();
        new DemoAnalysis(database, people, story, caseFile, director).load();
        new DemoReasoning(database, people, story, caseFile, director).load();
        story.each("meetings").forEach(new DemoMeeting(database, people, story, caseFile)::load);
        objections();
        new DemoDirection(database, people, story, caseFile).load();
        new DemoKin(database, people, story, caseFile, director).load();
        closing();
        Story.read("words-of-families", story.today())
                .parts()
                .filter(told -> story.scope().equals("case-" + told.text("case")))
                .forEach(new DemoFamily(database, people, story, caseFile, director)::load);
        Story.read("made-together", story.today())
                .parts()
                .filter(told -> story.scope().equals("case-" + told.text("case")))
                .forEach(new DemoTogether(database, people, story, caseFile, director)::load);
        story.each("referrals").stream()
                .filter(told -> told.yes("picture"))
                .forEach(told -> new DemoReferral(database, people, story, caseFile).picture(told));
        Story.read("core-teams", story.today())
                .parts()
                .filter(told -> story.scope().equals("case-" + told.text("case")))
                .forEach(new DemoCoreTeam(database, people, story, caseFile, director)::load);
        Story.read("looking-back", story.today())
                .parts()
                .filter(told -> story.scope().equals("case-" + told.text("case")))
                .forEach(new DemoLookingBack(database, people, story, caseFile)::load);
    }

    private UUID youth() {
        return people.of(
                story,
                story.each("people").stream()
                        .filter(person -> person.text("role").equals("youth"))
                        .findFirst()
                        .orElseThrow()
                        .text("id"));
    }

    private void participant(Story person, LocalDate registered) {
        String role = person.text("role");
        UUID id = people.of(story, person.text("id"));
        int level = TEAM.contains(role)
                ? 3
                : Set.of("youth", "parent", "network", "confidential_adviser").contains(role) ? 1 : 2;
        if (!role.equals("confidential_adviser")) {
            // the confidential adviser stands beside the family and sees no file
            row("participation")
                    .with("id", DemoDirection.participation(story, person.text("id")))
                    .with("person_id", id)
                    .with("role", role)
                    .with("relation", person.textOrNull("relation"))
                    .with("level", level)
                    .with("from_at", at(registered.plusDays(1), "09:30"))
                    .with("added_by", director)
                    .insert();
        }
        String form = person.text("authority");
        if (!form.isBlank() && !form.equals("none")) {
            row("authority")
                    .with("person_id", id)
                    .with("form", form)
                    .with(
                            "checked_by",
                            person.has("authorityCheckedBy")
                                    ? people.of(story, person.text("authorityCheckedBy"))
                                    : null)
                    .with("checked_on", person.dayOrNull("authorityCheckedDay"))
                    .with("register", "Centraal Gezagsregister")
                    .insert();
        }
    }

    private void registration(LocalDate registered) {
        Story told = story.part("registration");
        Story by = story.each("people").stream()
                .filter(person -> person.text("id").equals(told.text("by")))
                .findFirst()
                .orElseThrow();
        Row.of(database, "registration", DemoPeople.REGION)
                .with("id", story.id("registration"))
                .with("registrant_person", people.of(story, told.text("by")))
                .with("voice", "professional")
                .with("registrant_kind", told.text("registrantKind"))
                .with("registrant_name", by.text("name"))
                .with("registrant_organisation", by.textOrNull("organisation"))
                .with("youth_first_name", story.part("youth").text("firstName"))
                .with(
                        "youth_born_on",
                        story.today().minusDays(story.part("youth").number("bornDaysAgo")))
                .with("municipality", story.part("youth").text("municipality"))
                .with("question", told.text("question"))
                .with("family_need", told.textOrNull("needFamily"))
                .with("referrer_need", told.textOrNull("needReferrer"))
                .with("asked", told.text("asked"))
                .with("bottleneck", told.textOrNull("bottleneck"))
                .with("reason", told.textOrNull("reason"))
                .with("schooling", told.text("schooling"))
                .with("school_problems", told.yes("schoolProblems") ? "ja" : "nee")
                .with("prior_analysis", told.yes("priorAnalysis"))
                .with("prior_analysis_by", told.textOrNull("priorAnalysisBy"))
                .with("moving_on", told.yes("aboutMovingOn"))
                .with("again", told.yes("reRegistration"))
                .with("registered_on", registered)
                .with("submitted_at", at(registered, "16:10"))
                .with("opened_at", at(registered.plusDays(1), "09:00"))
                .with("opened_by", director)
                .with("case_id", caseFile)
                .with("taken_on_at", at(registered.plusDays(1), "09:30"))
                .with("taken_on_by", director)
                .insert();
    }

    private void direction() {
        story.each("mustNotMeet")
                .forEach(pair -> row("must_not_meet")
                        .with("one_id", person(pair, "a"))
                        .with("other_id", person(pair, "b"))
                        .with("reason", pair.text("reason"))
                        .with("by_person", director)
                        .insert());
        story.each("shielding")
                .forEach(shield -> row("shielding")
                        .with("subject_id", person(shield, "subject"))
                        .with("from_id", person(shield, "from"))
                        .with("reason", shield.text("reason"))
                        .with("set_by", director)
                        .insert());
        story.each("wishes")
                .forEach(wish -> row("wish")
                        .with("person_id", person(wish, "person"))
                        .with("said_on", wish.day("day"))
                        .with("wants", wish.textOrNull("wants"))
                        .with("expects", wish.textOrNull("expects"))
                        .with("visible_to", story.each("shielding").isEmpty() ? "all" : "team")
                        .with("by_person", director)
                        .insert());
        story.each("consents").forEach(this::consent);
        story.each("help")
                .forEach(help -> row("tailored_help")
                        .with("id", help.has("id") ? story.id("help " + help.text("id")) : null)
                        .with("for_person", help.has("for") ? person(help, "for") : null)
                        .with("pace", help.textOrNull("pace"))
                        .with("pace_why", help.textOrNull("why"))
                        .with("turn", help.has("turn") ? help.number("turn") : null)
                        .with("asked_on", help.dayOrNull("askedDay"))
                        .with("started_on", help.dayOrNull("startedDay"))
                        .with("text", help.text("text"))
                        .with("given_by", name(help.text("by")))
                        .with("serves", help.text("serves").equals("movement") ? "movement" : null)
                        .with(
                                "statement_id",
                                help.text("serves").equals("movement") || !help.has("serves")
                                        ? null
                                        : story.id(help.text("serves")))
                        .with("status", help.text("status"))
                        .with("by_person", director)
                        .insert());
        story.each("moments")
                .forEach(moment -> row("moment")
                        .with("held_on", moment.day("day"))
                        .with("kind", moment.text("kind"))
                        .with("with_person", moment.has("with") ? person(moment, "with") : null)
                        .with("text", moment.text("text"))
                        .with("visible_to", moment.text("visibleTo"))
                        .with("by_person", person(moment, "by"))
                        .insert());
        story.each("hours")
                .forEach(hours -> row("hours")
                        .with("person_id", person(hours, "person"))
                        .with("spent_on", hours.day("day"))
                        .with("hours", hours.data().path("hours").decimalValue())
                        .with("by_person", person(hours, "person"))
                        .insert());
        story.each("agreements")
                .forEach(agreement -> row("agreement")
                        .with("help_id", agreement.has("help") ? story.id("help " + agreement.text("help")) : null)
                        .with("text", agreement.text("text"))
                        .with("who_id", person(agreement, "who"))
                        .with("due_on", agreement.dayOrNull("dueDay"))
                        .with("done_at", agreement.yes("done") ? at(agreement.day("dueDay"), "12:00") : null)
                        .with("done_by", agreement.yes("done") ? person(agreement, "who") : null)
                        .with(
                                "made_on",
                                agreement.has("dueDay")
                                        ? agreement.day("dueDay").minusDays(14)
                                        : story.today())
                        .with("by_person", director)
                        .insert());
        story.each("lookBacks")
                .forEach(look -> row("look_back")
                        .with("due_on", look.day("day"))
                        .with("held_on", look.yes("done") ? look.day("day") : null)
                        .with(
                                "works_from_analysis",
                                !look.yes("done")
                                        ? null
                                        : look.text("whoWorksFromAnalysis").startsWith("Iedereen")
                                                ? "everyone"
                                                : "some")
                        .with(
                                "text",
                                look.yes("done")
                                        ? look.text("whoWorksFromAnalysis") + " " + look.text("text")
                                        : look.text("text"))
                        .with("by_person", person(look, "by"))
                        .insert());
        if (story.has("agreedRest")) {
            Story rest = story.part("agreedRest");
            row("agreed_rest")
                    .with("from_on", rest.day("fromDay"))
                    .with("until_on", rest.day("toDay"))
                    .with("rhythm", rest.text("rhythm"))
                    .with("by_person", person(rest, "by"))
                    .insert();
        }
    }

    private void consent(Story consent) {
        String role = story.each("people").stream()
                .filter(person -> person.text("id").equals(consent.text("person")))
                .findFirst()
                .orElseThrow()
                .text("role");
        UUID id = UUID.randomUUID();
        UUID who = person(consent, "person");
        row("consent")
                .with("id", id)
                .with("by_person", who)
                .with("capacity", CAPACITIES.getOrDefault(role, "parent_with_authority"))
                .with("about", consent.text("about"))
                .with("given", consent.yes("given"))
                .with("from_on", consent.day("day"))
                .with("recorded_by", director)
                .insert();
        String ground = consent.textOrNull("ground");
        if (ground != null) {
            row("consent_reason")
                    .with("consent_id", id)
                    .with("by_person", who)
                    .with("ground", ground)
                    .insert();
        }
    }

    private void closing() {
        if (!story.has("closing")) {
            return;
        }
        Story closing = story.part("closing");
        JdbcClient.create(database)
                .sql("""
                        insert into outcome (case_id, region_id, results, cost, care_adviser, judgement_family,
                                             judgement_professionals)
                        values (:case, :region, :results, :cost, :adviser, :family, :professionals)
                        """)
                .param("case", caseFile)
                .param("region", DemoPeople.REGION)
                .param("results", closing.texts("results").toArray(String[]::new))
                .param("cost", closing.text("cost"))
                .param("adviser", closing.yes("careAdviser"))
                .param("family", closing.text("judgementFamily"))
                .param("professionals", closing.text("judgementProfessionals"))
                .update();
        row("closing")
                .with("closed_on", closing.day("day"))
                .with("lasting", closing.yes("lasting"))
                .with("family_says", closing.text("familyText"))
                .with("professionals_say", closing.text("professionalsText"))
                .with("by_person", director)
                .with("closed_at", at(closing.day("day"), "15:00"))
                .insert();
        JdbcClient.create(database)
                .sql("update case_file set closed_at = :at where id = :case")
                .param("at", at(closing.day("day"), "15:00"))
                .param("case", caseFile)
                .update();
    }

    private UUID person(Story part, String field) {
        return people.of(story, part.text(field));
    }

    private String name(String person) {
        return story.each("people").stream()
                .filter(one -> one.text("id").equals(person))
                .findFirst()
                .map(one -> one.text("name"))
                .orElse(person);
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }

    static OffsetDateTime at(LocalDate day, String hour) {
        return day.atTime(LocalTime.parse(hour)).atZone(ZONE).toOffsetDateTime();
    }
}
