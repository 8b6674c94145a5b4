package org.samenhang.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The meetings of one case: held, with a short record, going on today, or still to come. */
final class DemoMeeting {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;

    DemoMeeting(DataSource database, DemoPeople people, Story story, UUID caseFile) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
    }

    void load(Story meeting) {
        boolean goesOn = meeting.number("day") == 0;
        LocalDate day = goesOn ? story.today() : workingDay(meeting.day("day"));
        OffsetDateTime starts = DemoCase.at(day, meeting.text("hour"));
        boolean held = day.isBefore(story.today());
        boolean video = meeting.text("place").contains("beeldbellen");
        UUID id = story.id("meeting/" + meeting.number("day"));
        UUID by = people.of(story, meeting.text("by"));
        row("meeting")
                .with("id", id)
                .with("starts_at", starts)
                .with("minutes", 90)
                .with("place", meeting.text("place"))
                .with("video_link", video ? "https://beeldbellen.example/regio-demo" : null)
                .with("purpose", "Samen begrijpen hoe het zo gekomen is")
                .with("state", held ? "held" : "planned")
                .with("held_at", held ? starts.plusMinutes(90) : null)
                .with("kept_by", held ? by : null)
                .with("agenda", meeting.texts("agenda").toArray(String[]::new))
                .with("invited_at", invited(starts))
                .with("decides", meeting.textOrNull("decides"))
                // where the parents may not meet, each is told of their own meeting only
                .with("visible_to", story.each("mustNotMeet").isEmpty() ? "all" : "team")
                .with("by_person", by)
                .insert();
        meeting.texts("present").forEach(person -> attendee(id, person, starts, held, goesOn));
        meeting.each("listAgreed").forEach(said -> agreed(id, said, day));
        meeting.each("guests").forEach(guest -> guest(id, guest, starts, held));
        meeting.each("ties").forEach(tie -> tie(id, tie));
        meeting.each("checks").forEach(said -> check(id, said));
        meeting.each("decisions").forEach(one -> decision(id, day, by, one));
        for (String line : meeting.texts("record")) {
            row("meeting_line")
                    .with("meeting_id", id)
                    .with("said_on", day)
                    .with("text", line)
                    .with("by_person", by)
                    .insert();
        }
    }

    private void attendee(UUID meeting, String person, OffsetDateTime starts, boolean held, boolean goesOn) {
        UUID seat = seat(meeting, person);
        row("attendee")
                .with("id", seat)
                .with("meeting_id", meeting)
                .with("person_id", people.of(story, person))
                .with("role_in_meeting", role(person))
                .with("invited_at", invited(starts))
                .with("invited_sequence", 0)
                .with("answer", held || goesOn ? "comes" : null)
                .with("present", held || goesOn ? true : null)
                .with("came_at", goesOn ? starts : null)
                .insert();
        if (held && person.equals("delano")) {
            row("meeting_check")
                    .with("meeting_id", meeting)
                    .with("attendee_id", seat)
                    .with("moment", "out")
                    .with("text", "Er is vandaag geluisterd. Daar ga ik lichter mee naar huis.")
                    .with("keep", true)
                    .with("by_person", people.of(story, person))
                    .insert();
        }
    }

    private void agreed(UUID meeting, Story said, LocalDate day) {
        row("consent")
                .with("by_person", people.of(story, said.text("by")))
                .with("capacity", said.text("capacity"))
                .with("about", "attendees")
                .with("object_id", meeting)
                .with("given", true)
                .with("from_on", day.minusDays(10))
                .insert();
    }

    private void guest(UUID meeting, Story guest, OffsetDateTime starts, boolean held) {
        row("attendee")
                .with("id", seat(meeting, guest.text("name")))
                .with("meeting_id", meeting)
                .with("guest_name", guest.text("name"))
                .with("guest_from", guest.text("from"))
                .with("role_in_meeting", guest.text("role"))
                .with("invited_at", invited(starts))
                .with("invited_sequence", 0)
                .with("answer", "comes")
                .with("present", held ? true : null)
                .insert();
    }

    private void tie(UUID meeting, Story told) {
        JdbcClient.create(database)
                .sql("update attendee set tie = :tie where id = :id")
                .param("tie", told.text("tie"))
                .param("id", seat(meeting, told.text("who")))
                .update();
    }

    private void check(UUID meeting, Story said) {
        String who = said.text("who");
        row("meeting_check")
                .with("meeting_id", meeting)
                .with("attendee_id", seat(meeting, who))
                .with("moment", "in")
                .with("text", said.text("text"))
                .with("keep", said.has("keep"))
                .with("by_person", people.of(story, who))
                .insert();
    }

    private void decision(UUID meeting, LocalDate day, UUID by, Story taken) {
        row("meeting_line")
                .with("meeting_id", meeting)
                .with("said_on", day)
                .with("text", taken.text("text"))
                .with("decided_way", taken.text("way"))
                .with(
                        "decided_with",
                        taken.texts("with").stream()
                                .map(person -> seat(meeting, person))
                                .toArray(UUID[]::new))
                .with("by_person", by)
                .insert();
    }

    private UUID seat(UUID meeting, String who) {
        return story.id("seat/" + meeting + "/" + who);
    }

    private String role(String person) {
        String role = story.each("people").stream()
                .filter(one -> one.text("id").equals(person))
                .findFirst()
                .map(one -> one.text("role"))
                .orElse("expert");
        return switch (role) {
            case "process_director",
                    "chair",
                    "expert",
                    "youth",
                    "parent",
                    "network",
                    "school",
                    "guardian",
                    "local_team",
                    "municipality" -> person.equals("delano") ? "expert_by_experience" : role;
            case "provider", "care_adviser", "behavioural_scientist" -> "care";
            case "confidential_adviser" -> "support";
            default -> "other";
        };
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }

    private static OffsetDateTime invited(OffsetDateTime starts) {
        return starts.minusDays(10);
    }

    private static LocalDate workingDay(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.plusDays(2)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
