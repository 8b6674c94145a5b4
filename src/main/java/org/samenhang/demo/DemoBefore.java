package org.samenhang.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What is there before there is a case: questions without a file, and registrations that wait to be taken on. */
final class DemoBefore {

    private final DataSource database;
    private final DemoPeople people;
    private final LocalDate today;
    private final Map<String, UUID> registrants = new HashMap<>();

    DemoBefore(DataSource database, DemoPeople people, LocalDate today) {
        this.database = database;
        this.people = people;
        this.today = today;
    }

    void load() {
        Story.read("consultations", today).each("consultations").forEach(this::consultation);
        Story.read("waiting", today).each("waiting").forEach(this::registration);
    }

    private void opinion(Story told, Story asked) {
        Row.of(database, "consultation_opinion", DemoPeople.REGION)
                .with("id", told.id("opinion of " + told.text("id")))
                .with("consultation_id", told.id(told.text("id")))
                .with("thought_of", asked.text("thoughtOf"))
                .with("question", asked.text("question"))
                .with("other_team", asked.text("otherTeam"))
                .with("asked_on", asked.day("day"))
                .with("finding", asked.text("finding"))
                .with("answer", asked.text("answer"))
                .with("answered_by", asked.text("otherTeam"))
                .with("answered_on", asked.day("answeredDay"))
                .with("by_person", people.of(told, told.text("notedBy")))
                .insert();
    }

    private void consultation(Story told) {
        Row.of(database, "consultation", DemoPeople.REGION)
                .with("id", told.id(told.text("id")))
                .with("by_person", people.of(told, told.text("notedBy")))
                .with("noted_at", DemoCase.at(told.day("day"), "11:20"))
                .with("asker_kind", told.text("askerKind"))
                .with("asker_name", told.textOrNull("askerName"))
                .with("question", told.text("question"))
                .with("advice", told.textOrNull("advice"))
                .with(
                        "registration_id",
                        told.has("grownInto") ? Story.id("case-" + told.text("grownInto"), "registration") : null)
                .insert();
        if (told.has("opinion")) {
            opinion(told, told.part("opinion"));
        }
    }

    private void registration(Story told) {
        UUID registrant = registrants.computeIfAbsent(
                told.text("registrantName"), name -> people.professional(told, name, told.text("organisation")));
        Row.of(database, "registration", DemoPeople.REGION)
                .with("id", told.id(told.text("id")))
                .with("registrant_person", registrant)
                .with("voice", told.text("voice"))
                .with("registrant_kind", told.text("registrantKind"))
                .with("registrant_name", told.text("registrantName"))
                .with("registrant_organisation", told.text("organisation"))
                .with("youth_first_name", told.text("firstName"))
                .with("youth_family_name", told.textOrNull("familyName"))
                .with("youth_born_on", today.minusDays(told.number("bornDaysAgo")))
                .with("municipality", told.text("municipality"))
                .with("question", told.text("question"))
                .with("family_need", told.text("needFamily"))
                .with("referrer_need", told.text("needReferrer"))
                .with("asked", told.text("asked"))
                .with("bottleneck", told.text("bottleneck"))
                .with("reason", told.text("reason"))
                .with("schooling", told.text("schooling"))
                .with("school_problems", told.text("schoolProblems"))
                .with("prior_analysis", told.yes("priorAnalysis"))
                .with("prior_analysis_by", told.textOrNull("priorAnalysisBy"))
                .with("moving_on", told.yes("movingOn"))
                .with("again", told.yes("again"))
                .with("parents_know", "agree")
                .with("youth_knows", "know")
                .with("registered_on", told.day("day"))
                .with("submitted_at", DemoCase.at(told.day("day"), "15:45"))
                .insert();
    }
}
