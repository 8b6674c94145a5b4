package org.samenhang.demo;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A brother of a youth, just taken on as a case of its own; the whole family is proposed to a receiver, who still has to read it. */
final class DemoBrother {

    private static final String SCOPE = "case-brother";

    private final DataSource database;
    private final DemoPeople people;
    private final Story told;
    private final Story family;
    private final UUID caseFile = Story.id(SCOPE, "case");

    DemoBrother(DataSource database, DemoPeople people, LocalDate today) {
        this.database = database;
        this.people = people;
        this.told = Story.read("brother", today);
        this.family = Story.read("case-" + told.text("of"), today);
    }

    /** The year in which the case gets its number. */
    int year() {
        return told.day("day").getYear();
    }

    void load(String number) {
        LocalDate day = told.day("day");
        UUID youth = Story.id(SCOPE, told.text("id"));
        UUID director = people.of(family, "youssef");
        Row.of(database, "person", DemoPeople.REGION)
                .with("id", youth)
                .with("name", told.text("name"))
                .with("kind", "family")
                .with("born", told.today().minusDays(told.number("bornDaysAgo")))
                .insert();
        Row.of(database, "case_file", DemoPeople.REGION)
                .with("id", caseFile)
                .with("number", number)
                .with("question", told.text("question"))
                .with("youth_id", youth)
                .with("registered_on", day)
                .with("taken_on_at", DemoCase.at(day.plusDays(1), "09:30"))
                .insert();
        takesPart(youth, "youth", 1, told.text("relation"), director);
        told.each("people")
                .forEach(one -> takesPart(
                        people.of(family, one.text("id")),
                        one.text("role"),
                        one.number("level"),
                        one.text("relation"),
                        director));
        registration(day, director);
        Story handing = told.part("handing");
        UUID together = Story.id(SCOPE, "handed over together");
        UUID first = family.id("case");
        proposed(handing, first, DemoDirection.participation(family, "youssef"), together, told.text("of"));
        proposed(handing, caseFile, participation(director), together, "brother");
    }

    private void takesPart(UUID person, String role, int level, @Nullable String relation, UUID director) {
        row("participation", caseFile)
                .with("id", participation(person))
                .with("person_id", person)
                .with("role", role)
                .with("relation", relation)
                .with("level", level)
                .with("from_at", DemoCase.at(told.day("day").plusDays(1), "09:30"))
                .with("added_by", director)
                .insert();
    }

    private void registration(LocalDate day, UUID director) {
        Row.of(database, "registration", DemoPeople.REGION)
                .with("id", Story.id(SCOPE, "registration"))
                .with("registrant_person", people.of(family, told.text("by")))
                .with("voice", "professional")
                .with("registrant_kind", told.text("registrantKind"))
                .with("youth_first_name", told.text("firstName"))
                .with("youth_family_name", told.text("familyName"))
                .with("youth_born_on", told.today().minusDays(told.number("bornDaysAgo")))
                .with("municipality", told.text("municipality"))
                .with("question", told.text("question"))
                .with("family_need", told.text("needFamily"))
                .with("referrer_need", told.text("needReferrer"))
                .with("asked", told.text("asked"))
                .with("bottleneck", told.text("bottleneck"))
                .with("reason", told.text("reason"))
                .with("schooling", told.text("schooling"))
                .with("school_problems", "nee")
                .with("registered_on", day)
                .with("submitted_at", DemoCase.at(day, "16:10"))
                .with("opened_at", DemoCase.at(day.plusDays(1), "09:00"))
                .with("opened_by", director)
                .with("case_id", caseFile)
                .with("taken_on_at", DemoCase.at(day.plusDays(1), "09:30"))
                .with("taken_on_by", director)
                .insert();
    }

    private void proposed(Story handing, UUID of, UUID participation, UUID together, String which) {
        String here = handing.part("here").text(which);
        UUID from = people.of(family, "youssef");
        row("handover", of)
                .with("id", Story.id(SCOPE, "hand-over of " + which))
                .with("participation_id", participation)
                .with("role", "process_director")
                .with("from_person", from)
                .with("to_person", people.of(family, handing.text("to")))
                .with("from_on", handing.day("fromDay"))
                .with("told", handing.text("told") + "\n\n" + here)
                .with("told_here", here)
                .with("together_id", together)
                .with("by_person", from)
                .with("proposed_at", DemoCase.at(handing.day("day"), "16:40"))
                .insert();
    }

    private static UUID participation(UUID person) {
        return Story.id(SCOPE, "participation of " + person);
    }

    private Row row(String table, UUID of) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", of);
    }
}
